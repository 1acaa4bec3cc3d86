package nl.verzuimregie.schoolinstellingen;

import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.beoordelingen.Taakverdeling;
import nl.verzuimregie.platform.database.Zicht;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Judges anew who was judged by the text of before a decision, a part at a time, so that nobody waits long to record
/// something and the page can say how far it is; then lets the tasks go to whose they are.
@Component
class Besluitwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Besluitwerk.class);

    private final Beoordelingen beoordelingen;
    private final Taakverdeling taakverdeling;

    Besluitwerk(Beoordelingen beoordelingen, Taakverdeling taakverdeling) {
        this.beoordelingen = beoordelingen;
        this.taakverdeling = taakverdeling;
    }

    void run(int school) {
        int samen = 0;
        int deel = part(school);
        while (deel > 0) {
            samen += deel;
            deel = part(school);
        }
        taakverdeling.renew(school);
        LOG.info("Na een besluit van school {} zijn {} leerlingen opnieuw beoordeeld.", school, samen);
    }

    private int part(int school) {
        return Zicht.school(school).during(() -> beoordelingen.assessOutdated(school));
    }
}
