package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Zaakfeit.Afronding;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Waarde;

/// Why a form may not be handed in as it was filled: a mandatory field is empty, or a rooster has too little in it.
final class Formulierbezwaren {

    /// A time of a rooster: a day of the week and a number of hours, and then whatever people write beside it.
    private static final Pattern KEER = Pattern.compile(
            "(?:ma|di|wo|do|vr|za|zo)[a-z]*\\.?\\s+([0-9]{1,2}(?:[.,][0-9]{1,2})?)(?![0-9:.,]).*",
            Pattern.CASE_INSENSITIVE);
    private static final long ZESTIGSTEN = 60;
    private static final long HONDERD = 100;

    private Formulierbezwaren() {}

    static List<String> against(Formulier formulier, Afronding feit) {
        Map<String, List<String>> antwoorden = new HashMap<>();
        String kop = formulier.naam() + ".";
        feit.inhoud().antwoorden().forEach((veld, tekst) -> {
            if (veld.startsWith(kop)) {
                antwoorden.put(veld.substring(kop.length()), tekst);
            }
        });
        var bezwaren = new ArrayList<String>();
        formulier.missing(antwoorden).forEach(veld -> bezwaren.add("Vul in: %s.".formatted(veld.titel())));
        formulier.velden().forEach(veld -> veld.minstens().ifPresent(minstens -> bezwaren.addAll(times(veld, minstens,
                lines(antwoorden.getOrDefault(veld.naam(), List.of())), feit.datum()))));
        return bezwaren;
    }

    private static List<String> lines(List<String> antwoord) {
        return antwoord.stream().flatMap(String::lines).map(String::strip).filter(regel -> !regel.isEmpty()).toList();
    }

    private static List<String> times(Formulier.Veld veld, Formulier.Minstens minstens, List<String> regels,
            LocalDate dag) {
        var bezwaren = new ArrayList<String>();
        regels.forEach(regel -> {
            Optional<Long> duur = duration(regel);
            if (duur.isEmpty()) {
                bezwaren.add("%s: schrijf elke keer als dag en uren, zoals 'ma 2.0'; hier staat '%s'.".formatted(
                        veld.titel(), regel));
            } else if (minstens.duur().flatMap(waarde -> waarde.op(dag)).map(Waarde.Stand::binnenwaarde)
                    .filter(nodig -> duur.get() < nodig).isPresent()) {
                bezwaren.add("%s: elke keer duurt minstens %s; '%s' is korter.".formatted(veld.titel(),
                        format(minstens.duur().orElseThrow(), dag), regel));
            }
        });
        if (!regels.isEmpty() && minstens.keren().flatMap(waarde -> waarde.op(dag)).map(Waarde.Stand::binnenwaarde)
                .filter(nodig -> regels.size() < nodig).isPresent()) {
            bezwaren.add("%s: minstens %s.".formatted(veld.titel(), format(minstens.keren().orElseThrow(), dag)));
        }
        return bezwaren;
    }

    private static String format(Waarde waarde, LocalDate dag) {
        return waarde.format(dag) + " " + waarde.eenheid().tekst();
    }

    /// In sixtieths of an hour; empty when the line does not say.
    private static Optional<Long> duration(String regel) {
        Matcher keer = KEER.matcher(regel);
        if (!keer.matches()) {
            return Optional.empty();
        }
        String[] delen = keer.group(1).split("[.,]", 2);
        String achter = ((delen.length > 1 ? delen[1] : "") + "00").substring(0, 2);
        return Optional.of(Long.parseLong(delen[0] + achter) * ZESTIGSTEN / HONDERD);
    }
}
