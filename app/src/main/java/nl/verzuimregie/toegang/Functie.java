package nl.verzuimregie.toegang;

import java.util.EnumSet;
import java.util.Set;

/// What somebody is for a school, a class or a gemeente. What that lets them do stands in toegang.yaml
/// ([Toegangsmatrix]).
public enum Functie {
    MENTOR,
    VERZUIMCOORDINATOR,
    ONDERSTEUNINGSCOORDINATOR,
    /// Hears of what is late, and does what nobody else can.
    SCHOOLLEIDING,
    /// Finds every pupil, to report one ill, and does its own tasks; signals are not theirs to see.
    RECEPTIE,
    /// Saves who was in the own lessons; nothing else of a pupil is theirs to see.
    DOCENT,
    LEERPLICHTAMBTENAAR,
    JEUGDARTS,
    SAMENWERKINGSVERBAND,
    /// Loads data and sees whether that went well; not what it says of a pupil.
    BEHEERDER,
    /// No person: another program, with an access key of the school.
    PROGRAMMA,
    OUDER,
    LEERLING;

    private static final Set<Functie> MET_TAKEN = EnumSet.of(MENTOR, VERZUIMCOORDINATOR, ONDERSTEUNINGSCOORDINATOR,
            SCHOOLLEIDING, RECEPTIE);
    private static final Set<Functie> BUITEN = EnumSet.of(LEERPLICHTAMBTENAAR, JEUGDARTS, SAMENWERKINGSVERBAND);

    /// Whether the school says who does its tasks today: for its own functions, not for those outside.
    public boolean isBezet() {
        return MET_TAKEN.contains(this);
    }

    /// Whether it works outside the school: then a pupil is its concern from the moment the case says so.
    public boolean isBuitenSchool() {
        return BUITEN.contains(this);
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "functie." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
