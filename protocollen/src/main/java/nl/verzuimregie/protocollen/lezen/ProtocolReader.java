package nl.verzuimregie.protocollen.lezen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.taal.Vindplaats;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the folders of protocollen, each after the one it extends, and checks every file in them.
public final class ProtocolReader {

    private final MapReader lezer;
    private final Optional<Set<String>> bronnen;
    private final Set<String> kalenders;
    private final Fouten fouten;
    private final Map<String, Path> mappen;
    private final Map<String, Protocolmap> gelezen = new LinkedHashMap<>();
    private final Set<String> bezig = new LinkedHashSet<>();

    /// @param mappen  the folders of all protocollen, by name
    /// @param bronnen the known sources; empty when there is no list of them
    public ProtocolReader(MapReader lezer, Map<String, Path> mappen, Optional<Set<String>> bronnen,
            Set<String> kalenders, Fouten fouten) {
        this.lezer = lezer;
        this.mappen = mappen;
        this.bronnen = bronnen;
        this.kalenders = kalenders;
        this.fouten = fouten;
    }

    /// A protocol with those it extends; empty when there is no such folder, or when they extend each other in a
    /// circle.
    public Optional<Protocolmap> read(String id) {
        Protocolmap al = gelezen.get(id);
        Path map = mappen.get(id);
        if (al != null || map == null) {
            return Optional.ofNullable(al);
        }
        bezig.add(id);
        Protocolmap nieuw = read(id, map);
        bezig.remove(id);
        gelezen.put(id, nieuw);
        return Optional.of(nieuw);
    }

    private Protocolmap read(String id, Path map) {
        List<Bestand> bestanden = lezer.read(map, id);
        bestanden.forEach(this::checkPlace);
        Optional<Blok> protocol = bestanden.stream().filter(bestand -> bestand.is(Bestandsoort.PROTOCOL))
                .flatMap(bestand -> bestand.inhoud().stream()).findFirst();
        if (bestanden.stream().noneMatch(bestand -> bestand.adres().equals("protocol"))) {
            fouten.add(Plaats.begin(id + "/protocol.yaml"), "Het protocol '%s' heeft geen protocol.yaml.".formatted(id),
                    "Maak het bestand, met 'protocol: %s' en 'titel: …'.".formatted(id));
        }
        Optional<Knoop> uitbreiding = protocol.flatMap(blok -> blok.get("breidt_uit"))
                .filter(knoop -> knoop.asText().isPresent());
        Optional<Protocolmap> basis = uitbreiding.flatMap(this::basis);
        Namen namen = basis.map(gekend -> gekend.namen().copy()).orElseGet(Namen::new);
        if (uitbreiding.isPresent() && basis.isEmpty()) {
            List.of(Naamsoort.values()).forEach(namen::markIncomplete);
        }
        protocol.flatMap(blok -> blok.get("na_einde")).ifPresent(this::checkProtocol);
        return read(id, bestanden, basis, namen);
    }

    /// The same protocol in which one file reads otherwise. What only holds it to what it should say, and what it calls
    /// of others, is not looked at again.
    ///
    /// @param bronnen the known sources; empty when there is no list of them
    public static Protocolmap reread(Protocolmap map, Bestand anders, Optional<Set<String>> bronnen, Fouten fouten) {
        var lezer = new ProtocolReader(new MapReader(Path.of(""), fouten), Map.of(), bronnen, Set.of(), fouten);
        List<Bestand> bestanden = map.eigen().stream().filter(bestand -> !bestand.isToetsing())
                .map(bestand -> bestand.naam().equals(anders.naam()) ? anders : bestand).toList();
        bestanden.forEach(lezer::checkPlace);
        return lezer.read(map.id(), bestanden, map.basis(),
                map.basis().map(basis -> basis.namen().copy()).orElseGet(Namen::new));
    }

    private Protocolmap read(String id, List<Bestand> bestanden, Optional<Protocolmap> basis, Namen namen) {
        basis.ifPresent(gekend -> checkWettelijk(gekend, bestanden));
        new NamenReader(id, namen, fouten).read(bestanden);
        var waarden = new HashMap<String, Map<String, Waarde>>();
        var gebruikt = new HashMap<String, Set<String>>();
        for (Bestand bestand : bestanden) {
            check(bestand, namen, waarden, gebruikt);
        }
        return new Protocolmap(id, bestanden, basis, namen, waarden, gebruikt);
    }

    private void check(Bestand bestand, Namen namen, Map<String, Map<String, Waarde>> waarden,
            Map<String, Set<String>> gebruikt) {
        if (bestand.inhoud().isEmpty() || bestand.soort().isEmpty()) {
            return;
        }
        Blok blok = bestand.inhoud().get();
        var toets = new Toets(namen, bronnen, units(blok), fouten);
        waarden.put(bestand.naam(), new WaardenReader(toets).read(blok.get("waarden")));
        Bestandsvormen.check(bestand.soort().get(), blok, toets);
        if (bestand.is(Bestandsoort.SCENARIOS)) {
            blok.get("kalender").ifPresent(this::checkKalender);
        }
        gebruikt.put(bestand.naam(), toets.gebruikt());
    }

    /// Each word of the language in a file of a protocol, in the order in which they are checked.
    public static List<Vindplaats> words(Protocolmap map, Bestand bestand) {
        var woorden = new ArrayList<Vindplaats>();
        bestand.inhoud().ifPresent(blok -> Bestandsvormen.check(bestand.soort().orElseThrow(), blok,
                new Toets(map.namen().copy(), Optional.empty(), units(blok), new Fouten()).collecting(woorden)));
        return woorden;
    }

