package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// A file with only the refused rows of another one, in the same form, and why each was refused in a last column. Who
/// mended it offers it again: that column is taken off before anything is recognised.
public final class Herstelbestand {

    /// The heading of the column; by it such a file is known.
    static final String WAAROM = "waarom_geweigerd";

    private static final char MERK = '\ufeff';
    private static final String EIGEN = "leerling,datum,lesuur,minuten,soort";
    private static final String FORMULE = "=+-@\t";
    private static final int KOP_BYTES = 1 << 14;

    private Herstelbestand() {}

    /// The refused rows of a file as text, with a byte order mark so that a spreadsheet reads the signs right.
    ///
    /// @param waarom   why each line was refused
    /// @param indeling what the school said of its columns, when they are of its own choice
    /// @return empty when the file cannot be read
    public static Optional<String> write(Path pad, Map<Integer, String> waarom, Optional<Kolomindeling> indeling) {
        try (Herstelbron bron = Herstelbron.open(pad, indeling)) {
            var uit = new StringBuilder().append(MERK);
            List<String> kop = new ArrayList<>(bron.kop());
            int breed = kop.size();
            kop.add(WAAROM);
            append(uit, guarded(kop), bron.scheiding());
            try (Stream<Rij> rijen = bron.tabel().rijen()) {
                rijen.filter(rij -> waarom.containsKey(rij.regel()) && rij.regel() != bron.kopregel()).forEach(rij -> {
                    List<String> velden = new ArrayList<>();
                    for (int veld = 0; veld < Math.max(breed, rij.size()); veld++) {
                        velden.add(bron.text(rij, veld));
                    }
                    velden.add(waarom.getOrDefault(rij.regel(), ""));
                    append(uit, guarded(velden), bron.scheiding());
                });
            } catch (TabelException verderNiet) {
                return Optional.of(uit.toString()); // from here on nothing was read as a row
            }
            return Optional.of(uit.toString());
        } catch (TabelException | IOException nietLeesbaar) {
            return Optional.empty();
        }
    }

    /// Whether these are the bytes of such a file.
    public static boolean isHerstel(byte[] bytes) {
        return separator(bytes).isPresent();
    }

    /// The file as it was before the column was added; a file of another kind as it is.
    public static byte[] strip(byte[] bytes) {
        Optional<Character> scheiding = separator(bytes);
        if (scheiding.isEmpty()) {
            return bytes;
        }
        var uit = new StringBuilder();
        try (Stream<Rij> alle = Tekstbestand.of(bytes).csv(scheiding.get()).rijen()) {
            List<Rij> rijen = alle.toList();
            int breed = rijen.getFirst().size();
            List<String> kop = without(rijen.getFirst(), breed);
            boolean isEigen = String.join(",", kop).toLowerCase(Locale.ROOT).equals(EIGEN);
            char teken = isEigen ? ',' : scheiding.get();
            if (Herstelbron.isEduarte(kop)) {
                uit.append("\r\n"); // that form has no headings
            } else {
                append(uit, kop, teken);
            }
            rijen.stream().skip(1).forEach(rij -> append(uit, without(rij, breed), teken));
        } catch (TabelException onleesbaar) {
            return bytes;
        }
        return uit.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The fields without the last one, also when it was left empty and so is not there.
    private static List<String> without(Rij rij, int breed) {
        List<String> velden = new ArrayList<>();
        for (int veld = 0; veld < rij.size(); veld++) {
            if (veld != breed - 1) {
                velden.add(plain(rij.cel(veld).tekst()));
            }
        }
        return velden;
    }

    /// What stands between the fields, when the last heading says that it is such a file.
    private static Optional<Character> separator(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, KOP_BYTES), StandardCharsets.ISO_8859_1);
        String kop = begin.lines().findFirst().orElse("").replace("\"", "").strip();
        return kop.endsWith(WAAROM) && kop.length() > WAAROM.length()
                ? Optional.of(kop.charAt(kop.length() - WAAROM.length() - 1))
                        .filter(teken -> Leeswijze.SCHEIDINGEN.indexOf(teken) >= 0) : Optional.empty();
    }

    private static void append(StringBuilder uit, List<String> velden, char scheiding) {
        uit.append(velden.stream().map(veld -> cell(veld, scheiding)).collect(Collectors.joining(
                String.valueOf(scheiding)))).append("\r\n");
    }

    private static String cell(String tekst, char scheiding) {
        boolean moetTussen = tekst.indexOf(scheiding) >= 0 || tekst.contains("\"") || tekst.contains("\n")
                || tekst.contains("\r") || !tekst.equals(tekst.strip());
        return moetTussen ? "\"" + tekst.replace("\"", "\"\"") + "\"" : tekst;
    }

    /// A spreadsheet must show what stands there and not compute it.
    private static List<String> guarded(List<String> velden) {
        return velden.stream().map(tekst -> isGuarded(tekst) ? "'" + tekst : tekst).toList();
    }

    private static boolean isGuarded(String tekst) {
        String kern = tekst.startsWith("'") ? tekst.substring(1) : tekst;
        return !kern.isEmpty() && FORMULE.indexOf(kern.charAt(0)) >= 0;
    }

    private static String plain(String tekst) {
        return tekst.startsWith("'") && isGuarded(tekst.substring(1)) ? tekst.substring(1) : tekst;
    }
}
