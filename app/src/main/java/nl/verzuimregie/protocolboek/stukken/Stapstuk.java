package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;

/// The rows of a stap: when it arises, who does it, by when, with what, and what comes of it.
final class Stapstuk {

    private final Stap stap;
    private final Rijen rijen;

    private Stapstuk(Stap stap, Rijen rijen) {
        this.stap = stap;
        this.rijen = rijen;
    }

    static void add(Stap stap, Rijen rijen) {
        var stuk = new Stapstuk(stap, rijen);
        stuk.addBegin();
        stuk.addWie();
        stuk.addTijd();
        stuk.addMiddelen();
        stuk.addEinde();
        rijen.geldig(stap.over().geldig());
    }

    private void addBegin() {
        Stap.Begin begin = stap.begin();
        rijen.momenten("Ontstaat als", begin.bij()).voorwaarden(begin.voorwaarden());
        rijen.add("Hoeveel tegelijk", switch (begin.per()) {
            case LEERLING -> "één per leerling: een nieuwe aanleiding komt bij de taak die al open staat";
            case AANLEIDING -> "elke aanleiding geeft een eigen taak";
            case BETROKKENE -> "één voor elke betrokkene";
            case SCHOOL -> "één voor de hele school";
        });
        begin.betrokkenen().ifPresent(veld -> rijen.add("Wie de betrokkenen zijn", List.of(new Zinbouwer()
                .add("wie staan bij ").add(rijen.namen().veld(veld)).zin())));
    }

    private void addWie() {
        Stap.Wie wie = stap.wie();
        rijen.rollen("Wie doet het", wie.rol(), "of").rollen("Samen met", wie.samenMet(), "en")
                .rollen("Mag het overnemen", wie.overTeDragenAan(), "of")
                .rollen("Hoort het als het te laat is", wie.teLaat(), "en")
                .rollen("Krijgt bericht als het klaar is", wie.informeer(), "en");
        wie.bereikt().ifPresent(bereikt -> rijen.rollen(bereikt.allemaal() ? "Pas klaar als zij allen zijn bereikt"
                : "Pas klaar als één van hen is bereikt", bereikt.rollen(), bereikt.allemaal() ? "en" : "of"));
        rijen.add("Hoe hard het is", switch (stap.plicht()) {
            case WETTELIJK -> "de wet vraagt het: niemand mag het overslaan";
            case PROTOCOL -> "het protocol vraagt het: wie de regie heeft, mag het overslaan, met een reden";
            case RICHTLIJN -> "een richtlijn: wie het doet, mag het overslaan, met een reden";
        });
    }

    private void addTijd() {
        Stap.Tijd tijd = stap.tijd();
        rijen.waarde("Binnen", "", tijd.binnen(), " na de aanleiding").ritme("Komt terug", tijd.elke());
        tijd.uiterlijk().ifPresent(terug -> {
            var zin = new Zinbouwer().add(rijen.waarden().add(terug.termijn())).add(" vóór ");
            terug.veld().ifPresent(veld -> zin.add("de dag van ").add(rijen.namen().veld(veld)));
            terug.dag().ifPresent(dag -> zin.add("de dag waarop ").add(rijen.moment(dag)));
            rijen.add("Uiterlijk", List.of(zin.zin()));
        });
        tijd.opVeld().ifPresent(veld -> rijen.add("Op de dag van", List.of(new Zin(rijen.namen().veld(veld)))));
        rijen.waarde("Te zien", "vanaf ", tijd.vanafTijd().map(Stap.Dagtijd::vanaf), "")
                .waarde("Als de aanleiding later komt", "", tijd.vanafTijd().flatMap(Stap.Dagtijd::wacht), " erna")
                .waarde("In elk geval te zien", "vanaf ", tijd.vanafTijd().flatMap(Stap.Dagtijd::laatste), "")
                .when(tijd.eigenRooster(), "Welke werkdagen tellen", "de dagen waarop wie het doet zelf werkt");
        tijd.opschorten().ifPresent(opschorten -> {
            rijen.add("De klok staat stil als", List.of(new Zin(rijen.moment(opschorten.bij()))));
            rijen.add("De klok loopt weer als", List.of(new Zinbouwer().add(rijen.moment(opschorten.hervat()))
                    .add(opschorten.opnieuw() ? ", met een hele nieuwe termijn" : ", met wat er nog over was").zin()));
            rijen.ritme("Herinnering als de klok stilstaat", opschorten.herinner());
        });
    }

