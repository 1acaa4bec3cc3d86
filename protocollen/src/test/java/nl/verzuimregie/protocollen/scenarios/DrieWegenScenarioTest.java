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
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verklaringen;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Ziekloop;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.NaiefSignaal;
import nl.verzuimregie.engine.naief.NaieveLeerling;
import nl.verzuimregie.engine.naief.NaieveTeller;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every scenario about a pupil through the compiled telwerk, the day-by-day oordeel and the naive counter: three ways,
/// one answer.
class DrieWegenScenarioTest {

    private static final Path PROTOCOLLEN = Path.of("").toAbsolutePath();
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(PROTOCOLLEN);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return BIBLIOTHEEK.protocollen().keySet().stream()
                .map(id -> new Scenarios(BIBLIOTHEEK, id, PROTOCOLLEN.resolve(id)))
                .flatMap(van -> van.scenarios().stream().filter(scenario -> !scenario.isOverKlassen()
                        && scenario.school().isEmpty())
                        .map(scenario -> DynamicTest.dynamicTest(
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
            if (stap.op().isBefore(kalender.eerste())) {
                continue; // nothing is counted before the kalender begins
            }
            LocalDate tot = stap.op().isAfter(kalender.laatste()) ? kalender.laatste() : stap.op();
            Dossier dossier = Scenarios.dossier(scenario, feiten);
            var wegen = new DrieWegen(regels, kalender, tot);
            List<NaiefSignaal> oordeel = wegen.oordeel(dossier, scenario.neemMeldingAan());
            assertThat(wegen.telwerk(dossier, scenario.neemMeldingAan())).as("telwerk").isEqualTo(oordeel);
            NaieveLeerling leerling = leerling(scenario, Tijdlijn.of(dossier, kalender, tot, tot), kalender);
            assertThat(NaieveTeller.tel(regels, kalender::isSchooldag, leerling, tot)).as("naive").isEqualTo(oordeel);
        }
    }

    /// The facts as the naive counter takes them: lessons of a running ziekmelding or of leave as rows of their own.
    private static NaieveLeerling leerling(Scenario scenario, Tijdlijn tijdlijn, Kalender kalender) {
        var rijen = new ArrayList<NaieveLeerling.Rij>();
        var verklaringen = Verklaringen.of(tijdlijn.geldend());
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
            for (int lesuur = 1; lesuur <= Rooster.STANDAARD.laatste(); lesuur++) {
                int deze = lesuur;
                if (!bezet.contains(lesuur)) {
                    verklaringen.soort(dag.datum(), lesuur).ifPresent(soort -> rijen.add(
                            new NaieveLeerling.Rij(dag.datum(), deze, 60, soort)));
                }
            }
        }
        if (!scenario.aanwezigZonderRij()) {
            kalender.eerste().datesUntil(kalender.laatste().plusDays(1)).filter(kalender::isSchooldag)
                    .forEach(onbekend::add);
        }
        return new NaieveLeerling(rijen, Map.of(), onbekend, dates(tijdlijn, Feit.Betermelding.class),
                tijdlijn.ziekloop().stream().filter(Ziekloop::isOpen)
                        .map(loop -> new LocalDate[] {loop.van(), loop.tot()}).toList(),
                scenario.neemMeldingAan() ? Optional.empty() : Optional.of(dates(tijdlijn, Zaakfeit.Melding.class)),
                bijgewoond);
    }

    private static List<LocalDate> dates(Tijdlijn tijdlijn, Class<? extends Feit> soort) {
        return tijdlijn.geldend().values().stream().filter(soort::isInstance).map(Feit::datum).toList();
    }
}
