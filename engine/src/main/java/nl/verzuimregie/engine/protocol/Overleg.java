package nl.verzuimregie.engine.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A meeting, or a check by one person: a rhythm, seats, an agenda that fills itself, and an outcome per pupil.
public record Overleg(Stap.Beschrijving over, List<Zetel> zetels, Ritme ritme, List<Agendapunt> agenda,
        Map<String, String> uitkomsten, boolean meer, Optional<String> toestemming, Optional<String> benoemt,
        List<String> teLaat) {

    public Overleg {
        zetels = List.copyOf(zetels);
        agenda = List.copyOf(agenda);
        uitkomsten = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(uitkomsten));
        teLaat = List.copyOf(teLaat);
    }

    public String naam() {
        return over.naam();
    }

    /// Who sits at the table.
    ///
    /// @param bezet whether somebody must have this rol
    /// @param mits  for which pupils
    public record Zetel(String naam, String rol, boolean verplicht, boolean bezet, List<Toestand> mits) {
        public Zetel {
            mits = List.copyOf(mits);
        }
    }

    /// How often: in a fixed rhythm, at most so long after the last, as the school chooses, or when asked for.
    public record Ritme(Soort soort, Optional<Waarde> lengte, Verschuif verschuif) {
        public enum Soort { ELKE, HOOGSTENS_NA_VORIGE, DOOR_SCHOOL, OP_VERZOEK }

        /// What happens with a date on a free day.
        public enum Verschuif { VOORUIT, OVERSLAAN, NIET }
    }

    /// What brings a pupil on the agenda.
    ///
    /// @param bij          until discussed once
    /// @param zolang       each time while all of these hold
    /// @param sindsVorige  what happened since the pupil was last discussed
    /// @param altijd       every pupil
    /// @param blijft       stays while actions are open
    public record Agendapunt(String naam, List<Moment> bij, List<Toestand> zolang, List<Moment> sindsVorige,
            boolean altijd, boolean blijft) {
        public Agendapunt {
            bij = List.copyOf(bij);
            zolang = List.copyOf(zolang);
            sindsVorige = List.copyOf(sindsVorige);
        }
    }
}
