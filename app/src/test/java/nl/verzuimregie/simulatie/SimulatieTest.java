package nl.verzuimregie.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.oordeel.Spel;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Schooljaren with people who do, forget and refuse; and that a rule which is broken, is seen.
class SimulatieTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));
    private static final Protocol PROTOCOL = BIBLIOTHEEK.protocol("swvvo3006", Optional.empty(), List.of()).protocol()
            .orElseThrow();
    private static final Kalender KALENDER = BIBLIOTHEEK.kalender("zuid-2025-2026").orElseThrow();
    private static final LocalDate DAG = LocalDate.of(2026, 2, 2);
    /// Seed of a pupil with an open case on that day.
    private static final long DRUK = 3;
    /// Of each protocol: together two hundred.
    private static final int ZADEN = 40;
    private static final int LEERLINGEN = 30;
    private static final int NAGEGAAN = 2;

    @ParameterizedTest
    @ValueSource(strings = {"swvvo3006", "groningen", "amsterdam", "amsterdam-noord", "swvam"})
    void what_must_hold_holds_every_day_of_every_schooljaar(String id) {
        Protocol protocol = BIBLIOTHEEK.protocol(id, Optional.empty(), List.of()).protocol().orElseThrow();
        Kalender kalender = id.equals("amsterdam-noord") ? BIBLIOTHEEK.kalender("noord-2017-2018").orElseThrow()
                : KALENDER;
        var simulatie = new Simulatie(protocol, kalender, kalender.eerste(), kalender.laatste());
        var som = new Simulatie.Uitslag(0, 0, 0, List.of());
        for (int zaad = 1; zaad <= ZADEN; zaad++) {
            som = som.plus(simulatie.run(zaad, LEERLINGEN, NAGEGAAN));
        }
        assertThat(som.fouten()).isEmpty();
        assertThat(som.taken()).as("it was about something").isGreaterThan(ZADEN * LEERLINGEN);
    }

    /// Found by playing fifteen hundred pupils: the second question took the place of the first.
    @Test
    void consent_that_was_withdrawn_is_asked_once_more_by_a_task_of_its_own() {
        Kalender kalender = BIBLIOTHEEK.kalender("noord-2017-2018").orElseThrow();
        var simulatie = new Simulatie(BIBLIOTHEEK.protocol("amsterdam-noord", Optional.empty(), List.of()).protocol()
                .orElseThrow(), kalender, kalender.eerste(), kalender.laatste());
        assertThat(simulatie.play(7, 1295, true).fouten()).isEmpty();
    }

    @Test
    void one_seed_plays_the_same_again() {
        var simulatie = new Simulatie(PROTOCOL, KALENDER, KALENDER.eerste(), KALENDER.laatste());
        assertThat(simulatie.run(7, 5, 0)).isEqualTo(simulatie.run(7, 5, 0));
    }

    @Test
    void a_task_twice_is_seen() {
        assertThat(check(DAG, stand -> with(stand, List.of(stand.taken().getFirst()), stand.regie()), List.of()))
                .anyMatch(fout -> fout.contains("staat er twee keer"));
    }

    @Test
    void a_task_of_nobody_is_seen() {
        assertThat(check(DAG, stand -> with(stand, List.of(rename(stand.taken().getFirst())), stand.regie()),
                List.of())).anyMatch(fout -> fout.contains("heeft geen eigenaar: niemand"));
    }

    @Test
    void a_case_without_regie_is_seen() {
        assertThat(check(DAG, stand -> with(stand, List.of(), Optional.empty()), List.of()))
                .anyMatch(fout -> fout.contains("niemand heeft de regie"));
    }

    @Test
    void a_signal_with_an_earlier_day_is_seen() {
        var signaal = new Signaal("vaak-ziek", "drempel", DAG.minusDays(1), 4, "a1", Optional.empty());
        assertThat(check(DAG, stand -> stand, List.of(signaal))).anyMatch(fout -> fout.contains("kreeg de dag"));
        assertThat(check(DAG, stand -> stand, List.of())).isEmpty();
    }

    /// What is said of a case in February, once it is bent.
    private static List<String> check(LocalDate dag, java.util.function.UnaryOperator<Zaakstand> buig,
            List<Signaal> signalen) {
        var dossier = Speelleerling.make(DRUK, PROTOCOL, KALENDER, KALENDER.eerste(), KALENDER.laatste());
        var spel = new Spel(new Oordelaar(PROTOCOL, KALENDER, true), dossier, KALENDER.laatste());
        var mensen = new Speelmensen(1, PROTOCOL.zaak());
        Map<String, Zaakfeit> doen = new LinkedHashMap<>();
        Optional<Zaakstand> stand = Optional.empty();
        for (LocalDate nu = KALENDER.eerste(); !nu.isAfter(dag); nu = nu.plusDays(1)) {
            doen.clear();
            LocalDate vandaag = nu;
            stand.ifPresent(gisteren -> doen.putAll(mensen.act(vandaag, gisteren)));
            stand = Optional.of(spel.play(nu, doen));
        }
        var controle = new Speelcontrole(PROTOCOL, KALENDER);
        controle.check(dag, buig.apply(stand.orElseThrow()), signalen);
        return controle.fouten();
    }

    private static Taak rename(Taak taak) {
        return new Taak("ander", taak.stap(), taak.aanleidingen(), "niemand", taak.namens(), taak.ontstaan(),
                taak.versiedag(), taak.stand(), taak.uiterlijk(), taak.gepland(), taak.teLaat(), taak.herinner(),
                taak.partij(), taak.verloop(), taak.vrijgevers(), taak.afsluiting());
    }

    private static Zaakstand with(Zaakstand stand, List<Taak> meer, Optional<String> regie) {
        var taken = new ArrayList<>(stand.taken());
        taken.addAll(meer);
        return new Zaakstand(taken, stand.fase(), stand.isOpen() || regie.isEmpty(), stand.overgangen(), regie,
                stand.regiewissels(), stand.overdracht(), stand.sporen(), stand.afspraken(),
                stand.verzendingen(), stand.meldingen(), stand.handelingen(), stand.nietOntstaan(), stand.agenda());
    }
}
