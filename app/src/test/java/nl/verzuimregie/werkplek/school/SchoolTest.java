package nl.verzuimregie.werkplek.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Inzetfeit;
import org.junit.jupiter.api.Test;

/// Who may do what for a school as a whole, and what a choice that is made twice means.
class SchoolTest {

    private static final String TEAM = "ondersteuningsteam";
    private static final LocalDate DAG = Proefsysteem.DAG;

    private static Proefschool school(String code, String protocol) {
        Scholen scholen = Proefsysteem.bean(Scholen.class);
        int id = scholen.add(code, "School " + code, "Proefstad", protocol, "noord");
        scholen.startTaken(id, LocalDate.of(2026, 11, 2));
        return new Proefschool(id, code);
    }

    private static Bezoeker as(Proefschool school, Functie functie) {
        return Bezoeker.signedIn(school.account(functie, Optional.empty()));
    }

    private static void start(Bezoeker wie, Proefschool school, String stap, String dag) {
        wie.get("/school");
        assertThat(wie.post("/scholen/%d/beginnen".formatted(school.id()), Map.of("stap", stap, "dag", dag))
                .statusCode()).isEqualTo(302);
    }

    private static Optional<LocalDate> due(Proefschool school, String stap) {
        return Proefsysteem.bean(Schoolstanden.class).of(school.id()).stand().orElseThrow().open().stream()
                .filter(taak -> taak.stap().naam().equals(stap)).findFirst().flatMap(Taak::uiterlijk)
                .map(Uiterlijk::datum);
    }

    @Test
    void a_day_that_is_chosen_again_takes_the_place_of_the_first() {
        Proefschool school = school("school-dag", "amsterdam");
        Bezoeker zoco = as(school, Functie.ONDERSTEUNINGSCOORDINATOR);
        start(zoco, school, TEAM, "2026-11-24");
        start(zoco, school, TEAM, "2026-11-26");
        assertThat(zoco.get("/school").body()).contains("donderdag 26 november 2026")
                .doesNotContain("dinsdag 24 november 2026");
    }

    @Test
    void nobody_at_school_speaks_for_a_partner_and_without_a_key_a_form_still_counts_once_per_moment() {
        Proefschool school = school("school-partner", "amsterdam");
        start(as(school, Functie.SCHOOLLEIDING), school, TEAM, DAG.toString());
        assertThat(due(school, TEAM)).isEmpty();
        Proefschool andere = school("school-partner-twee", "amsterdam");
        List.of(school, andere).forEach(een -> start(as(een, Functie.ONDERSTEUNINGSCOORDINATOR), een, TEAM,
                DAG.toString()));
        assertThat(List.of(due(school, TEAM), due(andere, TEAM))).containsOnly(Optional.of(DAG));
    }

    @Test
    void a_seat_is_empty_when_who_had_it_left_and_only_where_the_school_can_fill_it() {
        Proefschool school = school("school-zetel", "groningen");
        int oc = school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
        Bezoeker leiding = as(school, Functie.SCHOOLLEIDING);
        String leeg = "Volgens het protocol moet iemand dit zijn";
        assertThat(leiding.get("/school").body()).doesNotContain(leeg);
        nl.verzuimregie.platform.database.Zicht.school(school.id()).during(() -> Proefsysteem.bean(Inzet.class)
                .add(Inzetfeit.of(oc, Inzetfeit.Soort.UIT_DIENST, DAG), oc));
        assertThat(leiding.get("/school").body()).contains(leeg);
    }
}
