package nl.verzuimregie.protocollen.yaml;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// A slip in the YAML itself, in words that say what to type. The parser speaks of tokens; a policy worker sees a
/// colon.
record Yamlprobleem(Plaats plaats, String probleem, String remedie) {

    /// @param begin whether the fault lies where the construct began (a quote never closed), not where the parser gave
    ///              up
    private record Vertaling(String herkenning, boolean begin, String probleem, String remedie) {}

    private static final List<Vertaling> VERTALINGEN = List.of(
            new Vertaling("mapping values are not allowed", false,
                    "Hier staat een dubbele punt die als sleutel wordt gelezen.",
                    "Zet tekst met een dubbele punt tussen aanhalingstekens, of begin een sleutel op een eigen regel."),
            new Vertaling("could not find expected ':'", true, "Achter deze sleutel ontbreekt een dubbele punt.",
                    "Schrijf 'sleutel: waarde'."),
            new Vertaling("while scanning a quoted scalar", true, "Dit aanhalingsteken wordt niet gesloten.",
                    "Zet aan het eind van de tekst hetzelfde aanhalingsteken."),
            new Vertaling("while scanning a double-quoted scalar", true,
                    "In deze tekst staat een schuine streep \\ die iets anders betekent.",
                    "Gebruik enkele aanhalingstekens, of verdubbel de streep."),
            new Vertaling("while parsing a flow mapping", true, "Deze accolade { wordt niet goed gesloten.",
                    "Zet komma's tussen de sleutels en sluit af met }."),
            new Vertaling("while parsing a flow sequence", true, "Dit haakje [ wordt niet goed gesloten.",
                    "Zet komma's tussen de namen en sluit af met ]."),
            new Vertaling("cannot start any token", false, "Zo kan een waarde niet beginnen.",
                    "Zet de tekst tussen aanhalingstekens."),
            new Vertaling("sequence entries are not allowed", false, "Een streepje kan hier geen lijst beginnen.",
                    "Begin de lijst op een eigen regel, onder de sleutel."),
            new Vertaling("undefined alias", false, "Een verwijzing met * kent deze taal niet.",
                    "Schrijf de tekst voluit; zet tekst met * tussen aanhalingstekens."),
            new Vertaling("while scanning an a", false, "Een verwijzing met * of & kent deze taal niet.",
                    "Zet de tekst tussen aanhalingstekens."),
            new Vertaling("while parsing a block", false, "Deze regel springt niet in zoals de regels erboven.",
                    "Laat sleutels die bij elkaar horen precies onder elkaar beginnen."));

    private static final Vertaling SCHEEF =
            new Vertaling("", false, "Deze regel springt niet in zoals de regels erboven.",
            "Laat sleutels die bij elkaar horen precies onder elkaar beginnen.");

    private static final Vertaling ONBEKEND = new Vertaling("", false, "Hier is het bestand geen geldige YAML.",
            "Kijk naar aanhalingstekens, dubbele punten, haakjes en het inspringen.");

    static Yamlprobleem of(MarkedYamlEngineException fout, String bestand, String tekst) {
        String melding = Optional.ofNullable(fout.getContext()).orElse("") + " / "
                + Optional.ofNullable(fout.getProblem()).orElse("");
        Vertaling vertaling = VERTALINGEN.stream().filter(een -> melding.contains(een.herkenning())).findFirst()
                .orElse(ONBEKEND);
        if (vertaling.equals(VERTALINGEN.getFirst()) && isFirstColon(fout.getProblemMark(), tekst)) {
            vertaling = SCHEEF;
        }
        Optional<Mark> begin = vertaling.begin() ? fout.getContextMark() : Optional.empty();
        Plaats plaats = begin.or(fout::getProblemMark)
                .map(mark -> new Plaats(bestand, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Plaats.begin(bestand));
        return new Yamlprobleem(plaats, vertaling.probleem(), vertaling.remedie());
    }

    /// Whether the line holds no colon before the one at the mark: then it is a key, and its indentation is what is
    /// wrong.
    private static boolean isFirstColon(Optional<Mark> mark, String tekst) {
        List<String> regels = tekst.lines().toList();
        return mark.filter(plek -> plek.getLine() < regels.size()).map(plek -> {
            String regel = regels.get(plek.getLine());
            return regel.substring(0, Math.min(plek.getColumn(), regel.length())).indexOf(':') < 0;
        }).orElse(false);
    }

    void addTo(Fouten fouten) {
        fouten.add(plaats, probleem, remedie);
    }
}
