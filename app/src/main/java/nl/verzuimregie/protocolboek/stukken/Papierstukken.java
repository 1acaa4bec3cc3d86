package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The rows of a letter and of a report, which stand in the files alone.
final class Papierstukken {

    private static final Pattern PLEK = Pattern.compile("\\{(indien )?([^}:]+)(: ?)?([^}]*)\\}");
    private static final Set<String> BRIEFSLEUTELS = Set.of("velden", "varianten", "tekst");
    private static final Set<String> MELDINGSLEUTELS = Set.of("opmerkingen");

    private Papierstukken() {}

    static void addBrief(Blok brief, Rijen rijen) {
        new Restrijen(rijen, brief).add(brief, with(BRIEFSLEUTELS));
        brief.blok("varianten").ifPresent(alle -> alle.velden().forEach((naam, veld) -> veld.waarde().asBlok()
                .ifPresent(variant -> rijen.add("Zin over de reden: " + Woorden.plain(naam), List.of(new Zinbouwer()
                        .add("als ").add(reason(variant, rijen)).add(": “" + readable(variant.text("zin").orElse(""))
                                + "”").zin())))));
        brief.blok("velden").ifPresent(alle -> alle.velden().forEach((naam, veld) -> veld.waarde().asBlok()
                .ifPresent(vak -> rijen.add("In te vullen: " + vak.text("titel").orElse(Woorden.plain(naam)),
                        field(vak)))));
        rijen.add("De tekst", brief.text("tekst").stream().flatMap(String::lines).map(String::strip)
                .filter(regel -> !regel.isEmpty()).map(Papierstukken::readable).map(Zin::of).toList());
    }

    private static List<Zin.Zindeel> reason(Blok variant, Rijen rijen) {
        return variant.blok("bij").filter(bij -> !bij.velden().isEmpty()).map(bij -> {
            String soort = bij.velden().firstEntry().getKey();
            return rijen.moment(new Moment(soort, bij.text(soort).orElse("")));
        }).orElse(List.of());
    }

    private static List<Zin> field(Blok vak) {
        var zinnen = new ArrayList<Zin>();
        zinnen.add(Zin.of(Woorden.plain(vak.text("soort").orElse("tekst"))
                + (vak.isJa("verplicht") ? ", moet" : ", mag")));
        vak.blok("opties").ifPresent(opties -> zinnen.add(Zin.of("keuzes: " + String.join(", ", opties.velden()
                .values().stream().map(een -> "‘" + een.waarde().asText().orElse("") + "’").toList()))));
        return zinnen;
    }

    /// What a sender fills in stands between brackets: `[leerling: voornaam]`.
    private static String readable(String tekst) {
        return PLEK.matcher(tekst).replaceAll(plek -> Matcher.quoteReplacement(plek.group(1) == null
                ? "[" + place(plek.group(2)) + "]" : "[als " + place(plek.group(2)) + ": " + plek.group(4) + "]"));
    }

    private static String place(String naam) {
        return Woorden.plain(naam.strip()).replace(".", ": ");
    }

    static void addMelding(Blok melding, Rijen rijen) {
        var rest = new Restrijen(rijen, melding);
        rest.add(melding, with(MELDINGSLEUTELS));
        melding.blok("opmerkingen").ifPresent(alle -> alle.velden().forEach((naam, veld) -> veld.waarde().asBlok()
                .ifPresent(opmerking -> rijen.add("Vaste opmerking: " + Woorden.plain(naam), List.of(Zin.of("“"
                        + opmerking.text("tekst").orElse("") + "”" + opmerking.get("mits").map(mits -> ", als "
                                + rest.conditions(mits)).orElse("")))))));
    }

    private static Set<String> with(Set<String> eigen) {
        var alle = new java.util.LinkedHashSet<>(eigen);
        alle.addAll(Protocolstukken.GEMEEN);
        return alle;
    }
}
