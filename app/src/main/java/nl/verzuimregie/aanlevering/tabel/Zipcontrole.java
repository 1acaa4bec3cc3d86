package nl.verzuimregie.aanlevering.tabel;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Refuses a workbook that would exhaust the memory of whoever opens it, before the xlsx reader sees it.
///
/// What a zip file says of its sizes is not believed: everything is inflated once, and counted.
final class Zipcontrole {

    /// Inflated bytes of all parts together. A sheet of 200,000 rows and thirteen columns has about a quarter of it.
    static final long BYTES_MAX = 512L << 20;
    private static final int ONDERDELEN_MAX = 5_000;
    /// Excel's last column is XFD. The xlsx reader keeps a row in a list as long as its highest column number.
    private static final int KOLOMLETTERS_MAX = 3;
    private static final int BOM = 0xef;

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Zipcontrole() {}

    /// Reads the whole file once.
    ///
    /// @throws TabelException when it is no zip file, no workbook, encrypted, or beyond the bounds
    static void check(Path bestand) {
        try (var zip = new ZipFile(bestand.toFile())) {
            if (zip.size() > ONDERDELEN_MAX) {
                throw refusal("het bestand heeft meer dan %d onderdelen".formatted(ONDERDELEN_MAX));
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw refusal("dit is een zipbestand, maar geen xlsx; open het in Excel en bewaar het als .xlsx");
            }
            long gelezen = 0;
            for (Enumeration<? extends ZipEntry> delen = zip.entries(); delen.hasMoreElements();) {
                try (var inhoud = new Teller(zip.getInputStream(delen.nextElement()), gelezen)) {
                    checkPart(inhoud);
                    gelezen = inhoud.gelezen;
                }
            }
        } catch (IOException | IllegalArgumentException beschadigd) {
            throw refusal("het bestand is beschadigd of versleuteld: geen leesbaar xlsx");
        }
    }

    private static TabelException refusal(String reden) {
        return new TabelException(new Tabelfout(1, 1, reden));
    }

    private static void checkPart(Teller teller) throws IOException {
        var inhoud = new BufferedInputStream(teller);
        inhoud.mark(1);
        int eerste = inhoud.read();
        inhoud.reset();
        // a part that is read as a sheet begins with an element, a byte order mark or a zero of UTF-16
        if (eerste == '<' || eerste == BOM || eerste >= 0xfe || eerste == 0) {
            checkPlaces(inhoud);
        }
        inhoud.transferTo(OutputStream.nullOutputStream());
    }

    private static void checkPlaces(InputStream inhoud) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(inhoud);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")
                        && isBeyondLastColumn(xml.getAttributeValue(null, "r"))) {
                    throw refusal("een werkblad noemt een kolom die niet bestaat");
                }
            }
        } catch (XMLStreamException geenXml) {
            // not well formed, so no sheet either, or a damaged one: the xlsx reader says at which row
            return;
        }
    }

    private static boolean isBeyondLastColumn(@Nullable String plaats) {
        return plaats != null && plaats.codePoints().filter(Character::isLetter).limit(KOLOMLETTERS_MAX + 1L).count()
                > KOLOMLETTERS_MAX;
    }

    /// Counts what is inflated, over all parts.
    private static final class Teller extends FilterInputStream {

        private long gelezen;

        Teller(InputStream bron, long gelezen) {
            super(bron);
            this.gelezen = gelezen;
        }

        @Override
        public int read() throws IOException {
            int teken = super.read();
            count(teken < 0 ? 0 : 1);
            return teken;
        }

        @Override
        public int read(byte[] doel, int van, int aantal) throws IOException {
            int bytes = super.read(doel, van, aantal);
            count(Math.max(bytes, 0));
            return bytes;
        }

        private void count(int bytes) {
            gelezen += bytes;
            if (gelezen > BYTES_MAX) {
                throw refusal("uitgepakt is het bestand groter dan %d MB".formatted(BYTES_MAX >> 20));
            }
        }
    }
}
