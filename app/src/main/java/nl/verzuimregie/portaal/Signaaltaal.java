package nl.verzuimregie.portaal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.oordeel.Omdat;

/// Why a signal is there, in short sentences that everybody can check: how often what, from when until when, and from
/// how often on the school looks at it. What the engine does not count it leaves to the name of the signal.
final class Signaaltaal {

    private static final Pattern DREMPEL = Pattern.compile("(minstens|meer dan) (\\d+(?:\\.\\d+)?) ([a-z ]+)");
    private static final Set<String> EENHEDEN = Set.of("keren", "ziekmeldingen", "lesuren", "losse lesuren",
            "hele dagdelen", "klokuren", "schooldagen", "werkdagen", "kalenderdagen", "kalenderweken", "schoolweken",
            "kalendermaanden");

    private final Portaalwoorden woorden;
    private final boolean isLeerling;
    private final String naam;

    /// @param isLeerling whether the pupil reads it
    /// @param naam       of the pupil
    Signaaltaal(Portaalwoorden woorden, boolean isLeerling, String naam) {
        this.woorden = woorden;
        this.isLeerling = isLeerling;
        this.naam = naam;
    }

    /// The sentences.
    ///
    /// @param titel   of the signal, as the protocol calls it
    /// @param soorten which kinds of absence were counted; empty is unknown
    List<String> zinnen(String titel, Omdat omdat, Set<Verzuimsoort> soorten) {
        Matcher drempel = DREMPEL.matcher(omdat.drempel());
        if (!drempel.matches() || !EENHEDEN.contains(drempel.group(3))) {
            return List.of(woorden.text(isLeerling, "signaal.anders", titel));
        }
        String eenheid = drempel.group(3);
        var zinnen = new ArrayList<String>();
        zinnen.add(eenheid.equals("ziekmeldingen")
                ? woorden.text(isLeerling, "signaal.ziek", naam, amount(omdat.waarde(), eenheid))
                : woorden.text(isLeerling, "signaal.telling", naam, amount(omdat.waarde(), eenheid), kind(soorten)));
        if (!omdat.van().equals(LocalDate.MIN) && omdat.van().isBefore(omdat.tot())) {
            zinnen.add(woorden.text(isLeerling, "signaal.wanneer", woorden.dag(omdat.van()),
                    woorden.dag(omdat.tot())));
        }
        zinnen.add(woorden.text(isLeerling, drempel.group(1).equals("minstens") ? "signaal.vanaf" : "signaal.meer",
                amount(drempel.group(2), eenheid)));
        return zinnen;
    }

    private String amount(String waarde, String eenheid) {
        return woorden.text(isLeerling, "eenheid." + eenheid.replace(' ', '-') + (waarde.equals("1") ? ".een" : ""),
                woorden.getal(waarde));
    }

    private String kind(Set<Verzuimsoort> soorten) {
        return woorden.text(isLeerling, "soort." + (soorten.size() == 1 ? soorten.iterator().next().tekst()
                : "gemengd"));
    }
}
