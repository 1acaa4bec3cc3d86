package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// What the reason codes of one school mean. Codes are compared without white space around them and without regard to
/// capitals.
public final class Redencodes {

    /// What a code says of a lesson.
    public sealed interface Betekenis {}

    /// The lesson was missed, or attended late.
    public record Verzuim(Verzuimsoort soort) implements Betekenis {}

    /// The row is no absence: present, books forgotten, excused lateness.
    public record GeenVerzuim() implements Betekenis {}

    /// What came out of a file: the codes that are in order, and the faults.
    public record Lezing(Redencodes redencodes, List<Leesfout> fouten) {
        public Lezing {
            fouten = List.copyOf(fouten);
        }
    }

    private static final String STANDAARD = "redencodes.csv";
    private static final String NEGEREN = "negeren";

    private final Map<String, Betekenis> codes;

    private Redencodes(Map<String, Betekenis> codes) {
        this.codes = Map.copyOf(codes);
    }

    /// The codes that come with the program, for a school that gives no file of its own.
    public static Redencodes standaard() {
        try (InputStream bron = Objects.requireNonNull(Redencodes.class.getResourceAsStream(STANDAARD), STANDAARD)) {
            Lezing lezing = read(STANDAARD, bron.readAllBytes());
            if (!lezing.fouten().isEmpty()) {
                throw new IllegalStateException(lezing.fouten().getFirst().format());
            }
            return lezing.redencodes();
        } catch (IOException onleesbaar) {
            throw new UncheckedIOException(onleesbaar);
        }
    }

    /// Reads a file with the columns `code,soort`; `;` between them is good too, as are lines that begin with `#`. The
    /// heading may be left out. All faults are reported at once.
    public static Lezing read(Path bestand) {
        try {
            return read(bestand.toString(), Bestand.bytes(bestand));
        } catch (TabelException nietLeesbaar) {
            return new Lezing(new Redencodes(Map.of()), List.of(fault(bestand.toString(), nietLeesbaar.fout())));
        }
    }

    private static Lezing read(String bestand, byte[] bytes) {
        var lezer = new Coderegels(bestand);
        try {
            Tekstbestand tekst = Tekstbestand.of(bytes).withoutComments();
            Tabel tabel = tekst.csv(tekst.contains(';') ? ';' : ',');
            try (Stream<Rij> rijen = tabel.rijen()) {
                rijen.filter(rij -> !rij.isLeeg()).forEach(rij -> lezer.read(tabel, rij));
            }
        } catch (TabelException nietLeesbaar) {
            lezer.fouten.add(fault(bestand, nietLeesbaar.fout()));
        }
        if (lezer.codes.isEmpty() && lezer.fouten.isEmpty()) {
            lezer.fouten.add(new Leesfout(bestand, 1, 1, "er staat geen enkele code in (verwacht regels als Z,ziek)"));
        }
        return new Lezing(new Redencodes(lezer.codes), lezer.fouten);
    }

    /// What `reden` means, or empty when this school has no such code.
    public Optional<Betekenis> of(String reden) {
        return Optional.ofNullable(codes.get(key(reden)));
    }

    /// These codes with others added; of a code that is in both the other meaning holds.
    public Redencodes with(Map<String, Betekenis> andere) {
        Map<String, Betekenis> samen = new HashMap<>(codes);
        andere.forEach((code, betekenis) -> samen.put(key(code), betekenis));
        return new Redencodes(samen);
    }

    /// All codes, in small letters, with what they mean.
    public Map<String, Betekenis> all() {
        return codes;
    }

    /// What a word says: the name of a soort, or `negeren`.
    public static Optional<Betekenis> betekenis(String woord) {
        return woord.equals(NEGEREN) ? Optional.of(new GeenVerzuim()) : Verzuimsoort.of(woord).map(Verzuim::new);
    }

    /// The word for a meaning, as [#betekenis] reads it.
    public static String word(Betekenis betekenis) {
        return betekenis instanceof Verzuim(Verzuimsoort soort) ? soort.tekst() : NEGEREN;
    }

    /// By what codes are compared.
    public static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /// How many codes there are.
    public int size() {
        return codes.size();
    }

    private static Leesfout fault(String bestand, Tabelfout fout) {
        return new Leesfout(bestand, fout.regel(), fout.kolom(), fout.reden());
    }

    /// The rows of one file.
    private static final class Coderegels {

        private final String bestand;
        private final Map<String, Betekenis> codes = new HashMap<>();
        private final Map<String, Integer> regels = new HashMap<>();
        private final List<Leesfout> fouten = new ArrayList<>();

        Coderegels(String bestand) {
            this.bestand = bestand;
        }

        void read(Tabel tabel, Rij rij) {
            var lezing = new Rijlezing(tabel, rij);
            String code = key(lezing.tekst(0, "code"));
            String soort = key(lezing.tekst(1, "soort"));
            if (code.equals("code") && soort.equals("soort")) {
                return;
            }
            Optional<Betekenis> betekenis = betekenis(soort);
            if (rij.size() > 2) {
                lezing.refuse(2, "verwacht twee velden, code en soort");
            }
            if (code.isEmpty()) {
                lezing.refuse(0, "de code ontbreekt");
            }
            if (betekenis.isEmpty()) {
                lezing.refuse(1, "soort %s bestaat niet; kies uit %s".formatted(Aanhaling.of(soort), keuzes()));
            }
            Integer eerder = regels.putIfAbsent(code, rij.regel());
            if (eerder != null && !Optional.ofNullable(codes.get(code)).equals(betekenis)) {
                lezing.refuse(0, "code %s heeft op regel %d een andere soort".formatted(Aanhaling.of(code), eerder));
            }
            lezing.fouten().forEach(fout -> fouten.add(fault(bestand, fout)));
            if (lezing.isGoed()) {
                betekenis.ifPresent(goed -> codes.put(code, goed));
            }
        }

        private static Optional<Betekenis> betekenis(String soort) {
            return Redencodes.betekenis(soort);
        }

        private static String keuzes() {
            return Stream.concat(Arrays.stream(Verzuimsoort.values()).map(soort -> soort.tekst().replace('_', '-')),
                    Stream.of(NEGEREN)).collect(Collectors.joining(", "));
        }
    }
}
