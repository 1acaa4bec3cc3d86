package nl.verzuimregie.leveringen;

import java.util.concurrent.Semaphore;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Does the work on deliveries, wherever it was asked for: from a page in the background, from the command line at
/// once. Whatever happens, a levering ends up done, or failed with a reason and nothing recorded.
@Service
public class Leveringwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Leveringwerk.class);
    private static final int POGINGEN = 3;
    private static final String STORING = "Er ging iets mis bij ons. Er is niets vastgelegd; probeer het opnieuw.";

    /// Each uses two connections; the pages need some as well.
    private static final int TEGELIJK_MAX = 3;

    private final Semaphore beurten = new Semaphore(TEGELIJK_MAX, true);
    private final Inlezing inlezing;
    private final Leveringen leveringen;
    private final Voortgang voortgang;

    Leveringwerk(Inlezing inlezing, Leveringen leveringen, Voortgang voortgang) {
        this.inlezing = inlezing;
        this.leveringen = leveringen;
        this.voortgang = voortgang;
    }

    /// Looks through a levering of a school.
    public void check(int school, int levering) {
        during(school, levering, () -> leveringen.stop(levering),
                () -> inlezing.check(school, levering, stap -> voortgang.set(levering, stap)));
    }

    /// Reads in a levering of a school.
    public void record(int school, int levering) {
        during(school, levering, () -> leveringen.move(levering, Stand.INLEZEN, Stand.CONTROLE),
                () -> inlezing.record(school, levering, stap -> voortgang.set(levering, stap)));
    }

    private void during(int school, int levering, Runnable naStop, Runnable werk) {
        Zicht.school(school).during(() -> {
            beurten.acquireUninterruptibly();
            try {
                repeat(werk);
            } catch (Voortgang.GestoptException gestopt) {
                naStop.run();
                voortgang.askStop(levering, false);
            } catch (RuntimeException fout) {
                // when even this fails, the database is away: then the task is repeated later
                LOG.error("Levering {} mislukte", levering, fout);
                leveringen.fail(levering, Levering.Soort.ONBEKEND, STORING);
            } finally {
                beurten.release();
            }
            return levering;
        });
    }

    /// Somebody may record a lesson by hand between our look and our row; then everything is done again.
    private static void repeat(Runnable werk) {
        for (int poging = 1;; poging++) {
            try {
                werk.run();
                return;
            } catch (DuplicateKeyException intussen) {
                if (poging == POGINGEN) {
                    throw intussen;
                }
            }
        }
    }
}
