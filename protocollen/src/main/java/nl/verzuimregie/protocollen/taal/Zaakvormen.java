package nl.verzuimregie.protocollen.taal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The tables of what follows on a signal: stappen, fasen, overleggen and routes.
final class Zaakvormen {

    /// A field of a form, or the date of an overleg.
    static final Vorm VELD = (knoop, toets) -> Vormen.text(knoop, toets).ifPresent(adres -> {
        boolean overleg = toets.namen().get(Naamsoort.OVERLEG, Verwijzingen.head(adres)).isPresent();
        if (!overleg || !Verwijzingen.tail(adres).equals("datum")) {
            Verwijzingen.checkAntwoord(adres, knoop, toets);
        }
    });

    private static final Vorm VOOR = (knoop, toets) -> (knoop instanceof Blok blok && blok.has("veld")
            ? Tabel.of("veld!", VELD).blok() : Momentvormen.MOMENT).check(knoop, toets);

    private static final Tabel STAPSLEUTELS = Tabel.of("titel!", Vormen.TEKST).and("eisen", Gemeen.EISEN)
            .and("bron!", Gemeen.BRON).and("strekking!", Vormen.TEKST)
            .and("geldig", Gemeen.GELDIG)
            .and("plicht", Vormen.word("wettelijk", "protocol", "richtlijn"))
            .and("bij!", Momentvormen.MOMENTEN_OF_GEEN)
            .and("mits tenzij zolang", Toestandvormen.TOESTANDEN)
            .and("vervalt", Momentvormen.MOMENTEN)
            .and("per", Vormen.word("leerling", "aanleiding", "betrokkene", "school"))
            .and("rol!", Verwijzingen.ROLLEN)
            .and("samen_met over_te_dragen_aan te_laat informeer", Verwijzingen.ROLLEN)
            .and("bereikt", Tabel.of("een_van allemaal", Verwijzingen.ROLLEN).blok())
            .and("binnen elke vanaf_tijd anders_na laatste_tijd", Verwijzingen.waarde())
            .and("uiterlijk", Tabel.of("termijn!", Verwijzingen.waarde()).and("voor!", VOOR).blok())
            .and("op betrokkenen", Tabel.of("veld!", VELD).blok())
            .and("uitkomsten tussenstanden", Vormen.named(Vormen.TEKST)).and("einde", Vormen.TEKSTEN)
            .and("meer_uitkomsten uitschakelbaar eigen_rooster", Vormen.JA_NEE)
            .and("formulier", Verwijzingen.name(Naamsoort.FORMULIER))
            .and("brief", Vormen.oneOrMore(Verwijzingen.name(Naamsoort.BRIEF)))
            .and("melding", Tabel.of("soort!", Vormen.oneOrMore(Verwijzingen.name(Naamsoort.MELDING)))
                    .and("categorie", Vormen.TEKST).blok())
            .and("route", Verwijzingen.name(Naamsoort.ROUTE))
            .and("toestemming", Verwijzingen.name(Naamsoort.TOESTEMMING))
            .and("vrijgave", Tabel.of("door!", Verwijzingen.ROLLEN).and("tweede", Verwijzingen.ROLLEN).blok())
            .and("opschorten", Tabel.of("bij! hervat!", Momentvormen.MOMENT)
                    .and("klok", Vormen.word("opnieuw", "verder"))
                    .and("herinner", Verwijzingen.waarde()).blok())
            .and("benoemt", Verwijzingen.ROL)
            .and("beeindigt", Vormen.blokOr(Tabel.of("veld!", VELD).blok(), Verwijzingen.ROLLEN))
            .and("bij_intrekking", Verwijzingen.name(Naamsoort.STAP))
            .and("compartiment volgorde", Vormen.TEKST);

    static final Vorm STAPPEN = Tabel.of("onderwerp!", Vormen.NAAM).and(Gemeen.SLEUTELS)
            .and(Tabel.of("mits tenzij", Toestandvormen.TOESTANDEN)
                    .and("stappen!", Vormen.named(STAPSLEUTELS.naarKeuze("plicht", "uitkomsten", "tussenstanden",
                            "einde", "uitschakelbaar", "volgorde").blok().and(Zaakvormen::checkRoute)
                            .and(Zaakvormen::checkEinde).and(Schoolvormen::checkStap)
                            .and(Papiervormen::checkVarianten)))).blok();

