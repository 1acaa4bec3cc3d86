package nl.verzuimregie.rooster;

import java.time.LocalDate;

/// A teacher saw in a lesson something else than what was recorded already, or another program says so;
/// both stay, and somebody settles it.
///
/// @param stand       what the teacher saw: `aanwezig`, `te_laat` or `ongeoorloofd`; of a program any stand of a lesson
/// @param minuten     late; 0: not said
/// @param door        who saw it
/// @param registratie id of the row that says otherwise
public record Tegenspraak(long leerling, LocalDate datum, int lesuur, String stand, int minuten, String door,
        long registratie) {}
