package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Moment;

/// What facts about lessons, illness and leave are as moments. A soort of absence happens once a day, whatever the
/// number of lessons; a ziekmelding is the first day of a Ziekteperiode (D-04).
public final class Feitmomenten {

    private final Tijdlijn tijdlijn;
    private final NavigableMap<LocalDate, List<Gebeurd>> perDag = new TreeMap<>();
    private boolean ziek;
    private Optional<String> weg = Optional.empty();

    private Feitmomenten(Tijdlijn tijdlijn) {
        this.tijdlijn = tijdlijn;
        tijdlijn.dagen().values().forEach(this::read);
        tijdlijn.geldend().forEach((id, feit) -> word(feit).ifPresent(woord -> add(feit.datum(), woord, id,
                feit.herkomst().geregistreerdOp())));
    }

    /// The moments of each day that has any.
    public static NavigableMap<LocalDate, List<Gebeurd>> of(Tijdlijn tijdlijn) {
        return new Feitmomenten(tijdlijn).perDag;
    }

    private static Optional<String> word(Feit feit) {
        return switch (feit) {
            case Feit.Gebeurtenis gebeurtenis -> Optional.of(gebeurtenis.soort());
            case Feit.Betermelding ignored -> Optional.of("betermelding");
            case Feit.Verlof ignored -> Optional.of("verlof");
            default -> Optional.empty();
        };
    }

    private void read(Tijdlijn.Dag dag) {
        if (!dag.registraties().isEmpty()) {
            add(dag, "registratie", les -> true, Optional.empty());
        }
        readZiek(dag);
        readAbsence(dag);
        readReturn(dag);
    }

    private void readZiek(Tijdlijn.Dag dag) {
        if (dag.vorm().isZiektedag()) {
            if (!ziek) {
                add(dag, "ziekmelding", les -> isAfwezig(les, Verzuimsoort.ZIEK), dag.aangekondigd());
            }
            ziek = true;
        } else if (dag.vorm().isBijgewoond() || dag.vorm().isBeter()) {
            ziek = false;
        }
    }

    private void readAbsence(Tijdlijn.Dag dag) {
        int afwezig = Verzuimsoort.ZIEK.bit() | Verzuimsoort.GEOORLOOFD.bit() | Verzuimsoort.ONGEOORLOOFD.bit()
                | Verzuimsoort.LUXE.bit();
        if (dag.vorm().afwezig(afwezig) > 0) {
            add(dag, "afwezig", les -> les.stand() instanceof Lesstand.Afwezig, dag.aangekondigd().or(dag::verlof));
            for (Verzuimsoort soort : List.of(Verzuimsoort.ZIEK, Verzuimsoort.GEOORLOOFD, Verzuimsoort.ONGEOORLOOFD)) {
                if (dag.vorm().afwezig(soort.bit()) > 0) {
                    add(dag, soort.tekst(), les -> isAfwezig(les, soort),
                            soort == Verzuimsoort.ZIEK ? dag.aangekondigd()
                                    : soort == Verzuimsoort.GEOORLOOFD ? dag.verlof() : Optional.empty());
                }
            }
        }
        if (dag.registraties().values().stream().anyMatch(les -> les.stand() instanceof Lesstand.TeLaat)) {
            add(dag, Verzuimsoort.TE_LAAT.tekst(), les -> les.stand() instanceof Lesstand.TeLaat, Optional.empty());
        }
        boolean heleDag = dag.vorm().afwezig(afwezig) > 0 && !dag.vorm().isBijgewoond();
        if (weg.isEmpty() && (heleDag || ziek)) {
            weg = Optional.of(root(dag, les -> les.stand() instanceof Lesstand.Afwezig,
                    dag.aangekondigd().or(dag::verlof)));
        }
    }

    private void readReturn(Tijdlijn.Dag dag) {
        if (weg.isPresent() && dag.vorm().isBijgewoond() && !dag.vorm().isZiektedag()) {
            add(dag.datum(), "eerste_dag_terug", "terug na " + weg.get(), knownBack(weg.get()));
            weg = Optional.empty();
        }
    }

    /// Nobody can know of a return before the absence was known.
    private Instant knownBack(String afwezigheid) {
        Feit feit = tijdlijn.geldend().get(afwezigheid);
        return feit == null ? Instant.MIN : feit.herkomst().geregistreerdOp();
    }

    private static boolean isAfwezig(Lesregistratie les, Verzuimsoort soort) {
        return les.stand() instanceof Lesstand.Afwezig afwezig && afwezig.soort() == soort;
    }

    private void add(Tijdlijn.Dag dag, String woord, Predicate<Lesregistratie> welke, Optional<String> aangekondigd) {
        String wortel = root(dag, welke, aangekondigd);
        Feit feit = tijdlijn.geldend().get(wortel);
        add(dag.datum(), woord, wortel, feit == null ? Instant.MIN : feit.herkomst().geregistreerdOp());
    }

    private void add(LocalDate dag, String woord, String id, Instant bekend) {
        perDag.computeIfAbsent(dag, ignored -> new ArrayList<>())
                .add(new Gebeurd(dag, new Moment("feit", woord), id, false, bekend));
    }

    private static String root(Tijdlijn.Dag dag, Predicate<Lesregistratie> welke, Optional<String> aangekondigd) {
        return dag.registraties().entrySet().stream().filter(een -> welke.test(een.getValue())).map(Map.Entry::getKey)
                .findFirst().or(() -> aangekondigd).orElse(dag.datum().toString());
    }
}
