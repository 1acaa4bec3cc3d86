package nl.verzuimregie.protocolboek.zinnen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// What the things of a protocol are called, each pointing at its page.
///
/// @param namen what the files call them
public record Naamwijzer(Protocol protocol, Namen namen, Rolnamen rollen) {

    /// What a thing is called between quotes, pointing at its page. A regel that holds only by a choice that is not
    /// made has no page.
    public Zindeel link(Stuksoort soort, String naam) {
        boolean heeftBlad = soort != Stuksoort.REGEL || protocol.regel(naam).isPresent();
        return new Zindeel("‘" + titel(soort, naam) + "’", null, heeftBlad ? soort.adres(protocol.id(), naam) : null);
    }

    /// Several of them.
    public List<List<Zindeel>> links(Stuksoort soort, List<String> alle) {
        return alle.stream().map(naam -> List.of(link(soort, naam))).toList();
    }

    /// What a thing is called.
    public String titel(Stuksoort soort, String naam) {
        return switch (soort) {
            case REGEL -> protocol.regel(naam).map(Regel::titel).orElseGet(() -> written(soort, naam));
            case MAAT -> Optional.ofNullable(protocol.maten().get(naam)).map(Maat::titel)
                    .orElseGet(() -> written(soort, naam));
            case ROL -> rollen.titel(naam);
            case INSTELLING -> blok(soort, naam).flatMap(blok -> blok.text("vraag")).orElse(Woorden.plain(naam));
            case STAP, FASEN, OVERLEG, ROUTE, FORMULIER, BRIEF, MELDING, TOESTEMMING, VERLOF, PATROON, PROTOCOL ->
                written(soort, naam);
        };
    }

    private String written(Stuksoort soort, String naam) {
        return blok(soort, naam).flatMap(blok -> blok.text("titel")).orElse(Woorden.plain(naam));
    }

    /// What stands in the file of a thing.
    public Optional<Blok> blok(Stuksoort soort, String naam) {
        return namen.get(soort.namen(), naam).map(Namen.Definitie::inhoud);
    }

    /// The stap or the overleg with this name: they share their names.
    public Zindeel doing(String naam) {
        return link(isOverleg(naam) ? Stuksoort.OVERLEG : Stuksoort.STAP, naam);
    }

    boolean isOverleg(String naam) {
        return protocol.zaak().overleggen().containsKey(naam);
    }

    /// The sentence of an outcome of a stap or an overleg.
    public String uitkomst(String stap, String uitkomst) {
        return protocol.zaak().stap(stap).map(Stap::einde).map(einde -> Optional.ofNullable(einde.closing()
                .get(uitkomst)).orElseGet(() -> einde.tussenstanden().getOrDefault(uitkomst, Woorden.plain(uitkomst))))
                .orElseGet(() -> Optional.ofNullable(protocol.zaak().overleggen().get(stap))
                        .map(overleg -> overleg.uitkomsten().getOrDefault(uitkomst, Woorden.plain(uitkomst)))
                        .orElse(Woorden.plain(uitkomst)));
    }

    boolean isTussenstand(String stap, String uitkomst) {
        return protocol.zaak().stap(stap).filter(een -> een.einde().tussenstanden().containsKey(uitkomst)).isPresent();
    }

    /// A phase, on the page of its machine.
    public Zindeel fase(String naam) {
        Fasen machine = Stream.concat(Stream.of(protocol.zaak().fasen()), protocol.zaak().sporen().stream())
                .filter(een -> een.fase(naam).isPresent()).findFirst().orElse(protocol.zaak().fasen());
        return new Zindeel("‘" + machine.fase(naam).map(Fasen.Fase::titel).orElse(Woorden.plain(naam)) + "’", null,
                Stuksoort.FASEN.adres(protocol.id(), machine.spoor().orElse(Stuksoort.ZAAK)) + "#fase-" + naam);
    }

    /// A field of a form, and of it a choice: `‘Conclusie’ op het formulier ‘Advies’`.
    public List<Zindeel> veld(String adres) {
        String[] delen = adres.split("\\.", 3);
        if (isOverleg(delen[0])) {
            return new Zin.Zinbouwer().add("de " + (delen.length < 2 ? "datum" : Woorden.plain(delen[1])) + " van ")
                    .add(doing(delen[0])).delen();
        }
        Optional<Formulier.Veld> veld = Optional.ofNullable(protocol.zaak().formulieren().get(delen[0]))
                .flatMap(formulier -> delen.length < 2 ? Optional.empty() : formulier.veld(delen[1]));
        String naam = veld.map(Formulier.Veld::titel).orElse(delen.length < 2 ? "" : Woorden.plain(delen[1]));
        var zin = new Zin.Zinbouwer().add("‘" + naam + "’");
        if (delen.length == 3) {
            zin.add(": ‘" + veld.map(een -> een.opties().getOrDefault(delen[2], Woorden.plain(delen[2])))
                    .orElse(Woorden.plain(delen[2])) + "’");
        }
        return zin.add(" op het formulier ").add(link(Stuksoort.FORMULIER, delen[0])).delen();
    }

    /// A regel, and of it a trede: `‘Te laat’ (melding 1)`.
    public List<Zindeel> signaal(String adres) {
        String[] delen = adres.split("\\.", 2);
        return new Zin.Zinbouwer().add(link(Stuksoort.REGEL, delen[0]))
                .add(delen.length == 1 ? "" : " (" + Woorden.plain(delen[1]) + ")").delen();
    }
}
