package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.KOP;
import static nl.verzuimregie.leveringen.Proeflevering.SOMTODAY;
import static nl.verzuimregie.leveringen.Proeflevering.current;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.rows;
import static nl.verzuimregie.leveringen.Proeflevering.run;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static nl.verzuimregie.leveringen.Proeflevering.signals;
import static nl.verzuimregie.leveringen.Proeflevering.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// Lessons that an earlier levering of the same kind recorded and that are not in the file any more.
class VerdwijningTest {

    private static List<String> gone(Inleesloop.Uitkomst uitkomst) {
        return uitkomst.verdwenen().stream().map(een -> een.wat() + ": " + een.reden()).toList();
    }

    /// Looks through files, has all that is gone taken back, and reads them in.
    private static Levering takeBack(Proefsysteem.Proefschool school, Leveringen.Bestand... bestanden) {
        return Zicht.school(school.id()).during(() -> {
            Leveringen leveringen = Proefsysteem.bean(Leveringen.class);
            Leveringwerk werk = Proefsysteem.bean(Leveringwerk.class);
            int id = leveringen.add(school.id(), List.of(bestanden), null);
            werk.check(school.id(), id);
            Proefsysteem.bean(Bevindingen.class).takeBack(id, Optional.empty());
            leveringen.start(id, null);
            werk.record(school.id(), id);
            return leveringen.find(id).orElseThrow();
        });
    }

    @Test
    void what_is_gone_within_the_days_of_a_file_of_the_same_kind_is_listed_and_stays() {
        Proefsysteem.Proefschool school = Proefsysteem.school("verdwenen");
        List<Leerling> wie = school.withLeerlingen("1A", "1A");
        Levering eerste = run(school, "P1,2026-11-02,1,50,ziek", "P1,2026-11-03,1,50,ziek", "P1,2026-11-03,2,50,ziek",
                "P2,2026-11-04,1,5,te-laat", "P1,2026-11-06,1,50,ziek");
        Inleesloop.Uitkomst tweede = runFiles(school, file("r.csv", KOP, "P1,2026-11-03,1,50,ziek\n",
                "P1,2026-11-05,1,50,ziek\n"));
        assertThat(gone(tweede)).as("2 en 6 november liggen buiten het bestand").containsExactly(
                "leerling P1, 03-11-2026 lesuur 2: ziek, uit " + eerste.bron(),
                "leerling P2, 04-11-2026 lesuur 1: te laat, uit " + eerste.bron());
        assertThat(current(school, wie.get(1))).containsExactly("2026-11-04 1 te_laat 5");
        Inleesloop.Uitkomst ander = runFiles(school, file("s.csv", SOMTODAY, "02-11-2026;P1;8;8;Z\n",
                "06-11-2026;P1;8;8;Z\n"));
        assertThat(gone(ander)).as("een andere soort bestand zegt niets over dit").isEmpty();
    }

    @Test
    void what_is_taken_back_is_a_correction_that_withdraws_a_signal_and_may_come_back() {
        Proefsysteem.Proefschool school = Proefsysteem.school("teruggenomen");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        run(school, "P1,2026-11-02,1,5,te-laat", "P1,2026-11-03,1,5,te-laat", "P1,2026-11-04,1,5,te-laat");
        assertThat(signals(school, wie)).containsExactly("te-laat.contact");
        Levering levering = takeBack(school, file("r.csv", KOP, "P1,2026-11-02,1,5,te-laat\n",
                "P1,2026-11-04,1,5,te-laat\n"));
        assertThat(levering.telling().gewijzigd()).isEqualTo(1);
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 te_laat 5", "2026-11-03 1 niets",
                "2026-11-04 1 te_laat 5");
        assertThat(signals(school, wie)).isEmpty();
        assertThat(withdrawn(school, wie)).singleElement().satisfies(weg ->
                assertThat(weg.reden()).isEqualTo("staat niet meer in de " + levering.bron()));
        run(school, "P1,2026-11-03,1,5,te-laat");
        assertThat(signals(school, wie)).containsExactly("te-laat.contact");
        assertThat(rows(school, wie)).as("alles blijft staan").hasSize(5);
    }

    @Test
    void what_a_person_touched_and_a_file_with_mended_rows_is_never_asked() {
        Proefsysteem.Proefschool school = Proefsysteem.school("met-de-hand");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        run(school, "P1,2026-11-02,1,50,ziek", "P1,2026-11-03,1,50,ziek", "P1,2026-11-04,1,50,ziek");
        Registratie rij = rows(school, wie).get(1);
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(school.id(), rij,
                rij.stand(), "klopt, gebeld", account));
        String buiten = "P1,2026-11-02,1,50,ziek\nP1,2026-11-04,1,50,ziek\n";
        assertThat(gone(runFiles(school, file("r.csv", KOP, buiten)))).isEmpty();
        assertThat(gone(runFiles(school, file("h.csv", "leerling;datum;lesuur;minuten;soort;waarom_geweigerd\n",
                "P1;2026-11-02;7;50;ziek;x\nP1;2026-11-04;7;50;ziek;x\n")))).isEmpty();
    }
}
