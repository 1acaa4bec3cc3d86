package nl.verzuimregie.api.seinen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.TestInfo;

/// A school of its own for a test about seinen, who hears of it, and the rounds.
abstract class Seinproef {

    private static final Seinronde RONDE = Proefsysteem.bean(Seinronde.class);

    final Proefschool school;
    private final Leerling wie;

    Seinproef(TestInfo info) {
        System.setProperty(Seinadressen.LOOPBACK, "true");
        school = Proefsysteem.school("sein-" + Integer.toHexString((info.getTestMethod().orElseThrow().getName()
                + info.getDisplayName()).hashCode()));
        wie = school.withLeerlingen("1A").getFirst();
    }

    final String listen(Proefontvanger ontvanger, Set<Seinsoort> soorten) {
        return listen(school, ontvanger, soorten);
    }

    /// Has somebody hear of a school.
    ///
    /// @return the secret
    static String listen(Proefschool school, Proefontvanger ontvanger, Set<Seinsoort> soorten) {
        int door = school.account(Functie.BEHEERDER, Optional.empty());
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Afnemers.class).add(school.id(),
                ontvanger.address(), soorten, door));
    }

    /// A pupil of the school is late.
    final void record(int dag, int lesuur) {
        school.record(new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, dag), lesuur, new Lesvermelding(
                Optional.of(Verzuimsoort.TE_LAAT), 5, false, null), 1));
    }

    static void round(Duration vooruit) {
        RONDE.run(() -> later(vooruit));
    }

    /// The application goes its own rounds beside ours, so what we wait for may be on its way.
    static void eventually(Runnable bewering) throws InterruptedException {
        for (int keer = 0; keer < 150; keer++) {
            try {
                bewering.run();
                return;
            } catch (AssertionError nogNiet) {
                Thread.sleep(100);
                round(Duration.ZERO);
            }
        }
        bewering.run();
    }

    static Instant later(Duration wacht) {
        return Proefsysteem.bean(Vandaag.class).nu().plus(wacht);
    }
}
