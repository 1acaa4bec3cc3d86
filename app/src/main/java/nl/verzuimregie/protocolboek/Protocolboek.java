package nl.verzuimregie.protocolboek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.stukken.Stukgroep;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.vergelijking.Optiegevolg;
import nl.verzuimregie.protocolboek.voorbeelden.Voorbeelden;
import nl.verzuimregie.protocolboek.zinnen.Bronplaats;
import nl.verzuimregie.protocolboek.zinnen.Protocolnaam;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Bronvermelding;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.protocollen.lezen.Schoollaag;
import nl.verzuimregie.scholen.School;
import org.springframework.stereotype.Service;

/// The protocollen as people read them.
@Service
class Protocolboek {

    private final Bibliotheek bibliotheek;
    private final Regelbladen regelbladen;
    private final Voorbeelden voorbeelden;
    private final Lezerscholen lezerscholen;
    private final Stukken stukken;
    private final Vandaag vandaag;

    Protocolboek(Bibliotheek bibliotheek, Regelbladen regelbladen, Voorbeelden voorbeelden,
            Lezerscholen lezerscholen, Stukken stukken, Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.regelbladen = regelbladen;
        this.voorbeelden = voorbeelden;
        this.lezerscholen = lezerscholen;
        this.stukken = stukken;
        this.vandaag = vandaag;
    }

    /// All protocollen: those of these schools first, then the others, each by title.
    List<Protocolblad> all(List<School> scholen) {
        return bibliotheek.protocollen().keySet().stream().flatMap(id -> find(id, scholen).stream())
                .sorted((een, ander) -> een.scholen().isEmpty() == ander.scholen().isEmpty()
                        ? een.tekst().titel().compareTo(ander.tekst().titel())
                        : Boolean.compare(een.scholen().isEmpty(), ander.scholen().isEmpty())).toList();
    }

    /// The front of a protocol; empty when there is no such protocol.
    Optional<Protocolblad> find(String id, List<School> scholen) {
        Optional<Protocoltekst> tekst = bibliotheek.tekst(id);
        return bibliotheek.protocol(id).flatMap(protocol -> tekst.map(gelezen -> front(protocol, gelezen, scholen)));
    }

    /// All that is said about a regel; empty when there is no such regel.
    Optional<Regelblad> regel(String id, String naam, List<School> scholen) {
        return bibliotheek.protocol(id).flatMap(protocol -> protocol.regel(naam)
                .map(regel -> regelbladen.of(protocol, regel, using(scholen, id), vandaag.datum())));
    }

    /// The things of a protocol, by kind.
    List<Stukgroep> stukken(String id) {
        return Stukgroep.of(stukken.of(id, vandaag.datum()));
    }

    /// What each option of a setting changes; nothing of anything else.
    List<Optiegevolg> options(String id, Stuk stuk) {
        return stuk.soort() != Stuksoort.INSTELLING ? List.of() : bibliotheek.tekst(id).stream()
                .flatMap(tekst -> tekst.instellingen().stream()).filter(een -> een.naam().equals(stuk.naam()))
                .flatMap(een -> Optiegevolg.of(stukken, id, een, vandaag.datum()).stream()).toList();
    }

    /// One thing; empty when there is no such thing.
    Optional<Stuk> stuk(String id, Stuksoort soort, String naam) {
        return stukken.find(id, soort, naam, vandaag.datum());
    }

    /// The examples in which a thing comes by.
    Voorbeelden.Voorbeeldlijst examples(String id, String naam) {
        return voorbeelden.of(bibliotheek.protocol(id).orElseThrow(), naam);
    }

    /// The examples of a whole protocol, run.
    Voorbeelden.Voorbeeldlijst examples(String id) {
        return voorbeelden.of(bibliotheek.protocol(id).orElseThrow());
    }

