package nl.verzuimregie.werkplek.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Lesnotitie;
import nl.verzuimregie.rooster.Tegenspraak;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// What is known of one pupil about one lesson and its day, from what different people said.
final class Lesbeeld {

    private final Dagles les;
    private final List<Registratie> rijen;
    private final List<Zaakfeitrij> ziek;
    private final List<Lesnotitie> notities;
    private final List<Tegenspraak> tegenspraak;
    private final Registerwoorden woorden;
    private final Optional<Registratie> rij;
    private final Optional<Ziekbericht.Melding> melding;
    private final boolean isVerlof;
    private final boolean isVrij;

    /// @param rijen the rows of the day that hold
    Lesbeeld(Dagles les, List<Registratie> rijen, List<Zaakfeitrij> ziek, List<Lesnotitie> notities,
            List<Tegenspraak> tegenspraak, Registerwoorden woorden) {
        this.les = les;
        this.rijen = rijen;
        this.ziek = ziek;
        this.notities = notities;
        this.tegenspraak = tegenspraak;
        this.woorden = woorden;
        this.rij = rijen.stream().filter(een -> een.lesuur() == les.les().lesuur()).findFirst();
        this.melding = Ziekbericht.current(ziek).stream().filter(een -> een.loop().covers(les.datum(),
                les.les().lesuur())).findFirst();
        this.isVerlof = Ziekbericht.explaining(ziek).soort(les.datum(), les.les().lesuur())
                .filter(Verzuimsoort.GEOORLOOFD::equals).isPresent();
        this.isVrij = Ziekbericht.expecting(ziek).isFree(les.datum(), les.les().lesuur());
    }

    boolean isZiek() {
        return melding.isPresent();
    }

    /// Whether the pupil need not come, and nobody recorded that he was missing.
    boolean isVrij() {
        return isVrij && stated().filter(een -> Registerkeuze.Stand.of(een) == Registerkeuze.Stand.WEG).isEmpty();
    }

    long getoond() {
        return rij.map(Registratie::id).orElse(0L);
    }

    Registerkeuze.Stand stand() {
        return stated().map(Registerkeuze.Stand::of).orElse(isVrij ? Registerkeuze.Stand.VRIJ
                : isZiek() || isVerlof ? Registerkeuze.Stand.WEG : Registerkeuze.Stand.ER);
    }

    int minuten() {
        return stated().filter(een -> Registerkeuze.Stand.of(een) == Registerkeuze.Stand.LAAT)
                .map(Lesvermelding::minuten).orElse(0);
    }

    private Optional<Lesvermelding> stated() {
        return rij.flatMap(Registratie::stand);
    }

    Optional<Lesnotitie> note(Lesnotitie.Soort soort) {
        return notities.stream().filter(een -> een.lesuur() == les.les().lesuur() && een.soort() == soort).findFirst();
    }

    /// Why somebody stands on Weg before the teacher said anything.
    String bericht() {
        return stated().filter(een -> Registerkeuze.Stand.of(een) == Registerkeuze.Stand.WEG && !een.voorlopig())
                .flatMap(Lesvermelding::soort).map(soort -> woorden.text("soort." + soort.tekst()))
                .orElse(isVrij ? woorden.text("hoeftNiet") : isZiek() ? woorden.text("ziekGemeld")
                        : isVerlof ? woorden.text("metVerlof") : "");
    }

    /// What was seen of the pupil in other lessons of the day, and that the pupil was reported well.
    List<String> nieuws() {
        var nieuws = new ArrayList<String>();
        if (Ziekbericht.holding(ziek).stream().anyMatch(een -> een.feit() instanceof Feit.Betermelding
                && een.datum().equals(les.datum()))) {
            nieuws.add(woorden.text("beter"));
        }
        rijen.stream().filter(een -> een.lesuur() != les.les().lesuur())
                .sorted(Comparator.comparingInt(Registratie::lesuur)).forEach(een -> een.stand()
                        .flatMap(Lesvermelding::soort).filter(soort -> soort != Verzuimsoort.ZIEK || !isZiek())
                        .filter(ignored -> !isCovered(een)).ifPresent(soort -> nieuws.add(woorden.text(
                                soort == Verzuimsoort.TE_LAAT ? "laatIn" : "wegIn", een.lesuur()))));
        notities.stream().filter(een -> een.lesuur() != les.les().lesuur()
                && een.soort() == Lesnotitie.Soort.UITGESTUURD).forEach(een ->
                        nieuws.add(woorden.text("uitgestuurdIn", een.lesuur())));
        return nieuws;
    }

    private boolean isCovered(Registratie rijVan) {
        return rijVan.stand().filter(Lesvermelding::voorlopig).isPresent() && melding.filter(een ->
                een.loop().covers(rijVan.datum(), rijVan.lesuur())).isPresent();
    }

    /// What others say otherwise than who gave the lesson: the reception of a pupil who was seen, or a row that was
    /// there before.
    String botsing() {
        Optional<Tegenspraak> anders = tegenspraak.stream().filter(een -> een.lesuur() == les.les().lesuur())
                .findFirst();
        if (anders.isPresent() && rij.isPresent()) {
            return woorden.text("botsing.rij", woorden.vermelding(rij.get()), woorden.origin(rij.get()),
                    anders.get().door(), woorden.text("soort." + anders.get().stand()));
        }
        if (melding.isPresent() && stated().filter(een -> Registerkeuze.Stand.of(een) != Registerkeuze.Stand.WEG)
                .isPresent()) {
            return woorden.text("botsing.ziek", woorden.until(melding.get().loop().tot()),
                    woorden.vermelding(rij.orElseThrow()), woorden.origin(rij.orElseThrow()));
        }
        return "";
    }
}
