package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked when a task is done, or beside it.
///
/// @param aan         the rollen that it goes to; none: it stays where it is
/// @param losseNotitie whether it helps in a talk and is kept as a note of its own, beside the tasks (S-201, G-080)
public record Formulier(Stap.Beschrijving over, List<Veld> velden, List<String> onderdelen, Optional<String> hulp,
        Optional<String> toestemming, List<String> aan, boolean losseNotitie) {

    public Formulier {
        aan = List.copyOf(aan);
        velden = List.copyOf(velden);
        onderdelen = List.copyOf(onderdelen);
    }

    public String naam() {
        return over.naam();
    }

    public Optional<Veld> veld(String naam) {
        return velden.stream().filter(veld -> veld.naam().equals(naam)).findFirst();
    }

    /// One field.
    ///
    /// @param soort      tekst, lange_tekst, datum, keuze, keuzes, ja_nee, verklaring, …
    /// @param verplichtBij mandatory when one of these fields has this choice: `veld` or `veld.keuze`
    /// @param opties     by name, with its words
    /// @param vooraf     where its first content comes from, such as `leerling.naam`
    /// @param gevoelig   as which part of a dossier its words are kept sealed; empty: they are not
    /// @param toestemming without this consent it is handed over empty
    /// @param stap       for soort `stap`: ticked when that stap is done
    /// @param legtVast   the consent that a yes gives and a no refuses
    /// @param minstens   of a rooster: how much must be in it
    public record Veld(String naam, String titel, String soort, boolean verplicht, List<String> verplichtBij,
            Map<String, String> opties, Optional<String> vooraf, Optional<String> gevoelig,
            Optional<String> toestemming, Optional<String> stap, Optional<Vastlegging> legtVast,
            Optional<Minstens> minstens) {
        public Veld {
            verplichtBij = List.copyOf(verplichtBij);
            opties = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(opties));
        }

        /// Whether it must be filled, given the other answers.
        public boolean isVerplicht(Map<String, List<String>> antwoorden) {
            return verplicht || verplichtBij.stream().anyMatch(adres -> {
                int punt = adres.indexOf('.');
                List<String> gekozen = antwoorden.getOrDefault(punt < 0 ? adres : adres.substring(0, punt), List.of());
                return punt < 0 ? gekozen.stream().anyMatch(tekst -> !tekst.isBlank())
                        : gekozen.contains(adres.substring(punt + 1));
            });
        }

        /// Whether the system itself knows it: then nobody fills it.
        public boolean isVanzelf() {
            return soort.equals("stap") || soort.equals("afgeleid");
        }
    }

    /// The consent that an answer is, and of whom: `ouders` or `leerling`.
    public record Vastlegging(String toestemming, String van) {}

    /// How many times a rooster has at least, and how long each of them is at least.
    public record Minstens(Optional<Waarde> keren, Optional<Waarde> duur) {}

    /// The mandatory fields that these answers leave empty.
    public List<Veld> missing(Map<String, List<String>> antwoorden) {
        return velden.stream().filter(veld -> !veld.isVanzelf() && veld.isVerplicht(antwoorden))
                .filter(veld -> antwoorden.getOrDefault(veld.naam(), List.of()).stream().allMatch(String::isBlank))
                .toList();
    }
}
