package nl.verzuimregie.werkplek.register;

import java.util.List;
import nl.verzuimregie.leerlingen.Leerling;

/// One pupil in the register of a lesson.
///
/// @param stand    what is filled in: what was recorded, else what is known beforehand, else that the pupil is there
/// @param minuten  late; 0: not said
/// @param getypt   what stands in the field of the minutes
/// @param getoond  id of the row that this comes from; 0: nothing was recorded of the lesson
/// @param isZiek   whether the pupil is reported ill for this lesson
/// @param bericht  what the teacher is to know beforehand, in two words; empty: nothing
/// @param nieuws   what happened today besides
/// @param botsing  what others say otherwise; empty: nothing
/// @param vijf     the last five schooldagen
/// @param vijfTekst the same in words
record Registerregel(Leerling leerling, Registerkeuze.Stand stand, int minuten, String getypt, long getoond,
        boolean isZiek, String bericht, List<String> nieuws, String botsing, List<Dagcel> vijf, String vijfTekst,
        boolean isUitgestuurd, String nietPluis) {

    public Registerregel {
        nieuws = List.copyOf(nieuws);
        vijf = List.copyOf(vijf);
    }

    /// The end of the names of its fields.
    public long id() {
        return leerling.id();
    }

    /// As the form sends it back, to know later what it showed.
    public String token() {
        return getoond + "/" + stand + "/" + minuten;
    }

    /// The same with what somebody typed.
    Registerregel with(Registerkeuze keuze) {
        return new Registerregel(leerling, keuze.stand(), keuze.minuten(), keuze.getypt(), getoond, isZiek, bericht,
                nieuws, botsing, vijf, vijfTekst, keuze.isUitgestuurd(), keuze.nietPluis());
    }
}
