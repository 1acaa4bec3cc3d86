package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Voorwaarde;

/// A regel as Dutch sentences, made from the regel itself: when a value changes, the sentence changes with it.
public final class Regelzin {

    private static final int VERVOLGEN = 3;

    private final Regel regel;
    private final Regeltekst tekst;
    private final Rolnamen rollen;
    private final LocalDate dag;
    private final Zinbouwer zin = new Zinbouwer();

    private Regelzin(Regel regel, Regeltekst tekst, Rolnamen rollen, LocalDate dag) {
        this.regel = regel;
        this.tekst = tekst;
        this.rollen = rollen;
        this.dag = dag;
    }

    /// The sentence with the values of a day.
    public static Zin of(Regel regel, Regeltekst tekst, Rolnamen rollen, LocalDate dag) {
        var bouw = new Regelzin(regel, tekst, rollen, dag);
        switch (regel.vorm()) {
            case Regel.Meet meet -> bouw.addMeet(meet);
            case Regel.Wacht wacht -> bouw.addWacht(wacht);
            case Regel.Handmatig handmatig -> bouw.addHandmatig(handmatig);
        }
        bouw.addConditions();
        return bouw.zin.zin();
    }

    private void addMeet(Regel.Meet meet) {
        List<Trede> treden = meet.treden().stream().filter(trede -> !Waardestand.isUit(trede, dag)).toList();
        if (treden.isEmpty()) {
            zin.add("Deze school heeft deze regel uitgezet.");
            return;
        }
        var maatzin = Maatzin.of(meet.maten(), dag);
        zin.add(maatzin.begin());
        boolean heeftRij = false;
        for (int i = 0; i < treden.size(); i++) {
            Trede trede = treden.get(i);
            zin.add(i == 0 ? "" : i == treden.size() - 1 ? " of " : ", ");
            zin.add(Waardestand.format(trede, dag), Waardestand.anchor(trede.naam(), trede.drempel(), dag));
            if (!heeftRij && Waardestand.of(trede.drempel(), dag).binnenwaarde() > 0) {
                zin.add(maatzin.rij());
                heeftRij = true;
            }
            if (i == 0) {
                zin.add(maatzin.einde());
            }
            if (!trede.naam().equals(Trede.DREMPEL)) {
                zin.add(" (" + Woorden.plain(trede.naam()) + ")");
            }
        }
        addSignaal(", dan ");
        meet.maten().forEach(this::addReeks);
        treden.forEach(this::addDaarna);
        addOpnieuw(meet);
    }

    private void addSignaal(String voor) {
        zin.add(voor);
        if (regel.meld().isEmpty()) {
            zin.add("is er een signaal.");
            return;
        }
        zin.add(regel.meld().size() == 1 ? "krijgt " : "krijgen ").add(rollen.join(regel.meld(), "en"), "w-wie")
                .add(" een signaal.");
    }

    private void addReeks(Maat maat) {
        if (maat.soort() instanceof Maat.Reeks reeks) {
            reeks.dagTeltVanaf().ifPresent(deel -> zin.add(" Een schooldag telt mee vanaf ").add(
                    Waardestand.format(deel, dag), Waardestand.anchor("dag-telt", deel, dag)).add("."));
            reeks.doortellenVanaf().ifPresent(dagen -> zin.add(
                    " Op een dag die zelf niet telt, zoals in een vakantie, komt het signaal alleen als er al ").add(
                            Waardestand.format(dagen, dag), Waardestand.anchor("doortellen", dagen, dag))
                    .add(" gemist zijn, of als een ziekmelding zonder einde loopt."));
        }
    }

    private void addDaarna(Trede trede) {
        trede.daarnaElke().ifPresent(stap -> {
            Eenheid eenheid = stap.eenheid();
            long grens = Waardestand.of(trede.drempel(), dag).binnenwaarde();
            long erbij = Waardestand.of(stap, dag).binnenwaarde();
            List<String> vervolg = IntStream.rangeClosed(1, VERVOLGEN)
                    .mapToObj(k -> Woorden.number(eenheid.format(grens + k * erbij))).toList();
            String na = trede.naam().equals(Trede.DREMPEL) ? "Daarna" : "Na ‘" + Woorden.plain(trede.naam()) + "’";
            zin.add(" " + na + " komt er weer een signaal bij ").add(Woorden.each(eenheid, erbij),
                    Waardestand.anchor(trede.naam() + "-daarna", stap, dag)).add(" meer, dus "
                    + (trede.vergelijking() == Trede.Vergelijking.MINSTENS ? "bij " : "boven ")
                    + String.join(", ", vervolg) + " en zo verder.");
        });
    }

