package nl.verzuimregie.engine.patroon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Patroongroep;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Verzuimpatroon;
import nl.verzuimregie.engine.protocol.Waarde;

/// A pupil for whom patterns are looked for, in a schooljaar of regio Noord.
final class Patroonproef {

    static final LocalDate BEGIN = LocalDate.of(2025, 8, 25);
    static final LocalDate EINDE = LocalDate.of(2026, 7, 3);
    static final Kalender KALENDER = kalender();

    private static final List<Verzuimpatroon> DAGEN = List.of(Verzuimpatroon.VASTE_WEEKDAG, Verzuimpatroon.NA_WEEKEND,
            Verzuimpatroon.VOOR_VAKANTIE, Verzuimpatroon.NA_VAKANTIE);
    private static final Patroongroep ZIEK = new Patroongroep("ziek", "ziek", Set.of(Verzuimsoort.ZIEK), DAGEN);
    private static final Patroongroep WEG = new Patroongroep("weg", "weg of te laat",
            Set.of(Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.TE_LAAT), List.of(Verzuimpatroon.values()));

    /// Monday and Tuesday are long, the other days short.
    static final Rooster KORT = datum -> Rooster.Roosterdag.of(datum.getDayOfWeek().getValue() <= 2 ? 8 : 3, 3, 60);

    private final List<Feit> feiten = new ArrayList<>();

    private static Kalender kalender() {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        BEGIN.datesUntil(EINDE.plusDays(1)).filter(dag -> !Kalender.isWeekend(dag))
                .forEach(dag -> dagen.put(dag, Dagsoort.SCHOOLDAG));
        free(dagen, "2025-10-18", "2025-10-26");
        free(dagen, "2025-12-20", "2026-01-04");
        free(dagen, "2026-02-21", "2026-03-01");
        free(dagen, "2026-04-25", "2026-05-03");
        Set<LocalDate> feestdagen = Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 14),
                LocalDate.of(2026, 5, 25));
        feestdagen.forEach(dag -> dagen.put(dag, Dagsoort.FEESTDAG));
        dagen.put(LocalDate.of(2025, 11, 10), Dagsoort.STUDIEDAG);
        return Kalender.of("proef", dagen, Map.of(), feestdagen);
    }

    private static void free(Map<LocalDate, Dagsoort> dagen, String van, String tot) {
        LocalDate.parse(van).datesUntil(LocalDate.parse(tot).plusDays(1))
                .forEach(dag -> dagen.put(dag, Dagsoort.VAKANTIE));
    }

    static List<LocalDate> schooldagen() {
        return BEGIN.datesUntil(EINDE.plusDays(1)).filter(KALENDER::isSchooldag).toList();
    }

    static Patroonregels rules(long kans, long minstens, long weken) {
        return new Patroonregels(Map.of(ZIEK.naam(), ZIEK, WEG.naam(), WEG),
                Optional.of(waarde("kans", Eenheid.PROCENT_KANS, kans)),
                Optional.of(waarde("minstens", Eenheid.KEREN, minstens)),
                Optional.of(waarde("binnen", Eenheid.SCHOOLWEKEN, weken)), Optional.empty());
    }

    private static Waarde waarde(String naam, Eenheid eenheid, long getal) {
        return new Waarde(naam, eenheid, new TreeMap<>(Map.of(LocalDate.of(2017, 8, 1),
                new Waarde.Stand(getal, new Grond.WatAls()))), Optional.empty());
    }

    /// Whole days.
    Patroonproef ill(LocalDate... dagen) {
        for (LocalDate dag : dagen) {
            for (int lesuur = 1; lesuur <= Rooster.STANDAARD.laatste(); lesuur++) {
                add(dag, lesuur, new Lesstand.Afwezig(Verzuimsoort.ZIEK, 60, false));
            }
        }
        return this;
    }

    Patroonproef ill(String... dagen) {
        for (String dag : dagen) {
            ill(LocalDate.parse(dag));
        }
        return this;
    }

    Patroonproef late(LocalDate dag, int lesuur) {
        return add(dag, lesuur, new Lesstand.TeLaat(10));
    }

    Patroonproef gone(LocalDate dag, int... lesuren) {
        for (int lesuur : lesuren) {
            add(dag, lesuur, new Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 60, false));
        }
        return this;
    }

    Patroonproef add(LocalDate dag, int lesuur, Lesstand stand) {
        feiten.add(new Lesregistratie(new Feit.Herkomst(dag + " " + lesuur, Instant.EPOCH, "proef"), dag, lesuur,
                stand));
        return this;
    }

    Dossier dossier(boolean aanwezigZonderRij) {
        return new Dossier("leerling", feiten, Rooster.standaard(), aanwezigZonderRij);
    }

    Patroonoordeel assess() {
        return assess(rules(5, 4, 40));
    }

    Patroonoordeel assess(Patroonregels regels) {
        return assess(regels, EINDE);
    }

    Patroonoordeel assess(Patroonregels regels, LocalDate peildatum) {
        return new Patroonoordelaar(regels, KALENDER).assess(dossier(true), BEGIN, peildatum);
    }

    Patroonoordeel assess(Rooster rooster) {
        return new Patroonoordelaar(rules(5, 4, 40), KALENDER).assess(new Dossier("leerling", feiten, rooster, true),
                BEGIN, EINDE);
    }

    /// `ziek vaste_weekdag 1: 6 van 8`, the clearest first.
    List<String> hints() {
        return hints(rules(5, 4, 40));
    }

    List<String> hints(Patroonregels regels) {
        return assess(regels).aanwijzingen().stream().map(een -> "%s %s %d: %d van %d".formatted(een.groep().naam(),
                een.patroon().tekst(), een.welke(), een.keren(), een.van())).toList();
    }
}
