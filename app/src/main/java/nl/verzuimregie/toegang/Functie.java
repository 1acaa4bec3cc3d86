package nl.verzuimregie.toegang;

import java.util.EnumSet;
import java.util.Set;

/// What somebody is for a school, a class or a gemeente, and what that lets them do. The default of C-094; nobody is
/// allowed what stands nowhere.
public enum Functie {
    MENTOR(Handeling.LIJST, Handeling.DOSSIER, Handeling.CORRECTIE, Handeling.PROTOCOL, Handeling.TAAK),
    VERZUIMCOORDINATOR(Handeling.LIJST, Handeling.DOSSIER, Handeling.CORRECTIE, Handeling.PROTOCOL,
            Handeling.LEVERING, Handeling.TAAK, Handeling.POST),
    ONDERSTEUNINGSCOORDINATOR(Handeling.LIJST, Handeling.DOSSIER, Handeling.CORRECTIE, Handeling.PROTOCOL,
            Handeling.TAAK),
    /// Hears of what is late, and does what nobody else can.
    SCHOOLLEIDING(Handeling.LIJST, Handeling.DOSSIER, Handeling.PROTOCOL, Handeling.TAAK, Handeling.PERSONEEL,
            Handeling.INSTELLING),
    /// Finds every pupil, to report one ill, and does its own tasks; signals are not theirs to see.
    RECEPTIE(Handeling.LIJST, Handeling.TAAK),
    LEERPLICHTAMBTENAAR(Handeling.PROTOCOL),
    JEUGDARTS(Handeling.PROTOCOL),
    SAMENWERKINGSVERBAND(Handeling.PROTOCOL, Handeling.INSTELLING),
    /// Loads data and sees whether that went well; not what it says of a pupil.
    BEHEERDER(Handeling.LEVERING, Handeling.PROTOCOL, Handeling.PERSONEEL, Handeling.POST);

    @SuppressWarnings("ImmutableEnumChecker") // it is filled once and never given away
    private final Set<Handeling> mag;

    Functie(Handeling... mag) {
        this.mag = mag.length == 0 ? EnumSet.noneOf(Handeling.class) : EnumSet.of(mag[0], mag);
    }

    /// Whether this function may do it at all.
    public boolean allows(Handeling handeling) {
        return mag.contains(handeling);
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "functie." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
