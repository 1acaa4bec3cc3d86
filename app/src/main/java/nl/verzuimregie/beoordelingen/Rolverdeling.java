package nl.verzuimregie.beoordelingen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.toegang.Functie;

/// Which function of people stands behind a rol of a protocol; a rol that nobody fills falls to who steps in for it, in
/// the end to the head of the school, so that no task is without an owner.
public final class Rolverdeling {

    private final Zaakdeel deel;

    public Rolverdeling(Zaakdeel deel) {
        this.deel = deel;
    }

    public Functie functie(String rol) {
        var gehad = new HashSet<String>();
        String naam = rol;
        while (gehad.add(naam)) {
            Optional<Rol> gevonden = deel.rol(naam);
            Optional<Functie> functie = gevonden.flatMap(Rol::functie)
                    .map(woord -> Functie.valueOf(woord.toUpperCase(Locale.ROOT)));
            if (functie.isPresent()) {
                return functie.get();
            }
            naam = gevonden.flatMap(Rol::anders).orElse(naam);
        }
        return Functie.SCHOOLLEIDING;
    }

    /// Whether somebody with this function acts as the rol.
    public boolean isOf(Functie functie, String rol) {
        return functie(rol) == functie;
    }

    /// How people call a rol.
    public String titel(String rol) {
        return deel.rol(rol).map(Rol::titel).orElse(rol);
    }
}
