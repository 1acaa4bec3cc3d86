package nl.verzuimregie.protocollen.scenarios;

import static nl.verzuimregie.engine.naief.Regelbouw.VANAF;
import static nl.verzuimregie.engine.naief.Regelbouw.waarde;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.Regelbouw;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.protocol.Brief;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Patroonregels;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// A small protocol made in Java, with one of everything that a scenario can say of a case.
final class Testzaak {

    static final Kalender KALENDER = Kalender.of("test", Testkalender.schooldagen().stream()
            .collect(Collectors.toMap(dag -> dag, dag -> Dagsoort.SCHOOLDAG, (een, ander) -> een, TreeMap::new)),
            Map.of(), java.util.Set.of());

    static final Protocol PROTOCOL = new Protocol("test", "Test", Map.of(), List.of(vaakZiek(), zorgelijk()),
            new Zaakdeel(Zaakdeel.byName(stappen(), Stap::naam), fasen(), List.of(spoor()),
                    Zaakdeel.byName(rollen(), Rol::naam), Map.of("zat", zat()), Map.of("mas", mas()), Map.of(),
                    Map.of("bericht", bericht()), Map.of("duo", duo()),
                    Map.of("wij", new Toestemmingsoort("wij", "Delen", List.of("oc"), List.of("ouders"),
                            List.of("leerling"), waarde("grens", Eenheid.JAREN, 16),
                            new Toestemmingsoort.Deling(List.of("jeugdarts"), List.of("verzuim"), "Om te delen.",
                                    Optional.of(waarde("geldt", Eenheid.KALENDERWEKEN, 8))))),
                    List.of("oc", "directie"), List.of(), Termijnregels.GEWOON, Verlofregels.GEEN,
                    Patroonregels.GEEN), "");

    private Testzaak() {}

    private static Regel vaakZiek() {
        Maat keren = Regelbouw.tel("keren-ziek", Eenheid.ZIEKMELDINGEN,
                Regelbouw.binnen(waarde("venster", Eenheid.KALENDERWEKEN, 12)), Verzuimsoort.ZIEK);
        return Regelbouw.regel("vaak-ziek", List.of(keren), new Regel.Opnieuw(true, Optional.empty(), Optional.empty()),
                Regelbouw.minstens("drempel", waarde("keren", Eenheid.ZIEKMELDINGEN, 2)));
    }

    private static Regel zorgelijk() {
        return new Regel("zorgelijk", "zorgelijk", "test/regels/zorgelijk.yaml", List.of(), "test", "zorgelijk",
                new Regel.Geldigheid(VANAF, Optional.empty()), Map.of(),
                new Regel.Handmatig(List.of("mentor"), true, Optional.empty()), List.of(), List.of(), false);
    }

    private static List<Stap> stappen() {
        Moment gehouden = new Moment("uitkomst", "gesprek.gehouden");
        return List.of(
                new Bouw("contact-ziek", "mentor", "feit ziekmelding").per(Stap.Per.AANLEIDING).binnen(3)
                        .vervalt("uitkomst terugkeergesprek").stap(),
                new Bouw("gesprek", "mentor", "signaal vaak-ziek", "signaal zorgelijk").binnen(5)
                        .uitkomsten(Map.of("gehouden", "Gehouden", "geweigerd", "Geweigerd"),
                                Map.of("afgemeld", "Afgemeld")).stap(),
                new Bouw("terugkeergesprek", "mentor", "start_door mentor").stap(),
                new Bouw("delen", "oc", gehouden.toString()).middelen(Optional.of("wij"), Optional.empty()).stap(),
                new Bouw("melden", "oc", gehouden.toString()).brief("bericht").middelen(Optional.empty(),
                        Optional.of(new Stap.Vrijgave(List.of("oc"), List.of("directie")))).stap(),
                new Bouw("advies", "jeugdarts", gehouden.toString()).opschorten().stap(),
                new Bouw("rapport", "oc", gehouden.toString()).wachtOp("start_door mentor.terugkeergesprek",
                        "uitkomst terugkeergesprek").stap(),
                new Bouw("brief", "oc", gehouden.toString()).vanaf16().stap(),
                new Bouw("gemeld", "oc", "melding duo", "antwoord verslag.vervolg.mdo", "feit verlof").stap());
    }

