package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Venster;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.zaak.Gebeurd;
import nl.verzuimregie.engine.zaak.Momenten;

/// A maat that adds what happened within a window.
final class Telloop implements Maatloop {

    private final Maat.Tel tel;
    private final Kalender kalender;
    private final NavigableMap<LocalDate, Bijdrage> bijdragen = new TreeMap<>();
    private final Momenten momenten;
    private final Map<LocalDate, LocalDate> begins = new HashMap<>();
    private int gezien;

    Telloop(Maat.Tel tel, Kalender kalender, Tijdlijn tijdlijn, Momenten momenten) {
        this.tel = tel;
        this.kalender = kalender;
        this.momenten = momenten;
        switch (tel.van()) {
            case Maat.Soorten(var soorten) when tel.eenheid() == Eenheid.ZIEKMELDINGEN -> addZiekteperioden(tijdlijn);
            case Maat.Soorten(var soorten) -> addRegistraties(tijdlijn, Verzuimsoort.bits(soorten));
            case Maat.Gebeurtenissen ignored -> { } // they come while the days go by
        }
    }

    /// What happened since the last time.
    private void catchUp() {
        if (tel.van() instanceof Maat.Gebeurtenissen(Moment moment) && gezien < momenten.size()) {
            momenten.since(gezien).stream().filter(een -> een.is(moment)).forEach(een -> bijdragen.merge(een.datum(),
                    new Bijdrage(een.datum(), moment.adres(), 1, List.of(een.id())), Telloop::together));
            gezien = momenten.size();
        }
    }

    private static Bijdrage together(Bijdrage een, Bijdrage ander) {
        var feiten = new java.util.ArrayList<String>(een.feiten());
        feiten.addAll(ander.feiten());
        return new Bijdrage(een.datum(), een.wat(), een.bij() + ander.bij(), feiten);
    }

    private void addRegistraties(Tijdlijn tijdlijn, int soorten) {
        for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
            int bij = dag.vorm().addition(tel.eenheid(), soorten);
            if (bij > 0) {
                bijdragen.put(dag.datum(), Dagtekst.bijdrage(dag, soorten, bij));
            }
        }
    }

    private void addZiekteperioden(Tijdlijn tijdlijn) {
        boolean loopt = false;
        for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
            if (dag.vorm().isZiektedag()) {
                if (!loopt) {
                    bijdragen.put(dag.datum(), new Bijdrage(dag.datum(), "eerste ziektedag", 1,
                            Dagtekst.feiten(dag, Verzuimsoort.ZIEK.bit())));
                }
                loopt = true;
            } else if (dag.vorm().isBijgewoond() || dag.vorm().isBeter()) {
                loopt = false;
            }
        }
    }

    @Override
    public Optional<Long> waarde(LocalDate dag, Optional<LocalDate> na) {
        catchUp();
        long som = 0;
        if (!bijdragen.isEmpty()) {
            for (Bijdrage bijdrage : window(dag, na).values()) {
                som += bijdrage.bij();
            }
        }
        return Optional.of(som);
    }

    @Override
    public boolean isJudged(LocalDate dag) {
        catchUp();
        return bijdragen.containsKey(dag);
    }

    @Override
    public boolean isRunning(LocalDate dag) {
        return false;
    }

    @Override
    public List<Bijdrage> bijdragen(LocalDate dag, Optional<LocalDate> na) {
        return List.copyOf(window(dag, na).values());
    }

    private NavigableMap<LocalDate, Bijdrage> window(LocalDate dag, Optional<LocalDate> na) {
        LocalDate begin = begin(dag, na);
        return begin.isAfter(dag) ? new TreeMap<>() : bijdragen.subMap(begin, true, dag, true);
    }

    @Override
    public LocalDate begin(LocalDate dag, Optional<LocalDate> na) {
        LocalDate begin = begins.computeIfAbsent(dag, datum -> begin(tel.binnen(), kalender, datum, momenten));
        Optional<LocalDate> sinds = tel.sinds().flatMap(moment -> momenten.latest(moment, dag))
                .map(Gebeurd::datum);
        return later(later(begin, na), tel.sinds().isPresent() ? sinds.or(() -> Optional.of(dag)) : Optional.empty());
    }

    /// The first day of the window that ends on `dag` (docs/tellen.md, section 5); the day after it when the window has
    /// no length yet.
    static LocalDate begin(Binnen binnen, Kalender kalender, LocalDate dag, Momenten momenten) {
        return switch (binnen) {
            case Binnen.Venster(var lengte) -> lengte.op(dag)
                    .map(stand -> Venster.begin(kalender, dag, stand.binnenwaarde(), lengte.eenheid()))
                    .orElse(dag.plusDays(1));
            case Binnen.Schooljaar ignored -> Venster.beginSchooljaar(dag);
            case Binnen.Kwartaal ignored -> Venster.beginKwartaal(dag);
            case Binnen.Dossier ignored -> momenten.zaakSinds().orElse(LocalDate.MIN);
        };
    }

    /// Counting starts the day after the day of the moment.
    static LocalDate later(LocalDate begin, Optional<LocalDate> na) {
        return na.map(datum -> datum.plusDays(1)).filter(datum -> datum.isAfter(begin)).orElse(begin);
    }
}
