package nl.verzuimregie.leerlingen;

import java.time.LocalDate;
import java.util.Optional;

/// A pupil as known now.
///
/// @param nummer the number in the school's administration
/// @param naam   voornaam, tussenvoegsel and achternaam
/// @param uitgeschrevenOp the last day at this school; empty: still there
public record Leerling(long id, int school, String nummer, String naam, int klasId, String klas,
        Optional<LocalDate> geboortedatum, Optional<LocalDate> uitgeschrevenOp) {}
