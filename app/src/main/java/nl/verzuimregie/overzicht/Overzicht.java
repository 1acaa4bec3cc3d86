package nl.verzuimregie.overzicht;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.scholen.School;

/// The figures of the pupils that were asked for, in order.
///
/// @param per      `leerling`, `klas` or `leerjaar`: what a line is about
/// @param klassen  the classes in view
/// @param leerjaren the leerjaren in view; empty when the names of the classes do not say them
/// @param geleverd empty: the school delivered nothing yet
/// @param periode  the days that were counted; empty: none of what was asked was delivered
/// @param wie      the pupils that were counted
public record Overzicht(School school, String per, List<Klasaantal> klassen, List<Integer> leerjaren,
        Optional<Geleverd> geleverd, Optional<Periode> periode, List<Leerling> wie, List<Rij> rijen, Cijfers totaal) {

    public Overzicht {
        klassen = List.copyOf(klassen);
        leerjaren = List.copyOf(leerjaren);
        wie = List.copyOf(wie);
        rijen = List.copyOf(rijen);
    }

    /// A class in view.
    public record Klasaantal(int id, String klas, int aantal) {}

    /// One line: a pupil, a class or a leerjaar.
    ///
    /// @param leerling whom it is about, when it is about one
    /// @param naam     of the pupil, of the class, or the leerjaar
    /// @param nummer   of the pupil; else empty
    /// @param klas     of the pupil; else empty
    /// @param sleutel  what the address calls the class or leerjaar
    /// @param aantal   of how many pupils
    public record Rij(Optional<Leerling> leerling, String naam, String nummer, String klas, String sleutel, int aantal,
            Cijfers cijfers) {

        static Rij of(Leerling wie, Cijfers cijfers) {
            return new Rij(Optional.of(wie), wie.naam(), wie.nummer(), wie.klas(), Long.toString(wie.id()), 1, cijfers);
        }

        static Rij of(String naam, String sleutel, Cijfers cijfers) {
            return new Rij(Optional.empty(), naam, "", "", sleutel, 1, cijfers);
        }

        Rij withAantal(int leerlingen) {
            return new Rij(leerling, naam, nummer, klas, sleutel, leerlingen, cijfers);
        }

        Rij plus(Rij ander) {
            return new Rij(leerling, naam, nummer, klas, sleutel, aantal + ander.aantal, cijfers.plus(ander.cijfers));
        }
    }
}
