package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.current;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.aanlevering.SignaallijstReader.Regel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Criteria.Plek;
import nl.verzuimregie.leveringen.Signaalvergelijking.Signaal;
import nl.verzuimregie.leveringen.Signaalvergelijking.Uitkomst;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// The signals of another program beside our own.
class SignaalvergelijkingTest {

    private static final Map<String, Plek> PLEKKEN = Map.of("3x te laat", new Plek("te-laat", "contact"), "ziek",
            new Plek("vaak-ziek", ""), "iets", new Plek("", ""));

    private static Regel theirs(String leerling, int dag, String criterium) {
        return new Regel(dag, leerling, LocalDate.of(2026, 11, dag), criterium);
    }

    private static Signaal ours(String nummer, int dag, String regel, String trede) {
        return new Signaal(nummer, regel, trede, LocalDate.of(2026, 11, dag));
    }

    @Test
    void same_only_theirs_only_ours_and_what_nobody_placed() {
        Uitkomst uitkomst = Signaalvergelijking.compare(List.of(theirs("P1", 4, "3x Te Laat"), theirs("P2", 4, "ziek"),
                theirs("P3", 10, "onbekend"), theirs("P4", 11, "iets")), PLEKKEN,
                List.of(ours("P1", 4, "te-laat", "contact"), ours("P1", 5, "te-laat", "halt"),
                        ours("P5", 9, "vaak-ziek", "drempel"), ours("P6", 20, "vaak-ziek", "drempel")));
        assertThat(uitkomst.zelfde()).extracting(Signaalvergelijking.Paar::nummer).containsExactly("P1");
        assertThat(uitkomst.alleenHun()).extracting(Signaalvergelijking.Paar::nummer).containsExactly("P2");
        assertThat(uitkomst.alleenEigen()).as("een andere trede, en een dag buiten de lijst, staan er niet bij")
                .extracting(Signaalvergelijking.Paar::nummer).containsExactly("P5");
        assertThat(uitkomst.nietGelegd()).extracting(Regel::leerling).containsExactly("P3");
    }

    @Test
    void the_same_day_goes_before_a_day_nearby_and_more_than_a_week_is_another_signal() {
        Uitkomst uitkomst = Signaalvergelijking.compare(List.of(theirs("P1", 3, "ziek"), theirs("P1", 5, "ziek"),
                theirs("P2", 3, "ziek")), PLEKKEN, List.of(ours("P1", 5, "vaak-ziek", ""),
                        ours("P1", 10, "vaak-ziek", ""), ours("P2", 11, "vaak-ziek", "")));
        assertThat(uitkomst.zelfde()).extracting(paar -> paar.hun().orElseThrow().datum().getDayOfMonth() + " "
                + paar.eigen().orElseThrow().datum().getDayOfMonth()).containsExactly("3 10", "5 5");
        assertThat(uitkomst.alleenHun()).extracting(Signaalvergelijking.Paar::nummer).containsExactly("P2");
    }

    @Test
    void a_list_records_nothing_and_refuses_what_cannot_be() {
        Proefsysteem.Proefschool school = Proefsysteem.school("signaallijst");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("cumlaude.csv", "Leerlingnummer;Criterium;Datum\n",
                "P1;3x te laat;04-11-2026\nP1;;04-11-2026\nP1;ziek;31-02-2026\n"));
        assertThat(uitkomst.levering().soort()).isEqualTo(Levering.Soort.SIGNAALLIJST);
        assertThat(uitkomst.levering().stand()).isEqualTo(Levering.Stand.KLAAR);
        assertThat(uitkomst.bevindingen()).extracting(Bevinding::reden).containsExactly("criterium ontbreekt",
                "datum '31-02-2026' bestaat niet in de kalender");
        assertThat(current(school, wie)).isEmpty();
        assertThat(runFiles(school, file("a.csv", "leerling,datum,criterium\n"), file("b.csv", Proeflevering.KOP,
                "P1,2026-11-02,1,50,ziek\n")).levering().reden()).contains("apart aan");
    }

    @Test
    void where_a_criterium_belongs_is_kept_per_school_and_the_last_word_counts() {
        Proefsysteem.Proefschool school = Proefsysteem.school("criterium");
        int wie = school.account(Functie.VERZUIMCOORDINATOR, java.util.Optional.empty());
        Criteria criteria = Proefsysteem.bean(Criteria.class);
        Zicht.school(school.id()).during(() -> {
            criteria.add(school.id(), Map.of("3x Te laat ", Plek.of("te-laat/contact")), wie);
            criteria.add(school.id(), Map.of("3x te laat", Plek.of("te-laat")), wie);
            return assertThat(criteria.ofSchool(school.id())).isEqualTo(Map.of("3x te laat", new Plek("te-laat", "")));
        });
        Proefsysteem.Proefschool ander = Proefsysteem.school("criterium-ander");
        Map<String, Plek> vanAnder = Zicht.school(ander.id()).during(() -> criteria.ofSchool(school.id()));
        assertThat(vanAnder).as("een andere school ziet het niet").isEmpty();
    }
}
