package nl.verzuimregie.portaal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.reacties.Reactiesoort;
import org.jspecify.annotations.Nullable;

/// What somebody typed to say something to the school.
///
/// @param soort   name of the [Reactiesoort]
/// @param datum   the day that it is about, as typed
/// @param sleutel of the form as it was shown
record ReactieForm(String soort, String tekst, String datum, String sleutel) {

    static final int TEKENS_MAX = 2000;
    static final ReactieForm LEEG = new ReactieForm("", "", "", "");

    private static final int SLEUTEL_MAX = 60;

    ReactieForm(@Nullable String soort, @Nullable String tekst,
            @Nullable String datum, @Nullable String sleutel) {
        this.soort = soort == null ? "" : soort;
        this.tekst = tekst == null ? "" : tekst.strip();
        this.datum = datum == null ? "" : datum.strip();
        this.sleutel = sleutel == null || sleutel.length() > SLEUTEL_MAX ? "" : sleutel;
    }

    /// What is wrong, by field, as keys of texts.
    ///
    /// @param magZien whether the reader sees what the school knows; who does not can only ask
    Map<String, String> faults(boolean magZien, LocalDate vandaag) {
        var fouten = new LinkedHashMap<String, String>();
        Optional<Reactiesoort> wat = Reactiesoort.of(soort);
        if (wat.isEmpty() || wat.get() == Reactiesoort.INFORMATIE == magZien) {
            fouten.put("soort", "fout.soort");
        }
        if (tekst.isEmpty()) {
            fouten.put("tekst", "fout.tekst");
        } else if (tekst.length() > TEKENS_MAX) {
            fouten.put("tekst", "fout.lang");
        }
        if (!datum.isEmpty() && dag().filter(dag -> !dag.isAfter(vandaag)).isEmpty()) {
            fouten.put("datum", "fout.datum");
        }
        return fouten;
    }

    /// The day that it is about.
    Optional<LocalDate> dag() {
        try {
            return datum.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(datum));
        } catch (DateTimeException geenDag) {
            return Optional.empty();
        }
    }
}
