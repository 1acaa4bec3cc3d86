package nl.verzuimregie.protocollen.taal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The four ways of measuring, with the units and the keys that go with each. A maat has exactly one.
public enum Maatsoort {
    TEL("tel"), REEKS("reeks"), STILTE("stilte"), PATROON("patroon");

    private final String sleutel;

    Maatsoort(String sleutel) {
        this.sleutel = sleutel;
    }

    /// The key in a maat, which says both the way and the unit.
    public String sleutel() {
        return sleutel;
    }

    /// The keys that such a maat must have.
    public Set<String> verplicht() {
        return switch (this) {
            case TEL, PATROON -> Set.of("van", "binnen");
            case REEKS -> Set.of("van", "onderbroken_door");
            case STILTE -> Set.of("van");
        };
    }

    /// Whether a key of another way of measuring may stand with this one.
    public boolean allows(String ander) {
        Set<String> mogelijk = switch (this) {
            case TEL -> Set.of("sinds");
            case REEKS -> Set.of("dag_telt_vanaf", "doortellen_vanaf", "sinds");
            case STILTE -> Set.of();
            case PATROON -> Set.of("per");
        };
        return mogelijk.contains(ander) || verplicht().contains(ander);
    }

    public List<Eenheid> eenheden() {
        return switch (this) {
            case TEL -> List.of(Eenheid.KEREN, Eenheid.ZIEKMELDINGEN, Eenheid.LESUREN, Eenheid.LOSSE_LESUREN,
                    Eenheid.HELE_DAGDELEN, Eenheid.KLOKUREN);
            case REEKS -> List.of(Eenheid.SCHOOLDAGEN, Eenheid.KALENDERDAGEN, Eenheid.KALENDERMAANDEN);
            case STILTE -> List.of(Eenheid.KALENDERDAGEN);
            case PATROON -> List.of(Eenheid.PROCENT_BOVEN_GEMIDDELDE);
        };
    }

    /// The keys of a maat that belong to some way of measuring, but not to each.
    public static List<String> bijzonder() {
        return List.of("van", "binnen", "sinds", "dag_telt_vanaf", "doortellen_vanaf", "onderbroken_door", "per");
    }

    /// The ways a maat names; exactly one in a good file.
    public static List<Maatsoort> of(Blok maat) {
        return Arrays.stream(values()).filter(soort -> maat.has(soort.sleutel)).toList();
    }

    /// The unit of a maat as its file says it; empty when the file does not say it well.
    public static Optional<Eenheid> eenheid(Blok maat) {
        return of(maat).stream().findFirst().flatMap(soort -> soort == PATROON
                ? Optional.of(Eenheid.PROCENT_BOVEN_GEMIDDELDE)
                : maat.text(soort.sleutel).flatMap(Eenheid::of).filter(soort.eenheden()::contains));
    }
}
