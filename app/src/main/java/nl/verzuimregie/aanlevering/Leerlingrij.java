package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.util.Optional;

/// One pupil as a list of a school has it.
///
/// @param regel       the line, from 1
/// @param nummer      the number in the school's administration
/// @param mentor      name of the mentor of the class; empty when the list does not say
/// @param mentorEmail the address of that mentor, in small letters; empty when the list does not say
public record Leerlingrij(int regel, String nummer, String voornaam, String tussenvoegsel, String achternaam,
        Optional<LocalDate> geboortedatum, String klas, String mentor, String mentorEmail) {

    /// Whether two rows say the same, wherever they stand.
    boolean isSame(Leerlingrij ander) {
        return equals(new Leerlingrij(regel, ander.nummer, ander.voornaam, ander.tussenvoegsel, ander.achternaam,
                ander.geboortedatum, ander.klas, ander.mentor, ander.mentorEmail));
    }
}
