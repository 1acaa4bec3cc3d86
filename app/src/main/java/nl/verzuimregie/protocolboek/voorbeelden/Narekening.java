package nl.verzuimregie.protocolboek.voorbeelden;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs the scenarios of all protocollen once the application answers, so that no reader waits for them: one thread,
/// one scenario at a time with a rest after each, the protocol that somebody reads first. It begins when somebody opens
/// the book, else after a minute: whoever just started the application wants to get in.
@Component
@ConditionalOnWebApplication
final class Narekening implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Narekening.class);
    private static final Duration RUST = Duration.ofMillis(5);
    private static final Duration KIJK = Duration.ofMillis(250);
    private static final Duration WACHT_MAX = Duration.ofMinutes(1);

    private final Voorbeelden voorbeelden;
    private final Thread werk;

    Narekening(Voorbeelden voorbeelden) {
        this.voorbeelden = voorbeelden;
        this.werk = Thread.ofPlatform().daemon().name("narekening").unstarted(this::run);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        werk.start();
    }

    private void run() {
        try {
            long begin = System.nanoTime();
            while (!voorbeelden.isAsked() && System.nanoTime() - begin < WACHT_MAX.toNanos()) {
                Thread.sleep(KIJK);
            }
            while (voorbeelden.runNext()) {
                Thread.sleep(RUST);
            }
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fout) {
            LOG.error("Het narekenen van de voorbeelden stopte", fout);
            voorbeelden.stopAchtergrond();
        }
    }

    @Override
    public void destroy() {
        werk.interrupt();
    }
}
