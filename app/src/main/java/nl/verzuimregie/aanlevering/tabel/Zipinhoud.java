package nl.verzuimregie.aanlevering.tabel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files in a zip file that somebody asks for, by name; nothing is written to disk, and of the folders in it only
/// the name of the file is looked at. What the zip says of its sizes is not believed: what is inflated, is counted.
public final class Zipinhoud {

    /// Inflated bytes of all files together that are read.
    public static final int BYTES_MAX = 256 << 20;
    private static final int ONDERDELEN_MAX = 200;

    private final Map<String, byte[]> bestanden;
    private final Set<String> overig;

    private Zipinhoud(Map<String, byte[]> bestanden, Set<String> overig) {
        this.bestanden = bestanden;
        this.overig = overig;
    }

    /// Reads the files that are wanted.
    ///
    /// @param wil gets each name, without folders and in small letters
    /// @throws TabelException when it is no zip file, encrypted, beyond the bounds, or has a wanted file twice
    public static Zipinhoud read(Path pad, Predicate<String> wil) {
        Map<String, byte[]> bestanden = new TreeMap<>();
        Set<String> overig = new java.util.TreeSet<>();
        try (var zip = new ZipFile(pad.toFile())) {
            if (zip.size() > ONDERDELEN_MAX) {
                throw refusal("het zipbestand heeft meer dan %d onderdelen".formatted(ONDERDELEN_MAX));
            }
            int over = BYTES_MAX;
            for (Enumeration<? extends ZipEntry> delen = zip.entries(); delen.hasMoreElements();) {
                ZipEntry deel = delen.nextElement();
                String naam = name(deel);
                if (deel.isDirectory() || naam.isEmpty() || deel.getName().startsWith("__MACOSX/")) {
                    continue;
                }
                if (!wil.test(naam)) {
                    overig.add(naam);
                    continue;
                }
                byte[] inhoud = bytes(zip, deel, over);
                over -= inhoud.length;
                if (bestanden.put(naam, inhoud) != null) {
                    throw refusal("in het zipbestand staat %s meer dan eens".formatted(naam));
                }
            }
        } catch (IOException | IllegalArgumentException beschadigd) {
            throw refusal("het zipbestand is beschadigd of versleuteld");
        }
        return new Zipinhoud(bestanden, overig);
    }

    /// Whether a zip file has a file of this name.
    public static boolean has(ZipFile zip, String naam) {
        return zip.stream().anyMatch(deel -> name(deel).equals(naam));
    }

    private static String name(ZipEntry deel) {
        String naam = deel.getName().replace('\\', '/');
        return naam.substring(naam.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry deel, int over) throws IOException {
        try (InputStream bron = zip.getInputStream(deel)) {
            byte[] inhoud = bron.readNBytes(over + 1);
            if (inhoud.length > over) {
                throw refusal("uitgepakt is het zipbestand groter dan %d MB".formatted(BYTES_MAX >> 20));
            }
            return inhoud;
        }
    }

    /// The bytes of each file that was wanted and is there, by name.
    public Map<String, byte[]> bestanden() {
        return bestanden;
    }

    /// The names of the files that nobody wanted.
    public Set<String> overig() {
        return overig;
    }

    private static TabelException refusal(String reden) {
        return new TabelException(new Tabelfout(1, 1, reden));
    }
}
