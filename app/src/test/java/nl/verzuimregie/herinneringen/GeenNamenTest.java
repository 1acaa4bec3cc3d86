package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Words that stand with a pupil and nowhere else, and are looked for in everything that is mailed or kept to be
/// mailed: name, number, class, day of birth, and what people wrote.
class GeenNamenTest {

    private static final List<String> GEHEIM = List.of("Kanarivoor", "Kanariachter", "KN4R13", "9Kanari", "2011-02-27",
            "27 februari", "kanarireden", "kanarilogboek");
    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 9);

    @Test
    void nothing_of_a_pupil_and_nothing_that_people_wrote_is_mailed() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Proefpost.day(MAANDAG);
            Proefsysteem.Proefschool school = Proefsysteem.school("post-geheim");
            Leerling wie = pupil(school);
            Arrays.stream(Functie.values()).forEach(functie -> school.account(functie, Optional.empty()));
            Proefpost.deliver(school, wie, MAANDAG, true);
            work(school, wie);
            for (LocalDate dag = MAANDAG; dag.getDayOfMonth() <= 18; dag = dag.plusDays(1)) {
                Proefpost.morning(school, dag);
                if (dag.isAfter(MAANDAG) && dag.getDayOfWeek().getValue() <= 5) {
                    Proefpost.deliver(school, wie, dag, true);
                }
                Instant nu = Proefsysteem.bean(Vandaag.class).nu().plusSeconds(1);
                Proefpost.postbode(server.getSmtp().getPort()).run(() -> nu);
            }
            var onze = Arrays.stream(server.getReceivedMessages()).map(GreenMailUtil::getWholeMessage)
                    .filter(mail -> mail.contains("post-geheim")).toList();
            assertThat(onze).as("er is veel gemaild").hasSizeGreaterThan(5);
            assertThat(onze).noneMatch(mail -> GEHEIM.stream().anyMatch(mail::contains));
            assertThat(kept()).hasSizeGreaterThan(5).noneMatch(tekst -> GEHEIM.stream().anyMatch(tekst::contains));
        } finally {
            server.stop();
            Proefpost.dayOfAllTests();
        }
    }

    private static Leerling pupil(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> {
            Proefsysteem.bean(Leerlingkaarten.class).add(school.id(), List.of(new Leerlingkaart("KN4R13", "Kanarivoor",
                    "", "Kanariachter", Optional.of(LocalDate.of(2011, 2, 27)), "9Kanari")), "proef",
                    Proefsysteem.bean(Vandaag.class).nu());
            return Proefsysteem.bean(Leerlingen.class).ofSchool(school.id()).getFirst();
        });
    }

    /// A correction with a reason, and a task that is left out with one.
    private static void work(Proefsysteem.Proefschool school, Leerling wie) {
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> {
            var registraties = Proefsysteem.bean(Registraties.class);
            registraties.correct(school.id(), registraties.ofLeerling(wie.id()).getLast(), Optional.empty(),
                    "kanarireden", account);
            return Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(school.id(), wie.id(), account,
                    "post-geheim"), (herkomst, vandaag) -> List.of(new Zaakfeit.Overslag(herkomst, vandaag,
                    "vragen-stellen", Optional.empty(), Optional.of("receptie"), "kanarilogboek")));
        });
    }

    private static List<String> kept() {
        return Proefsysteem.bean(JdbcClient.class).sql("""
                select b.sleutel || b.onderwerp || b.tekst from herinneringen.bericht b
                join toegang.account a on a.id = b.account_id where a.email like '%post-geheim%'""")
                .query((rij, nr) -> rij.getString(1)).list();
    }
}
