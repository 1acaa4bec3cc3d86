package nl.verzuimregie.protocollen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.NaiefSignaal;
import nl.verzuimregie.engine.naief.NaieveLeerling;
import nl.verzuimregie.engine.naief.NaieveTeller;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.telwerk.Dagrijen;
import nl.verzuimregie.engine.telwerk.Signaalbak;
import nl.verzuimregie.engine.telwerk.Telwerk;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every scenario through the compiled telwerk, the day-by-day oordeel and the naive counter: three ways, one answer.
class DrieWegenScenarioTest {

    private static final Path PROTOCOLLEN = Path.of("").toAbsolutePath();
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(PROTOCOLLEN);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return BIBLIOTHEEK.protocollen().keySet().stream()
                .map(id -> new Scenarios(BIBLIOTHEEK, id, PROTOCOLLEN.resolve(id)))
                .flatMap(van -> van.scenarios().stream().map(scenario -> DynamicTest.dynamicTest(
                        "%s:%d".formatted(scenario.plaats().bestand(), scenario.plaats().regel()),
                        () -> check(van, scenario))));
    }

    private static void check(Scenarios van, Scenario scenario) {
        Kalender kalender = Optional.ofNullable(BIBLIOTHEEK.kalenders().get(scenario.kalender())).orElseThrow();
        List<Regel> regels = van.compose(scenario).protocol().orElseThrow().kernregels().stream()
                .sorted(Comparator.comparing(Regel::naam)).toList();
        var feiten = new ArrayList<Feit>();
        for (Scenario.Stap stap : scenario.stappen()) {
            feiten.addAll(stap.feiten());
            LocalDate tot = stap.op().isAfter(kalender.laatste()) ? kalender.laatste() : stap.op();
            Dossier dossier = Scenarios.dossier(scenario, feiten);
            Tijdlijn tijdlijn = Tijdlijn.of(dossier, kalender, tot, tot);
            List<NaiefSignaal> oordeel = oordeel(regels, kalender, scenario, dossier, tot);
            assertThat(telwerk(regels, kalender, scenario, tijdlijn, tot)).as("telwerk").isEqualTo(oordeel);
            NaieveLeerling leerling = leerling(scenario, tijdlijn, kalender);
            assertThat(NaieveTeller.tel(regels, kalender::isSchooldag, leerling, tot)).as("naive").isEqualTo(oordeel);
        }
    }

    private static List<NaiefSignaal> telwerk(List<Regel> regels, Kalender kalender, Scenario scenario,
            Tijdlijn tijdlijn, LocalDate tot) {
        var dagrijen = new Dagrijen(new Vormenboek());
        dagrijen.addLeerling(tijdlijn, kalender, "duo");
        Signaalbak bak = Telwerk.compile(regels, kalender, dagrijen.boek(), scenario.neemMeldingAan(), 0,
                kalender.dag(tot)).count(dagrijen, 0, 1);
        bak.sort();
        var signalen = new ArrayList<NaiefSignaal>();
        for (int i = 0; i < bak.size(); i++) {
            Regel.Meet meet = (Regel.Meet) regels.get(bak.regel(i)).vorm();
            signalen.add(new NaiefSignaal(kalender.datum(bak.dag(i)), regels.get(bak.regel(i)).naam(),
                    meet.treden().get(bak.trede(i)).naam(), meet.maten().getFirst().eenheid().format(bak.waarde(i))));
        }
        return signalen;
    }

    private static List<NaiefSignaal> oordeel(List<Regel> regels, Kalender kalender, Scenario scenario,
            Dossier dossier, LocalDate tot) {
        return new Oordelaar(regels, List.of(), kalender, scenario.neemMeldingAan()).assess(dossier, tot).signalen()
                .stream().map(signaal -> {
                    Regel regel = regels.stream().filter(een -> een.naam().equals(signaal.regel())).findFirst()
                            .orElseThrow();
                    return new NaiefSignaal(signaal.datum(), signaal.regel(), signaal.trede(),
                            ((Regel.Meet) regel.vorm()).maten().getFirst().eenheid().format(signaal.waarde()));
                }).toList();
    }

    /// The facts as the naive counter takes them: lessons of a running ziekmelding as rows of their own.
    private static NaieveLeerling leerling(Scenario scenario, Tijdlijn tijdlijn, Kalender kalender) {
        var rijen = new ArrayList<NaieveLeerling.Rij>();
        Set<LocalDate> onbekend = new HashSet<>();
        Set<NaieveLeerling.Bijgewoond> bijgewoond = new HashSet<>();
        for (Tijdlijn.Dag dag : tijdlijn.dagen().values()) {
            var bezet = new HashSet<Integer>();
            dag.registraties().values().forEach(les -> {
                bezet.add(les.lesuur());
                switch (les.stand()) {
                    case Lesstand.Afwezig afwezig -> rijen.add(new NaieveLeerling.Rij(dag.datum(), les.lesuur(),
                            afwezig.minuten(), afwezig.soort()));
                    case Lesstand.TeLaat(int minuten) -> rijen.add(new NaieveLeerling.Rij(dag.datum(), les.lesuur(),
                            minuten, Verzuimsoort.TE_LAAT));
                    case Lesstand.Aanwezig() ->
                            bijgewoond.add(new NaieveLeerling.Bijgewoond(dag.datum(), les.lesuur()));
                }
            });
            for (int lesuur = 1; dag.aangekondigd().isPresent() && lesuur <= Rooster.STANDAARD.lessen(); lesuur++) {
                if (!bezet.contains(lesuur)) {
                    rijen.add(new NaieveLeerling.Rij(dag.datum(), lesuur, 60, Verzuimsoort.ZIEK));
                }
            }
        }
        if (!scenario.aanwezigZonderRij()) {
            kalender.eerste().datesUntil(kalender.laatste().plusDays(1)).filter(kalender::isSchooldag)
                    .forEach(onbekend::add);
        }
        return new NaieveLeerling(rijen, Map.of(), onbekend, dates(tijdlijn, Feit.Betermelding.class),
                tijdlijn.ziekloop().stream().map(loop -> new LocalDate[] {loop.van(), loop.tot()}).toList(),
                scenario.neemMeldingAan() ? Optional.empty() : Optional.of(dates(tijdlijn, Feit.Melding.class)),
                bijgewoond);
    }

    private static List<LocalDate> dates(Tijdlijn tijdlijn, Class<? extends Feit> soort) {
        return tijdlijn.geldend().values().stream().filter(soort::isInstance).map(Feit::datum).toList();
    }
}
