package nl.verzuimregie.protocollen.lezen;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Maatsoort;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads a maat: what one number per pupil per day counts. The table of keys has been checked; here it must make sense.
final class MatenReader {

    private final Map<String, Waarde> waarden;
    private final Fouten fouten;

    /// @param waarden the dated numbers of the file, with a school's layer over them when there is one
    MatenReader(Map<String, Waarde> waarden, Fouten fouten) {
        this.waarden = waarden;
        this.fouten = fouten;
    }

    Optional<Maat> read(String naam, Blok blok) {
        List<Maatsoort> soorten = Maatsoort.of(blok);
        if (soorten.size() != 1) {
            fouten.add(blok.plaats(),
                    "De maat '%s' meet op %s manieren.".formatted(naam, soorten.isEmpty() ? "geen" : soorten.size()),
                    "Schrijf precies één van tel, reeks, stilte of patroon.");
            return Optional.empty();
        }
        Maatsoort soort = soorten.getFirst();
        checkKeys(naam, blok, soort);
        Optional<Maat.Soort> gelezen = switch (soort) {
            case TEL -> readTel(naam, blok);
            case REEKS -> reeks(blok);
            case STILTE -> stilte(naam, blok);
            case PATROON -> patroon(blok);
        };
        return gelezen.flatMap(inhoud -> blok.text("titel").map(titel -> new Maat(naam, titel, inhoud)));
    }

    private void checkKeys(String naam, Blok blok, Maatsoort soort) {
        boolean ziekmeldingen = Maatsoort.eenheid(blok).filter(Eenheid.ZIEKMELDINGEN::equals).isPresent();
        soort.verplicht().stream().sorted().filter(sleutel -> !blok.has(sleutel))
                .filter(sleutel -> !(ziekmeldingen && sleutel.equals("van")))
                .forEach(sleutel -> fouten.add(blok.plaats(), "De maat '%s' heeft geen '%s'.".formatted(naam, sleutel),
                        "Bij %s hoort '%s: …'.".formatted(soort.sleutel(), sleutel)));
        Maatsoort.bijzonder().stream().filter(blok::has).filter(sleutel -> !soort.allows(sleutel))
                .forEach(sleutel -> fouten.add(blok.plaats(sleutel),
                        "De sleutel '%s' hoort niet bij %s.".formatted(sleutel, soort.sleutel()),
                        "Haal de sleutel weg, of meet op een andere manier."));
    }

    private Optional<Maat.Soort> readTel(String naam, Blok blok) {
        Optional<Eenheid> eenheid = Maatsoort.eenheid(blok);
        boolean ziekmeldingen = eenheid.filter(Eenheid.ZIEKMELDINGEN::equals).isPresent();
        Optional<Maat.Van> van = ziekmeldingen ? vanZiekmeldingen(blok) : van(naam, blok, eenheid);
        Optional<Binnen> binnen = binnen(blok, waarden, fouten);
        if (eenheid.isEmpty() || van.isEmpty() || binnen.isEmpty() || !reads(blok, "sinds", moment(blok, "sinds"))) {
            return Optional.empty();
        }
        return Optional.of(new Maat.Tel(eenheid.get(), van.get(), binnen.get(), moment(blok, "sinds")));
    }

    private Optional<Maat.Van> vanZiekmeldingen(Blok blok) {
        if (blok.has("van") && !soorten(blok).equals(Set.of(Verzuimsoort.ZIEK))) {
            fouten.add(blok.plaats("van"), "Ziekmeldingen tellen alleen wat ziek is.",
                    "Schrijf 'van: [ziek]', of laat van weg.");
        }
        return Optional.of(new Maat.Soorten(Set.of(Verzuimsoort.ZIEK)));
    }

    private Optional<Maat.Van> van(String naam, Blok blok, Optional<Eenheid> eenheid) {
        Optional<Moment> moment = moment(blok, "van");
        if (moment.isPresent() && eenheid.filter(Eenheid.KEREN::equals).isEmpty()) {
            fouten.add(blok.plaats("van"), "De maat '%s' telt een gebeurtenis in %s.".formatted(naam,
                    eenheid.map(Eenheid::tekst).orElse("een andere eenheid")),
                    "Gebeurtenissen tellen in keren: 'tel: keren'.");
            return Optional.empty();
        }
        Set<Verzuimsoort> soorten = soorten(blok);
        return moment.<Maat.Van>map(Maat.Gebeurtenissen::new)
                .or(() -> soorten.isEmpty() ? Optional.empty() : Optional.of(new Maat.Soorten(soorten)));
    }

    private Optional<Maat.Soort> reeks(Blok blok) {
        Optional<Eenheid> eenheid = Maatsoort.eenheid(blok);
        checkSoorten(blok);
        if (blok.has("doortellen_vanaf") && eenheid.filter(Eenheid.SCHOOLDAGEN::equals).isPresent()) {
            fouten.add(blok.plaats("doortellen_vanaf"), "Een reeks in schooldagen telt niet door op vrije dagen.",
                    "Haal doortellen_vanaf weg; het hoort bij kalenderdagen en kalendermaanden.");
        }
        Optional<Waarde> dagTeltVanaf = waarde(blok, "dag_telt_vanaf", 1, 100);
        Optional<Waarde> doortellenVanaf = waarde(blok, "doortellen_vanaf", 1, Long.MAX_VALUE);
        Set<Verzuimsoort> soorten = soorten(blok);
        Set<Maat.Breuk> breuken = breuken(blok);
        boolean leest = reads(blok, "dag_telt_vanaf", dagTeltVanaf) && reads(blok, "doortellen_vanaf", doortellenVanaf)
                && reads(blok, "sinds", moment(blok, "sinds"));
        if (eenheid.isEmpty() || soorten.isEmpty() || breuken.isEmpty() || !leest) {
            return Optional.empty();
        }
        return Optional.of(new Maat.Reeks(eenheid.get(), soorten, dagTeltVanaf, doortellenVanaf, breuken,
                moment(blok, "sinds")));
    }

