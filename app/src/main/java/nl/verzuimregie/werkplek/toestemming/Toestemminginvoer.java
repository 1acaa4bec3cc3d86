package nl.verzuimregie.werkplek.toestemming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Toestemmingstand.Zegging;

/// What somebody says of a consent: typed at school, or chosen by the family in the portal.
///
/// @param naam the consent
public record Toestemminginvoer(String naam, String van, String stand, String hoe, String datum, String tot) {

    static final List<String> VAN = List.of("ouders", "leerling");
    /// How somebody can say it to the school; what is said in the portal, the portal records itself.
    static final List<String> HOE = List.of("mondeling", "telefonisch", "schriftelijk");

    static Toestemminginvoer leeg(LocalDate vandaag) {
        return new Toestemminginvoer("", "", "", "", vandaag.toString(), "");
    }

    /// What is wrong, as a key of the texts by the id of its field.
    public Map<String, String> faults(List<Toestemmingstand> standen, LocalDate vandaag) {
        var fouten = new LinkedHashMap<String, String>();
        Optional<Toestemmingstand> welke = standen.stream().filter(een -> een.naam().equals(naam)).findFirst();
        check(fouten, "naam", welke.isPresent(), "naam");
        check(fouten, "van", VAN.contains(van), "van");
        check(fouten, "stand", find(Toestemming.Stand.values(), stand).isPresent(), "stand");
        check(fouten, "hoe", find(Toestemming.Hoe.values(), hoe).isPresent(), "hoe");
        Optional<LocalDate> dag = day(datum);
        check(fouten, "datum", dag.isPresent(), "datum");
        check(fouten, "datum", dag.filter(vandaag::isBefore).isEmpty(), "toekomst");
        boolean isJa = stand.equals("gegeven");
        check(fouten, "tot", tot.isBlank() || (isJa && day(tot).isPresent()), isJa ? "datum" : "alleenJa");
        check(fouten, "tot", day(tot).isEmpty() || dag.filter(day(tot).get()::isBefore).isEmpty(), "omgekeerd");
        Optional<Zegging> laatste = welke.flatMap(een -> een.laatste(van));
        check(fouten, "datum", dag.isEmpty() || laatste.filter(een -> een.datum().isAfter(dag.get())).isEmpty(),
                "eerder");
        check(fouten, "stand", !stand.equals("ingetrokken") || laatste.filter(een ->
                een.stand() == Toestemming.Stand.GEGEVEN).isPresent(), "geenJa");
        return fouten;
    }

    private static void check(Map<String, String> fouten, String veld, boolean isGoed, String sleutel) {
        if (!isGoed) {
            fouten.putIfAbsent(veld, "toestemming.fout." + sleutel);
        }
    }

    /// Only of what is not wrong.
    public Toestemming fact(Feit.Herkomst herkomst) {
        return new Toestemming(herkomst, day(datum).orElseThrow(), naam, van,
                find(Toestemming.Stand.values(), stand).orElseThrow(), find(Toestemming.Hoe.values(), hoe), day(tot));
    }

    private static Optional<LocalDate> day(String tekst) {
        try {
            return tekst.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(tekst.strip()));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] alle, String woord) {
        return Arrays.stream(alle).filter(een -> een.name().toLowerCase(Locale.ROOT).equals(woord)).findFirst();
    }
}
