package nl.verzuimregie.protocolboek.stukken;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;

/// The rows of a route, a consent, a ground for leave and a function.
final class Zaakstukken {

    private Zaakstukken() {}

    static void add(Route route, Rijen rijen) {
        route.criteria().forEach(een -> rijen.add("Gaat na: " + Woorden.plain(een.naam()), List.of(new Zinbouwer()
                .add("of ").add(rijen.toestand(een.toestand())).zin())));
        route.keuzes().forEach(keuze -> rijen.add("Keuze: " + Woorden.plain(keuze.naam()), List.of(new Zinbouwer()
                .add("past").add(rijen.conditions(keuze.voorwaarden())).zin(), Zin.of(keuze.blokkeert()
                        ? "Past het niet, dan kan dit niet worden gekozen."
                        : "Past het niet, dan kan dit met een reden toch worden gekozen."))));
        rijen.geldig(route.over().geldig());
    }

    static void add(Toestemmingsoort soort, Rijen rijen) {
        Toestemmingsoort.Deling deling = soort.deling();
        rijen.add("Waarvoor", deling.doel());
        rijen.rollen("Wie het te weten krijgt", deling.aan(), "en");
        rijen.add("Wat zij omvat", String.join(", ", deling.omvat().stream().map(Woorden::plain).toList()));
        rijen.rollen("Wie het vraagt", soort.vraagt(), "of");
        rijen.add("Van wie", List.of(new Zinbouwer().add("tot ").add(rijen.waarden().add(soort.grens()))
                .add(": van " + rijen.namen().rollen().join(soort.onderLeeftijd(), "en")).zin(),
                new Zinbouwer().add("vanaf ").add(rijen.waarden().add(soort.grens()))
                        .add(": van " + rijen.namen().rollen().join(soort.vanafLeeftijd(), "en")).zin()));
        rijen.add("Hoe lang zij geldt", List.of(deling.geldt().map(waarde -> rijen.waarden().add(waarde))
                .map(waarde -> new Zinbouwer().add(waarde).add(", tenzij iemand haar eerder intrekt").zin())
                .orElseGet(() -> Zin.of("tot iemand haar intrekt of de zaak sluit"))));
    }

    static List<Vervolg> vervolgen(Toestemmingsoort soort, Gevolgen gevolgen) {
        return List.of("gegeven", "geweigerd", "ingetrokken").stream().map(stand -> new Vervolg(
                Woorden.capital(stand), "", gevolgen.of(new Moment("toestemming", soort.naam() + "." + stand))))
                .filter(een -> !een.gevolgen().isEmpty()).toList();
    }

    static void add(Verlofgrond grond, Verlofregels regels, Rijen rijen) {
        Verlofgrond.Grenzen grenzen = grond.grenzen();
        rijen.rollen(grond.kennisgeving() ? "Wie het hoort" : "Wie beslist", List.of(grond.beslisser().rol()), "")
                .when(grond.kennisgeving(), "Vragen of melden", "Het wordt gemeld; niemand hoeft het goed te vinden.");
        grond.beslisser().boven().ifPresent(boven -> rijen.rollen("Wie beslist als het er meer zijn",
                List.of(boven.rol()), "").waarde("Dat is boven", "", Optional.of(boven.dagen()),
                        " op deze grond in een schooljaar"));
        rijen.waarde("Hoe lang", "hoogstens ", grenzen.hoogstens(), "")
                .waarde("Hoe vaak", "hoogstens ", grenzen.keren(), " per schooljaar")
                .waarde("Wanneer niet", "in de eerste ", grenzen.eersteWeken(), " van het schooljaar")
                .waarde("Hoe lang van tevoren", "minstens ", grenzen.vooraf(), "")
                .waarde("Meteen verlof", "tot en met ", grenzen.vanzelf(), "; van meer kijkt school eerst")
                .waarde("Wanneer er is beslist", "binnen ", regels.beslistermijn(), " na de aanvraag")
                .waarde("Hoe lang bezwaar kan", "tot en met ", regels.bezwaartermijn(), " na het besluit")
                .add("Wat het laat zien", grond.bewijs());
    }

    static void add(Termijnregels termijnen, Rijen rijen) {
        rijen.add("Hoe een termijn begint", termijnen.begindagTelt() ? "De dag waarop zij begint, is dag 1."
                : "De dag na die waarop zij begint, is dag 1.");
        rijen.add("Een termijn die op een vrije dag eindigt", switch (termijnen.vrijeDag()) {
            case VOORUIT -> "loopt door tot en met de eerstvolgende werkdag";
            case TERUG -> "eindigt op de laatste werkdag ervoor";
            case NIET -> "eindigt op die vrije dag";
        });
    }

    static void add(Rol rol, Rijen rijen) {
        rijen.add("Hoort bij", rol.organisatie().map(Woorden::plain));
        rijen.add("Welke dagen werkdagen zijn", switch (rol.werkdagen()) {
            case SCHOOLDAGEN -> "de schooldagen";
            case LANDELIJK -> "maandag tot en met vrijdag, zonder feestdagen";
            case EIGEN_ROOSTER -> "de dagen van het eigen rooster";
        });
        rijen.rollen("Is die er niet, dan", rol.anders().stream().toList(), "")
                .add("Wordt aangewezen als", rol.benoemdDoor().stream().map(adres ->
                        new Zin(rijen.moment(new Moment("uitkomst", adres)))).toList())
                .rollen("Wie het kan worden", rol.kandidaten(), "of")
                .add("Wie het gewoon is", rol.functie().map(functie -> "wie op school de functie ‘"
                        + Woorden.plain(functie) + "’ heeft"));
        rijen.toestanden("Iemand van buiten school alleen als", rol.buitenSchool().mits())
                .toestanden("Iemand van buiten school niet als", rol.buitenSchool().tenzij());
    }
}
