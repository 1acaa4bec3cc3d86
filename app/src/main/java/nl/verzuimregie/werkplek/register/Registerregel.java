package nl.verzuimregie.werkplek.register;

import java.util.List;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.werkplek.register.Registerkeuze.Getoond;

/// One pupil in the register of a lesson.
///
/// @param stand    what is filled in: what was recorded, else what is known beforehand, else that the pupil is there
/// @param minuten  late; 0: not said
/// @param getypt   what stands in the field of the minutes
/// @param was      what the form showed before anything was typed
/// @param isZiek   whether the pupil is reported ill for this lesson
/// @param isVrij   whether the pupil need not come to this lesson, by an aangepast rooster
/// @param bericht  what the teacher is to know beforehand, in two words; empty: nothing
/// @param nieuws   what happened today besides
/// @param botsing  what others say otherwise; empty: nothing
/// @param vijf     the last five schooldagen
/// @param vijfTekst the same in words
record Registerregel(Leerling leerling, Registerkeuze.Stand stand, int minuten, String getypt, Getoond was,
        boolean isZiek, boolean isVrij, String bericht, List<String> nieuws, String botsing, List<Dagcel> vijf,
        String vijfTekst, boolean isUitgestuurd, String nietPluis) {

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
        return was.rij() + "/" + was.stand() + "/" + was.minuten() + "/" + (was.isUitgestuurd() ? 1 : 0);
    }

    /// The same with what somebody typed, over what he saw then: the form was refused.
    Registerregel with(Registerkeuze keuze) {
        return new Registerregel(leerling, keuze.stand(), keuze.minuten(), keuze.getypt(), keuze.was(), isZiek, isVrij,
                bericht, nieuws, botsing, vijf, vijfTekst, keuze.isUitgestuurd(), keuze.nietPluis());
    }

    /// The same with what somebody changed, over what stands there by now: another was first. What he left as it was,
    /// is as it is now.
    Registerregel over(Registerkeuze keuze) {
        Registerregel nu = keuze.isGeraakt() ? with(keuze) : this;
        return new Registerregel(leerling, nu.stand, nu.minuten, nu.getypt, was, isZiek, isVrij, bericht, nieuws,
                botsing, vijf, vijfTekst, keuze.isNoteChanged() ? keuze.isUitgestuurd() : isUitgestuurd,
                keuze.isNoteChanged() ? keuze.nietPluis() : nietPluis);
    }
}
