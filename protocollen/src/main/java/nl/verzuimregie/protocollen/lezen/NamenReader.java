package nl.verzuimregie.protocollen.lezen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Collects the names that the files of one protocol define, before anything that refers to them is checked.
final class NamenReader {

    private static final Map<Bestandsoort, Naamsoort> DINGEN = Map.of(Bestandsoort.REGEL, Naamsoort.REGEL,
            Bestandsoort.OVERLEG, Naamsoort.OVERLEG, Bestandsoort.ROUTE, Naamsoort.ROUTE,
            Bestandsoort.FORMULIER, Naamsoort.FORMULIER, Bestandsoort.BRIEF, Naamsoort.BRIEF);

    /// Which key of which part defines which names. The part of a further machine of phases has a name of its own.
    private static final Map<String, Naamsoort> DELEN = Map.of("rollen", Naamsoort.ROL, "maten", Naamsoort.MAAT,
            "fasen", Naamsoort.FASE, "toestemmingen", Naamsoort.TOESTEMMING, "meldingen", Naamsoort.MELDING,
            "verlof", Naamsoort.VERLOF, "patronen", Naamsoort.PATROON);

    private static final Blok LEEG = new Blok(Plaats.begin(""), new LinkedHashMap<>());

    private final String protocol;
    private final Namen namen;
    private final Fouten fouten;
    private final Map<String, Plaats> eigen = new HashMap<>();

    /// @param namen the names of the basis; the own ones are added
    NamenReader(String protocol, Namen namen, Fouten fouten) {
        this.protocol = protocol;
        this.namen = namen;
        this.fouten = fouten;
    }

    void read(List<Bestand> bestanden) {
        bestanden.forEach(this::read);
    }

    private void read(Bestand bestand) {
        if (bestand.inhoud().isEmpty() || bestand.soort().isEmpty()) {
            incomplete(bestand).forEach(namen::markIncomplete);
            return;
        }
        Blok blok = bestand.inhoud().get();
        switch (bestand.soort().get()) {
            case PROTOCOL -> many(Naamsoort.INSTELLING, blok, "instellingen");
            case DEEL -> DELEN.forEach((sleutel, soort) -> many(soort, blok, sleutel));
            case STAPPEN -> many(Naamsoort.STAP, blok, "stappen");
            case SCENARIOS -> {}
            default -> one(bestand, blok);
        }
    }

    private void one(Bestand bestand, Blok blok) {
        Naamsoort soort = DINGEN.get(bestand.soort().orElseThrow());
        if (soort != null) {
            bestand.ding()
                    .ifPresent(naam -> put(soort, naam, blok, blok.plaats(bestand.soort().orElseThrow().sleutel())));
        }
    }

    private void many(Naamsoort soort, Blok blok, String sleutel) {
        blok.blok(sleutel).ifPresent(dingen -> dingen.velden().forEach((naam, veld) ->
                put(soort, naam, veld.waarde().asBlok().orElse(LEEG), veld.sleutel())));
    }

    private void put(Naamsoort soort, String naam, Blok inhoud, Plaats plaats) {
        String ruimte = soort == Naamsoort.OVERLEG ? Naamsoort.STAP.name() : soort.name();
        Plaats eerder = eigen.putIfAbsent(ruimte + " " + naam, plaats);
        if (eerder != null) {
            fouten.add(plaats,
                    "De naam '%s' is al in gebruik in %s, regel %d.".formatted(naam, eerder.bestand(), eerder.regel()),
                    "Geef één van beide een andere naam.");
        }
        namen.put(soort, naam, inhoud, protocol);
    }

    /// Which names a file that does not read could have defined.
    private static Set<Naamsoort> incomplete(Bestand bestand) {
        Optional<Bestandsoort> map = List.of(Bestandsoort.values()).stream()
                .filter(soort -> !soort.map().isEmpty() && soort.map().equals(bestand.map())).findFirst();
        if (map.isPresent()) {
            return map.get() == Bestandsoort.STAPPEN ? Set.of(Naamsoort.STAP, Naamsoort.OVERLEG)
                    : map.flatMap(soort -> Optional.ofNullable(DINGEN.get(soort))).map(Set::of).orElse(Set.of());
        }
        if (bestand.stam().equals("protocol")) {
            return Set.of(Naamsoort.INSTELLING);
        }
        Naamsoort deel = DELEN.get(bestand.stam());
        return deel != null ? Set.of(deel) : Set.of(Naamsoort.values());
    }
}