    private static Fasen fasen() {
        var overdracht = new Fasen.Overdracht(false, Optional.of(waarde("aanvaarden", Eenheid.WERKDAGEN, 2)),
                Fasen.Houder.OUDE, Fasen.Houder.OUDE, List.of("directie"));
        return new Fasen(Optional.empty(), List.of(
                new Fasen.Fase("school", "School", Optional.of("mentor"), Optional.empty(), false),
                new Fasen.Fase("arts", "Arts", Optional.of("jeugdarts"), Optional.empty(), false)), List.of(
                overgang("begin", "school", new Moment("signaal", "vaak-ziek")),
                overgang("school", "arts", new Moment("uitkomst", "gesprek.gehouden"))), Optional.of(overdracht));
    }

    private static Fasen spoor() {
        return new Fasen(Optional.of("verzuim"), List.of(
                new Fasen.Fase("thuis", "Thuis", Optional.empty(), Optional.empty(), false)),
                List.of(overgang("begin", "thuis", new Moment("feit", "ziekmelding"))), Optional.empty());
    }

    private static Fasen.Overgang overgang(String van, String naar, Moment bij) {
        return new Fasen.Overgang(List.of(van), naar, List.of(bij), Voorwaarden.GEEN,
                new Regel.Geldigheid(VANAF, Optional.empty()));
    }

    private static List<Rol> rollen() {
        return Stream.of("mentor", "oc", "directie", "jeugdarts").map(naam -> new Rol(naam, naam,
                Optional.of(naam.equals("jeugdarts") ? "ggd" : Rol.SCHOOL),
                naam.equals("jeugdarts") ? Rol.Werkdagen.LANDELIJK : Rol.Werkdagen.SCHOOLDAGEN, Optional.empty(),
                List.of(), List.of(), Optional.empty(), Voorwaarden.GEEN)).toList();
    }

    private static Overleg zat() {
        return new Overleg(beschrijving("zat"), List.of(), new Overleg.Ritme(Overleg.Ritme.Soort.OP_VERZOEK,
                Optional.empty(), Overleg.Ritme.Verschuif.NIET), List.of(
                new Overleg.Agendapunt("nieuw", List.of(new Moment("signaal", "vaak-ziek")), List.of(), List.of(),
                        false, false)), Map.of("besproken", "Besproken"), false, Optional.empty(), Optional.empty(),
                List.of());
    }

    private static Route mas() {
        var gewaarschuwd = new Toestand.Vraag("mas.gewaarschuwd", "Is er gewaarschuwd?", List.of("oc"),
                Optional.empty(), Optional.empty());
        return new Route(beschrijving("mas"), List.of(new Route.Criterium("gewaarschuwd", gewaarschuwd)), List.of(
                new Route.Keuze("halt", new Voorwaarden(List.of(gewaarschuwd), List.of()), false),
                new Route.Keuze("wij", new Voorwaarden(List.of(new Toestand.Toestemming("wij")), List.of()), false)));
    }

    private static Meldingsoort duo() {
        return new Meldingsoort("duo", "DUO", List.of("jeugdarts"), List.of("oc"), List.of("mentor", "oc"), true, true,
                List.of("concept", "verzonden", "bevestigd", "ingetrokken"), Map.of("besproken",
                new Meldingsoort.Opmerking("Wij spraken elkaar.",
                        List.of(new Toestand.Uitkomst("gesprek.gehouden", false)))));
    }

    private static Brief bericht() {
        return new Brief(beschrijving("bericht"), List.of("oc"), List.of("ouders"), List.of("mail", "brief"), List.of(
                new Brief.Variant("moeilijk", new Moment("uitkomst", "gesprek.geweigerd"), "Het lukte niet."),
                new Brief.Variant("gesproken", new Moment("uitkomst", "gesprek"), "Wij spraken u.")), List.of());
    }

