package nl.verzuimregie.protocollen.lezen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.protocol.Brief;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.protocol.Versie;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads what follows on a signal from checked files: stappen, fasen, rollen, overleggen, routes, forms, letters,
/// reports, consents, leave and patterns.
final class ZaakReader {

    private final Map<String, Maat> maten;
    private final Gekozenopties opties;
    private final Fouten fouten;
    private final Map<String, Stap> stappen = new LinkedHashMap<>();
    private final List<Fasen> sporen = new ArrayList<>();
    private final Map<String, Rol> rollen = new LinkedHashMap<>();
    private final Map<String, Overleg> overleggen = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Formulier> formulieren = new LinkedHashMap<>();
    private final Map<String, Brief> brieven = new LinkedHashMap<>();
    private final Map<String, Meldingsoort> meldingen = new LinkedHashMap<>();
    private final Map<String, Toestemmingsoort> toestemmingen = new LinkedHashMap<>();
    private final List<Versie> versies;
    private final Termijnregels termijnen;
    private Fasen fasen = Fasen.GEEN;
    private Verlofregels verlof = Verlofregels.GEEN;
    private Patroonregels patronen = Patroonregels.GEEN;
    private List<String> veiligheid = List.of();

    ZaakReader(List<Versie> versies, Termijnregels termijnen, Map<String, Maat> maten, Gekozenopties opties,
            Fouten fouten) {
        this.versies = versies;
        this.termijnen = termijnen;
        this.maten = maten;
        this.opties = opties;
        this.fouten = fouten;
    }

    /// @param waarden the dated numbers of a file, with a school's layer over them
    Zaakdeel read(Iterable<Bestand> bestanden, Function<Bestand, Map<String, Waarde>> waarden) {
        for (Bestand bestand : bestanden) {
            bestand.inhoud().ifPresent(blok -> {
                Map<String, Waarde> getallen = waarden.apply(bestand);
                read(new Onderdeel(bestand, blok, getallen, new ToestandReader(getallen, maten, opties), fouten));
            });
        }
        return new Zaakdeel(stappen, fasen, sporen, rollen, overleggen, routes, formulieren, brieven, meldingen,
                toestemmingen, veiligheid, versies, termijnen, verlof, patronen);
    }

    private void read(Onderdeel deel) {
        switch (deel.bestand().soort().orElse(Bestandsoort.SCENARIOS)) {
            case STAPPEN -> Onderdeel.blocks(deel.inhoud(), "stappen").forEach((naam, blok) ->
                    stappen.put(naam, new StappenReader(deel).read(naam, blok)));
            case OVERLEG -> put(overleggen, new OverlegReader(deel, opties).read(), Overleg::naam);
            case ROUTE -> put(routes, route(deel), Route::naam);
            case FORMULIER -> put(formulieren, new FormulierReader(deel).read(), Formulier::naam);
            case BRIEF -> put(brieven, brief(deel), Brief::naam);
            case DEEL -> readDeel(deel);
            case PROTOCOL, REGEL, SCENARIOS -> { }
        }
    }

    private static <T> void put(Map<String, T> map, T ding, Function<T, String> naam) {
        map.put(naam.apply(ding), ding);
    }

    private void readDeel(Onderdeel deel) {
        Blok blok = deel.inhoud();
        Onderdeel.blocks(blok, "rollen").forEach((naam, rol) -> rollen.put(naam, new RollenReader(deel)
                .read(naam, rol)));
        Onderdeel.blocks(blok, "toestemmingen").forEach((naam, soort) -> deel.waarde(soort, "grens").ifPresent(grens ->
                toestemmingen.put(naam, new Toestemmingsoort(naam, soort.text("titel").orElse(naam),
                        soort.texts("vraagt"), soort.texts("onder_leeftijd"), soort.texts("vanaf_leeftijd"), grens,
                        new Toestemmingsoort.Deling(soort.texts("aan"), soort.texts("omvat"), soort.text("doel")
                                .orElse(""), deel.waarde(soort, "geldt"))))));
        Onderdeel.blocks(blok, "meldingen").forEach((naam, soort) -> meldingen.put(naam, melding(deel, naam, soort)));
        if (blok.has("verlof")) {
            verlof = new VerlofReader(deel).read();
        }
        if (PatronenReader.isIn(blok)) {
            patronen = patronen.with(new PatronenReader(deel).read());
        }
        blok.blok("veiligheid").ifPresent(regel -> veiligheid = regel.texts("vrijgave"));
        if (blok.has("overgangen")) {
            Fasen gelezen = new FasenReader(deel).read();
            if (gelezen.spoor().isPresent()) {
                sporen.removeIf(spoor -> spoor.spoor().equals(gelezen.spoor()));
                sporen.add(gelezen);
            } else {
                fasen = gelezen;
            }
        }
    }

    private static Meldingsoort melding(Onderdeel deel, String naam, Blok blok) {
        var opmerkingen = new LinkedHashMap<String, Meldingsoort.Opmerking>();
        Onderdeel.blocks(blok, "opmerkingen").forEach((welke, een) -> opmerkingen.put(welke,
                new Meldingsoort.Opmerking(een.text("tekst").orElse(""), deel.toestanden().all(een, "mits"))));
        return new Meldingsoort(naam, blok.text("titel").orElse(naam), blok.texts("aan"), blok.texts("afschrift"),
                blok.texts("door_een_van"), blok.isJa("periode"), blok.isJa("vorige"), blok.texts("status"),
                opmerkingen);
    }

    private static Brief brief(Onderdeel deel) {
        Blok blok = deel.inhoud();
        List<Brief.Variant> varianten = Onderdeel.blocks(blok, "varianten").entrySet().stream()
                .flatMap(een -> MatenReader.moment(een.getValue(), "bij").stream().map(bij -> new Brief.Variant(
                        een.getKey(), bij, een.getValue().text("zin").orElse("")))).toList();
        return new Brief(deel.describe(deel.bestand().stam(), blok), blok.texts("van"), blok.texts("aan"),
                blok.texts("kanaal"), varianten, blok.texts("bijlagen"));
    }

    private static Route route(Onderdeel deel) {
        Blok blok = deel.inhoud();
        String naam = deel.bestand().stam();
        var criteria = new ArrayList<Route.Criterium>();
        Optional<Blok> geschreven = blok.blok("criteria");
        geschreven.ifPresent(alle -> alle.velden().forEach((criterium, veld) ->
                deel.toestanden().criterium(naam, criterium, veld.waarde()).ifPresent(toestand -> {
                    deel.toestanden().define(criterium, toestand);
                    criteria.add(new Route.Criterium(criterium, toestand));
                })));
        List<Route.Keuze> keuzes = Onderdeel.blocks(blok, "keuzes").entrySet().stream().map(een -> new Route.Keuze(
                een.getKey(), deel.toestanden().voorwaarden(een.getValue()),
                een.getValue().text("past_niet").filter("blokkeert"::equals).isPresent())).toList();
        return new Route(deel.describe(naam, blok), criteria, keuzes);
    }
}
