package nl.verzuimregie.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// How many questions a page of 25 pupils puts to the database. Who is signed in, the session and the access log are
/// not counted; the commands that measure time stand in bench.
class PaginakostenTest {

    private static final int VRAGEN_MAX = 5;
    private static final Pattern NIET_GETELD = Pattern.compile("(?is).*(spring_session|toegang\\.account|"
            + "toegang\\.inzage).*");

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.schoolWithoutTaken("kosten");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen(IntStream.range(0, 30).mapToObj(i -> "4A")
            .toArray(String[]::new));
    private static final Bezoeker COORDINATOR = Bezoeker.signedIn(SCHOOL.account(Functie.VERZUIMCOORDINATOR,
            Optional.empty()));

    static {
        SCHOOL.record(WIE.stream().flatMap(wie -> Stream.of(2, 3, 4, 5, 6, 9).map(dag -> new Vastlegging.Nieuw(wie.id(),
                LocalDate.of(2026, 11, dag), 1, new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 5, false, null),
                1))).toArray(Vastlegging.Nieuw[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vandaag", "/vandaag?volgorde=naam", "/leerlingen", "/leerlingen?volgorde=signalen",
        "/zoek?q=voornaam"})
    void a_page_of_25_pupils_asks_the_database_at_most_five_things(String pad) {
        COORDINATOR.get(pad);
        List<String> vragen = questions(() -> assertThat(COORDINATOR.get(pad).statusCode()).isEqualTo(200));
        assertThat(vragen).as(pad).isNotEmpty().hasSizeLessThanOrEqualTo(VRAGEN_MAX);
    }

    @Test
    void the_dossier_of_a_pupil_asks_the_database_at_most_five_things() {
        String pad = "/leerlingen/" + WIE.getFirst().id();
        COORDINATOR.get(pad);
        assertThat(questions(() -> assertThat(COORDINATOR.get(pad).statusCode()).isEqualTo(200))).isNotEmpty()
                .hasSizeLessThan(VRAGEN_MAX); // its rows are not among them: that question also names who corrected
    }

    private static List<String> questions(Runnable werk) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var gehoord = new ListAppender<ILoggingEvent>();
        gehoord.start();
        Level eerder = logger.getLevel();
        logger.addAppender(gehoord);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            werk.run();
        } finally {
            logger.setLevel(eerder);
            logger.setAdditive(true);
            logger.detachAppender(gehoord);
        }
        return gehoord.list.stream().map(ILoggingEvent::getFormattedMessage)
                .filter(regel -> regel.startsWith("Executing prepared SQL statement"))
                .filter(regel -> !NIET_GETELD.matcher(regel).matches()).toList();
    }
}
