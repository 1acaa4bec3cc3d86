package nl.verzuimregie.aanlevering;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

/// One lesson that comes back every week, as a rooster of a school has it. What the file does not say is empty.
///
/// @param bestand the file as it was given
/// @param regel   the line, from 1
/// @param lesuur  1 to [LesroosterReader#LESUUR_MAX]
/// @param docent  name or code of who gives it
/// @param email   address of who gives it, in small letters
/// @param begin   from when, included; there when `einde` is
/// @param einde   until when, excluded; later than `begin`
public record Roosterrij(String bestand, int regel, DayOfWeek weekdag, int lesuur, String groep, String vak,
        String lokaal, String docent, String email, Optional<LocalTime> begin, Optional<LocalTime> einde) {

    /// Whether two rows say the same, wherever they stand.
    boolean isSame(Roosterrij ander) {
        return equals(new Roosterrij(bestand, regel, ander.weekdag, ander.lesuur, ander.groep, ander.vak, ander.lokaal,
                ander.docent, ander.email, ander.begin, ander.einde));
    }
}