    private void addMiddelen() {
        Stap.Middelen middelen = stap.middelen();
        rijen.link("Formulier", Stuksoort.FORMULIER, middelen.formulier())
                .links("Brief", Stuksoort.BRIEF, middelen.brieven())
                .links("Melding", Stuksoort.MELDING, middelen.meldingen())
                .add("Categorie van de melding", middelen.categorie().map(Woorden::plain))
                .link("Advies bij de keuze", Stuksoort.ROUTE, middelen.route())
                .link("Wacht op toestemming", Stuksoort.TOESTEMMING, middelen.toestemming());
        middelen.vrijgave().ifPresent(vrijgave -> rijen
                .rollen("Gaat pas weg na akkoord van", vrijgave.door(), "of")
                .rollen("En na een tweede akkoord van", vrijgave.tweede(), "of"));
    }

    private void addEinde() {
        Stap.Einde einde = stap.einde();
        rijen.add("Uitkomsten", sentences(einde.uitkomsten()))
                .add("Tussenstanden, waarna de taak open blijft", sentences(einde.tussenstanden()))
                .when(einde.meer(), "Hoeveel uitkomsten", "er kunnen er meer tegelijk zijn")
                .toestanden("Vervalt zodra dit niet meer zo is", einde.zolang())
                .momenten("Vervalt als", einde.vervalt())
                .link("Wijst iemand aan als", Stuksoort.ROL, stap.benoemt())
                .rollen("Hierna is niet meer betrokken", stap.beeindigt(), "en");
        stap.beeindigtVeld().ifPresent(veld -> rijen.add("Hierna is niet meer betrokken wie staat bij",
                List.of(new Zin(rijen.namen().veld(veld)))));
        rijen.link("Als de aanleiding achteraf niet klopt", Stuksoort.STAP, stap.bijIntrekking())
                .add("Wie de inhoud leest", stap.compartiment().map(vak -> "alleen wie het deel ‘" + Woorden.plain(vak)
                        + "’ mag zien"));
    }

    private static List<Zin> sentences(Map<String, String> zinnen) {
        return zinnen.entrySet().stream().map(een -> Zin.of("‘" + een.getValue() + "’")).toList();
    }

    /// What follows on each outcome, and on being late.
    static List<Vervolg> vervolgen(Stap stap, Gevolgen gevolgen) {
        var vervolgen = new ArrayList<Vervolg>();
        stap.einde().closing().forEach((uitkomst, zin) -> vervolgen.add(new Vervolg(zin, "",
                gevolgen.of(new Moment("uitkomst", stap.naam() + "." + uitkomst)))));
        stap.einde().tussenstanden().forEach((uitkomst, zin) -> vervolgen.add(new Vervolg(zin, "de taak blijft open",
                gevolgen.of(new Moment("uitkomst", stap.naam() + "." + uitkomst)))));
        for (var anders : List.of(new Vervolg("Niet op tijd klaar", "", gevolgen.of(new Moment("te_laat",
                stap.naam()))), new Vervolg("Alle betrokkenen klaar", "", gevolgen.of(new Moment("alle_klaar",
                        stap.naam()))))) {
            if (!anders.gevolgen().isEmpty()) {
                vervolgen.add(anders);
            }
        }
        return vervolgen;
    }
}