    /// What an overgang may come from when there is no zaak yet.
    private static final Set<String> ZONDER_ZAAK = Set.of("begin", "elke");

    private static final Vorm VAN = Vormen.list(Verwijzingen.name(Naamsoort.FASE, "begin", "elke"));

    private static final Vorm OVERGANG = Tabel.of("van!", VAN)
            .and("naar!", Verwijzingen.name(Naamsoort.FASE)).and("bij!", Momentvormen.MOMENTEN)
            .and("mits tenzij", Toestandvormen.TOESTANDEN).and("geldig", Gemeen.GELDIG).naarKeuze().blok();

    static final Vorm FASEN = Gemeen.deel(Tabel.of("spoor", Vormen.NAAM)
            .and("fasen!", Vormen.named(Tabel.of("titel!", Vormen.TEKST).and("regie", Verwijzingen.ROL)
                    .and("kenmerk", Vormen.TEKST).and("sluit", Vormen.JA_NEE).blok()))
            .and("overgangen!", Vormen.list(OVERGANG))
            .and("overdracht", Tabel.of("binnen_organisatie naar_andere_organisatie", Vormen.TEKST)
                    .and("bij_uitblijven bij_weigeren", Vormen.TEKST)
                    .and("aanvaarden_binnen bevestigen_binnen", Verwijzingen.waarde())
                    .and("meld_aan", Verwijzingen.ROLLEN).blok())).and(Zaakvormen::checkRegie);

    private static final Vorm RITME = Vormen.blokOr(
            Tabel.of("elke", Vormen.blokOr(Vormen.named(Verwijzingen.waarde()), Verwijzingen.waarde()))
                    .and("hoogstens_na_vorige", Verwijzingen.waarde())
                    .and("instelling", Verwijzingen.name(Naamsoort.INSTELLING))
                    .and("verschuif", Vormen.word("vooruit", "overslaan", "niet")).blok().and(Schoolvormen::checkRitme),
            Vormen.word("op_verzoek", "door_school"));

    private static final Vorm AGENDAPUNT = Tabel.of("bij sinds_vorige", Momentvormen.MOMENTEN)
            .and("zolang", Toestandvormen.TOESTANDEN).and("altijd", Vormen.JA_NEE)
            .and("blijft", Vormen.word("open_acties")).blok();

    private static final Vorm ZETEL = Tabel.of("rol!", Verwijzingen.ROL).and("verplicht", Vormen.JA_NEE)
            .and("bezet", Vormen.word("verplicht", "waarschuwing")).and("mits", Toestandvormen.TOESTANDEN).blok();

    static final Vorm OVERLEG = Tabel.of("overleg!", Vormen.NAAM).and(Gemeen.SLEUTELS)
            .and(Tabel.of("zetels", Vormen.named(ZETEL)).and("ritme!", RITME).and("agenda!", Vormen.named(AGENDAPUNT))
            .and("toon", Vormen.named(Zaakvormen::checkToon))
            .and("vooraf", Vormen.named(Tabel.of("stap", Verwijzingen.name(Naamsoort.STAP))
                    .and("soort titel vraag", Vormen.TEKST).blok()))
            .and("begin", Vormen.named(Vormen.TEKST)).and("uitkomsten", Vormen.named(Vormen.TEKST))
            .and("einde", Vormen.TEKSTEN)
            .and("vragen", Vormen.named(Vormen.VRIJ)).and("meer_uitkomsten leidend", Vormen.JA_NEE)
            .and("afsluiten", Vormen.TEKST)
            .and("verslag", Tabel.of("door", Verwijzingen.ROL).and("aan", Verwijzingen.ROLLEN)
                    .and("binnen", Verwijzingen.waarde()).and("stap", Verwijzingen.name(Naamsoort.STAP)).blok())
            .and("toestemming", Verwijzingen.name(Naamsoort.TOESTEMMING)).and("te_laat", Verwijzingen.ROLLEN)
            .and("benoemt", Verwijzingen.ROL)).blok().and(Zaakvormen::checkEinde);

