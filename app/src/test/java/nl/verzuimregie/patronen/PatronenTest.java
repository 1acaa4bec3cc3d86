package nl.verzuimregie.patronen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// Who gets to see a hint, where, and with what behind it.
class PatronenTest {

    private static final List<String> MAANDAGEN = List.of("2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21",
            "2026-09-28", "2026-11-02");
    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.schoolWithoutTaken("patronen");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1A", "2B", "2B");
    private static final int COORDINATOR = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
    private static final Bezoeker SCHOOLBREED = Bezoeker.signedIn(COORDINATOR);

    static {
        SCHOOL.record(Stream.of(ill(WIE.get(0), MAANDAGEN), ill(WIE.get(1), MAANDAGEN.subList(0, 2)),
                ill(WIE.get(1), List.of("2026-09-16", "2026-10-08", "2026-11-13")), ill(WIE.get(2), MAANDAGEN
                        .subList(0, 5)), ill(WIE.get(3), List.of("2026-11-19"))).flatMap(een -> een)
                .toArray(Vastlegging.Nieuw[]::new));
    }

    private static Stream<Vastlegging.Nieuw> ill(Leerling wie, List<String> dagen) {
        return dagen.stream().flatMap(dag -> IntStream.rangeClosed(1, 8).mapToObj(les -> new Vastlegging.Nieuw(
                wie.id(), LocalDate.parse(dag), les, new Lesvermelding(Optional.of(Verzuimsoort.ZIEK), 50, false,
                        null), les)));
    }

    private static String dossier(Bezoeker wie, Leerling leerling) {
        return wie.get("/leerlingen/" + leerling.id()).body();
    }

    @Test
    void dossier_says_how_often_of_how_many_what_chance_gives_and_which_rows_stand_behind_it() {
        assertThat(dossier(SCHOOLBREED, WIE.getFirst())).contains("Aanwijzing, geen verwijt", "Vaak op maandag:",
                "6 van de 6 dagen vielen zo. Toeval geeft er gemiddeld 1 tot 2.", "bij ongeveer 1 op de 15.625",
                "van honderd leerlingen zonder patroon krijgen er op een dag hoogstens 5", "Bekijk de 6 dagen",
                "/protocollen/swvvo3006/patronen/ziek").contains("ma 31 aug", "1-8", "proef, regel");
        assertThat(SCHOOLBREED.get("/protocollen/swvvo3006/patronen/ziek").body()).contains("Wat wordt nagegaan");
    }

    @Test
    void dossier_without_a_pattern_says_nothing_of_one() {
        assertThat(dossier(SCHOOLBREED, WIE.get(1))).doesNotContain("Aanwijzing, geen verwijt");
    }

    @Test
    void list_shows_who_has_a_hint_the_clearest_first_and_how_many_chance_gives() {
        String blad = SCHOOLBREED.get("/patronen").body();
        assertThat(blad).containsSubsequence("Achternaam1", "Achternaam3").doesNotContain("Achternaam2", "Achternaam4")
                .contains("Vaak op maandag:", "Bij 3 leerlingen was er genoeg verzuim", "hoogstens 1 van hen");
    }

    @Test
    void mentor_sees_the_own_class_only() {
        Bezoeker mentor = Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("2B")));
        assertThat(mentor.get("/patronen").body()).contains("Achternaam3").doesNotContain("Achternaam1");
    }

    @Test
    void who_sees_no_absence_sees_no_hint() {
        Bezoeker arts = Bezoeker.signedIn(SCHOOL.account(Functie.JEUGDARTS, Optional.empty()));
        assertThat(arts.get("/patronen").body()).doesNotContain("Achternaam").contains("nog van geen leerling");
        Bezoeker receptie = Bezoeker.signedIn(SCHOOL.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/patronen").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_stands_out_is_said() {
        Proefsysteem.Proefschool leeg = Proefsysteem.schoolWithoutTaken("patronenleeg");
        List<Leerling> wie = leeg.withLeerlingen("1A");
        Bezoeker coordinator = Bezoeker.signedIn(leeg.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(coordinator.get("/patronen").body()).contains("heeft nog niets aangeleverd");
        leeg.record(ill(wie.getFirst(), List.of("2026-11-18")).toArray(Vastlegging.Nieuw[]::new));
        assertThat(coordinator.get("/patronen").body()).contains("Bij niemand valt iets op");
    }

    @Test
    void corrected_row_takes_the_hint_away() {
        Proefsysteem.Proefschool school = Proefsysteem.schoolWithoutTaken("patroonweg");
        List<Leerling> klas = school.withLeerlingen("1A", "1A");
        Leerling wie = klas.getFirst();
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Bezoeker coordinator = Bezoeker.signedIn(account);
        school.record(ill(wie, MAANDAGEN.subList(0, 4)).toArray(Vastlegging.Nieuw[]::new));
        school.record(ill(klas.getLast(), List.of("2026-11-18")).toArray(Vastlegging.Nieuw[]::new));
        assertThat(dossier(coordinator, wie)).contains("4 van de 4 dagen vielen zo. Toeval geeft er gemiddeld minder");
        var registraties = Proefsysteem.bean(Registraties.class);
        Zicht.school(school.id()).during(() -> {
            registraties.ofLeerling(wie.id()).stream().filter(rij -> rij.datum().equals(LocalDate.of(2026, 9, 7)))
                    .forEach(rij -> registraties.correct(school.id(), rij, Optional.empty(), "vergissing", account));
            return wie;
        });
        assertThat(dossier(coordinator, wie)).doesNotContain("Vaak op maandag");
        assertThat(coordinator.get("/patronen").body()).doesNotContain("Achternaam1");
    }
}
