package nl.verzuimregie.engine.oordeel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Feit.Lesregistratie;
import nl.verzuimregie.engine.feit.Feit.Lesstand;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;

/// Plays the coming schooldagen under one plain assumption (the same goes on) and sees when a trede fires. Because the
/// days are really played, the day it names is exact when the assumption comes true.
final class Vooruitblik {

    private static final int DAGEN_VOORUIT = 200;
    private static final int MINUTEN = 60;

    private final Oordelaar oordelaar;
    private final Dossier dossier;
    private final LocalDate peildatum;
    private final Tijdlijn tijdlijn;

    Vooruitblik(Oordelaar oordelaar, Dossier dossier, LocalDate peildatum, Tijdlijn tijdlijn) {
        this.oordelaar = oordelaar;
        this.dossier = dossier;
        this.peildatum = peildatum;
        this.tijdlijn = tijdlijn;
    }

    /// The first day after the peildatum on which the trede arises under the assumption.
    Optional<LocalDate> firesOn(Regel regel, Trede trede, Maat maat) {
        LocalDate tot = peildatum.plusDays(DAGEN_VOORUIT);
        Dossier gespeeld = dossier.with(play(maat, tot));
        return oordelaar.openSignals(List.of(regel), gespeeld, tot, tot).firstAfter(peildatum, (loop, dag) ->
                loop.gangen().getFirst().ontstaan().stream().anyMatch(een -> een.trede.equals(trede.naam())
                        && een.datum.equals(dag)));
    }

    /// The assumption in words.
    String assumption(Maat maat) {
        return switch (maat.soort()) {
            case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN ->
                    "als de leerling om de andere schooldag ziek is";
            case Maat.Tel tel when !(tel.van() instanceof Maat.Soorten) -> "als er niets bij komt";
            case Maat.Tel tel when tel.eenheid() == Eenheid.HELE_DAGDELEN ->
                    "als er elke schooldag een ochtend %s bij komt".formatted(soort(tel).tekst());
            case Maat.Tel tel when soort(tel) == Verzuimsoort.TE_LAAT -> "als de leerling elke schooldag te laat komt";
            case Maat.Tel tel -> "als er elke schooldag een lesuur %s bij komt".formatted(soort(tel).tekst());
            case Maat.Reeks reeks -> "als de leerling elke schooldag %s blijft".formatted(
                    soort(reeks.van()) == Verzuimsoort.ZIEK ? "ziek" : "afwezig");
            case Maat.Stilte ignored -> "als er niets gebeurt";
            case Maat.Patroon ignored -> "als er niets bij komt";
        };
    }

    /// The facts of the assumption, from the day after the peildatum up to `tot`.
    List<Lesregistratie> play(Maat maat, LocalDate tot) {
        var feiten = new ArrayList<Lesregistratie>();
        boolean ziek = isZiekNu();
        Rooster verwacht = dossier.expected();
        LocalDate dag = peildatum.plusDays(1);
        while (!dag.isAfter(tot)) {
            Rooster.Roosterdag rooster = verwacht.op(dag);
            if (oordelaar.kalender().isSchooldag(dag) && rooster.aantal() > 0) {
                switch (maat.soort()) {
                    case Maat.Tel tel when tel.eenheid() == Eenheid.ZIEKMELDINGEN -> {
                        add(feiten, dag, lesuren(rooster), ziek ? new Lesstand.Aanwezig()
                                : new Lesstand.Afwezig(Verzuimsoort.ZIEK, MINUTEN, false));
                        ziek = !ziek;
                    }
                    case Maat.Tel tel when tel.van() instanceof Maat.Soorten -> add(feiten, dag,
                            lesuren(rooster, tel), stand(soort(tel)));
                    case Maat.Tel ignored -> { }
                    case Maat.Reeks reeks -> add(feiten, dag, lesuren(rooster),
                            stand(soort(reeks.van())));
                    case Maat.Stilte ignored -> { }
                    case Maat.Patroon ignored -> { }
                }
            }
            dag = dag.plusDays(1);
        }
        return feiten;
    }

    private boolean isZiekNu() {
        return tijdlijn.isZiekgemeld(peildatum) || (!tijdlijn.dagen().isEmpty()
                && tijdlijn.dagen().lastEntry().getValue().vorm().afwezig(Verzuimsoort.ZIEK.bit()) > 0);
    }

    private static List<Integer> lesuren(Rooster.Roosterdag rooster) {
        return IntStream.rangeClosed(1, rooster.laatste()).filter(rooster::has).boxed().toList();
    }

    /// The lessons that the assumption adds on a day: those of the morning, or the first one.
    private static List<Integer> lesuren(Rooster.Roosterdag rooster, Maat.Tel tel) {
        return tel.eenheid() == Eenheid.HELE_DAGDELEN
                ? lesuren(rooster).stream().filter(lesuur -> lesuur <= rooster.ochtend()).toList()
                : lesuren(rooster).subList(0, 1);
    }

    private static void add(List<Lesregistratie> feiten, LocalDate dag, List<Integer> lesuren, Lesstand stand) {
        for (int lesuur : lesuren) {
            var herkomst = new Feit.Herkomst("stel-" + dag + "-" + lesuur, Instant.EPOCH, "vooruitblik");
            feiten.add(new Lesregistratie(herkomst, dag, lesuur, stand));
        }
    }

    private static Lesstand stand(Verzuimsoort soort) {
        return soort == Verzuimsoort.TE_LAAT ? new Lesstand.TeLaat(MINUTEN)
                : new Lesstand.Afwezig(soort, MINUTEN, false);
    }

    private static Verzuimsoort soort(Maat.Tel tel) {
        return tel.van() instanceof Maat.Soorten(var soorten) ? soort(soorten) : Verzuimsoort.ONGEOORLOOFD;
    }

    /// The soort that is most likely meant when several count.
    private static Verzuimsoort soort(Set<Verzuimsoort> van) {
        return List.of(Verzuimsoort.ONGEOORLOOFD, Verzuimsoort.ZIEK, Verzuimsoort.TE_LAAT, Verzuimsoort.GEOORLOOFD,
                Verzuimsoort.LUXE).stream().filter(van::contains).findFirst().orElseThrow();
    }
}
