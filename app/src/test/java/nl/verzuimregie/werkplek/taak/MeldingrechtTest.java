package nl.verzuimregie.werkplek.taak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;

/// What became of a report is said by who sends reports.
class MeldingrechtTest {

    @Test
    void who_cannot_send_a_report_cannot_say_what_became_of_it_and_a_form_that_is_sent_twice_counts_once() {
        Proefschool school = Proefsysteem.school("melding-recht");
        Leerling leerling = school.withLeerlingen("3A").getFirst();
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        Zaakfeiten feiten = Proefsysteem.bean(Zaakfeiten.class);
        Zicht.school(school.id()).during(() -> feiten.add(new Zaakfeiten.Vastlegger(school.id(), leerling.id(), oc,
                "melding-recht"), (van, dag) -> List.of(new Zaakfeit.Melding(van, dag, "duo", new Zaakfeit.Bericht(
                        Optional.of(dag), Optional.of(dag), Optional.of("zestien-uur-melden"), Optional.empty())))));
        String melding = "z" + Zicht.school(school.id()).during(() -> feiten.ofLeerling(leerling.id())).getFirst().id();
        String pad = "/leerlingen/" + leerling.id() + "/meldingen/" + melding + "/stand";
        Map<String, String> form = Map.of("stand", "ingetrokken", "reden", "toch niet", "sleutel", "melding-een");

        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        receptie.get("/vandaag");
        receptie.post(pad, form);
        assertThat(count(school, leerling)).isEqualTo(1);

        Bezoeker mag = Bezoeker.signedIn(oc);
        mag.get("/leerlingen/" + leerling.id());
        mag.post(pad, form);
        mag.post(pad, form);
        assertThat(count(school, leerling)).isEqualTo(2);
    }

    private static int count(Proefschool school, Leerling leerling) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(leerling.id()))
                .size();
    }
}
