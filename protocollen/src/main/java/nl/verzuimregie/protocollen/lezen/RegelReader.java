package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads one regel. The table of keys has been checked; here it must make sense.
final class RegelReader {

    private static final List<String> VORMEN = List.of("meet", "wacht", "handmatig");

    private final Gekozenopties opties;
    private final Map<String, Maat> maten;
    private final Keuzes keuzes;
    private final Fouten fouten;

    RegelReader(Namen namen, Map<String, Maat> maten, Keuzes keuzes, Fouten fouten) {
        this.opties = new Gekozenopties(namen, keuzes);
        this.maten = maten;
        this.keuzes = keuzes;
        this.fouten = fouten;
    }

    /// The regel; empty when something in it is wrong, which has then been reported.
    ///
    /// @param waarden its dated numbers, with a school's layer over them when there is one
    /// @param meld    who hears of it when the regel itself names nobody: a regel of law
    Optional<Regel> read(Bestand bestand, Map<String, Waarde> waarden, List<String> meld) {
        Blok blok = bestand.inhoud().orElseThrow();
        Optional<Regel.Vorm> vorm = vorm(bestand, blok, waarden);
        Optional<Regel.Geldigheid> geldig = geldig(blok);
        Optional<String> titel = blok.text("titel");
        Optional<String> bron = blok.text("bron");
        Optional<String> strekking = blok.text("strekking");
        if (vorm.isEmpty() || geldig.isEmpty() || titel.isEmpty() || bron.isEmpty() || strekking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Regel(bestand.stam(), titel.get(), bestand.naam(), texts(blok, "eisen"), bron.get(),
                strekking.get(), geldig.get(), waarden, vorm.get(), lezing(blok),
                blok.has("meld") ? texts(blok, "meld") : meld, Protocolmap.isWettelijk(bestand),
                voorwaarden(blok, waarden)));
    }

    /// Whether the school's settings leave the regel out: a `mits` or `tenzij` on a setting is decided while reading.
    boolean isLeftOut(Bestand bestand) {
        Blok blok = bestand.inhoud().orElseThrow();
        boolean mits = settings(blok, "mits").allMatch(opties::isChosen);
        return !mits || settings(blok, "tenzij").anyMatch(opties::isChosen);
    }

    /// What it asks besides the settings, which are decided while reading.
    private Voorwaarden voorwaarden(Blok blok, Map<String, Waarde> waarden) {
        Voorwaarden alle = new ToestandReader(waarden, maten, opties).voorwaarden(blok);
        return new Voorwaarden(withoutSettings(alle.mits()), withoutSettings(alle.tenzij()));
    }

    private static List<Toestand> withoutSettings(List<Toestand> toestanden) {
        return toestanden.stream().filter(een -> !(een instanceof Toestand.Gekozen)).toList();
    }

    private Stream<String> settings(Blok blok, String sleutel) {
        return blok.get(sleutel).stream().flatMap(knoop -> knoop.asList().stream())
                .flatMap(item -> item.asBlok().flatMap(toestand -> toestand.text("instelling")).stream());
    }

    private Optional<Regel.Vorm> vorm(Bestand bestand, Blok blok, Map<String, Waarde> waarden) {
        List<String> vormen = VORMEN.stream().filter(blok::has).toList();
        if (vormen.size() != 1) {
            return Optional.empty();
        }
        return switch (vormen.getFirst()) {
            case "meet" -> meet(bestand, blok, waarden);
            case "wacht" -> blok.blok("wacht").flatMap(wacht -> wacht(wacht, waarden));
            default -> blok.blok("handmatig").flatMap(RegelReader::handmatig);
        };
    }

    private Optional<Regel.Vorm> meet(Bestand bestand, Blok blok, Map<String, Waarde> waarden) {
        if (blok.has("drempel") == blok.has("treden")) {
            return Optional.empty();
        }
        Knoop meet = blok.get("meet").orElseThrow();
        Optional<Regel.Opnieuw> opnieuw = opnieuw(blok, waarden);
        var treden = new TredenReader(bestand.adres(), waarden, keuzes, fouten);
        if (!(meet instanceof Blok perOptie)) {
            return maten(meet).flatMap(gemeten -> treden.read(blok, Optional.empty(), gemeten)
                    .flatMap(gelezen -> opnieuw.map(weer -> new Regel.Meet(gemeten, gelezen, weer))));
        }
        Optional<String> gekozen = perOptie.text("instelling")
                .flatMap(instelling -> chosenOption(instelling, perOptie));
        Optional<Regel.Vorm> vorm = Optional.empty();
        for (var veld : perOptie.velden().entrySet()) {
            Optional<List<Maat>> gemeten = veld.getKey().equals("instelling") ? Optional.empty()
                    : maten(veld.getValue().waarde());
            Optional<List<Trede>> gelezen = gemeten.flatMap(dan -> treden.read(blok, Optional.of(veld.getKey()), dan));
            if (gekozen.filter(veld.getKey()::equals).isPresent()) {
                vorm = gelezen.flatMap(stappen ->
                        opnieuw.map(weer -> new Regel.Meet(gemeten.orElseThrow(), stappen, weer)));
            }
        }
        return vorm;
    }

    private Optional<String> chosenOption(String instelling, Blok perOptie) {
        Optional<String> gekozen = opties.option(instelling);
        if (gekozen.filter("geen"::equals).isPresent()) {
            fouten.add(perOptie.plaats("instelling"), "De instelling '%s' heeft geen standaard.".formatted(instelling),
                    "Een regel die van een instelling afhangt, vraagt een standaard; kies er een in protocol.yaml.");
        }
        return gekozen;
    }