    private static Map<String, Optional<Eenheid>> units(Blok bestand) {
        var eenheden = new LinkedHashMap<String, Optional<Eenheid>>();
        bestand.blok("waarden").ifPresent(inhoud -> inhoud.velden().forEach((naam, veld) -> eenheden.put(naam,
                veld.waarde().asBlok().flatMap(waarde -> waarde.text("eenheid")).flatMap(Eenheid::of))));
        return eenheden;
    }

    private void checkKalender(Knoop knoop) {
        knoop.asText().filter(naam -> !kalenders.contains(naam)).ifPresent(naam -> fouten.add(knoop.plaats(),
                "De kalender '%s' bestaat niet.".formatted(naam), Spelling.remedie(naam, kalenders)));
    }

    private Optional<Protocolmap> basis(Knoop knoop) {
        String id = knoop.asText().orElseThrow();
        if (bezig.contains(id)) {
            fouten.add(knoop.plaats(), "Het protocol '%s' breidt langs een omweg zichzelf uit: %s.".formatted(id,
                    String.join(", ", bezig)), "Haal één breidt_uit weg.");
            return Optional.empty();
        }
        checkProtocol(knoop);
        return read(id);
    }

    private void checkProtocol(Knoop knoop) {
        knoop.asText().filter(id -> !mappen.containsKey(id)).ifPresent(id -> fouten.add(knoop.plaats(),
                "Het protocol '%s' bestaat niet naast deze map.".formatted(id), Spelling.remedie(id, mappen.keySet())));
    }

    /// The folder belongs to the kind, and the name of the file is the name of the thing.
    private void checkPlace(Bestand bestand) {
        if (bestand.soort().isEmpty()) {
            return;
        }
        Bestandsoort soort = bestand.soort().get();
        if (!bestand.map().equals(soort.map())) {
            String plek = soort.map().isEmpty() ? "direct in de map van het protocol" : "in de map " + soort.map();
            fouten.add(bestand.begin(), "Een bestand met '%s' hoort %s te staan.".formatted(soort.sleutel(), plek),
                    "Verplaats het bestand.");
        }
        Blok blok = bestand.inhoud().orElseThrow();
        if (soort == Bestandsoort.SCENARIOS || (soort == Bestandsoort.DEEL && !Bestandsvormen.knowsDeel(blok))) {
            return;
        }
        String sleutel = blok.text("spoor").isPresent() ? "spoor" : soort.sleutel();
        String hoort = soort == Bestandsoort.PROTOCOL ? bestand.protocol() : bestand.stam();
        String wat = soort == Bestandsoort.PROTOCOL ? "de map" : "het bestand";
        blok.get(sleutel).ifPresent(knoop -> knoop.asText().filter(naam -> !naam.equals(hoort))
                .ifPresent(naam -> fouten.add(knoop.plaats(),
                        "Hier staat de naam '%s', maar %s heet '%s'.".formatted(naam, wat, hoort),
                        "Maak de twee namen gelijk.")));
    }

    /// A regel of law, what it counts with and the setting it depends on are the same in every protocol (D-11).
    private void checkWettelijk(Protocolmap basis, List<Bestand> bestanden) {
        var vast = new HashSet<String>();
        basis.regels().forEach((naam, regel) -> {
            if (Protocolmap.isWettelijk(regel)) {
                vast.add(naam);
            }
        });
        for (Bestand bestand : bestanden) {
            Optional<Blok> inhoud = bestand.inhoud();
            if (bestand.is(Bestandsoort.REGEL) && bestand.ding().filter(vast::contains).isPresent()) {
                refuse("regel", bestand.ding().orElseThrow(), inhoud.orElseThrow().plaats("regel"));
            }
            inhoud.flatMap(blok -> blok.blok("maten"))
                    .ifPresent(maten -> refuse("maat", basis.wettelijkeMaten(), maten));
            inhoud.flatMap(blok -> blok.blok("instellingen"))
                    .ifPresent(instellingen -> refuse("instelling", basis.wettelijkeInstellingen(), instellingen));
            checkDouble(basis, bestand);
        }
    }

    private void refuse(String wat, Set<String> vast, Blok blok) {
        blok.velden().forEach((naam, veld) -> {
            if (vast.contains(naam)) {
                refuse(wat, naam, veld.sleutel());
            }
        });
    }

    private void refuse(String wat, String naam, Plaats plaats) {
        fouten.add(plaats, "De %s '%s' staat bij wet vast.".formatted(wat, naam),
                "Haal haar hier weg, of geef wat u zelf wilt tellen een andere naam.");
    }

    /// The parts of a protocol and of its basis have the same address, so their values need different names.
    private void checkDouble(Protocolmap basis, Bestand bestand) {
        if (!bestand.is(Bestandsoort.DEEL)) {
            return;
        }
        Optional<Blok> waarden = bestand.inhoud().flatMap(blok -> blok.blok("waarden"));
        for (Bestand ander : basis.effective()) {
            if (ander.adres().equals(bestand.adres())) {
                waarden.ifPresent(blok -> blok.velden().forEach((naam, veld) -> {
                    if (basis.waarden(ander).containsKey(naam)) {
                        fouten.add(veld.sleutel(), "De waarde '%s' staat ook in %s.".formatted(naam, ander.naam()),
                                "Geef haar hier een andere naam; elk getal heeft één adres.");
                    }
                }));
            }
        }
    }
}
