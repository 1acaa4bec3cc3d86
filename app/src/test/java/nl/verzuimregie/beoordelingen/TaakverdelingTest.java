package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Aanwezigheid;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Bezettingen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever is absent, leaves or steps in, in whatever order: each open task has somebody who can do it or stands
/// visibly in the list of the school, and each move has one cause and a notice to all who had it or get it.
class TaakverdelingTest {

    private static final int STAPPEN = 60;
    private static final Vandaag VANDAAG = Proefsysteem.bean(Vandaag.class);
    private static final Taakverdeling TAAKVERDELING = Proefsysteem.bean(Taakverdeling.class);
    private static final Inzet INZET = Proefsysteem.bean(Inzet.class);
    private static final JdbcClient JDBC = Proefsysteem.bean(JdbcClient.class);

    @AfterEach
    void backToTheDayOfAllTests() {
        VANDAAG.setDatum(Proefsysteem.DAG);
    }

    private record Bezet(String hoe, Set<Integer> wie) {}

    private record Zet(int id, String functie, int klas, String oorzaak) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_open_task_is_without_an_able_owner_and_nothing_moves_silently(long zaad) {
        Proefsysteem.Proefschool school = Proefsysteem.school("wisseling-" + zaad);
        List<Leerling> wie = school.withLeerlingen("3A", "3A", "3B");
        List<Integer> mensen = Stream.of(school.account(Functie.MENTOR, Optional.of("3A")),
                school.account(Functie.MENTOR, Optional.of("3B")),
                school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()),
                school.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty()),
                school.account(Functie.SCHOOLLEIDING, Optional.empty()),
                school.account(Functie.RECEPTIE, Optional.empty())).toList();
        school.record(wie.stream().flatMap(een -> Stream.of(16, 17, 18).map(dag -> new Vastlegging.Nieuw(een.id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null),
                1))).toArray(Vastlegging.Nieuw[]::new));
        TAAKVERDELING.renew(school.id());
        assertThat(TAAKVERDELING.openAt(school.id())).isNotEmpty();
        var toeval = new Random(zaad);
        int verplaatst = 0;
        for (int stap = 0; stap < STAPPEN; stap++) {
            Map<Post, Bezet> toen = state(school);
            int laatste = lastMove();
            String wat = step(school, mensen, toeval);
            verplaatst += check("zaad %d, stap %d: %s".formatted(zaad, stap, wat), school, toen, laatste);
        }
        assertThat(verplaatst).as("zaad %d: er gebeurde iets", zaad).isGreaterThan(5);
    }

    @Test
    void a_task_of_the_school_does_not_move_silently_either() {
        Proefsysteem.Proefschool school = Proefsysteem.school("wisseling-school");
        int vc = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        int leiding = school.account(Functie.SCHOOLLEIDING, Optional.empty());
        Proefsysteem.bean(Scholen.class).startTaken(school.id(), Proefsysteem.DAG.minusDays(4));
        TAAKVERDELING.renew(school.id());
        assertThat(TAAKVERDELING.openAt(school.id())).as("er is geen leerling; wel het overleg van de school")
                .containsKey(new Post(Functie.VERZUIMCOORDINATOR, school.id(), Optional.empty()));
        assertThat(TAAKVERDELING.record(Inzetfeit.of(vc, Inzetfeit.Soort.UIT_DIENST, Proefsysteem.DAG), leiding))
                .isPositive();
        assertThat(JDBC.sql("""
                select count(distinct b.account_id) from toegang.bericht b
                  join toegang.verplaatsing v on v.id = b.verplaatsing_id
                where v.school_id = ? and b.account_id in (?, ?)""").params(school.id(), vc, leiding)
                .query(Integer.class).single()).as("wie het had en wie het krijgt, horen het").isEqualTo(2);
    }

    /// Something happens: a day goes by, or somebody says something.
    private static String step(Proefsysteem.Proefschool school, List<Integer> mensen, Random toeval) {
        LocalDate dag = VANDAAG.datum();
        int mens = mensen.get(toeval.nextInt(mensen.size()));
        int keuze = toeval.nextInt(8);
        if (keuze == 7) {
            VANDAAG.setDatum(dag.plusDays(1));
            TAAKVERDELING.renew(school.id());
            return "een dag later";
        }
        Inzetfeit feit = switch (keuze) {
            case 0, 1 -> Inzetfeit.absent(mens, dag.plusDays(toeval.nextInt(3)), toeval.nextBoolean()
                    ? Optional.empty() : Optional.of(dag.plusDays(2 + toeval.nextInt(4))));
            case 2 -> Inzetfeit.of(mens, Inzetfeit.Soort.TERUG, dag);
            case 3 -> Inzetfeit.days(mens, dag, Stream.of(DayOfWeek.values()).filter(ignored ->
                    toeval.nextInt(3) > 0).toList());
            case 4 -> Inzetfeit.of(mens, Inzetfeit.Soort.UIT_DIENST, dag);
            case 5 -> Inzetfeit.of(mens, Inzetfeit.Soort.IN_DIENST, dag);
            default -> standIn(school, mens, mensen, toeval, dag);
        };
        TAAKVERDELING.record(feit, mensen.getFirst());
        return feit.toString();
    }

    private static Inzetfeit standIn(Proefsysteem.Proefschool school, int mens, List<Integer> mensen, Random toeval,
            LocalDate dag) {
        Post post = INZET.people(school.id()).stream().filter(een -> een.account() == mens).map(Inzet.Mens::post)
                .findFirst().orElseThrow();
        int waarnemer = mensen.get(toeval.nextInt(mensen.size()));
        return Inzetfeit.standIn(mens, post, waarnemer == mens ? Optional.empty() : Optional.of(waarnemer), dag);
    }

    /// What must hold after each step.
    ///
    /// @return how many posts moved
    private static int check(String wanneer, Proefsysteem.Proefschool school, Map<Post, Bezet> toen, int laatste) {
        Map<Post, Bezet> nu = state(school);
        List<Zet> zetten = moves(school, laatste);
        Set<Post> zichtbaar = Proefsysteem.bean(Bezettingen.class).replaced(school.id()).stream()
                .filter(een -> een.hoe().isVangnet()).map(Bezettingen.Vervanging::post).collect(Collectors.toSet());
        var verwacht = new ArrayList<Post>();
        for (Post taak : TAAKVERDELING.openAt(school.id()).keySet()) {
            if (!taak.functie().isBezet()) {
                continue; // of who works elsewhere
            }
            Post post = nu.containsKey(taak) ? taak : taak.heleSchool();
            Bezet bezet = Optional.ofNullable(nu.get(post))
                    .orElseThrow(() -> new AssertionError(wanneer + ": " + post));
            if (zichtbaar.contains(post) && !bezet.hoe().equals("VANGNET")) {
                assertThat(bezet.hoe()).as(wanneer).isIn("VRIJ", "NIEMAND");
            } else {
                assertThat(bezet.wie()).as(wanneer + ": %s", post).isNotEmpty().allSatisfy(een -> checkAble(een, taak));
            }
            Bezet eerder = toen.get(post);
            if (eerder != null && Collections.disjoint(eerder.wie(), bezet.wie())
                    && !(eerder.wie().isEmpty() && bezet.wie().isEmpty()) && !verwacht.contains(post)) {
                verwacht.add(post);
                checkTold(wanneer, zetten, post, eerder, bezet);
            }
        }
        assertThat(zetten).as(wanneer + ": niets anders verplaatst").hasSameSizeAs(verwacht);
        return zetten.size();
    }

    private static void checkAble(int account, Post taak) {
        assertThat(Aanwezigheid.of(INZET.ofAccount(account), VANDAAG.datum())).isEqualTo(Aanwezigheid.ER);
        assertThat(Proefsysteem.bean(Accounts.class).find(account).orElseThrow().aanstellingen()).anyMatch(een ->
                een.functie() == taak.functie() && een.covers(taak.school(), taak.klas().orElseThrow()));
    }

    private static void checkTold(String wanneer, List<Zet> zetten, Post post, Bezet toen, Bezet nu) {
        List<Zet> hierover = zetten.stream().filter(een -> een.functie().equals(post.functie().name())
                && een.klas() == post.klas().orElse(0)).toList();
        assertThat(hierover).as(wanneer + ": %s van %s naar %s", post, toen, nu).hasSize(1);
        assertThat(hierover.getFirst().oorzaak()).as(wanneer).isNotBlank();
        Set<Integer> horen = new HashSet<>(toen.wie());
        horen.addAll(nu.wie());
        assertThat(JDBC.sql("select account_id from toegang.bericht where verplaatsing_id = ?")
                .param(hierover.getFirst().id()).query(Integer.class).list()).as(wanneer).containsAll(horen)
                .doesNotHaveDuplicates();
    }

    private static Map<Post, Bezet> state(Proefsysteem.Proefschool school) {
        Map<Post, Bezet> stand = new HashMap<>();
        JDBC.sql("select functie, klas_id, account_id, hoe from toegang.bezetting where school_id = ?")
                .param(school.id()).query(rij -> {
            var post = new Post(Functie.valueOf(rij.getString(1)), school.id(),
                    Optional.ofNullable(rij.getObject(2, Integer.class)));
            Bezet bezet = stand.getOrDefault(post, new Bezet(rij.getString(4), new HashSet<>()));
            Optional.ofNullable(rij.getObject(3, Integer.class)).ifPresent(bezet.wie()::add);
            stand.put(post, bezet);
        });
        return stand;
    }

    private static int lastMove() {
        return JDBC.sql("select coalesce(max(id), 0) from toegang.verplaatsing").query(Integer.class).single();
    }

    private static List<Zet> moves(Proefsysteem.Proefschool school, int na) {
        return JDBC.sql("""
                select id, functie, coalesce(klas_id, 0) as klas, oorzaak from toegang.verplaatsing
                where school_id = ? and id > ? order by id""").params(school.id(), na).query((rij, ignored) ->
                        new Zet(rij.getInt(1), rij.getString(2), rij.getInt(3), rij.getString(4))).list();
    }
}
