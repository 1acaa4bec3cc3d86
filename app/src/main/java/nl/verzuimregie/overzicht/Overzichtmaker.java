package nl.verzuimregie.overzicht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.overzicht.Overzicht.Klasaantal;
import nl.verzuimregie.overzicht.Overzicht.Rij;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.web.NietGevondenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the overview that was asked for, of the pupils in view.
@Component
class Overzichtmaker {

    /// What a line can be about; the first holds when nobody chose.
    static final List<String> PER = List.of("leerling", "klas", "leerjaar");
    static final List<String> RICHTINGEN = List.of("op", "af");
    /// In which order lines can stand; the first holds when nobody chose.
    static final List<String> VOLGORDEN = Stream.concat(Stream.of("naam", "klas", "aantal"),
            Arrays.stream(Kolom.values()).map(Kolom::sleutel)).toList();
    private static final Pattern CIJFERS = Pattern.compile("\\d+");
    private static final Pattern LEERJAAR = Pattern.compile("[1-6]");

    private final Leerlingen leerlingen;
    private final Overzichtlezer lezer;

    Overzichtmaker(Leerlingen leerlingen, Overzichtlezer lezer) {
        this.leerlingen = leerlingen;
        this.lezer = lezer;
    }

    /// The leerjaar in the name of a class: its first digits, when they are one of 1 to 6.
    static Optional<Integer> leerjaar(String klas) {
        Matcher cijfers = CIJFERS.matcher(klas);
        return cijfers.find() && LEERJAAR.matcher(cijfers.group()).matches()
                ? Optional.of(Integer.valueOf(cijfers.group())) : Optional.empty();
    }

    /// Within the zicht of who asks.
    ///
    /// @param gevraagd empty: what was typed is no period, and nothing is counted
    /// @throws NietGevondenException when the class or leerjaar is not in view
    Overzicht make(Schoolkader kader, Overzichtvraag vraag, Optional<Periode> gevraagd) {
        List<Leerling> inZicht = leerlingen.ofSchool(kader.school().id());
        List<Klasaantal> klassen = klassen(inZicht);
        List<Integer> leerjaren = klassen.stream().flatMap(een -> leerjaar(een.klas()).stream()).distinct().sorted()
                .toList();
        Optional<Integer> klas = vraag.number("klas");
        Optional<Integer> leerjaar = vraag.number("leerjaar");
        if (klas.filter(id -> klassen.stream().noneMatch(een -> een.id() == id)).isPresent()) {
            throw new NietGevondenException("klas");
        }
        if (leerjaar.filter(een -> !leerjaren.contains(een)).isPresent()) {
            throw new NietGevondenException("leerjaar");
        }
        Optional<Geleverd> geleverd = Overzichtlezer.whole(kader).during(() -> lezer.delivered(kader));
        Optional<Periode> periode = gevraagd.flatMap(een -> geleverd.flatMap(van -> van.within(een)));
        List<Leerling> wie = inZicht.stream().filter(een -> klas.isEmpty() || klas.get() == een.klasId())
                .filter(een -> leerjaar.isEmpty() || leerjaar.equals(leerjaar(een.klas())))
                .filter(een -> een.uitgeschrevenOp().isEmpty() || periode.isEmpty()
                        || !een.uitgeschrevenOp().get().isBefore(periode.get().van())).toList();
        String per = vraag.choice("per", PER);
        List<Rij> rijen = periode.map(dagen -> lines(kader, wie, dagen, geleverd.orElseThrow(), per))
                .orElse(List.of());
        return new Overzicht(kader.school(), per, klassen, leerjaren, geleverd, periode, wie,
                sorted(rijen, vraag),
                rijen.stream().map(Rij::cijfers).reduce(Cijfers.NIETS, Cijfers::plus));
    }

    private static List<Klasaantal> klassen(List<Leerling> wie) {
        Map<Integer, Klasaantal> per = new LinkedHashMap<>();
        wie.stream().sorted(Comparator.comparing(Leerling::klas).thenComparingInt(Leerling::klasId)).forEach(een ->
                per.merge(een.klasId(), new Klasaantal(een.klasId(), een.klas(), 1), (eerder, nu) ->
                        new Klasaantal(eerder.id(), eerder.klas(), eerder.aantal() + 1)));
        return List.copyOf(per.values());
    }

    private List<Rij> lines(Schoolkader kader, List<Leerling> wie, Periode periode, Geleverd geleverd, String per) {
        var losse = new ArrayList<Rij>();
        Map<String, Rij> samen = new TreeMap<>();
        lezer.read(kader, wie, periode, geleverd, een -> {
            Leerling leerling = een.leerling();
            switch (per) {
                case "klas" -> samen.merge(leerling.klas() + " " + leerling.klasId(), Rij.of(leerling.klas(),
                        Integer.toString(leerling.klasId()), een.cijfers()), Rij::plus);
                case "leerjaar" -> {
                    String naam = leerjaar(leerling.klas()).map(String::valueOf).orElse("");
                    samen.merge(naam, Rij.of(naam, naam, een.cijfers()), Rij::plus);
                }
                default -> losse.add(Rij.of(leerling, een.cijfers()));
            }
        });
        losse.addAll(samen.values());
        return losse;
    }

    /// What is equal stays in the order of the names.
    private static List<Rij> sorted(List<Rij> opNaam, Overzichtvraag vraag) {
        boolean isAf = vraag.choice("richting", RICHTINGEN).equals("af");
        @Nullable Comparator<Rij> op = switch (vraag.choice("volgorde", VOLGORDEN)) {
            case "naam" -> null;
            case "klas" -> Comparator.comparing(Rij::klas);
            case "aantal" -> Comparator.comparingInt(Rij::aantal);
            default -> {
                Kolom kolom = Kolom.valueOf(vraag.get("volgorde").toUpperCase(Locale.ROOT));
                yield Comparator.comparingLong(rij -> kolom.waarde(rij.cijfers()));
            }
        };
        return op == null ? isAf ? opNaam.reversed() : opNaam
                : opNaam.stream().sorted(isAf ? op.reversed() : op).toList();
    }
}
