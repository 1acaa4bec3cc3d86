package nl.verzuimregie.leveringen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that came to light while a levering was read.
///
/// @param regel    line in the file; 0 when it is about no line
/// @param wat      what stands in the file, to the letter; or the code, the number of a pupil, the sentence
/// @param reden    why, in Dutch
/// @param aantal   how many lessons it is about
/// @param leerling id of the pupil, when it is about one that the school knows
/// @param registratie id of the row that it is about, when somebody may take it back
/// @param terug    whether somebody chose to take it back
public record Bevinding(Soort soort, String bestand, int regel, int kolom, String wat, String reden, int aantal,
        @Nullable Long leerling, @Nullable Long registratie, boolean terug) {

    private static final String ROOSTER = "rooster";

    /// About no row that can be taken back.
    public Bevinding(Soort soort, String bestand, int regel, int kolom, String wat, String reden, int aantal,
            @Nullable Long leerling) {
        this(soort, bestand, regel, kolom, wat, reden, aantal, leerling, null, false);
    }

    /// What it is about.
    public enum Soort {
        GEWEIGERD,
        /// A lesson that was corrected by hand, of which the file says otherwise.
        BOTSING,
        /// The number of a pupil that the school does not know.
        WACHT,
        OPMERKING,
        /// A reason code: known ones with their meaning in `reden`, unknown ones without.
        CODE,
        NIEUW_SIGNAAL, VERVALLEN_SIGNAAL,
        /// Who gets a function: mentor of the class in `reden`, or docent of the school.
        MENTOR,
        /// A lesson that an earlier levering of the same kind recorded and that is not in the file any more.
        VERDWENEN;

        String tekst() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Soort of(String tekst) {
            return valueOf(tekst.toUpperCase(Locale.ROOT));
        }
    }

    /// A sentence about the rooster as a whole; `reden` tells it from remarks about the reading.
    static Bevinding ofRooster(String tekst) {
        return new Bevinding(Soort.OPMERKING, "", 0, 0, tekst, ROOSTER, 0, null);
    }

    /// Whether it is a sentence about the rooster as a whole.
    public boolean isOverRooster() {
        return soort == Soort.OPMERKING && reden.equals(ROOSTER);
    }

    static Bevinding remark(String tekst) {
        return new Bevinding(Soort.OPMERKING, "", 0, 0, tekst, "", 0, null);
    }
}