    private void addOpnieuw(Regel.Meet meet) {
        Regel.Opnieuw opnieuw = meet.opnieuw();
        if (opnieuw.bijElke()) {
            zin.add(meet.maten().getFirst().eenheid() == Eenheid.ZIEKMELDINGEN
                    ? " Elke volgende ziekmelding geeft weer een signaal, zolang het eerste loopt."
                    : " Elke volgende dag waarop er iets bij komt, geeft weer een signaal, zolang het eerste loopt.");
        }
        opnieuw.naMelding().ifPresent(melding -> zin.add(" Na een melding aan " + Woorden.recipient(melding)
                + " begint de telling opnieuw, op de dag na de laatste dag van die melding."));
        opnieuw.hoogstensEenPer().ifPresent(rust -> addRust(meet, rust));
    }

    private void addRust(Regel.Meet meet, Waarde rust) {
        boolean perKlas = meet.maten().getFirst().soort() instanceof Maat.Patroon patroon && patroon.perKlas();
        zin.add(perKlas ? " Voor een klas komt er hoogstens één signaal per " : " Er komt hoogstens één signaal per ")
                .add(Waardestand.format(rust, dag), Waardestand.anchor("rust", rust, dag)).add(".");
    }

    private void addWacht(Regel.Wacht wacht) {
        for (Regel.Wacht.Variant variant : wacht.varianten()) {
            zin.add(zin.delen().isEmpty() ? "Als na " : " Als na ").add(Woorden.moment(variant.na()));
            variant.binnen().ifPresent(binnen -> zin.add(Maatzin.time(binnen, variant.naam(), dag)));
            zin.add(" ").add(Woorden.join(variant.op().stream().map(Woorden::moment).toList(), "of")).add(" volgt");
            addSignaal(", dan ");
        }
    }

    private void addHandmatig(Regel.Handmatig handmatig) {
        zin.add(Woorden.capital(rollen.join(handmatig.door(), "of")), "w-door")
                .add(" kan voor een leerling het signaal ‘" + regel.titel() + "’ zetten, ")
                .add(handmatig.redenVerplicht() ? "met een reden." : "met of zonder reden.");
        addSignaal(" Dan ");
        zin.add(" Het signaal eindigt ");
        handmatig.eindigt().ifPresentOrElse(einde -> zin.add("met ").add(Woorden.moment(einde), "w-einde").add("."),
                () -> zin.add("als ").add("wie het zette", "w-einde").add(" dat zegt."));
        if (!tekst.voorgesteldBij().isEmpty()) {
            zin.add(" Het protocol stelt het voor bij een signaal van " + Woorden.join(tekst.voorgesteldBij().stream()
                    .map(naam -> "‘" + Woorden.plain(naam) + "’").toList(), "of") + ".");
        }
        if (tekst.isBeperktZichtbaar()) {
            zin.add(" Niet iedereen ziet dit signaal.");
        }
    }

    private void addConditions() {
        if (!tekst.mits().isEmpty()) {
            zin.add(" Dit geldt alleen als " + Woorden.join(tekst.mits().stream().map(Regelzin::condition).toList(),
                    "en") + ".");
        }
        if (!tekst.tenzij().isEmpty()) {
            zin.add(" Er is geen signaal als " + Woorden.join(tekst.tenzij().stream().map(Regelzin::condition).toList(),
                    "of als") + ".");
        }
    }

    private static String condition(Voorwaarde voorwaarde) {
        String wat = Woorden.plain(voorwaarde.adres()).replace(".", ": ");
        return switch (voorwaarde.soort()) {
            case "loopt" -> wat.equals("verzuim") ? "de leerling afwezig is"
                    : "de leerling op dat moment " + (wat.equals("ongeoorloofd") ? wat + " afwezig" : wat) + " is";
            case "instelling" -> "de school koos voor ‘" + wat + "’";
            case "signaal" -> "het signaal ‘" + wat + "’ loopt";
            case "een_van" -> Woorden.join(voorwaarde.delen().stream().map(Regelzin::condition).toList(), "of");
            case "uitkomst", "ooit" -> "de uitkomst ‘" + wat + "’ er is";
            default -> "dit geldt: " + Woorden.plain(voorwaarde.soort()) + " ‘" + wat + "’";
        };
    }
}
