package nl.verzuimregie.api.seinen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One round: write what afnemers are to hear, and send what is due. Each afnemer gets its seinen in order, beside the
/// others, and none more in this round after one that did not arrive or when its turn is over: who is slow, or a school
/// where something is wrong, holds up nobody else.
@Component
class Seinronde {

    private static final Logger LOG = LoggerFactory.getLogger(Seinronde.class);
    private static final Duration BEURT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Seinboek boek;
    private final Bezorging bezorging;
    private final Seinpost post;
    private final Vandaag vandaag;

    Seinronde(JdbcClient jdbc, Seinboek boek, Bezorging bezorging, Seinpost post, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.boek = boek;
        this.bezorging = bezorging;
        this.post = post;
        this.vandaag = vandaag;
    }

    /// @param klok of the users, by which a sein is due
    void run(Supplier<Instant> klok) {
        List<Integer> scholen = jdbc.sql("select * from api.scholen_met_afnemer() order by 1")
                .query((rij, ignored) -> rij.getInt(1)).list();
        try (ExecutorService naastElkaar = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int school : scholen) {
                Zicht zicht = Zicht.school(school);
                try {
                    for (int afnemer : zicht.during(() -> due(school, klok.get()))) {
                        naastElkaar.execute(() -> zicht.during(() -> deliver(afnemer, klok)));
                    }
                } catch (RuntimeException fout) {
                    LOG.error("De seinen van school {} mislukten", school, fout);
                }
            }
        }
    }

    /// Writes what is to be heard of a school, and then says for whom something is due.
    private List<Integer> due(int school, Instant nu) {
        boolean isMeer = boek.write(school);
        while (isMeer) {
            isMeer = boek.write(school);
        }
        return bezorging.waiting(nu);
    }

    private boolean deliver(int afnemer, Supplier<Instant> klok) {
        Instant einde = vandaag.klokslag().plus(BEURT);
        for (Optional<Bezorging.Sein> een = bezorging.begin(afnemer, klok.get()); een.isPresent();
                een = vandaag.klokslag().isBefore(einde) ? bezorging.begin(afnemer, klok.get()) : Optional.empty()) {
            Optional<String> fout = attempt(een.get());
            if (fout.isPresent()) {
                bezorging.fail(een.get(), fout.get());
                LOG.warn("Sein {} is niet bezorgd, poging {}: {}", een.get().id(), een.get().poging(), fout.get());
                return false;
            }
            bezorging.succeed(een.get(), vandaag.nu());
        }
        return true;
    }

    /// Also what goes wrong here is an attempt that failed: in the end somebody sees it on the page.
    private Optional<String> attempt(Bezorging.Sein sein) {
        try {
            return post.send(sein, vandaag.klokslag());
        } catch (RuntimeException stuk) {
            LOG.error("Sein {} was niet te versturen", sein.id(), stuk);
            return Optional.of("hier ging iets mis");
        }
    }
}
