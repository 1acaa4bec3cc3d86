package nl.verzuimregie.protocolboek.stukken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocolboek.zinnen.Bronplaats;
import nl.verzuimregie.protocolboek.zinnen.Naamwijzer;
import nl.verzuimregie.protocolboek.zinnen.Rolnamen;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Waardetabel;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;
import nl.verzuimregie.protocollen.taal.Keuzeplek;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Makes all things of one protocol, in the order of the book, with the numbers of one day.
final class Protocolstukken {

    /// Keys that every kind of file has, and that a page says in its own place.
    static final Set<String> GEMEEN = Set.of("titel", "eisen", "bron", "strekking", "geldig", "waarden", "lezing",
            "brief", "overleg", "route", "formulier", "regel", "deel", "protocol");

    private static final String KEUZE = "Hangt af van een keuze van de school";

    private static final Regeltekst NIETS = new Regeltekst(List.of(), List.of(), Optional.empty(), List.of(), false);

    private final Protocol protocol;
    private final Protocoltekst tekst;
    private final Protocolmap map;
    private final LocalDate dag;
    private final Naamwijzer namen;
    private final Gevolgen gevolgen;
    private final List<Stuk> stukken = new ArrayList<>();

    private Protocolstukken(Protocol protocol, Protocoltekst tekst, Protocolmap map, LocalDate dag) {
        this.protocol = protocol;
        this.tekst = tekst;
        this.map = map;
        this.dag = dag;
        this.namen = new Naamwijzer(protocol, map.namen(), new Rolnamen(tekst.rollen(), Map.of()));
        this.gevolgen = new Gevolgen(namen);
    }

    static List<Stuk> of(Protocol protocol, Protocoltekst tekst, Protocolmap map, LocalDate dag) {
        var alle = new Protocolstukken(protocol, tekst, map, dag);
        Zaakdeel zaak = protocol.zaak();
        protocol.regels().forEach(alle::addRegel);
        zaak.stappen().values().forEach(stap -> alle.add(Stuksoort.STAP, stap.over(), Woorden.capital(Woorden.plain(
                stap.over().onderwerp())), rijen -> Stapstuk.add(stap, rijen), Stapstuk.vervolgen(stap, alle.gevolgen),
                Set.of("uitschakelbaar", "volgorde")));
        Stream.concat(Stream.of(zaak.fasen()), zaak.sporen().stream()).filter(een -> !een.fasen().isEmpty())
                .forEach(alle::addFasen);
        zaak.overleggen().values().forEach(een -> alle.add(Stuksoort.OVERLEG, een.over(), "",
                rijen -> Overlegstuk.add(een, rijen), Overlegstuk.vervolgen(een, alle.gevolgen), Set.of("toon",
                        "vooraf", "begin", "vragen", "leidend", "afsluiten", "verslag", "per")));
        zaak.routes().values().forEach(een -> alle.add(Stuksoort.ROUTE, een.over(), "",
                rijen -> Zaakstukken.add(een, rijen), List.of(), Set.of()));
        zaak.formulieren().values().forEach(een -> alle.add(Stuksoort.FORMULIER, een.over(), "",
                rijen -> Formulierstuk.add(een, rijen), Formulierstuk.vervolgen(een, alle.gevolgen),
                een.losseNotitie() ? Set.of("van", "aan") : Set.of("soort", "van", "aan")));
        alle.addNamed(Stuksoort.BRIEF, Papierstukken::addBrief);
        alle.addNamed(Stuksoort.MELDING, Papierstukken::addMelding);
        zaak.toestemmingen().values().forEach(een -> alle.add(Stuksoort.TOESTEMMING, een.naam(), een.titel(),
                rijen -> Zaakstukken.add(een, rijen), Zaakstukken.vervolgen(een, alle.gevolgen), Set.of("vorm")));
        zaak.verlof().gronden().values().forEach(een -> alle.add(Stuksoort.VERLOF, een.over(), "",
                rijen -> Zaakstukken.add(een, zaak.verlof(), rijen), List.of(), Set.of()));
        zaak.patronen().groepen().values().forEach(een -> alle.add(Stuksoort.PATROON, een.naam(), een.titel(),
                rijen -> Patroonstuk.add(een, zaak.patronen(), rijen), List.of(), Set.of()));
        zaak.rollen().values().forEach(een -> alle.add(Stuksoort.ROL, een.naam(), een.titel(),
                rijen -> Zaakstukken.add(een, rijen), List.of(), without(Stuksoort.ROL, een.naam(), alle,
                        Set.of("organisatie", "werkdagen", "anders", "benoemd_door", "kandidaten", "functie",
                                "buiten_school"))));
        alle.addInstellingen();
        protocol.maten().values().forEach(alle::addMaat);
        alle.addProtocol();
        return alle.stukken;
    }

