package nl.verzuimregie.protocollen.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Builds the tree of one file from the events of the parser. From events and not from composed nodes: only there an
/// anchor, an alias, a tag or a second document can still be seen and refused, and the depth be bounded before it
/// hurts.
final class KnoopReader {

    /// The language needs nine levels.
    static final int DIEPTE_MAX = 40;

    private static final Set<Event.ID> EINDEN = Set.of(Event.ID.SequenceEnd, Event.ID.MappingEnd);

    /// Stands for what was refused, so that its place is not called empty as well.
    private static final String GEWEIGERD = "…";

    private final String bestand;
    private final Fouten fouten;

    KnoopReader(String bestand, Fouten fouten) {
        this.bestand = bestand;
        this.fouten = fouten;
    }

    /// The one document of the stream; empty, with a fault, when there is none.
    Optional<Knoop> read(Iterator<Event> events) {
        Optional<Knoop> knoop = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && knoop.isPresent()) {
                fouten.add(plaats(event), "Hier begint een tweede document (---).",
                        "Eén bestand is één document; haal --- weg.");
                return knoop;
            }
            if (event instanceof DocumentStartEvent) {
                knoop = Optional.of(node(events.next(), events, 0));
            }
        }
        if (knoop.filter(gelezen -> !(gelezen instanceof Knoop.Tekst tekst) || !tekst.tekst().isBlank()).isEmpty()) {
            fouten.add(Plaats.begin(bestand), "Dit bestand is leeg.", "Vul het, of verwijder het.");
            return Optional.empty();
        }
        return knoop;
    }

    private Knoop node(Event event, Iterator<Event> events, int diepte) {
        Plaats plaats = plaats(event);
        checkPlain(event, plaats);
        return switch (event) {
            case ScalarEvent scalar -> new Knoop.Tekst(plaats, scalar.getValue());
            case CollectionStartEvent ignored when diepte >= DIEPTE_MAX -> skip(events, plaats);
            case MappingStartEvent begin -> blok(events, plaats, diepte, begin.isFlow());
            case CollectionStartEvent ignored -> lijst(events, plaats, diepte);
            default -> new Knoop.Tekst(plaats, GEWEIGERD);
        };
    }

    private Knoop.Lijst lijst(Iterator<Event> events, Plaats plaats, int diepte) {
        var items = new ArrayList<Knoop>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, events, diepte + 1));
        }
        return new Knoop.Lijst(plaats, items);
    }

    private Knoop.Blok blok(Iterator<Event> events, Plaats plaats, int diepte, boolean opEenRegel) {
        var velden = new LinkedHashMap<String, Knoop.Veld>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Knoop sleutel = node(event, events, diepte + 1);
            Knoop waarde = node(events.next(), events, diepte + 1);
            Optional<String> naam = sleutel.asText();
            if (naam.isEmpty()) {
                fouten.add(sleutel.plaats(), "Hier staat %s waar een sleutel hoort.".formatted(sleutel.beschrijving()),
                        "Een sleutel is één woord, met een dubbele punt erachter.");
            } else if (opEenRegel && naam.get().contains(" ") && waarde.beschrijving().equals("niets")) {
                fouten.add(sleutel.plaats(),
                        "Een komma breekt hier een tekst af: '%s' staat nu los.".formatted(naam.get()),
                        "Zet de hele tekst, met komma, tussen aanhalingstekens.");
            } else if (velden.containsKey(naam.get())) {
                fouten.add(sleutel.plaats(),
                        "De sleutel '%s' staat hier voor de tweede keer; de eerste staat op regel %d."
                        .formatted(naam.get(), velden.get(naam.get()).sleutel().regel()), "Laat er één staan.");
            } else {
                velden.put(naam.get(), new Knoop.Veld(sleutel.plaats(), waarde));
            }
        }
        return new Knoop.Blok(plaats, velden);
    }

    private Knoop skip(Iterator<Event> events, Plaats plaats) {
        fouten.add(plaats, "Dit ligt meer dan %d niveaus diep.".formatted(DIEPTE_MAX),
                "Maak het plat; geen protocol heeft dit nodig.");
        int open = 1;
        while (open > 0) {
            Event event = events.next();
            open += event instanceof CollectionStartEvent ? 1 : EINDEN.contains(event.getEventId()) ? -1 : 0;
        }
        return new Knoop.Tekst(plaats, GEWEIGERD);
    }

    private void checkPlain(Event event, Plaats plaats) {
        if (event instanceof AliasEvent) {
            fouten.add(plaats, "Een verwijzing met * kent deze taal niet.", "Schrijf de tekst hier voluit.");
            return;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            fouten.add(plaats, "Een anker met & kent deze taal niet.",
                    "Haal & en de naam erachter weg; zet tekst met & tussen aanhalingstekens.");
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent begin -> begin.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            fouten.add(plaats, "Een type met ! kent deze taal niet.",
                    "Haal ! en het woord erachter weg; zet tekst met ! tussen aanhalingstekens.");
        }
    }

    private Plaats plaats(Event event) {
        return event.getStartMark()
                .map(mark -> new Plaats(bestand, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Plaats.begin(bestand));
    }
}