    private static final Vorm KEUZE = Tabel.of("titel", Vormen.TEKST).and("mits tenzij", Toestandvormen.TOESTANDEN)
            .and("past_niet", Vormen.word("waarschuwing", "blokkeert")).blok();

    private static final Vorm ROUTEVORM = Tabel.of("route!", Vormen.NAAM).and(Gemeen.SLEUTELS)
            .and(Tabel.of("criteria!", Vormen.named(Toestandvormen.TOESTAND)).and("keuzes!", Vormen.named(KEUZE)))
            .blok();

    static final Vorm ROUTE = (knoop, toets) -> ROUTEVORM.check(knoop, toets.withCriteria(
            knoop instanceof Blok blok ? Namen.keys(blok, "criteria") : Set.of()));

    private Zaakvormen() {}

    private static void checkToon(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok blok && blok.has("overzicht")) {
            Vormen.VRIJ.check(knoop, toets);
        } else {
            Toestandvormen.TOESTAND.check(knoop, toets);
        }
    }

    /// Exactly one has the regie of an open zaak: each phase says who, and none that opens a zaak leaves it to the one
    /// before.
    private static void checkRegie(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok blok) || blok.has("spoor")) {
            return;
        }
        Map<String, Blok> fasen = new LinkedHashMap<>();
        blok.blok("fasen").ifPresent(alle -> alle.velden().forEach((naam, veld) ->
                veld.waarde().asBlok().ifPresent(fase -> fasen.put(naam, fase))));
        fasen.forEach((naam, fase) -> {
            if (!fase.has("regie")) {
                toets.add(fase.plaats(), "De fase '%s' zegt niet wie de regie heeft.".formatted(naam),
                        "Voeg 'regie: …' toe; 'vorige' laat de regie waar zij was.");
            }
        });
        for (Knoop item : blok.items("overgangen")) {
            item.asBlok().filter(overgang -> overgang.texts("van").stream().anyMatch(ZONDER_ZAAK::contains))
                    .filter(overgang -> overgang.text("naar").flatMap(naar -> Optional.ofNullable(fasen.get(naar)))
                            .flatMap(fase -> fase.text("regie")).filter("vorige"::equals).isPresent())
                    .ifPresent(overgang -> toets.add(overgang.plaats("naar"),
                            "Deze fase laat de regie bij wie haar had, maar zonder zaak had niemand haar.",
                            "Geef de fase een eigen regie, of noem in 'van' alleen fasen."));
        }
    }

    /// What is called an end is an outcome.
    private static void checkEinde(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok blok) {
            Set<String> uitkomsten = Namen.keys(blok, "uitkomsten");
            blok.items("einde").forEach(item -> item.asText().filter(naam -> !uitkomsten.contains(naam))
                    .ifPresent(naam -> toets.add(item.plaats(), "De uitkomst '%s' bestaat hier niet.".formatted(naam),
                            Spelling.remedie(naam, uitkomsten))));
        }
    }

    /// Each choice of the route of a stap is one of its outcomes.
    private static void checkRoute(Knoop knoop, Toets toets) {
        if (knoop instanceof Blok stap) {
            Set<String> uitkomsten = Namen.keys(stap, "uitkomsten");
            List<String> keuzes = stap.text("route").flatMap(naam -> toets.namen().get(Naamsoort.ROUTE, naam))
                    .map(route -> List.copyOf(Namen.keys(route.inhoud(), "keuzes"))).orElse(List.of());
            keuzes.stream().filter(keuze -> !uitkomsten.contains(keuze)).forEach(keuze -> toets.add(
                    stap.plaats("route"), "De keuze '%s' van de route is geen uitkomst van deze stap.".formatted(keuze),
                    "Voeg '%s: …' toe aan uitkomsten.".formatted(keuze)));
        }
    }
}
