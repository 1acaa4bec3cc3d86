package nl.verzuimregie.protocollen.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the bytes of one file. Whatever they are, the result is a tree, or a fault that says why there is none.
public final class YamlReader {

    /// A protocol file has a few hundred lines; this is several hundred times that.
    public static final int BYTES_MAX = 1 << 20;

    private YamlReader() {}

    public static Optional<Knoop> read(ByteBuffer bytes, String bestand, Fouten fouten) {
        return text(bytes, bestand, fouten)
                .filter(tekst -> isReadable(tekst, bestand, fouten))
                .flatMap(tekst -> tree(tekst, bestand, fouten));
    }

    private static Optional<Knoop> tree(String tekst, String bestand, Fouten fouten) {
        var instellingen = LoadSettings.builder().setLabel(bestand).setUseMarks(true).setCodePointLimit(2 * BYTES_MAX)
                .build();
        try {
            return new KnoopReader(bestand, fouten).read(new Parse(instellingen).parseString(tekst).iterator());
        } catch (MarkedYamlEngineException probleem) {
            Yamlprobleem.of(probleem, bestand, tekst).addTo(fouten);
        } catch (YamlEngineException probleem) {
            fouten.add(Plaats.begin(bestand), "Dit bestand is geen geldige YAML.",
                    "Vergelijk het met een bestand van dezelfde soort dat wel leest.");
        }
        return Optional.empty();
    }

    private static Optional<String> text(ByteBuffer bytes, String bestand, Fouten fouten) {
        try {
            String tekst = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst);
        } catch (CharacterCodingException geenTekst) {
            fouten.add(Plaats.begin(bestand), "Dit bestand is geen tekst in UTF-8.",
                    "Bewaar het als gewone tekst, met codering UTF-8.");
            return Optional.empty();
        }
    }

    /// Tabs before a line and signs that no editor shows are the faults that people cannot see; they get their own
    /// words.
    private static boolean isReadable(String tekst, String bestand, Fouten fouten) {
        int regel = 1;
        int kolom = 1;
        boolean voorop = true;
        boolean leesbaar = true;
        for (int plek = 0; plek < tekst.length(); plek += Character.charCount(tekst.codePointAt(plek))) {
            int teken = tekst.codePointAt(plek);
            if (voorop && teken == '\t') {
                fouten.add(new Plaats(bestand, regel, kolom), "Deze regel springt in met een tab.",
                        "Gebruik spaties, twee per niveau.");
                leesbaar = false;
            } else if (!StreamReader.isPrintable(teken)) {
                fouten.add(new Plaats(bestand, regel, kolom),
                        "Hier staat een onzichtbaar teken (U+%04X).".formatted(teken),
                        "Verwijder het en typ de regel opnieuw.");
                return false;
            }
            voorop = teken == '\n' || (voorop && teken == ' ');
            kolom = teken == '\n' ? 1 : kolom + 1;
            regel += teken == '\n' ? 1 : 0;
        }
        return leesbaar;
    }
}
