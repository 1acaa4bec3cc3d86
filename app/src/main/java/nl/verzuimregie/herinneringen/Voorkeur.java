package nl.verzuimregie.herinneringen;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// How somebody wants to hear of tasks.
///
/// @param wijzen      per moment
/// @param schooldagen how many schooldagen before the last one the first reminder comes
record Voorkeur(Map<Herinnering, Wijze> wijzen, int schooldagen) {

    static final int SCHOOLDAGEN_MAX = 5;

    /// Who chose nothing hears at once of a new task, and of the rest each morning.
    static final Voorkeur STANDAARD = new Voorkeur(Map.of(Herinnering.TOEGEWEZEN, Wijze.APART,
            Herinnering.VOORAF, Wijze.DAGBERICHT, Herinnering.OP_DE_DAG, Wijze.DAGBERICHT,
            Herinnering.TE_LAAT, Wijze.DAGBERICHT), 2);

    Voorkeur {
        wijzen = Map.copyOf(new EnumMap<>(wijzen));
    }

    /// In which message it stands.
    enum Wijze {
        APART, DAGBERICHT, NIET;

        /// Its name in the database and on the form.
        public String sleutel() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Wijze of(String sleutel) {
            return valueOf(sleutel.toUpperCase(Locale.ROOT));
        }
    }

    /// How this is told. That a legal duty is late is always told.
    Wijze wijze(Herinnering herinnering, boolean isWettelijk) {
        Wijze gekozen = wijzen.getOrDefault(herinnering, Wijze.DAGBERICHT);
        return gekozen == Wijze.NIET && isWettelijk && herinnering == Herinnering.TE_LAAT ? Wijze.DAGBERICHT : gekozen;
    }

    /// What was chosen for a moment, by its key, for the form.
    public String of(String herinnering) {
        return wijze(Herinnering.valueOf(herinnering.toUpperCase(Locale.ROOT)), false).sleutel();
    }
}
