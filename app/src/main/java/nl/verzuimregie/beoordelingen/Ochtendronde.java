package nl.verzuimregie.beoordelingen;

import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Each morning: judges anew the pupils of whom something changed because a day went by (C-096), and lets the tasks go
/// where they can be done that day.
@Service
public class Ochtendronde {

    private static final Logger LOG = LoggerFactory.getLogger(Ochtendronde.class);

    private final Beoordelingen beoordelingen;
    private final Taakverdeling taakverdeling;
    private final Scholen scholen;
    private final ApplicationEventPublisher nieuws;

    Ochtendronde(Beoordelingen beoordelingen, Taakverdeling taakverdeling, Scholen scholen,
            ApplicationEventPublisher nieuws) {
        this.beoordelingen = beoordelingen;
        this.taakverdeling = taakverdeling;
        this.scholen = scholen;
        this.nieuws = nieuws;
    }

    /// Judges whoever is due, school by school.
    ///
    /// @return how many pupils were judged
    public int run() {
        int samen = 0;
        for (School school : scholen.all()) {
            int aantal = Zicht.school(school.id()).during(() -> beoordelingen.assessDue(school.id()));
            LOG.info("Ochtendronde {}: {} leerlingen opnieuw beoordeeld.", school.code(), aantal);
            taakverdeling.renew(school.id());
            samen += aantal;
        }
        nieuws.publishEvent(new OchtendrondeEvent());
        return samen;
    }
}
