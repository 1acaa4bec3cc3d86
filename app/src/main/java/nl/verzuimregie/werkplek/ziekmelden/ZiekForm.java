package nl.verzuimregie.werkplek.ziekmelden;

import org.springframework.util.MultiValueMap;

/// What somebody typed to report a pupil ill, as it was typed.
///
/// @param melder  number of the account of a member of the family, or `anders`
/// @param vanaf   `vandaag` or `dag`
/// @param tot     `dag1` (only the first day), `dag` or `onbekend`
/// @param vanLes  first lesson on the first day; empty: the whole day
/// @param totLes  last lesson on the last day; empty: the whole day
public record ZiekForm(String melder, String meldernaam, String vanaf, String vanafDag, String tot, String totDag,
        String vanLes, String totLes) {

    static final String ANDERS = "anders";

    /// What is proposed: today, and only today.
    static ZiekForm leeg(String melder) {
        return new ZiekForm(melder, "", "vandaag", "", "dag1", "", "", "");
    }

    static ZiekForm of(MultiValueMap<String, String> verzoek) {
        return new ZiekForm(get(verzoek, "melder"), get(verzoek, "meldernaam"), get(verzoek, "vanaf"),
                get(verzoek, "vanafDag"), get(verzoek, "tot"), get(verzoek, "totDag"), get(verzoek, "vanLes"),
                get(verzoek, "totLes"));
    }

    private static String get(MultiValueMap<String, String> verzoek, String naam) {
        String waarde = verzoek.getFirst(naam);
        return waarde == null ? "" : waarde.strip();
    }
}
