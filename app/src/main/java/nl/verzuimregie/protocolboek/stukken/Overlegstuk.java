package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;

/// The rows of a meeting: who sits there, how often, whom it is about, and what it can decide.
final class Overlegstuk {

    private Overlegstuk() {}

    static void add(Overleg overleg, Rijen rijen) {
        rijen.add("Wie er zitten", overleg.zetels().stream().map(zetel -> seat(zetel, rijen)).toList());
        rijen.rollen("Een lege stoel geeft een waarschuwing van", overleg.zetels().stream()
                .filter(Overleg.Zetel::bezet).map(Overleg.Zetel::rol).toList(), "en");
        addRitme(overleg.ritme(), rijen);
        overleg.agenda().forEach(punt -> rijen.add("Op de agenda: " + Woorden.plain(punt.naam()), item(punt, rijen)));
        rijen.add("Wat er besloten kan worden", overleg.uitkomsten().values().stream()
                .map(zin -> Zin.of("‘" + zin + "’")).toList())
                .when(overleg.meer(), "Hoeveel uitkomsten", "er kunnen er meer tegelijk zijn")
                .link("Vraagt toestemming", Stuksoort.TOESTEMMING, overleg.toestemming())
                .link("Wijst iemand aan als", Stuksoort.ROL, overleg.benoemt())
                .rollen("Hoort het als het te laat is", overleg.teLaat(), "en").geldig(overleg.over().geldig());
    }

    private static Zin seat(Overleg.Zetel zetel, Rijen rijen) {
        var zin = new Zinbouwer().add(rijen.namen().rollen().join(List.of(zetel.rol()), ""));
        String naam = Woorden.plain(zetel.naam());
        if (!naam.equalsIgnoreCase(rijen.namen().rollen().titel(zetel.rol()))) {
            zin.add(" (" + naam + ")");
        }
        zin.add(zetel.verplicht() ? "" : ", als dat kan");
        if (!zetel.mits().isEmpty()) {
            zin.add(", alleen als ").join(zetel.mits().stream().map(rijen::toestand).toList(), "en");
        }
        return zin.zin();
    }

    private static void addRitme(Overleg.Ritme ritme, Rijen rijen) {
        switch (ritme.soort()) {
            case ELKE -> rijen.ritme("Hoe vaak", ritme.lengte());
            case HOOGSTENS_NA_VORIGE -> rijen.waarde("Hoe vaak", "hoogstens ", ritme.lengte(), " na het vorige");
            case DOOR_SCHOOL -> rijen.add("Hoe vaak", "zo vaak als de school kiest")
                    .ritme("Als de school niets kiest", ritme.lengte());
            case OP_VERZOEK -> rijen.add("Hoe vaak", "als iemand erom vraagt");
        }
        rijen.when(ritme.soort() == Overleg.Ritme.Soort.ELKE || ritme.lengte().isPresent()
                || ritme.verschuif() != Overleg.Ritme.Verschuif.NIET, "Valt het op een vrije dag",
                switch (ritme.verschuif()) {
                    case VOORUIT -> "dan schuift het naar de volgende dag";
                    case OVERSLAAN -> "dan gaat het die keer niet door";
                    case NIET -> "dan blijft het staan";
                });
    }

    private static List<Zin> item(Overleg.Agendapunt punt, Rijen rijen) {
        var zinnen = new ArrayList<Zin>();
        if (!punt.bij().isEmpty()) {
            zinnen.add(new Zinbouwer().add("één keer, als ").join(punt.bij().stream().map(rijen::moment).toList(),
                    "of als").zin());
        }
        if (!punt.zolang().isEmpty()) {
            zinnen.add(new Zinbouwer().add("elke keer, zolang ").join(punt.zolang().stream().map(rijen::toestand)
                    .toList(), "en").zin());
        }
        if (!punt.sindsVorige().isEmpty()) {
            zinnen.add(new Zinbouwer().add("als sinds de vorige keer ").join(punt.sindsVorige().stream()
                    .map(rijen::moment).toList(), "of").zin());
        }
        if (punt.altijd()) {
            zinnen.add(Zin.of("elke leerling, elke keer"));
        }
        if (punt.blijft()) {
            zinnen.add(Zin.of("en blijft staan zolang er acties open zijn"));
        }
        return zinnen;
    }

    /// What follows on each decision.
    static List<Vervolg> vervolgen(Overleg overleg, Gevolgen gevolgen) {
        return overleg.uitkomsten().entrySet().stream().map(een -> new Vervolg(een.getValue(), "",
                gevolgen.of(new Moment("uitkomst", overleg.naam() + "." + een.getKey())))).toList();
    }
}
