package nl.verzuimregie.verlof;

import java.util.Locale;
import org.springframework.util.MultiValueMap;

/// What somebody typed who asks for leave.
///
/// @param van    the first day
/// @param tot    the last day; empty: the same
/// @param vanLes the first lesson on the first day; empty: all
/// @param totLes the last lesson on the last day; empty: all
public record VerlofForm(String grond, String van, String tot, String vanLes, String totLes, String toelichting,
        String bewijs) {

    public static final VerlofForm LEEG = new VerlofForm("", "", "", "", "", "", "");

    /// What a request carries; what is not there is empty.
    public static VerlofForm of(MultiValueMap<String, String> verzoek) {
        return new VerlofForm(get(verzoek, "grond").toLowerCase(Locale.ROOT), get(verzoek, "van"),
                get(verzoek, "tot"), get(verzoek, "vanLes"), get(verzoek, "totLes"), get(verzoek, "toelichting"),
                get(verzoek, "bewijs"));
    }

    private static String get(MultiValueMap<String, String> verzoek, String naam) {
        String waarde = verzoek.getFirst(naam);
        return waarde == null ? "" : waarde.strip();
    }
}
