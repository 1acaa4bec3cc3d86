package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.taal.Vormen;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the dated numbers of a file. Each has a unit, a first day, and a source or an admitted assumption.
final class WaardenReader {

    private static final List<String> EENHEDEN = Arrays.stream(Eenheid.values()).map(Eenheid::tekst).toList();
    private static final List<String> SLEUTELS = List.of("eenheid", "per", "ruimte");
    private static final List<String> LIJNSLEUTELS = List.of("waarde", "bron", "aanname");

    private final Toets toets;

    WaardenReader(Toets toets) {
        this.toets = toets;
    }

    /// The values that read, by name; what is wrong with the others is reported.
    Map<String, Waarde> read(Optional<Knoop> waarden) {
        var gelezen = new LinkedHashMap<String, Waarde>();
        if (waarden.isPresent()) {
            Vormen.named((knoop, ignored) -> {}).check(waarden.get(), toets);
            waarden.get().asBlok().ifPresent(blok -> blok.velden().forEach((naam, veld) ->
                    waarde(naam, veld).ifPresent(waarde -> gelezen.put(naam, waarde))));
        }
        return gelezen;
    }

    private Optional<Waarde> waarde(String naam, Knoop.Veld veld) {
        if (!(veld.waarde() instanceof Blok blok)) {
            fouten().add(veld.waarde().plaats(),
                    "De waarde '%s' heeft geen eenheid, geen datum en geen bron.".formatted(naam),
                    "Schrijf 'eenheid:' en 'per:' eronder, met per datum een waarde en een bron of aanname.");
            return Optional.empty();
        }
        checkKeys(blok, SLEUTELS);
        Optional<Eenheid> eenheid = eenheid(naam, blok);
        NavigableMap<LocalDate, Waarde.Stand> per = per(naam, blok, eenheid);
        Optional<Waarde.Ruimte> ruimte = eenheid.flatMap(gekend -> ruimte(blok, gekend));
        return eenheid.filter(ignored -> !per.isEmpty()).map(gekend -> new Waarde(naam, gekend, per, ruimte));
    }

    private Optional<Eenheid> eenheid(String naam, Blok blok) {
        Optional<String> tekst = blok.text("eenheid");
        if (tekst.isEmpty() && isMissing(blok, "eenheid", SLEUTELS)) {
            fouten().add(blok.plaats("eenheid"), "De waarde '%s' heeft geen eenheid.".formatted(naam),
                    "Voeg 'eenheid: …' toe. " + Spelling.list(EENHEDEN));
        }
        Optional<Eenheid> eenheid = tekst.flatMap(Eenheid::of);
        if (tekst.isPresent() && eenheid.isEmpty()) {
            fouten().add(blok.get("eenheid").orElseThrow().plaats(), "'%s' is geen eenheid.".formatted(tekst.get()),
                    Spelling.remedie(tekst.get(), EENHEDEN));
        }
        return eenheid;
    }

    private NavigableMap<LocalDate, Waarde.Stand> per(String naam, Blok blok, Optional<Eenheid> eenheid) {
        var per = new TreeMap<LocalDate, Waarde.Stand>();
        Optional<Blok> lijnen = blok.blok("per").filter(inhoud -> !inhoud.velden().isEmpty());
        if (lijnen.isEmpty() && isMissing(blok, "per", SLEUTELS)) {
            fouten().add(blok.plaats("per"), "De waarde '%s' heeft geen datum.".formatted(naam),
                    "Schrijf onder 'per:' vanaf welke dag zij geldt: 2026-08-01: { waarde: …, bron: … }.");
        }
        lijnen.ifPresent(inhoud -> inhoud.velden().forEach((dag, veld) -> {
            Optional<LocalDate> vanaf = Datum.parse(dag, veld.sleutel(), fouten());
            Optional<Waarde.Stand> stand = stand(naam, veld, eenheid);
            if (vanaf.isPresent() && stand.isPresent()) {
                per.put(vanaf.get(), stand.get());
            }
        }));
        return per;
    }

