package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.KOP;
import static nl.verzuimregie.leveringen.Proeflevering.current;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.rows;
import static nl.verzuimregie.leveringen.Proeflevering.signals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.leveringen.Voortgang.Stap;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// Whatever happens half-way: all of a levering is recorded, or nothing.
class InleeskrachtTest {

    private static final Leveringen LEVERINGEN = Proefsysteem.bean(Leveringen.class);
    private static final Leveringwerk WERK = Proefsysteem.bean(Leveringwerk.class);
    private static final Duration GEDULD = Duration.ofSeconds(30);

    private static int started(Proefsysteem.Proefschool school, String... regels) {
        return Zicht.school(school.id()).during(() -> {
            int id = LEVERINGEN.add(school.id(), List.of(file("r.csv", KOP, String.join("\n", regels))), null);
            WERK.check(school.id(), id);
            LEVERINGEN.start(id, null);
            return id;
        });
    }

    private static Stand stand(Proefsysteem.Proefschool school, int id) {
        return Zicht.school(school.id()).during(() -> LEVERINGEN.find(id)).orElseThrow().stand();
    }

    @Test
    void cut_off_after_the_rows_and_before_the_signals_nothing_is_there_and_a_repeat_completes_it() {
        Proefsysteem.Proefschool school = Proefsysteem.school("afgebroken");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        int id = started(school, "P1,2026-11-02,1,5,te-laat", "P1,2026-11-03,1,5,te-laat", "P1,2026-11-04,1,5,te-laat");
        Inlezing inlezing = Proefsysteem.bean(Inlezing.class);
        for (String fase : List.of("lezen", "vastleggen", "beoordelen")) {
            assertThatThrownBy(() -> Zicht.school(school.id()).during(() -> {
                inlezing.record(school.id(), id, stap -> {
                    if (stap.fase().equals(fase)) {
                        throw new IllegalStateException("de stekker eruit bij " + fase);
                    }
                });
                return id;
            })).hasMessageContaining(fase);
            assertThat(rows(school, wie)).isEmpty();
            assertThat(stand(school, id)).isEqualTo(Stand.INLEZEN);
        }
        WERK.record(school.id(), id);
        assertThat(stand(school, id)).isEqualTo(Stand.KLAAR);
        assertThat(signals(school, wie)).containsExactly("te-laat.contact");
        WERK.record(school.id(), id);
        assertThat(rows(school, wie)).as("nog een keer opgepakt").hasSize(3);
    }

    @Test
    void a_task_is_noted_with_the_levering_and_does_the_work_by_itself() throws InterruptedException {
        Proefsysteem.Proefschool school = Proefsysteem.school("taak");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        int account = school.account(Functie.BEHEERDER, Optional.empty());
        Leveringbalie balie = Proefsysteem.bean(Leveringbalie.class);
        int id = Zicht.school(school.id()).during(() -> balie.deliver(school.id(), List.of(file("r.csv", KOP,
                "P1,2026-11-02,1,5,te-laat\n")), account));
        await(school, id, Stand.CONTROLE);
        assertThat(rows(school, wie)).isEmpty();
        Levering levering = Zicht.school(school.id()).during(() -> LEVERINGEN.find(id)).orElseThrow();
        assertThat(Zicht.school(school.id()).<Boolean, RuntimeException>during(() -> balie.record(levering, account)))
                .isTrue();
        assertThat(Zicht.school(school.id()).<Boolean, RuntimeException>during(() -> balie.record(levering, account)))
                .as("twee keer op de knop").isFalse();
        await(school, id, Stand.KLAAR);
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 te_laat 5");
    }

    private static void await(Proefsysteem.Proefschool school, int id, Stand stand) throws InterruptedException {
        long einde = System.nanoTime() + GEDULD.toNanos();
        while (stand(school, id) != stand && System.nanoTime() < einde) {
            Thread.sleep(50);
        }
        assertThat(stand(school, id)).isEqualTo(stand);
    }