    private Protocolblad front(Protocol protocol, Protocoltekst tekst, List<School> scholen) {
        LocalDate dag = vandaag.datum();
        List<School> hier = using(scholen, protocol.id());
        var lagen = new LinkedHashMap<String, String>();
        hier.forEach(school -> {
            String redenen = bibliotheek.lagen(protocol.id(), lezerscholen.kader(school).lagen()).lagen().stream()
                    .map(Schoollaag::reden).filter(reden -> !reden.isEmpty()).distinct()
                    .collect(Collectors.joining("; "));
            if (!redenen.isEmpty()) {
                lagen.put(school.naam(), redenen);
            }
        });
        LocalDate sinds = Stream.concat(tekst.versies().keySet().stream(),
                tekst.geldig().map(Regel.Geldigheid::vanaf).stream()).min(LocalDate::compareTo).orElse(null);
        return new Protocolblad(tekst, Protocolnaam.of(protocol.id(), tekst.titel()), protocol.regels().size(), sinds,
                tekst.geldig().flatMap(Regel.Geldigheid::tot).orElse(null), dag, chapters(protocol),
                hier.stream().map(School::naam).toList(), lagen, sources(protocol, tekst),
                tekst.rollen().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        een -> een.getValue().titel())));
    }

    private static List<School> using(List<School> scholen, String id) {
        return scholen.stream().filter(school -> school.protocol().equals(id)).toList();
    }

    /// The regels by subject.
    List<Hoofdstuk> chapters(Protocol protocol) {
        var perOnderwerp = new TreeMap<Onderwerp, List<Regelverwijzing>>();
        protocol.regels().forEach(regel -> perOnderwerp.computeIfAbsent(Onderwerp.of(regel),
                ignored -> new ArrayList<>()).add(Regelbladen.reference(protocol, regel)));
        return perOnderwerp.entrySet().stream().map(een -> new Hoofdstuk(een.getKey(), een.getValue())).toList();
    }

    private Map<String, Bronvermelding> sources(Protocol protocol, Protocoltekst tekst) {
        var aangehaald = new TreeSet<String>();
        tekst.bron().ifPresent(aangehaald::add);
        for (Regel regel : protocol.regels()) {
            aangehaald.add(regel.bron());
            regel.waarden().values().stream().map(Waarde::per).flatMap(per -> per.values().stream())
                    .map(Waarde.Stand::grond).filter(Grond.Bron.class::isInstance)
                    .forEach(grond -> aangehaald.add(((Grond.Bron) grond).plaats()));
        }
        var bronnen = new TreeMap<String, Bronvermelding>();
        aangehaald.stream().map(plaats -> Bronplaats.of(plaats).bron()).forEach(id ->
                Optional.ofNullable(bibliotheek.bronnen().get(id)).ifPresent(bron -> bronnen.put(id, bron)));
        return bronnen;
    }

    /// The other protocollen, by id with their short name.
    Map<String, String> others(String id) {
        var anderen = new TreeMap<String, String>();
        bibliotheek.protocollen().values().stream().filter(protocol -> !protocol.id().equals(id))
                .forEach(protocol -> anderen.put(protocol.id(), Protocolnaam.of(protocol.id(), protocol.titel())));
        return anderen;
    }

    /// What another protocol does about what this regel is about.
    ///
    /// @param gevraagd the other protocol; empty: the first that has a regel about it
    /// @return empty when there is no such protocol
    Optional<Regelverschil> compare(String id, String naam, Optional<String> gevraagd) {
        Protocol eigen = bibliotheek.protocol(id).orElseThrow();
        Regel regel = eigen.regel(naam).orElseThrow();
        List<Protocol> anderen = gevraagd.map(ander -> bibliotheek.protocol(ander).stream().toList())
                .orElseGet(() -> others(id).keySet().stream().map(ander ->
                        Objects.requireNonNull(bibliotheek.protocollen().get(ander))).toList());
        var verschillen = anderen.stream().map(ander -> regelbladen.compare(eigen, regel, ander, vandaag.datum()))
                .toList();
        return verschillen.stream().filter(verschil -> !verschil.zinnen().isEmpty()).findFirst()
                .or(() -> verschillen.stream().findFirst());
    }
}
