package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.assertCounts;
import static nl.verzuimregie.leveringen.Proeflevering.checkFiles;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Bevinding.Soort;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Roosterversies;
import nl.verzuimregie.rooster.Roosterversies.Nieuw;
import nl.verzuimregie.rooster.Roosterversies.Versie;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Handeling;
import org.junit.jupiter.api.Test;

/// A rooster as a school delivers it, on a real database.
class RoosterleveringTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final String KOP = "groep;dag;lesuur;vak;lokaal;docent;docent_email;begin;einde;vanaf\n";

    private static Optional<Versie> on(Proefsysteem.Proefschool school, LocalDate dag) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Roosterversies.class).on(school.id(), dag));
    }

    private static List<String> remarks(Inleesloop.Uitkomst uitkomst) {
        return uitkomst.bevindingen().stream().filter(een -> een.soort() == Soort.OPMERKING).map(Bevinding::wat)
                .toList();
    }

    @Test
    void a_first_rooster_is_read_in_with_its_teachers() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-eerst");
        school.withLeerlingen("1A", "1B");
        var bestand = file("rooster.csv", KOP, "1A;ma;1;wiskunde;012;Ans Mol;Ans.Mol@rooster.invalid;08.30;0920;\n",
                "1A;dinsdag;2;;;Jo Vos;;;;\n1A;3;8;gym;;;;;;\n");
        Inleesloop.Uitkomst proef = checkFiles(school, bestand);
        assertCounts(proef.levering(), 3, 0, 0, 0);
        assertThat(proef.levering().soort()).isEqualTo(Levering.Soort.ROOSTER);
        assertThat(proef.levering().stand()).isEqualTo(Levering.Stand.CONTROLE);
        assertThat(remarks(proef)).containsExactly(
                "Het geldt vanaf 20-11-2026, de dag van het inlezen: het bestand noemt geen dag.",
                "Lessen per week: 3, van 1 groepen en 2 docenten.",
                "Er is geen rooster van eerdere dagen waarop het volgt.", "Leerlingen zonder les: 1.",
                "Klassen zonder les: 1B.", "Zonder e-mailadres kan een docent nog niet inloggen: Jo Vos",
                "Lessen zonder docent: 1");
        assertThat(proef.bevindingen()).filteredOn(een -> een.soort() == Soort.MENTOR).singleElement().satisfies(een ->
                assertThat(een.wat() + een.reden()).isEqualTo("Ans Mol (ans.mol@rooster.invalid)nieuw account"));
        assertThat(on(school, DAG)).as("controleren bewaart niets").isEmpty();
        assertThat(Proefsysteem.bean(Accounts.class).find("ans.mol@rooster.invalid")).isEmpty();

        assertThat(runFiles(school, bestand).levering().stand()).isEqualTo(Levering.Stand.KLAAR);
        var ans = Proefsysteem.bean(Accounts.class).find("ans.mol@rooster.invalid").orElseThrow();
        assertThat(ans.aanstellingen()).singleElement().satisfies(een -> {
            assertThat(een.functie()).isEqualTo(Functie.DOCENT);
            assertThat(een.school()).isEqualTo(school.id());
            assertThat(een.klas()).isNull();
        });
        assertThat(on(school, DAG.minusDays(1))).isEmpty();
        assertThat(on(school, DAG).orElseThrow().lessen()).contains(new Nieuw(DayOfWeek.MONDAY, 1, "1A", "wiskunde",
                "012", "Ans Mol", Optional.of(ans.id()), Optional.of(new Les.Tijd(LocalTime.of(8, 30), LocalTime.of(9,
                        20)))), new Nieuw(DayOfWeek.TUESDAY, 2, "1A", "", "", "Jo Vos", Optional.empty(),
                                Optional.empty())).hasSize(3);
    }

    @Test
    void the_same_again_does_nothing_and_a_successor_says_what_differs() throws SQLException {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-opvolger");
        school.withLeerlingen("1A");
        String eerst = "groep,dag,lesuur,vak,vanaf\n1A,ma,1,wi,2026-08-17\n1A,ma,2,en,17-08-2026\n";
        runFiles(school, file("r.csv", eerst));
        Inleesloop.Uitkomst weer = runFiles(school, file("r.csv", eerst));
        assertCounts(weer.levering(), 0, 2, 0, 0);
        assertThat(remarks(weer)).contains("Precies dit rooster is al ingelezen. Er verandert niets.");
        assertThat(count(school)).isEqualTo(1);

        String later = "groep,dag,lesuur,vak,vanaf\n1A,ma,1,wi,2026-12-01\n1A,ma,3,en,2026-12-01\n";
        Inleesloop.Uitkomst opvolger = runFiles(school, file("r.csv", later));
        assertCounts(opvolger.levering(), 1, 1, 0, 0);
        assertThat(remarks(opvolger)).contains("Het volgt op het rooster dat geldt vanaf 17-08-2026. Anders zijn 2 "
                + "lessen: 1 erbij, 1 vervallen.");
        assertThat(on(school, LocalDate.of(2026, 11, 30)).orElseThrow().lessen()).extracting(Nieuw::lesuur)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(on(school, LocalDate.of(2026, 12, 1)).orElseThrow().lessen()).extracting(Nieuw::lesuur)
                .containsExactlyInAnyOrder(1, 3);

        Inleesloop.Uitkomst ertussen = runFiles(school, file("r.csv", later.replace("2026-12-01", "2026-11-23")));
        assertThat(remarks(ertussen)).contains("Vanaf 01-12-2026 geldt een later rooster, dat er al is.");
        Inleesloop.Uitkomst vervangt = runFiles(school, file("r.csv", later.replace(",3,", ",4,")));
        assertThat(remarks(vervangt)).anySatisfy(een -> assertThat(een).startsWith(
                "Het vervangt het rooster dat geldt vanaf 01-12-2026."));
        assertCounts(runFiles(school, file("r.csv", later.replace(",3,", ",4,").replace("2026-12-01", "2027-01-04")))
                .levering(), 0, 2, 0, 0);
        assertThat(count(school)).as("een zelfde rooster met een andere dag komt erbij").isEqualTo(5);
    }

    private static int count(Proefsysteem.Proefschool school) throws SQLException {
        try (Connection bank = Proefsysteem.owner(); ResultSet antwoord = bank.createStatement().executeQuery(
                "select count(*) from rooster.versie where school_id = " + school.id())) {
            antwoord.next();
            return antwoord.getInt(1);
        }
    }

    @Test
    void groups_have_members_and_what_does_not_fit_is_said() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-groepen");
        List<Leerling> alle = school.withLeerlingen("1A", "1A", "1B");
        var rooster = file("rooster.csv", "groep;dag;uur\n1A;ma;1\nnl1;ma;2\nleeg;ma;3\n");
        Inleesloop.Uitkomst uitkomst = runFiles(school, rooster, file("groepen.csv",
                "Stamnummer;Groep\nP1;nl1\nP3;nl1\nP3;nl1\nP99;nl1\nP2;1A\nP1;zwemmen\n"));
        assertCounts(uitkomst.levering(), 3, 0, 0, 0);
        assertThat(uitkomst.levering().telling().regels()).isEqualTo(9);
        assertThat(remarks(uitkomst)).contains("Elke leerling heeft minstens één les.", "Klassen zonder les: 1B.",
                "Geen klas, en niemand zit erin; deze lessen heeft nog geen leerling: leeg",
                "Nummers die de school niet kent, in geen groep gezet: P99",
                "Dit zijn klassen; wie erin zit, zegt de lijst van leerlingen: 1A",
                "Groepen zonder les in dit rooster, niet bewaard: zwemmen");
        assertThat(on(school, DAG).orElseThrow().leden()).containsOnlyKeys("nl1").containsEntry("nl1",
                Set.of(alle.get(0).id(), alle.get(2).id()));
        Inleesloop.Uitkomst anders = runFiles(school, file("groepen.csv", "groep,leerling\nnl1,P2\n"), rooster);
        assertCounts(anders.levering(), 0, 3, 0, 0);
        assertThat(remarks(anders)).contains("Wie in welke groep zit, verandert.", "Leerlingen zonder les: 1.");
        assertThat(on(school, DAG).orElseThrow().leden()).containsEntry("nl1", Set.of(alle.get(1).id()));
    }

    @Test
    void of_more_than_twenty_unknown_pupils_twenty_are_named() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-onbekend");
        var groepen = new StringBuilder("leerling;groep\n");
        for (int nr = 10; nr < 31; nr++) {
            groepen.append("X").append(nr).append(";nl1\n");
        }
        assertThat(remarks(runFiles(school, file("r.csv", "groep;dag;lesuur\nnl1;ma;1\n"), file("g.csv",
                groepen.toString())))).anySatisfy(een -> assertThat(een).endsWith("X28, X29, en nog 1"));
    }

    @Test
    void a_rooster_of_days_that_have_registrations_says_so() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-terug");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        String rooster = "groep;dag;lesuur;vanaf\n1A;ma;1;%s\n";
        assertThat(remarks(checkFiles(school, file("r.csv", rooster.formatted("2026-11-02")))))
                .noneSatisfy(een -> assertThat(een).contains("registraties"));
        school.record(new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, 3), 1, new Lesvermelding(Optional.of(
                Verzuimsoort.ZIEK), 50, false, null), 2));
        assertThat(remarks(checkFiles(school, file("r.csv", rooster.formatted("2026-11-03"))))).contains(
                "Het begint vóór vandaag, en van dagen vanaf 03-11-2026 liggen er registraties. Die blijven zoals ze "
                        + "zijn; bij welke les ze horen, zegt dan dit rooster.");
        assertThat(remarks(checkFiles(school, file("r.csv", rooster.formatted("2026-11-04")))))
                .noneSatisfy(een -> assertThat(een).contains("registraties"));
    }

    @Test
    void who_may_load_but_not_look_does_not_become_docent_by_a_file_of_their_own() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-zelf");
        school.withLeerlingen("1A");
        int beheerder = school.account(Functie.BEHEERDER, Optional.empty());
        assertThat(deliver(school, beheerder)).anySatisfy(een -> assertThat(een).startsWith(
                "Je maakt jezelf met een bestand geen docent."));
        Accounts accounts = Proefsysteem.bean(Accounts.class);
        assertThat(accounts.find(beheerder).orElseThrow().allows(Handeling.REGISTER)).isFalse();
        assertThat(on(school, DAG).orElseThrow().lessen()).singleElement().satisfies(een -> {
            assertThat(een.account()).isEmpty();
            assertThat(een.docent()).isEqualTo("Ik");
        });
        int coordinator = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        assertThat(deliver(school, coordinator)).noneSatisfy(een -> assertThat(een).startsWith("Je maakt"));
        assertThat(accounts.find(coordinator).orElseThrow().aanstellingen()).anySatisfy(een -> assertThat(
                een.functie()).isEqualTo(Functie.DOCENT));
    }

    private static List<String> deliver(Proefsysteem.Proefschool school, int wie) {
        String eigen = Proefsysteem.bean(Accounts.class).find(wie).orElseThrow().email();
        return Zicht.school(school.id()).during(() -> {
            int nieuw = Proefsysteem.bean(Leveringen.class).add(school.id(), List.of(file("r.csv",
                    "groep;dag;lesuur;docent;docent_email\n1A;ma;1;Ik;" + eigen + "\n")), wie);
            Proefsysteem.bean(Leveringwerk.class).check(school.id(), nieuw);
            Proefsysteem.bean(Leveringen.class).start(nieuw, wie);
            Proefsysteem.bean(Leveringwerk.class).record(school.id(), nieuw);
            return Proefsysteem.bean(Bevindingen.class).ofLevering(nieuw, 10, Soort.OPMERKING).stream()
                    .map(Bevinding::wat).toList();
        });
    }

    @Test
    void files_that_make_no_rooster_fail_in_words() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-niet");
        var rooster = file("r.csv", "groep;dag;lesuur\n1A;ma;1\n");
        var groepen = file("g.csv", "leerling;groep\nP1;nl1\n");
        assertThat(runFiles(school, groepen).levering().reden()).startsWith("dit zegt alleen wie in welke groep zit");
        assertThat(runFiles(school, rooster, file("l.csv", Proeflevering.LEERLINGKOP, "1;A;;B;;1A;;\n")).levering()
                .reden()).isEqualTo("lever een rooster apart aan, met alleen zijn groepen erbij");
        assertThat(runFiles(school, file("r.csv", "groep;dag;lesuur\n")).levering().reden()).isEqualTo(
                "r.csv: er staan geen rijen in, alleen een kop");
        assertThat(runFiles(school, file("r.csv", "groep;dag\n1A;ma\n")).levering().reden()).isEqualTo(
                "r.csv: in de kop ontbreken: lesuur");
        Levering dagen = runFiles(school, file("r.csv", "groep;dag;lesuur;vanaf\n1A;ma;1;2026-08-17\n"),
                file("s.csv", "groep;dag;lesuur;vanaf\n1B;ma;1;24-08-2026\n")).levering();
        assertThat(dagen.stand()).isEqualTo(Levering.Stand.MISLUKT);
        assertThat(dagen.soort()).isEqualTo(Levering.Soort.ROOSTER);
        assertThat(dagen.reden()).isEqualTo("een rooster geldt vanaf één dag, en deze regels noemen er meer: "
                + "17-08-2026 (r.csv:2), 24-08-2026 (s.csv:2); lever elk rooster apart aan");
        assertThat(on(school, DAG)).isEmpty();
    }

    @Test
    void two_files_of_one_rooster_do_not_say_a_lesson_twice() {
        Proefsysteem.Proefschool school = Proefsysteem.school("rooster-dubbel");
        school.withLeerlingen("1A");
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("r.csv", "groep;dag;lesuur;vak;lokaal\n1A;ma;1;wi;1\n"),
                file("s.csv", "klas;weekdag;lesuur;vak;lokaal\n1A;1;1;wi;1\n1A;1;1;wi;2\n1A;1;1;en;2\n"));
        assertCounts(uitkomst.levering(), 2, 0, 0, 1);
        assertThat(remarks(uitkomst)).contains("1 rijen zeggen hetzelfde als een eerdere rij; samengevoegd");
        assertThat(uitkomst.bevindingen()).filteredOn(een -> een.soort() == Soort.GEWEIGERD).singleElement()
                .satisfies(een -> {
                    assertThat(een.reden()).isEqualTo("maandag lesuur 1 van 1A wi staat ook op r.csv:2, met iets "
                            + "anders; wat er eerst stond blijft staan");
                    assertThat(een.regel()).isEqualTo(3);
                    assertThat(een.wat()).isEqualTo("1A;1;1;wi;2");
                });
    }
}