    private static Set<String> without(Stuksoort soort, String naam, Protocolstukken alle, Set<String> gezegd) {
        var rest = new LinkedHashSet<>(alle.blok(soort, naam).velden().keySet());
        rest.removeAll(gezegd);
        rest.removeAll(GEMEEN);
        return rest;
    }

    private Blok blok(Stuksoort soort, String naam) {
        return namen.blok(soort, naam).orElseGet(() -> new Blok(Plaats.begin(""), new LinkedHashMap<>()));
    }

    private void add(Stuksoort soort, Stap.Beschrijving over, String groep, Consumer<Rijen> maker,
            List<Vervolg> vervolgen, Set<String> rest) {
        var rijen = new Rijen(namen, dag);
        maker.accept(rijen);
        finish(soort, over, groep, rijen, vervolgen, rest);
    }

    /// A thing that stands among others in one file, which says where all of them come from.
    private void add(Stuksoort soort, String naam, String titel, Consumer<Rijen> maker, List<Vervolg> vervolgen,
            Set<String> rest) {
        add(soort, describe(soort, naam, titel, blok(soort, naam)), "", maker, vervolgen, rest);
    }

    private static Stap.Beschrijving describe(Stuksoort soort, String naam, String titel, Blok blok) {
        return new Stap.Beschrijving(naam, titel, soort.pad(), blok.texts("eisen"), blok.text("bron").orElse(""),
                blok.text("strekking").orElse(""), new Regel.Geldigheid(LocalDate.MIN, Optional.empty()));
    }

    private void finish(Stuksoort soort, Stap.Beschrijving over, String groep, Rijen rijen, List<Vervolg> vervolgen,
            Set<String> rest) {
        Blok blok = blok(soort, over.naam());
        var gezegd = new LinkedHashSet<>(blok.velden().keySet());
        gezegd.removeAll(rest);
        new Restrijen(rijen, blok).add(blok, gezegd);
        rijen.links(KEUZE, Stuksoort.INSTELLING, List.copyOf(Keuzeplek.settings(blok)));
        rijen.links(Stuk.GEBRUIKT, Stuksoort.STAP, Formulierstuk.users(rijen, soort, over.naam()));
        stukken.add(new Stuk(soort, protocol.id(), over.naam(), over.titel(), groep, over.strekking(), over.eisen(),
                over.bron().isEmpty() ? List.of() : List.of(Bronplaats.of(over.bron())), rijen.alle(), vervolgen,
                rijen.waarden().rijen(), lezing(soort, over), over.geldig()));
    }

    /// What the file says of how it is read: that of a thing, or the one in which it stands with others.
    private List<Regel.Lezing> lezing(Stuksoort soort, Stap.Beschrijving over) {
        return switch (soort) {
            case STAP -> tekst.lezingVan("stappen/" + over.onderwerp());
            case FASEN -> tekst.lezingVan(over.naam().equals(Stuksoort.ZAAK) ? soort.pad() : over.naam());
            case MELDING, TOESTEMMING, VERLOF, PATROON -> tekst.lezingVan(soort.pad());
            case PROTOCOL -> Stream.of("protocol", Stuksoort.ROL.pad(), Stuksoort.MAAT.pad())
                    .flatMap(bestand -> tekst.lezingVan(bestand).stream()).toList();
            case REGEL, OVERLEG, ROUTE, FORMULIER, BRIEF, ROL, INSTELLING, MAAT ->
                tekst.lezingVan(soort.pad() + "/" + over.naam());
        };
    }

