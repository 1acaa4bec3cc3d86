package nl.verzuimregie.beoordelingen;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// Who steps in for a function that nobody has or that nobody who is there can do, in order: along the rollen of
    /// the protocol, in the end the head of the school.
    public List<Functie> vangnet(Functie functie) {
        var keten = new LinkedHashSet<Functie>();
        var gehad = new HashSet<String>();
        Optional<Rol> rol = deel.rollen().values().stream().filter(een -> een.functie()
                .filter(functie.name().toLowerCase(Locale.ROOT)::equals).isPresent()).findFirst();
        while (rol.isPresent() && gehad.add(rol.get().naam())) {
            rol = rol.flatMap(Rol::anders).flatMap(deel::rol);
            rol.flatMap(Rol::functie).map(woord -> Functie.valueOf(woord.toUpperCase(Locale.ROOT)))
                    .filter(Functie::isBezet).ifPresent(keten::add);
        }
        keten.add(Functie.SCHOOLLEIDING);
        keten.remove(functie);
        return List.copyOf(keten);
    }

    /// Whether somebody at school speaks for a rol: for somebody from outside school, or for the pupil and the parents,
    /// nobody does.
    public boolean isOfSchool(String rol) {
        return deel.rol(rol).filter(een -> een.functie().isPresent()
                || een.organisatie().filter(Rol.SCHOOL::equals).isPresent()).isPresent();
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
