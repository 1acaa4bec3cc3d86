package nl.verzuimregie.protocollen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a slip of the keyboard can do to a file, some hundreds of times: the reader never falls over, and never loses a
/// protocol without saying why.
class MutatieTest {

    private static final int MUTATIES = 300;
    /// Only the short ones: reading years of days three hundred times adds time and hardly a new kind of slip.
    private static final List<String> KALENDERS = List.of("kalenders/zuid-2025-2026.yaml",
            "kalenders/noord-2025-2026.yaml");

    private static final String[] TEKENS =
            {":", "{", "}", "[", "]", "\"", "'", "\t", "#", "&", "*", "!", "-", ",", "\n",
            "|", ">", "%", "@", "0", "x", " ", "é", "\u0007", "---\n"};

    @TempDir
    private Path map;

    private final Random toeval = new Random(20_260_801);

    @BeforeEach
    void copies_the_protocollen() throws IOException {
        for (String naam : Mappen.VERSCHEEPT) {
            Mappen.copy(Mappen.PROTOCOLLEN.resolve(naam), map.resolve(naam));
        }
        Files.createDirectories(map.resolve("kalenders"));
        for (String naam : KALENDERS) {
            Files.copy(Mappen.PROTOCOLLEN.resolve(naam), map.resolve(naam));
        }
        Mappen.copy(Mappen.PROTOCOLLEN.resolve("scholen"), map.resolve("scholen"));
        Files.copy(Mappen.PROTOCOLLEN.resolve("bronnen.yaml"), map.resolve("bronnen.yaml"));
    }

    @Test
    void whatever_is_typed_the_reader_answers() throws IOException {
        List<Path> bestanden = Mappen.bestanden().stream()
                .map(bestand -> map.resolve(Mappen.PROTOCOLLEN.relativize(bestand).toString()))
                .filter(Files::exists).toList();
        for (int nummer = 0; nummer < MUTATIES; nummer++) {
            Path bestand = bestanden.get(toeval.nextInt(bestanden.size()));
            byte[] goed = Files.readAllBytes(bestand);
            Files.write(bestand, mutate(goed));
            String geval = "mutatie %d van %s".formatted(nummer, bestand);
            assertThatCode(() -> check(bestand, geval)).as(geval).doesNotThrowAnyException();
            Files.write(bestand, goed);
        }
    }

    /// The whole library for what belongs to no protocol and now and then for the rest, else only the protocol of the
    /// file.
    private void check(Path bestand, String geval) {
        String eerste = map.relativize(bestand).getName(0).toString();
        boolean geheel = !Mappen.VERSCHEEPT.contains(eerste) || toeval.nextInt(10) == 0;
        Bibliotheek bibliotheek = geheel ? Bibliotheek.read(map) : Bibliotheek.readProtocol(map.resolve(eerste));
        if (bibliotheek.fouten().isEmpty()) {
            assertThat(bibliotheek.protocollen()).as(geval)
                    .containsOnlyKeys(geheel ? Mappen.VERSCHEEPT : List.of(eerste));
        }
        assertThat(bibliotheek.waarschuwingen()).as(geval).isNotNull();
    }

    private byte[] mutate(byte[] goed) {
        String tekst = new String(goed, StandardCharsets.UTF_8);
        var regels = new ArrayList<>(Arrays.asList(tekst.split("\n", -1)));
        int regel = toeval.nextInt(regels.size());
        int plek = toeval.nextInt(tekst.length());
        String teken = TEKENS[toeval.nextInt(TEKENS.length)];
        return switch (toeval.nextInt(7)) {
            case 0 -> without(regels, regel);
            case 1 -> with(regels, regel, regels.get(toeval.nextInt(regels.size())));
            case 2 -> bytes(tekst.substring(0, plek) + tekst.substring(plek + 1));
            case 3 -> bytes(tekst.substring(0, plek) + teken + tekst.substring(plek));
            case 4 -> bytes(tekst.substring(0, plek) + teken + tekst.substring(plek + 1));
            case 5 -> Arrays.copyOf(goed, toeval.nextInt(goed.length));
            default -> with(regels, regel, " ".repeat(toeval.nextInt(6)) + regels.get(regel).strip());
        };
    }

    private static byte[] without(List<String> regels, int regel) {
        var rest = new ArrayList<>(regels);
        rest.remove(regel);
        return bytes(String.join("\n", rest));
    }

    private static byte[] with(List<String> regels, int regel, String nieuw) {
        var anders = new ArrayList<>(regels);
        anders.add(regel, nieuw);
        return bytes(String.join("\n", anders));
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