    private Optional<Waarde.Stand> stand(String naam, Knoop.Veld veld, Optional<Eenheid> eenheid) {
        if (!(veld.waarde() instanceof Blok lijn)) {
            fouten().add(veld.waarde().plaats(),
                    "Deze regel van '%s' zegt niet waar het getal vandaan komt.".formatted(naam),
                    "Schrijf { waarde: …, bron: … } of { waarde: …, aanname: … }.");
            return Optional.empty();
        }
        checkKeys(lijn, LIJNSLEUTELS);
        Optional<Grond> grond = grond(naam, lijn);
        Optional<String> tekst = lijn.text("waarde");
        if (tekst.isEmpty() && isMissing(lijn, "waarde", LIJNSLEUTELS)) {
            fouten().add(lijn.plaats("waarde"), "Deze regel van '%s' heeft geen getal.".formatted(naam),
                    "Voeg 'waarde: …' toe.");
        }
        Optional<Long> getal = tekst.flatMap(geschreven -> eenheid.flatMap(gekend -> Getal.parse(geschreven, gekend,
                lijn.get("waarde").orElse(lijn).plaats(), fouten())));
        return getal.flatMap(binnenwaarde -> grond.map(reden -> new Waarde.Stand(binnenwaarde, reden)));
    }

    private Optional<Grond> grond(String naam, Blok lijn) {
        boolean misspelt = !isMissing(lijn, "bron", LIJNSLEUTELS) || !isMissing(lijn, "aanname", LIJNSLEUTELS);
        if (lijn.has("bron") == lijn.has("aanname") && (lijn.has("bron") || !misspelt)) {
            fouten().add(lijn.plaats(), "Deze regel van '%s' heeft %s.".formatted(naam,
                            lijn.has("bron") ? "een bron én een aanname" : "geen bron en geen aanname"),
                    "Schrijf precies één van beide: 'bron: <bron> <plaats>' of 'aanname: <waarom>'.");
            return Optional.empty();
        }
        lijn.get("bron").ifPresent(bron -> Bestandsvormen.BRON.check(bron, toets));
        lijn.get("aanname").ifPresent(aanname -> Vormen.TEKST.check(aanname, toets));
        return lijn.text("bron").<Grond>map(Grond.Bron::new).or(() -> lijn.text("aanname").map(Grond.Aanname::new));
    }

    private Optional<Waarde.Ruimte> ruimte(Blok blok, Eenheid eenheid) {
        Optional<Knoop> knoop = blok.get("ruimte");
        if (knoop.isEmpty()) {
            return Optional.empty();
        }
        List<Knoop> grenzen = knoop.get() instanceof Knoop.Lijst lijst ? lijst.items() : List.of();
        if (grenzen.size() != 2) {
            fouten().add(knoop.get().plaats(), "Een ruimte heeft een kleinste en een grootste getal.",
                    "Schrijf 'ruimte: [5, 6]'.");
            return Optional.empty();
        }
        List<Long> getallen = grenzen.stream().flatMap(grens -> Getal.parse(
                grens.asText().orElse(grens.beschrijving()), eenheid, grens.plaats(), fouten()).stream()).toList();
        if (getallen.size() != 2) {
            return Optional.empty();
        }
        if (getallen.getFirst() > getallen.getLast()) {
            fouten().add(knoop.get().plaats(), "De ruimte begint boven haar einde.",
                    "Schrijf eerst het kleinste getal.");
            return Optional.empty();
        }
        return Optional.of(new Waarde.Ruimte(getallen.getFirst(), getallen.getLast()));
    }

    /// Whether a key that is not there was also not merely misspelt: then the unknown key has been reported already.
    private static boolean isMissing(Blok blok, String sleutel, List<String> bekend) {
        return !Spelling.isMeant(sleutel, blok.velden().keySet(), bekend);
    }

    private void checkKeys(Blok blok, List<String> bekend) {
        blok.velden().forEach((sleutel, veld) -> {
            if (!bekend.contains(sleutel)) {
                fouten().add(veld.sleutel(), "Onbekende sleutel '%s'.".formatted(sleutel),
                        Spelling.remedie(sleutel, bekend));
            }
        });
    }

    private Fouten fouten() {
        return toets.fouten();
    }
}
