package nl.verzuimregie.protocollen.taal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.taal.Namen.Definitie;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The tables of a regel and of maten: what is counted, and when it stands out.
final class Regelvormen {

    static final Vorm SOORTEN = Vormen.filled(Vormen.list(Vormen.word("verzuimsoort",
            Arrays.stream(Verzuimsoort.values()).map(Verzuimsoort::tekst).toList())));

    private static final Vorm MAAT = Tabel.of("titel!", Vormen.TEKST)
            .and("tel", unit(Maatsoort.TEL)).and("reeks", unit(Maatsoort.REEKS)).and("stilte", unit(Maatsoort.STILTE))
            .and("patroon", Vormen.word("patroon", List.of("boven_groep")))
            .and("van", Vormen.blokOr(Momentvormen.MOMENT, SOORTEN))
            .and("binnen", Gemeen.BINNEN)
            .and("sinds", Momentvormen.MOMENT)
            .and("dag_telt_vanaf", Verwijzingen.waarde(Eenheid.PROCENT_VAN_DE_LESSEN))
            .and("doortellen_vanaf", Verwijzingen.waarde(Eenheid.SCHOOLDAGEN))
            .and("onderbroken_door", Vormen.filled(Vormen.list(Vormen.word("einde van een reeks",
                    List.of("aanwezig", "betermelding", "lesweek_aanwezig")))))
            .and("per", Vormen.word("klas"))
            .and("teller", Vormen.JA_NEE).naarKeuze("per", "teller").blok();

    static final Vorm MATEN = Gemeen.deel(Tabel.of("maten!", Vormen.named(MAAT)));

    private static final Vorm WAARDE_OF_PER_OPTIE =
            Vormen.blokOr(Vormen.named(Verwijzingen.waarde()), Verwijzingen.waarde());

    private static final Vorm TREDE = Tabel.of("minstens meer_dan daarna_elke", WAARDE_OF_PER_OPTIE)
            .and("vervangt", Vormen.list(Vormen.TEKST))
            .and("uitschakelbaar", Vormen.JA_NEE).blok();

    private static final Vorm OPNIEUW = Vormen.blokOr(
            Tabel.of("na", Momentvormen.MOMENT)
                    .and("hoogstens_een_per", Verwijzingen.waarde(Eenheid.KALENDERDAGEN, Eenheid.KALENDERWEKEN)).blok(),
            Vormen.word("bij_elke"));

    private static final Vorm VARIANT = Tabel.of("na!", Momentvormen.MOMENT).and("op!", Momentvormen.MOMENTEN)
            .and("binnen!", Gemeen.BINNEN_OF_ONBEPERKT).and("doel", Vormen.TEKST).blok();

    private static final Vorm WACHT = (knoop, toets) -> (knoop instanceof Blok blok && !isVariant(blok)
            ? Vormen.named(VARIANT) : VARIANT).check(knoop, toets);

    private static final Vorm HANDMATIG = Tabel.of("door!", Verwijzingen.ROLLEN)
            .and("reden", Vormen.word("verplicht", "mag"))
            .and("zichtbaar", Vormen.word("beperkt"))
            .and("voorgesteld_bij", Momentvormen.MOMENTEN)
            .and("eindigt!", Vormen.blokOr(Momentvormen.MOMENT, Vormen.word("door_melder"))).blok();

    private static final Tabel REGELSLEUTELS = Tabel.of("regel!", Vormen.NAAM).and("titel!", Vormen.TEKST)
            .and("geldig!", Gemeen.GELDIG).and("eisen", Gemeen.EISEN).and("bron!", Gemeen.BRON)
            .and("strekking!", Vormen.TEKST).and("waarden", Gemeen.ELDERS).and("lezing", Gemeen.LEZING)
            .and("wettelijk", Vormen.JA_NEE)
            .and("meet", Vormen.blokOr(Regelvormen::checkPerOptie,
                    Vormen.oneOrMore(Verwijzingen.name(Naamsoort.MAAT))))
            .and("drempel", TREDE)
            .and("treden", Vormen.filled(Vormen.named(TREDE)))
            .and("opnieuw", OPNIEUW)
            .and("mits tenzij", Toestandvormen.TOESTANDEN)
            .and("wacht", WACHT)
            .and("handmatig", HANDMATIG)
            .and("meld", Verwijzingen.ROLLEN);

    static final Vorm REGEL = REGELSLEUTELS
            .naarKeuze("regel", "wettelijk", "meet", "drempel", "treden", "wacht", "handmatig").blok()
            .and(Regelvormen::checkVorm).and(Regelvormen::checkVoorstel);

    private Regelvormen() {}

