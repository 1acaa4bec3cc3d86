package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;

/// Judges the classes of a school: the regels whose signals are about a class and not about a pupil (S-171). Pure, as
/// [Oordelaar] is.
public final class Klasoordelaar {

    private final List<Regel> regels;
    private final Kalender kalender;

    /// @param regels regels of other levels are left out
    public Klasoordelaar(List<Regel> regels, Kalender kalender) {
        this.regels = regels.stream().filter(regel -> regel.niveau() == Regel.Niveau.KLAS).toList();
        this.kalender = kalender;
    }

    /// Judges all classes day by day from the first fact up to `peildatum`; facts after it change nothing.
    ///
    /// @param klassen the pupils of each class now; a pupil is in one class, and all of them are the school
    /// @return by class, then by regel in file order, then by day
    public List<Klassignaal> assess(Map<String, List<Dossier>> klassen, LocalDate peildatum) {
        Map<String, List<Tijdlijn>> tijdlijnen = new TreeMap<>();
        klassen.forEach((klas, dossiers) -> tijdlijnen.put(klas, dossiers.stream()
                .map(dossier -> Tijdlijn.of(dossier, kalender, peildatum, peildatum)).toList()));
        List<Tijdlijn> school = tijdlijnen.values().stream().flatMap(List::stream).toList();
        Map<Maat, Klasverzuim> perMaat = new HashMap<>();
        var signalen = new ArrayList<Klassignaal>();
        tijdlijnen.forEach((klas, leerlingen) -> regels.forEach(regel ->
                signalen.addAll(judge(klas, regel, leerlingen, school, perMaat, peildatum))));
        return signalen;
    }

    private List<Klassignaal> judge(String klas, Regel regel, List<Tijdlijn> leerlingen, List<Tijdlijn> school,
            Map<Maat, Klasverzuim> perMaat, LocalDate peildatum) {
        var meet = (Regel.Meet) regel.vorm();
        List<Maatloop> maten = meet.maten().stream().<Maatloop>map(maat -> {
            int soorten = Verzuimsoort.bits(patroon(maat).van());
            return new Klasloop(patroon(maat), kalender, new Klasverzuim(leerlingen, soorten),
                    perMaat.computeIfAbsent(maat, ignored -> new Klasverzuim(school, soorten)));
        }).toList();
        var loop = new Regelloop(regel, meet, maten, new Meldingdagen(List.of(), LocalDate.MIN),
                Regelloop.Gesteld.NIETS);
        for (LocalDate dag = firstDay(school, peildatum); !dag.isAfter(peildatum); dag = dag.plusDays(1)) {
            loop.judge(dag);
        }
        return loop.ontstaan().stream().map(een -> explain(klas, loop, een)).toList();
    }

    /// @throws IllegalArgumentException for a maat that a class cannot have
    private static Maat.Patroon patroon(Maat maat) {
        if (maat.soort() instanceof Maat.Patroon patroon && patroon.patroon() == Maat.Patroonsoort.BOVEN_GROEP) {
            return patroon;
        }
        throw new IllegalArgumentException("Maat '%s' is niet over een klas te tellen".formatted(maat.naam()));
    }

    private static LocalDate firstDay(Collection<Tijdlijn> school, LocalDate peildatum) {
        return school.stream().flatMap(tijdlijn -> tijdlijn.geldend().values().stream()).map(Feit::datum)
                .min(LocalDate::compareTo).orElse(peildatum);
    }

    private static Klassignaal explain(String klas, Regelloop regelloop, Ontstaan een) {
        var signaal = new Signaal(regelloop.regel().naam(), een.trede, een.datum, een.waarde, een.wortel,
                een.einde);
        Ontstaan.Gemeten gemeten = een.gemeten.orElseThrow();
        var loop = (Klasloop) gemeten.maat();
        String zin = "Klas %s: %s, %s.".formatted(klas, Uitleg.zin(gemeten.trede(), Uitleg.maat(regelloop, loop), loop,
                een.datum, gemeten.na()), loop.som(een.datum, gemeten.na()));
        List<Omdat.Geteld> geteld = loop.bijdragen(een.datum, gemeten.na()).stream().map(bijdrage -> new Omdat.Geteld(
                bijdrage.datum(), bijdrage.wat(), Long.toString(bijdrage.bij()), bijdrage.feiten())).toList();
        return new Klassignaal(klas, signaal, zin, geteld);
    }
}
