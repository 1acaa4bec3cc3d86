package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Zipinhoud;

/// Says from its content which kind of file one has in hand. The name and the extension are not looked at.
///
/// Only the beginning is read, so a file that is recognised may still be full of faults; reading it tells which.
public final class Exportherkenning {

    /// The kinds of file.
    public enum Soort {
        /// The program's own csv with the heading `leerling,datum,lesuur,minuten,soort`.
        EIGEN_CSV,
        EDUARTE_ABSENTIEMELDINGEN,
        EDUARTE_WAARNEMINGEN,
        SOMTODAY_CSV,
        XLSX,
        /// A list of the pupils of a school, as [LeerlingReader] reads it.
        LEERLINGEN,
        /// Signals of another program, as [SignaallijstReader] reads them.
        SIGNAALLIJST,
        /// The lessons of a week, as [LesroosterReader] reads them.
        ROOSTER,
        /// The same as Untis exports it (GPU001), without a heading.
        UNTIS,
        /// Who is in which group of a rooster, as [LesgroepReader] reads it.
        GROEPEN,
        /// Who is in which class and group, as a zip file of OneRoster.
        ONEROSTER,
        ONBEKEND
    }

    /// What a file is.
    ///
    /// @param scheiding what stands between the fields of a text file
    /// @param uitleg    for [Soort#ONBEKEND] what the file is instead or which forms are expected, in Dutch; else empty
    public record Herkenning(Soort soort, char scheiding, String uitleg) {}

    private static final String KOP_EIGEN = "leerling,datum,lesuur,minuten,soort";
    private static final List<Character> SCHEIDINGEN = List.of(';', ',', '\t');
    private static final int BEGIN = 1 << 16;
    private static final int REGELS = 50;
    /// So many headings of a Somtoday sheet make it one; the reader then says which are missing.
    private static final int KOPPEN_MIN = 2;
    private static final int EDUARTE_VELDEN = 9;
    /// A row of EduArte that lost fields is still known by its first date.
    private static final int VELDEN_MIN = 4;
    private static final Pattern DATUM_AANEEN = Pattern.compile("[0-9]{8}");
    private static final Pattern BEGINT_ALS_DATUM = Pattern.compile("[0-9].*");
    private static final Pattern STAND = Pattern.compile("(?i)afwezig|aanwezig");

    private static final String VERWACHT = """
            niet herkend als export. Verwacht: het eigen csv-bestand (kop %s); absentiemeldingen van EduArte (negen \
            velden met ; ertussen, zonder kop: leerlingnr;datum begin;tijd;datum eind;tijd;lesuur begin;lesuur eind;\
            reden;opmerking); waarnemingen van EduArte (tien velden, na reden: Afwezig of Aanwezig;J of N); een \
            lijst uit Somtoday als xlsx of csv, met een kop waarin minstens %s staan; een lijst van leerlingen als \
            csv, met een kop waarin minstens %s staan; of een rooster als csv, met een kop waarin minstens groep, dag, \
            lesuur staan\
            """.formatted(KOP_EIGEN, Kopregel.verplicht(), LeerlingReader.verplicht());

    private Exportherkenning() {}

    /// What `bestand` is. A file that cannot be read is [Soort#ONBEKEND] with the reason.
    public static Herkenning recognise(Path bestand) {
        try {
            byte[] begin = Bestand.begin(bestand, BEGIN);
            return isZip(begin) ? recogniseZip(bestand) : recogniseText(begin);
        } catch (TabelException nietLeesbaar) {
            return unknown(nietLeesbaar.fout().reden());
        }
    }

    /// Whether this is a workbook; a text that is refused for what stands in it is none.
    static boolean isXlsx(Path bestand) {
        return isZip(Bestand.begin(bestand, 4));
    }

    private static boolean isZip(byte[] begin) {
        return startsWith(begin, 'P', 'K', 3, 4) || startsWith(begin, 'P', 'K', 5, 6);
    }

    private static Herkenning recogniseZip(Path bestand) {
        try (var zip = new ZipFile(bestand.toFile())) {
            boolean isWerkmap = zip.getEntry("[Content_Types].xml") != null
                    && zip.stream().anyMatch(deel -> deel.getName().startsWith("xl/workbook"));
            if (!isWerkmap && (Zipinhoud.has(zip, "manifest.csv") || Zipinhoud.has(zip, "enrollments.csv"))) {
                return new Herkenning(Soort.ONEROSTER, ' ', "");
            }
            return isWerkmap ? new Herkenning(Soort.XLSX, ' ', "") : unknown("dit is een zipbestand, maar geen xlsx en "
                    + "geen OneRoster; open het in Excel en bewaar het als .xlsx");
        } catch (IOException | IllegalArgumentException beschadigd) {
            return unknown("het bestand is beschadigd of versleuteld: geen leesbaar xlsx");
        }
    }