    private static Stap.Beschrijving beschrijving(String naam) {
        return new Stap.Beschrijving(naam, naam, "test", List.of(), "test", naam,
                new Regel.Geldigheid(LocalDate.of(2019, 11, 1), Optional.empty()));
    }

    /// A stap, part by part.
    private static final class Bouw {
        private final String naam;
        private final String rol;
        private final List<Moment> bij;
        private Stap.Per per = Stap.Per.LEERLING;
        private Voorwaarden voorwaarden = Voorwaarden.GEEN;
        private Stap.Tijd tijd = Stap.Tijd.GEEN;
        private Stap.Einde einde = new Stap.Einde(List.of(), List.of(), Map.of(), Map.of(), false);
        private Stap.Middelen middelen = Stap.Middelen.GEEN;
        private List<String> brieven = List.of();

        Bouw(String naam, String rol, String... bij) {
            this.naam = naam;
            this.rol = rol;
            this.bij = Stream.of(bij).map(Bouw::moment).toList();
        }

        private static Moment moment(String tekst) {
            int spatie = tekst.indexOf(' ');
            return new Moment(tekst.substring(0, spatie), tekst.substring(spatie + 1));
        }

        Bouw per(Stap.Per anders) {
            per = anders;
            return this;
        }

        Bouw vanaf16() {
            voorwaarden = new Voorwaarden(List.of(new Toestand.Leeftijd(Optional.of(waarde("grens", Eenheid.JAREN, 16)),
                    Optional.empty())), List.of());
            return this;
        }

        Bouw binnen(int werkdagen) {
            tijd = new Stap.Tijd(Optional.of(waarde("termijn", Eenheid.WERKDAGEN, werkdagen)), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty());
            return this;
        }

        /// Stands still from the start of another stap until that one is done; then the rest of the term runs.
        Bouw wachtOp(String start, String klaar) {
            tijd = new Stap.Tijd(Optional.of(waarde("termijn", Eenheid.KALENDERDAGEN, 7)), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Stap.Opschorting(
                    moment(start), moment(klaar), false, Optional.empty())), false, Optional.empty());
            return this;
        }

        Bouw opschorten() {
            tijd = new Stap.Tijd(Optional.of(waarde("termijn", Eenheid.KALENDERDAGEN, 7)), Optional.empty(),
                    Optional.empty(), Optional.of("verslag.datum"), Optional.empty(), Optional.of(new Stap.Opschorting(
                    new Moment("uitkomst", "advies.wacht"), new Moment("uitkomst", "advies.verder"), true,
                    Optional.of(waarde("ritme", Eenheid.KALENDERDAGEN, 7)))), false, Optional.empty());
            return uitkomsten(Map.of("gegeven", "Gegeven"), Map.of("wacht", "Wacht", "verder", "Verder"));
        }

        Bouw vervalt(String moment) {
            einde = new Stap.Einde(List.of(), List.of(moment(moment)), Map.of(), Map.of(), false);
            return this;
        }

        Bouw uitkomsten(Map<String, String> uitkomsten, Map<String, String> tussen) {
            einde = new Stap.Einde(List.of(), List.of(), uitkomsten, tussen, true);
            return this;
        }

        Bouw brief(String brief) {
            brieven = List.of(brief);
            return this;
        }

        Bouw middelen(Optional<String> toestemming, Optional<Stap.Vrijgave> vrijgave) {
            middelen = new Stap.Middelen(Optional.empty(), brieven, List.of(), Optional.empty(), Optional.empty(),
                    toestemming, vrijgave);
            return this;
        }

        Stap stap() {
            return new Stap(beschrijving(naam), Stap.Plicht.PROTOCOL,
                    new Stap.Begin(bij, voorwaarden, per, Optional.empty()),
                    new Stap.Wie(List.of(rol), List.of(), List.of(), Optional.empty(), List.of("oc"), List.of()), tijd,
                    einde, middelen, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
