package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Trede;

/// Finds for each trede that does not run how far it is, and plays the days ahead to see when it would fire.
final class Afstanden {

    private final Oordelaar oordelaar;
    private final Dossier dossier;
    private final LocalDate peildatum;
    private final Loop loop;

    Afstanden(Oordelaar oordelaar, Dossier dossier, LocalDate peildatum, Loop loop) {
        this.oordelaar = oordelaar;
        this.dossier = dossier;
        this.peildatum = peildatum;
        this.loop = loop;
    }

    /// Every one with its prediction.
    List<Afstand> all() {
        return find().stream().map(this::predict).toList();
    }

    /// With a prediction only for the nearest trede of so many regels: playing the days ahead is the slow part.
    List<Afstand> nearest(int regels) {
        var gehad = new HashSet<String>();
        return find().stream().map(een -> gehad.size() < regels && gehad.add(een.afstand.regel()) ? predict(een)
                : een.afstand).toList();
    }

    private List<Gevonden> find() {
        var gevonden = new ArrayList<Gevonden>();
        for (Regelloop regelloop : loop.metingen()) {
            for (Trede trede : ((nl.verzuimregie.engine.protocol.Regel.Meet) regelloop.regel().vorm()).treden()) {
                Optional<Long> nodig = regelloop.nodig(trede, peildatum);
                if (!regelloop.isReached(trede) && nodig.isPresent()) {
                    gevonden.add(find(regelloop, trede, nodig.get()));
                }
            }
        }
        gevonden.sort(Comparator.comparingInt((Gevonden een) -> een.afstand.nabijheid()).reversed()
                .thenComparing(een -> een.afstand.naam()));
        return gevonden;
    }

    private record Gevonden(Afstand afstand, Regelloop regelloop, Trede trede, Maat maat) {}

    private Gevonden find(Regelloop regelloop, Trede trede, long nodig) {
        Optional<LocalDate> na = regelloop.na(peildatum);
        Maatloop verst = regelloop.maten().stream()
                .max(Comparator.comparingLong((Maatloop maat) -> maat.waarde(peildatum, na).orElse(0L))
                        .thenComparingInt(maat -> -regelloop.maten().indexOf(maat))).orElseThrow();
        Maat maat = Uitleg.maat(regelloop, verst);
        long waarde = verst.waarde(peildatum, na).orElse(0L);
        return new Gevonden(new Afstand(regelloop.regel().naam(), trede.naam(), maat.naam(), waarde, nodig,
                Uitleg.zin(trede, maat, verst, peildatum, na),
                "nog " + maat.eenheid().format(Math.max(0, nodig - waarde)) + " "
                        + maat.eenheid().tekst().replace('_', ' '),
                (int) Math.min(1000, nodig == 0 ? 0 : waarde * 1000 / nodig), Optional.empty(), ""),
                regelloop, trede, maat);
    }

    private Afstand predict(Gevonden een) {
        var vooruit = new Vooruitblik(oordelaar, dossier, peildatum, loop.tijdlijn());
        return een.afstand.with(vooruit.firesOn(een.regelloop.regel(), een.trede, een.maat),
                vooruit.assumption(een.maat));
    }
}