    /// A regel measures, waits or is set by hand; and what measures has a drempel or treden.
    private static void checkVorm(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok blok)) {
            return;
        }
        List<String> vormen = present(blok, "meet", "wacht", "handmatig");
        if (vormen.isEmpty() && Stream.of("meet", "wacht", "handmatig")
                .anyMatch(vorm -> REGELSLEUTELS.isMisspelt(blok, vorm))) {
            return;
        }
        if (vormen.size() != 1) {
            toets.add(vormen.isEmpty() ? blok.plaats() : blok.plaats(vormen.get(1)), "Deze regel heeft %s.".formatted(
                            vormen.isEmpty() ? "geen meet, wacht of handmatig" : String.join(" en ", vormen)),
                    "Een regel heeft precies één van meet, wacht en handmatig.");
        } else if (!blok.has("meet")) {
            present(blok, "drempel", "treden", "opnieuw").forEach(sleutel -> toets.add(blok.plaats(sleutel),
                    "De sleutel '%s' hoort bij meet; deze regel heeft %s.".formatted(sleutel, vormen.getFirst()),
                    "Haal de sleutel weg."));
        } else {
            checkDrempel(blok, toets);
        }
    }

    /// The protocol asks whether a signal should be set, and never sets it: a stap asks, and no longer does when it is.
    private static void checkVoorstel(Knoop knoop, Toets toets) {
        if (!(knoop instanceof Blok regel) || toets.namen().all(Naamsoort.STAP).isEmpty()) {
            return;
        }
        String naam = regel.text("regel").orElse("");
        List<Blok> vragen = toets.namen().all(Naamsoort.STAP).values().stream().map(Definitie::inhoud)
                .filter(stap -> stap.items("vervalt").stream().flatMap(item -> item.asBlok().stream())
                        .anyMatch(moment -> moment.text("signaal").filter(naam::equals).isPresent())).toList();
        regel.blok("handmatig").stream().flatMap(hand -> hand.items("voorgesteld_bij").stream())
                .filter(item -> vragen.stream().noneMatch(stap -> asks(stap, item)))
                .forEach(item -> toets.add(item.plaats(), "Geen stap vraagt hierbij of het signaal '%s' er moet komen."
                        .formatted(naam), "Geef een stap deze 'bij', met 'vervalt: [{ signaal: %s }]'.".formatted(
                        naam)));
    }

    private static boolean asks(Blok stap, Knoop moment) {
        return moment.asBlok().filter(een -> stap.items("bij").stream().flatMap(item -> item.asBlok().stream())
                .anyMatch(bij -> een.velden().keySet().stream().allMatch(soort ->
                        bij.text(soort).equals(een.text(soort))))).isPresent();
    }

    private static void checkDrempel(Blok blok, Toets toets) {
        boolean beide = blok.has("drempel") && blok.has("treden");
        boolean geen = !blok.has("drempel") && !blok.has("treden")
                && !REGELSLEUTELS.isMisspelt(blok, "drempel") && !REGELSLEUTELS.isMisspelt(blok, "treden");
        if (beide || geen) {
            toets.add(blok.plaats(beide ? "treden" : "meet"), "Deze regel heeft %s.".formatted(
                            beide ? "een drempel én treden" : "geen drempel en geen treden"),
                    "Schrijf één van beide: 'drempel: { minstens: … }', of 'treden:' met een naam per trede.");
        }
    }

    private static List<String> present(Blok blok, String... sleutels) {
        return Arrays.stream(sleutels).filter(blok::has).toList();
    }

    private static Vorm unit(Maatsoort soort) {
        return Vormen.word("eenheid voor " + soort.sleutel(), soort.eenheden().stream().map(Eenheid::tekst).toList());
    }

    /// One thing to wait for, and not a block of named ones: it has at least one key of such a thing.
    private static boolean isVariant(Blok blok) {
        return List.of("na", "op", "binnen").stream().anyMatch(blok::has);
    }

    /// `{ instelling: naam, optie: [maten], … }`: what is measured depends on what the school chose (D-09).
    private static void checkPerOptie(Knoop knoop, Toets toets) {
        Blok blok = (Blok) knoop;
        if (!blok.has("instelling")) {
            toets.add(blok.plaats(), "Hier ontbreekt de instelling waarvan de maat afhangt.",
                    "Schrijf { instelling: naam, optie: [maat], … }, of alleen de naam van een maat.");
            return;
        }
        Set<String> opties = Keuzeplek.options(blok, "instelling", toets);
        blok.velden().forEach((optie, veld) -> {
            if (!optie.equals("instelling")) {
                Vormen.oneOrMore(Verwijzingen.name(Naamsoort.MAAT)).check(veld.waarde(), toets);
                Keuzeplek.checkOptie(optie, veld, opties, toets);
            }
        });
        opties.stream().filter(optie -> !blok.has(optie)).forEach(optie -> toets.add(blok.plaats(),
                "Voor de optie '%s' staat er geen maat.".formatted(optie), "Voeg '%s: [maat]' toe.".formatted(optie)));
    }
}