    @Test
    void two_of_one_school_at_once_give_what_one_after_the_other_gives() throws Exception {
        Proefsysteem.Proefschool school = Proefsysteem.school("tegelijk");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        String[] regels = IntStream.rangeClosed(1, 8).mapToObj(lesuur -> "P1,2026-11-02,%d,50,ziek".formatted(lesuur))
                .toArray(String[]::new);
        List<Integer> leveringen = List.of(started(school, regels), started(school, regels), started(school, regels));
        try (ExecutorService tegelijk = Executors.newFixedThreadPool(3)) {
            List<Future<?>> lopend = new ArrayList<>();
            leveringen.forEach(id -> lopend.add(tegelijk.submit(() -> WERK.record(school.id(), id))));
            for (Future<?> een : lopend) {
                een.get();
            }
        }
        assertThat(rows(school, wie)).hasSize(8);
        assertThat(leveringen).allSatisfy(id -> assertThat(stand(school, id)).isEqualTo(Stand.KLAAR));
        assertThat(leveringen.stream().map(id -> Zicht.school(school.id()).during(() -> LEVERINGEN.find(id))
                .orElseThrow().telling().nieuw()).sorted().toList()).containsExactly(0, 0, 8);
    }

    @Test
    void others_see_how_far_it_is_before_anything_is_confirmed_and_stopping_undoes_all_of_it() {
        Proefsysteem.Proefschool school = Proefsysteem.school("voortgang");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Voortgang voortgang = Proefsysteem.bean(Voortgang.class);
        String[] regels = IntStream.range(0, 80).mapToObj(i -> "P1,2026-10-%02d,%d,50,ziek".formatted(
                5 + i / 8 % 5 + (i >= 40 ? 7 : 0), 1 + i % 8)).toArray(String[]::new);
        int id = started(school, regels);
        List<Stap> gezien = Collections.synchronizedList(new ArrayList<>());
        Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Inlezing.class).record(school.id(), id, stap -> {
                voortgang.set(id, stap);
                gezien.add(elsewhere(school, id));
            });
            return id;
        });
        assertThat(gezien).extracting(Stap::fase).startsWith("lezen").contains("vastleggen", "beoordelen");
        assertThat(gezien.getLast().procent().orElseThrow()).isEqualTo(100);

        int tweede = started(school, "P1,2026-11-12,1,50,ziek");
        int voor = rows(school, wie).size();
        Zicht.school(school.id()).during(() -> {
            voortgang.askStop(tweede, true);
            return id;
        });
        WERK.record(school.id(), tweede);
        assertThat(stand(school, tweede)).as("terug bij de controle").isEqualTo(Stand.CONTROLE);
        assertThat(rows(school, wie)).hasSize(voor);
    }

    /// What another connection sees.
    private static Stap elsewhere(Proefsysteem.Proefschool school, int id) {
        try (ExecutorService ander = Executors.newSingleThreadExecutor()) {
            return ander.submit(() -> Zicht.school(school.id()).during(() -> Proefsysteem.bean(Voortgang.class)
                    .find(id))).get().orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void files_of_a_school_are_seen_by_that_school_alone_and_not_by_who_has_one_class() {
        Proefsysteem.Proefschool school = Proefsysteem.school("afgeschermd");
        Proefsysteem.Proefschool ander = Proefsysteem.school("afgeschermd-ander");
        school.withLeerlingen("1A");
        int id = started(school, "P1,2026-11-02,1,50,ziek");
        assertThat(Zicht.school(ander.id()).during(() -> LEVERINGEN.find(id))).isEmpty();
        assertThat(Zicht.klassen(school.id(), java.util.Set.of(1)).during(
                () -> LEVERINGEN.find(id))).isEmpty();
        assertThat(Zicht.school(ander.id()).during(() -> LEVERINGEN.files(id))).isEmpty();
    }
}