    private void addRegel(Regel regel) {
        var rijen = new Rijen(namen, dag);
        Telstukken.add(regel, tekst.regels().getOrDefault(regel.naam(), NIETS), rijen, dag);
        rijen.links(KEUZE, Stuksoort.INSTELLING, List.copyOf(Keuzeplek.settings(blok(Stuksoort.REGEL, regel.naam()))));
        var vervolgen = new ArrayList<Vervolg>();
        var treden = map.namen().treden(regel.naam());
        vervolgen.add(new Vervolg(regel.titel(), "", gevolgen.of(new Moment("signaal", regel.naam()))));
        treden.forEach(trede -> vervolgen.add(new Vervolg(Woorden.capital(Woorden.plain(trede)), "",
                gevolgen.of(new Moment("signaal", regel.naam() + "." + trede)))));
        vervolgen.add(new Vervolg("Als het signaal eindigt", "", gevolgen.of(new Moment("einde_signaal",
                regel.naam()))));
        vervolgen.removeIf(een -> een.gevolgen().isEmpty());
        stukken.add(new Stuk(Stuksoort.REGEL, protocol.id(), regel.naam(), regel.titel(), "", regel.strekking(),
                regel.eisen(), List.of(Bronplaats.of(regel.bron())), rijen.alle(), vervolgen,
                Waardetabel.of(regel, namen.rollen(), dag), regel.lezing(), regel.geldig()));
    }

    private void addFasen(Fasen fasen) {
        String naam = fasen.spoor().orElse(Stuksoort.ZAAK);
        var over = map.effective().stream().filter(bestand -> bestand.isDeel("fasen")
                && bestand.inhoud().flatMap(blok -> blok.text("spoor")).equals(fasen.spoor()))
                .reduce((eerder, later) -> later).flatMap(bestand -> bestand.inhoud());
        String titel = fasen.spoor().map(spoor -> "Spoor " + Woorden.plain(spoor)).orElse("Fasen van een zaak");
        add(Stuksoort.FASEN, over.map(blok -> describe(Stuksoort.FASEN, naam, titel, blok)).orElseGet(() ->
                describe(Stuksoort.FASEN, naam, titel, blok(Stuksoort.FASEN, naam))), "",
                rijen -> Fasenstuk.add(fasen, rijen), Fasenstuk.vervolgen(fasen, gevolgen), Set.of());
    }

    private void addNamed(Stuksoort soort, BiConsumer<Blok, Rijen> maker) {
        map.namen().all(soort.namen()).forEach((naam, definitie) -> add(soort, naam, namen.titel(soort, naam),
                rijen -> maker.accept(definitie.inhoud(), rijen), List.of(), Set.of()));
    }

    private void addInstellingen() {
        tekst.instellingen().forEach(een -> add(Stuksoort.INSTELLING, een.naam(), een.vraag(), rijen -> rijen
                .add("Keuzes", een.opties().values().stream().map(Zin::of).toList())
                .add("Kiest de school niets, dan geldt", een.opties().getOrDefault(een.standaard(), "niets")),
                List.of(), Set.of()));
    }

    private void addMaat(Maat maat) {
        add(Stuksoort.MAAT, maat.naam(), maat.titel(), rijen -> {
            Telstukken.add(maat, rijen, dag);
            rijen.links(Stuk.GEBRUIKT, Stuksoort.REGEL, Telstukken.users(protocol.regels(), maat));
        }, List.of(), Set.of("teller"));
    }

    /// What holds for the protocol as a whole.
    private void addProtocol() {
        Blok blok = map.protocolbestand().flatMap(bestand -> bestand.inhoud()).orElseGet(() -> blok(Stuksoort.PROTOCOL,
                protocol.id()));
        add(Stuksoort.PROTOCOL, describe(Stuksoort.PROTOCOL, "algemeen", "Wat voor het hele protocol geldt", blok), "",
                rijen -> {
                    new Restrijen(rijen, blok).add(blok, Set.of("titel", "eisen", "bron", "strekking", "lezing",
                            "protocol",
                            "instellingen", "versies", "summary_en", "termijnen"));
                    Protocolversies.add(protocol.zaak(), rijen);
                    Zaakstukken.add(protocol.zaak().termijnen(), rijen);
                }, List.of(), Set.of());
    }
}
