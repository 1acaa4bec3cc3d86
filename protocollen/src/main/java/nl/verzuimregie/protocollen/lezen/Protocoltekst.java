package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Regel;

/// What the files of a protocol tell a reader and no engine needs: who owns it, its versions, what a school chooses,
/// who does what, and how we read its source.
///
/// @param basis        the protocol it extends
/// @param alleenScholen the only schools it is for; empty: all
/// @param versies      by the day from which each held
/// @param instellingen what a school chooses, those of the basis included
/// @param rollen       who does what by name, those of the basis included
/// @param lezing       our readings, per part of the protocol (`protocol`, `maten`, `rollen`); a regel has its own
/// @param lezingen     the readings of each file, by its address: `stappen/triage`, `rollen`
/// @param regels       by name, what a regel says besides what it counts
public record Protocoltekst(String id, String titel, Optional<String> eigenaar, Optional<String> strekking,
        Optional<String> bron, List<String> eisen, Optional<String> basis, Optional<Regel.Geldigheid> geldig,
        List<String> alleenScholen, Map<LocalDate, Versie> versies, List<Instelling> instellingen,
        Map<String, Rol> rollen, Map<String, List<Regel.Lezing>> lezing, Map<String, List<Regel.Lezing>> lezingen,
        Map<String, Regeltekst> regels) {

    public Protocoltekst {
        eisen = List.copyOf(eisen);
        alleenScholen = List.copyOf(alleenScholen);
        versies = Collections.unmodifiableMap(new LinkedHashMap<>(versies));
        instellingen = List.copyOf(instellingen);
        rollen = Collections.unmodifiableMap(new LinkedHashMap<>(rollen));
        lezing = Collections.unmodifiableMap(new LinkedHashMap<>(lezing));
        lezingen = Map.copyOf(lezingen);
        regels = Map.copyOf(regels);
    }

    /// The readings of one file; none when it has none.
    public List<Regel.Lezing> lezingVan(String adres) {
        return lezingen.getOrDefault(adres, List.of());
    }

    /// A version that was in force from some day on.
    public record Versie(String titel, Optional<String> bron) {}

    /// Something that a school chooses for itself.
    ///
    /// @param opties    what each option means, by its name
    /// @param standaard the option that holds while a school chose none; `geen` is none
    /// @param protocol  the protocol that says so
    public record Instelling(String naam, String vraag, Map<String, String> opties, String standaard,
            Optional<String> bron, String protocol) {
        public Instelling {
            opties = Collections.unmodifiableMap(new LinkedHashMap<>(opties));
        }
    }

    /// Who does what.
    ///
    /// @param ookWel other names for the same
    /// @param anders the rol that steps in; `niemand` is none
    public record Rol(String titel, Optional<String> organisatie, List<String> ookWel, Optional<String> anders,
            boolean isTeKoppelen) {
        public Rol {
            ookWel = List.copyOf(ookWel);
        }
    }

    /// What a regel says besides what it counts.
    ///
    /// @param mits           what must hold, else there is no signal
    /// @param tenzij         what may not hold
    /// @param instelling     the setting on which it depends what is measured
    /// @param voorgesteldBij the signals at which a signal by hand is proposed
    public record Regeltekst(List<Voorwaarde> mits, List<Voorwaarde> tenzij, Optional<String> instelling,
            List<String> voorgesteldBij, boolean isBeperktZichtbaar) {
        public Regeltekst {
            mits = List.copyOf(mits);
            tenzij = List.copyOf(tenzij);
            voorgesteldBij = List.copyOf(voorgesteldBij);
        }
    }

    /// One condition as it stands in the file: `loopt` with `ziek`.
    ///
    /// @param delen of `een_van`: its parts
    public record Voorwaarde(String soort, String adres, List<Voorwaarde> delen) {
        public Voorwaarde {
            delen = List.copyOf(delen);
        }

        /// One that stands by itself.
        public Voorwaarde(String soort, String adres) {
            this(soort, adres, List.of());
        }
    }
}