    private static Herkenning recogniseText(byte[] begin) {
        if (startsWith(begin, 0xd0, 0xcf, 0x11, 0xe0)) {
            return unknown("dit is een oud Excelbestand (.xls) of een xlsx met een wachtwoord;"
                    + " open het in Excel en bewaar het als .xlsx zonder wachtwoord");
        }
        if (startsWith(begin, 0xff, 0xfe) || startsWith(begin, 0xfe, 0xff)) {
            return unknown("het bestand is UTF-16; bewaar het als CSV UTF-8");
        }
        List<String> regels = lines(begin);
        if (regels.isEmpty()) {
            return unknown("het bestand is leeg");
        }
        if (regels.getFirst().replace("\"", "").replace(" ", "").toLowerCase(Locale.ROOT).equals(KOP_EIGEN)) {
            return new Herkenning(Soort.EIGEN_CSV, ',', "");
        }
        return recogniseHeading(regels.getFirst()).orElseGet(() -> recogniseRows(regels));
    }

    private static Optional<Herkenning> recogniseHeading(String kop) {
        return SCHEIDINGEN.stream().flatMap(teken -> {
            String[] koppen = fields(kop, teken);
            return Stream.of(new Herkenning(Soort.SIGNAALLIJST, teken, ""), new Herkenning(Soort.GROEPEN, teken, ""),
                    new Herkenning(Soort.ROOSTER, teken, ""), new Herkenning(Soort.LEERLINGEN, teken, ""))
                    .filter(een -> switch (een.soort()) {
                        case SIGNAALLIJST -> SignaallijstReader.isHeading(koppen);
                        case GROEPEN -> LesgroepReader.isHeading(koppen);
                        case ROOSTER -> Roostervelden.isHeading(koppen);
                        default -> teken != '\t' && LeerlingReader.isHeading(koppen);
                    });
        }).findFirst();
    }

    private static Herkenning recogniseRows(List<String> regels) {
        for (char teken : SCHEIDINGEN) {
            if (regels.stream().allMatch(regel -> Roostervelden.isUntis(fields(regel, teken)))) {
                return new Herkenning(Soort.UNTIS, teken, "");
            }
        }
        long puntkomma = headings(regels, ';');
        long komma = headings(regels, ',');
        if (Math.max(puntkomma, komma) >= KOPPEN_MIN) {
            return new Herkenning(Soort.SOMTODAY_CSV, puntkomma >= komma ? ';' : ',', "");
        }
        return recogniseEduarte(regels);
    }

    private static Herkenning recogniseEduarte(List<String> regels) {
        int meldingen = 0;
        int waarnemingen = 0;
        for (String regel : regels) {
            String[] velden = fields(regel, ';');
            if (isEduarte(velden)) {
                waarnemingen += isWaarneming(velden) ? 1 : 0;
                meldingen += isWaarneming(velden) ? 0 : 1;
            }
        }
        if (meldingen + waarnemingen == 0) {
            return unknown(VERWACHT);
        }
        return new Herkenning(waarnemingen > meldingen ? Soort.EDUARTE_WAARNEMINGEN : Soort.EDUARTE_ABSENTIEMELDINGEN,
                ';', "");
    }

    private static boolean isEduarte(String[] velden) {
        return velden.length >= VELDEN_MIN && (velden.length >= EDUARTE_VELDEN ? BEGINT_ALS_DATUM : DATUM_AANEEN)
                .matcher(velden[1]).matches();
    }

    /// Nine fields of which the last says Afwezig are a waarneming without its last field, not a melding with a remark:
    /// read as a melding, an Aanwezig would become an absence.
    private static boolean isWaarneming(String[] velden) {
        return velden.length > EDUARTE_VELDEN ? !velden[EDUARTE_VELDEN].isEmpty()
                : velden.length == EDUARTE_VELDEN && STAND.matcher(velden[EDUARTE_VELDEN - 1]).matches();
    }

    /// The lines of the beginning that hold something; a last one that may be cut off only when it is the only one.
    private static List<String> lines(byte[] begin) {
        int bom = startsWith(begin, 0xef, 0xbb, 0xbf) ? 3 : 0;
        String tekst = new String(begin, bom, begin.length - bom, StandardCharsets.ISO_8859_1);
        List<String> regels = tekst.lines().filter(regel -> !regel.isBlank()).limit(REGELS).toList();
        boolean isAfgekapt = begin.length == BEGIN && regels.size() > 1 && regels.size() < REGELS;
        return isAfgekapt ? regels.subList(0, regels.size() - 1) : regels;
    }

    private static long headings(List<String> regels, char scheiding) {
        return regels.stream().limit(Kopregel.RIJEN_MAX)
                .mapToLong(regel -> Arrays.stream(fields(regel, scheiding)).filter(Kopregel::isVerplicht).count())
                .max().orElse(0);
    }

    private static String[] fields(String regel, char scheiding) {
        return Arrays.stream(regel.split(Pattern.quote(String.valueOf(scheiding)), -1))
                .map(veld -> veld.replace("\"", "").strip()).toArray(String[]::new);
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        return bytes.length >= begin.length
                && IntStream.range(0, begin.length).allMatch(i -> (bytes[i] & 0xff) == begin[i]);
    }

    private static Herkenning unknown(String uitleg) {
        return new Herkenning(Soort.ONBEKEND, ' ', uitleg);
    }
}
