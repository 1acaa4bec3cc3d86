package nl.verzuimregie.engine.protocol;

import java.util.Optional;

/// A legal ground on which a pupil may be away with leave: who decides, and what limits it.
///
/// @param kennisgeving whether it is told and not asked: nobody decides on it
/// @param beslisser    who decides, or to whom it is told
/// @param bewijs       what is asked to show it, in words
public record Verlofgrond(Stap.Beschrijving over, boolean kennisgeving, Beslisser beslisser, Grenzen grenzen,
        Optional<String> bewijs) {

    public String naam() {
        return over.naam();
    }

    public String titel() {
        return over.titel();
    }

    /// Who decides.
    ///
    /// @param boven above how many schooldagen of this ground in a schooljaar another rol does
    public record Beslisser(String rol, Optional<Boven> boven) {}

    /// Above this number of schooldagen in a schooljaar, on this ground together, this rol decides.
    public record Boven(Waarde dagen, String rol) {}

    /// What the law allows at most. A limit that is not there does not hold for this ground.
    ///
    /// @param hoogstens   schooldagen of one request
    /// @param keren       how often in a schooljaar
    /// @param eersteWeken not in so many kalenderweken from the first schooldag of the schooljaar on
    /// @param vooraf      kalenderdagen before the first day on which it must be known at the latest
    /// @param vanzelf     schooldagen up to which a notice is leave at once; of more a person looks first
    public record Grenzen(Optional<Waarde> hoogstens, Optional<Waarde> keren, Optional<Waarde> eersteWeken,
            Optional<Waarde> vooraf, Optional<Waarde> vanzelf) {
        public static final Grenzen GEEN = new Grenzen(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
