package nl.verzuimregie.protocollen.lezen;

import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the stappen of one file.
final class StappenReader {

    private final Onderdeel deel;

    StappenReader(Onderdeel deel) {
        this.deel = deel;
    }

    Stap read(String naam, Blok blok) {
        Stap.Plicht plicht = blok.text("plicht").map(woord -> Onderdeel.word(Stap.Plicht.class, Optional.of(woord)))
                .orElse(Stap.Plicht.PROTOCOL);
        return new Stap(deel.describe(naam, blok), plicht, begin(blok), wie(blok), tijd(blok), einde(blok),
                middelen(blok), blok.text("benoemt"), blok.texts("beeindigt"),
                blok.blok("beeindigt").flatMap(einde -> einde.text("veld")), blok.text("bij_intrekking"),
                blok.text("compartiment"));
    }

    /// What the file asks of all its stappen comes first.
    private Stap.Begin begin(Blok blok) {
        Voorwaarden bestand = deel.toestanden().voorwaarden(deel.inhoud());
        Voorwaarden eigen = deel.toestanden().voorwaarden(blok);
        var mits = new java.util.ArrayList<>(bestand.mits());
        mits.addAll(eigen.mits());
        var tenzij = new java.util.ArrayList<>(bestand.tenzij());
        tenzij.addAll(eigen.tenzij());
        return new Stap.Begin(Onderdeel.moments(blok, "bij"), new Voorwaarden(mits, tenzij),
                Onderdeel.word(Stap.Per.class, blok.text("per")),
                blok.blok("betrokkenen").flatMap(wie -> wie.text("veld")));
    }

    private static Stap.Wie wie(Blok blok) {
        Optional<Stap.Bereikt> bereikt = blok.blok("bereikt").map(wie -> new Stap.Bereikt(wie.has("allemaal"),
                wie.texts(wie.has("allemaal") ? "allemaal" : "een_van")));
        return new Stap.Wie(blok.texts("rol"), blok.texts("samen_met"), blok.texts("over_te_dragen_aan"), bereikt,
                blok.texts("te_laat"), blok.texts("informeer"));
    }

    private Stap.Tijd tijd(Blok blok) {
        Optional<Stap.Terug> uiterlijk = blok.blok("uiterlijk").flatMap(terug -> deel.termijn(terug, "termijn")
                .map(termijn -> terug(termijn, terug)));
        Optional<Stap.Opschorting> opschorten = blok.blok("opschorten").flatMap(hoe -> MatenReader.moment(hoe, "bij")
                .flatMap(bij -> MatenReader.moment(hoe, "hervat").map(hervat -> new Stap.Opschorting(bij, hervat,
                        hoe.text("klok").filter("opnieuw"::equals).isPresent(), deel.termijn(hoe, "herinner")))));
        return new Stap.Tijd(deel.termijn(blok, "binnen"), deel.termijn(blok, "elke"), uiterlijk,
                blok.blok("op").flatMap(op -> op.text("veld")), dagtijd(blok), opschorten,
                blok.isJa("eigen_rooster"), Optional.empty());
    }

    private Optional<Stap.Dagtijd> dagtijd(Blok blok) {
        Optional<Waarde> wacht = deel.klokuren(blok, "anders_na");
        Optional<Waarde> laatste = deel.tijdstip(blok, "laatste_tijd");
        return deel.tijdstip(blok, "vanaf_tijd").map(vanaf -> new Stap.Dagtijd(vanaf, wacht, laatste));
    }

    private static Stap.Terug terug(Waarde termijn, Blok terug) {
        Optional<Blok> voor = terug.blok("voor");
        Optional<Moment> dag = terug.get("voor").flatMap(MatenReader::moment)
                .filter(moment -> moment.soort().equals("dag"));
        return new Stap.Terug(termijn, voor.flatMap(blok -> blok.text("veld")), dag);
    }

    private Stap.Einde einde(Blok blok) {
        return new Stap.Einde(deel.toestanden().all(blok, "zolang"), Onderdeel.moments(blok, "vervalt"),
                Onderdeel.named(blok, "uitkomsten"), Onderdeel.named(blok, "tussenstanden"),
                blok.isJa("meer_uitkomsten"));
    }

    private static Stap.Middelen middelen(Blok blok) {
        Optional<Blok> melding = blok.blok("melding");
        return new Stap.Middelen(blok.text("formulier"), blok.texts("brief"),
                melding.map(een -> een.texts("soort")).orElse(java.util.List.of()),
                melding.flatMap(een -> een.text("categorie")), blok.text("route"), blok.text("toestemming"),
                blok.blok("vrijgave").map(een -> new Stap.Vrijgave(een.texts("door"), een.texts("tweede"))));
    }
}
