package nl.verzuimregie.aanlevering.tabel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook made by hand, so that it can be as wrong as one likes.
public final class Proefwerkmap {

    private static final String NS = "http://schemas.openxmlformats.org/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> delen = new LinkedHashMap<>();

    private Proefwerkmap() {}

    /// A workbook with one sheet that has this text between `<sheetData>` and its end.
    public static Proefwerkmap of(String rijen) {
        var werkmap = new Proefwerkmap();
        werkmap.with("[Content_Types].xml", XML + "<Types xmlns='" + NS + "package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml.sheet.main+xml'/></Types>");
        werkmap.with("_rels/.rels", XML + "<Relationships xmlns='" + NS + "package/2006/relationships'><Relationship "
                + "Id='rId1' Type='" + NS + "officeDocument/2006/relationships/officeDocument' "
                + "Target='xl/workbook.xml'/></Relationships>");
        werkmap.with("xl/workbook.xml", XML + "<workbook xmlns='" + NS + "spreadsheetml/2006/main' xmlns:r='" + NS
                + "officeDocument/2006/relationships'><sheets><sheet name='Blad1' sheetId='1' r:id='rId1'/></sheets>"
                + "</workbook>");
        werkmap.with("xl/_rels/workbook.xml.rels", XML + "<Relationships xmlns='" + NS + "package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='" + NS + "officeDocument/2006/relationships/worksheet' "
                + "Target='worksheets/sheet1.xml'/></Relationships>");
        return werkmap.with("xl/worksheets/sheet1.xml", sheet(rijen));
    }

    /// The text of a sheet around these rows.
    public static String sheet(String rijen) {
        return XML + "<worksheet xmlns='" + NS + "spreadsheetml/2006/main'><sheetData>" + rijen
                + "</sheetData></worksheet>";
    }

    /// The same workbook with one part more, or another one.
    public Proefwerkmap with(String naam, String inhoud) {
        delen.put(naam, inhoud);
        return this;
    }

    /// The same workbook without a part.
    public Proefwerkmap without(String naam) {
        delen.remove(naam);
        return this;
    }

    /// The file.
    public byte[] bytes() {
        var uit = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(uit)) {
            for (Map.Entry<String, String> deel : delen.entrySet()) {
                zip.putNextEntry(new ZipEntry(deel.getKey()));
                zip.write(deel.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        return uit.toByteArray();
    }
}
