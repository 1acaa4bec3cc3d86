package nl.verzuimregie.beoordelingen;

import java.util.List;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Each morning: judges anew the pupils of whom something changed because a day went by (C-096), and lets the tasks go
/// where they can be done that day.
@Service
public class Ochtendronde {

    private static final Logger LOG = LoggerFactory.getLogger(Ochtendronde.class);

    private final Beoordelingen beoordelingen;
    private final Taakverdeling taakverdeling;
    private final Scholen scholen;

    Ochtendronde(Beoordelingen beoordelingen, Taakverdeling taakverdeling, Scholen scholen) {
        this.beoordelingen = beoordelingen;
        this.taakverdeling = taakverdeling;
        this.scholen = scholen;
    }

    /// Judges whoever is due, school by school.
    ///
    /// @return how many pupils were judged
    public int run() {
        int samen = 0;
        for (School school : scholen.all()) {
            List<Long> wie = Zicht.school(school.id()).during(() -> {
                List<Long> aanDeBeurt = beoordelingen.due(school.id());
                beoordelingen.assess(school.id(), aanDeBeurt, aantal -> { });
                return aanDeBeurt;
            });
            LOG.info("Ochtendronde {}: {} leerlingen opnieuw beoordeeld.", school.code(), wie.size());
            taakverdeling.renew(school.id());
            samen += wie.size();
        }
        return samen;
    }
}