    private Optional<Maat.Soort> stilte(String naam, Blok blok) {
        Optional<Moment> van = moment(blok, "van");
        if (blok.has("van") && van.isEmpty() && !(blok.get("van").orElseThrow() instanceof Blok)) {
            fouten.add(blok.plaats("van"), "De maat '%s' meet stilte sinds verzuim.".formatted(naam),
                    "Stilte telt sinds een moment: 'van: { uitkomst: stap.uitkomst }'.");
        }
        return Maatsoort.eenheid(blok).flatMap(eenheid -> van.map(moment -> new Maat.Stilte(eenheid, moment)));
    }

    private Optional<Maat.Soort> patroon(Blok blok) {
        checkSoorten(blok);
        Set<Verzuimsoort> soorten = soorten(blok);
        Optional<Binnen> binnen = binnen(blok, waarden, fouten);
        Optional<Maat.Patroonsoort> patroon = enumOf(Maat.Patroonsoort.class, blok.text("patroon"));
        if (soorten.isEmpty() || binnen.isEmpty() || patroon.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Maat.Patroon(patroon.get(), soorten, binnen.get(), blok.text("per").isPresent()));
    }

    /// A run or a pattern is one of absence, never of happenings.
    private void checkSoorten(Blok blok) {
        if (blok.get("van").filter(Blok.class::isInstance).isPresent()) {
            fouten.add(blok.plaats("van"), "Hier telt een gebeurtenis waar verzuim moet tellen.",
                    "Schrijf een lijst van soorten: 'van: [ziek, ongeoorloofd]'.");
        }
    }

    /// The window of a maat or of a regel that waits.
    static Optional<Binnen> binnen(Blok blok, Map<String, Waarde> waarden, Fouten fouten) {
        return blok.text("binnen").flatMap(tekst -> switch (tekst) {
            case "schooljaar" -> Optional.of(new Binnen.Schooljaar());
            case "kwartaal" -> Optional.of(new Binnen.Kwartaal());
            case "dossier" -> Optional.of(new Binnen.Dossier());
            default -> Optional.ofNullable(waarden.get(tekst))
                    .filter(lengte -> isBetween(lengte, 1, Long.MAX_VALUE, blok.get("binnen").orElseThrow(), fouten))
                    .map(Binnen.Venster::new);
        });
    }

    private Optional<Waarde> waarde(Blok blok, String sleutel, long minstens, long hoogstens) {
        return blok.text(sleutel).flatMap(naam -> Optional.ofNullable(waarden.get(naam)))
                .filter(waarde -> isBetween(waarde, minstens, hoogstens, blok.get(sleutel).orElseThrow(), fouten));
    }

    /// Whether each line of a value lies between two inside numbers, both included.
    static boolean isBetween(Waarde waarde, long minstens, long hoogstens, Knoop knoop, Fouten fouten) {
        boolean past = waarde.per().values().stream()
                .allMatch(stand -> stand.binnenwaarde() >= minstens && stand.binnenwaarde() <= hoogstens);
        if (!past) {
            fouten.add(knoop.plaats(), "De waarde '%s' past hier niet.".formatted(waarde.naam()),
                    hoogstens == Long.MAX_VALUE ? "Hier hoort een getal boven 0."
                            : "Hier hoort een getal van %d tot en met %d.".formatted(minstens, hoogstens));
        }
        return past;
    }

    private static boolean reads(Blok blok, String sleutel, Optional<?> gelezen) {
        return !blok.has(sleutel) || gelezen.isPresent();
    }

    /// The one moment behind a key; empty when there is none, or a list.
    static Optional<Moment> moment(Blok blok, String sleutel) {
        return blok.get(sleutel).flatMap(MatenReader::moment);
    }

    static Optional<Moment> moment(Knoop knoop) {
        return knoop.asBlok().filter(moment -> moment.velden().size() == 1).flatMap(moment -> {
            String soort = moment.velden().firstEntry().getKey();
            return moment.text(soort).map(adres -> new Moment(soort, adres));
        });
    }

    /// The absence that a block names behind `van`.
    static Set<Verzuimsoort> soorten(Blok blok) {
        var soorten = EnumSet.noneOf(Verzuimsoort.class);
        if (blok.get("van").orElse(blok) instanceof Knoop.Lijst lijst) {
            lijst.texts().forEach(tekst -> Verzuimsoort.of(tekst).ifPresent(soorten::add));
        }
        return soorten;
    }

    private static Set<Maat.Breuk> breuken(Blok blok) {
        var breuken = EnumSet.noneOf(Maat.Breuk.class);
        blok.get("onderbroken_door").ifPresent(knoop -> knoop.texts()
                .forEach(tekst -> enumOf(Maat.Breuk.class, Optional.of(tekst)).ifPresent(breuken::add)));
        return breuken;
    }

    private static <E extends Enum<E>> Optional<E> enumOf(Class<E> soort, Optional<String> tekst) {
        return tekst.flatMap(woord -> Arrays.stream(soort.getEnumConstants())
                .filter(constante -> constante.name().toLowerCase(Locale.ROOT).equals(woord)).findFirst());
    }
}