    /// The maten of one option; empty when one does not exist, or when they do not share a unit.
    private Optional<List<Maat>> maten(Knoop knoop) {
        var gemeten = new ArrayList<Maat>();
        for (Knoop item : knoop.asList()) {
            Optional<Maat> gelezen = item.asText().flatMap(naam -> Optional.ofNullable(maten.get(naam)));
            if (gelezen.isPresent() && !gemeten.isEmpty()
                    && gelezen.get().eenheid() != gemeten.getFirst().eenheid()) {
                Maat maat = gelezen.get();
                Maat eerste = gemeten.getFirst();
                fouten.add(item.plaats(), "De maat '%s' is in %s, de maat '%s' in %s.".formatted(maat.naam(),
                                maat.eenheid().tekst(), eerste.naam(), eerste.eenheid().tekst()),
                        "Maten van één regel hebben dezelfde eenheid.");
                return Optional.empty();
            }
            gelezen.ifPresent(gemeten::add);
        }
        return gemeten.size() == knoop.asList().size() ? Optional.of(gemeten) : Optional.empty();
    }

    private Optional<Regel.Opnieuw> opnieuw(Blok blok, Map<String, Waarde> waarden) {
        Optional<Knoop> knoop = blok.get("opnieuw");
        if (knoop.isEmpty()) {
            return Optional.of(Regel.Opnieuw.NA_EINDE);
        }
        if (!(knoop.get() instanceof Blok weer)) {
            return knoop.flatMap(Knoop::asText)
                    .map(ignored -> new Regel.Opnieuw(true, Optional.empty(), Optional.empty()));
        }
        Optional<String> melding = weer.blok("na").flatMap(na -> na.text("melding"));
        if (weer.has("na") && melding.isEmpty()) {
            fouten.add(weer.plaats("na"), "Opnieuw tellen kan alleen na een melding.",
                    "Schrijf 'na: { melding: duo }'.");
            return Optional.empty();
        }
        if (!weer.has("na") && !weer.has("hoogstens_een_per")) {
            fouten.add(weer.plaats(), "Hier staat niet wanneer het opnieuw mag.",
                    "Schrijf 'opnieuw: bij_elke', of { na: { melding: … }, hoogstens_een_per: … }.");
            return Optional.empty();
        }
        Optional<Waarde> rust = weer.text("hoogstens_een_per").flatMap(naam -> Optional.ofNullable(waarden.get(naam)));
        return weer.has("hoogstens_een_per") && rust.isEmpty() ? Optional.empty()
                : Optional.of(new Regel.Opnieuw(false, melding, rust));
    }

    private Optional<Regel.Vorm> wacht(Blok wacht, Map<String, Waarde> waarden) {
        boolean enkel = Stream.of("na", "op", "binnen").anyMatch(wacht::has);
        var varianten = new ArrayList<Regel.Wacht.Variant>();
        if (enkel) {
            variant(Trede.DREMPEL, wacht, waarden).ifPresent(varianten::add);
        } else {
            wacht.velden().forEach((naam, veld) -> veld.waarde().asBlok()
                    .flatMap(blok -> variant(naam, blok, waarden)).ifPresent(varianten::add));
        }
        if (wacht.velden().isEmpty()) {
            fouten.add(wacht.plaats(), "Hier staat niet waarop de regel wacht.",
                    "Schrijf { na: …, op: […], binnen: … }.");
        }
        return varianten.size() == (enkel ? 1 : wacht.velden().size()) && !varianten.isEmpty()
                ? Optional.of(new Regel.Wacht(varianten)) : Optional.empty();
    }

    private Optional<Regel.Wacht.Variant> variant(String naam, Blok blok, Map<String, Waarde> waarden) {
        var op = blok.get("op").stream().flatMap(knoop -> knoop.asList().stream())
                .flatMap(item -> MatenReader.moment(item).stream()).toList();
        boolean onbeperkt = blok.text("binnen").filter("onbeperkt"::equals).isPresent();
        Optional<Binnen> binnen = onbeperkt ? Optional.empty() : MatenReader.binnen(blok, waarden, fouten);
        return MatenReader.moment(blok, "na").filter(ignored -> !op.isEmpty() && (onbeperkt || binnen.isPresent()))
                .map(na -> new Regel.Wacht.Variant(naam, na, op, binnen));
    }

    private static Optional<Regel.Vorm> handmatig(Blok blok) {
        List<String> door = texts(blok, "door");
        boolean eindigt = blok.text("eindigt").isPresent() || MatenReader.moment(blok, "eindigt").isPresent();
        return door.isEmpty() || !eindigt ? Optional.empty() : Optional.of(new Regel.Handmatig(door,
                blok.text("reden").filter("verplicht"::equals).isPresent(), MatenReader.moment(blok, "eindigt")));
    }

    private static Optional<Regel.Geldigheid> geldig(Blok blok) {
        Optional<Blok> geldig = blok.blok("geldig");
        Optional<LocalDate> tot = geldig.flatMap(dagen -> dagen.text("tot")).flatMap(Datum::of);
        return geldig.flatMap(dagen -> dagen.text("vanaf")).flatMap(Datum::of)
                .map(vanaf -> new Regel.Geldigheid(vanaf, tot));
    }

    /// Our readings of the source, as any file writes them.
    static List<Regel.Lezing> lezing(Blok blok) {
        return blok.get("lezing").stream().flatMap(knoop -> knoop.asList().stream())
                .flatMap(item -> item.asBlok().stream())
                .map(punt -> new Regel.Lezing(punt.text("vraag").orElse(""), punt.text("keuze").orElse(""),
                        punt.text("besluit").orElse("")))
                .toList();
    }

    private static List<String> texts(Blok blok, String sleutel) {
        return blok.get(sleutel).map(Knoop::texts).orElse(List.of());
    }
}
