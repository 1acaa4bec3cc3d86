package nl.verzuimregie.werkplek.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.register.Registerkeuze.Getoond;
import nl.verzuimregie.werkplek.register.Registerkeuze.Stand;
import org.springframework.util.MultiValueMap;

/// Reads what somebody sent of a register, per pupil. A pupil who is not in the form is left as it is.
final class Registerinvoer {

    /// How long a note may be.
    static final int NOTITIE_MAX = 500;

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})/(ER|LAAT|WEG|VRIJ)/(\\d{1,4})/([01])");

    private final Registerblad blad;
    private final MultiValueMap<String, String> verzoek;
    private final Formulierfouten fouten;
    private final Registerwoorden woorden;

    Registerinvoer(Registerblad blad, MultiValueMap<String, String> verzoek, Formulierfouten fouten,
            Registerwoorden woorden) {
        this.blad = blad;
        this.verzoek = verzoek;
        this.fouten = fouten;
        this.woorden = woorden;
    }

    /// What was chosen; what is wrong stands with the faults.
    List<Registerkeuze> read() {
        var keuzes = new ArrayList<Registerkeuze>();
        for (Registerregel regel : blad.regels()) {
            stand(regel).ifPresent(stand -> keuzes.add(choice(regel, stand)));
        }
        return keuzes;
    }

    private Optional<Stand> stand(Registerregel regel) {
        String gekozen = value("stand", regel);
        for (Stand stand : Stand.values()) {
            if (stand.name().toLowerCase(Locale.ROOT).equals(gekozen) && (stand != Stand.VRIJ || regel.isVrij())) {
                return Optional.of(stand);
            }
        }
        return Optional.empty();
    }

    private Registerkeuze choice(Registerregel regel, Stand stand) {
        String notitie = value("pluis", regel).strip();
        if (notitie.length() > NOTITIE_MAX || notitie.indexOf('\0') >= 0) {
            fouten.add("pluis-" + regel.id(), woorden.text("fout.notitie", regel.leerling().naam(), NOTITIE_MAX,
                    notitie.length()));
        }
        return new Registerkeuze(regel.id(), stand, stand == Stand.LAAT ? late(regel) : 0,
                stand == Stand.LAAT ? value("minuten", regel).strip() : "", shown(regel),
                !value("uit", regel).isEmpty(), notitie);
    }

    private Getoond shown(Registerregel regel) {
        Matcher was = TOKEN.matcher(value("was", regel));
        return was.matches() ? new Getoond(Long.parseLong(was.group(1)), Stand.valueOf(was.group(2)),
                Integer.parseInt(was.group(3)), was.group(4).equals("1"), value("waspluis", regel)) : regel.was();
    }

    /// Minutes late; empty is not said, and counts as late all the same.
    private int late(Registerregel regel) {
        String getypt = value("minuten", regel).strip();
        int lengte = blad.les().les().tijd().map(Les.Tijd::minuten).orElse(Rooster.STANDAARD.lesminuten());
        if (getypt.isEmpty()) {
            return 0;
        }
        if (!getypt.matches("\\d{1,4}") || Integer.parseInt(getypt) > lengte) {
            fouten.add("minuten-" + regel.id(), woorden.text("fout.minuten", regel.leerling().naam(), lengte));
            return 0;
        }
        return Integer.parseInt(getypt);
    }

    private String value(String veld, Registerregel regel) {
        return Optional.ofNullable(verzoek.getFirst(veld + "-" + regel.id())).orElse("");
    }
}
