package nl.verzuimregie.engine.oordeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    List<Afstand> all() {
        var afstanden = new ArrayList<Afstand>();
        for (Regelloop regelloop : loop.regels()) {
            for (Trede trede : ((nl.verzuimregie.engine.protocol.Regel.Meet) regelloop.regel().vorm()).treden()) {
                Optional<Long> nodig = regelloop.nodig(trede, peildatum);
                if (!regelloop.isReached(trede) && nodig.isPresent()) {
                    afstanden.add(afstand(regelloop, trede, nodig.get()));
                }
            }
        }
        afstanden.sort(Comparator.comparingInt(Afstand::nabijheid).reversed().thenComparing(Afstand::naam));
        return afstanden;
    }

    private Afstand afstand(Regelloop regelloop, Trede trede, long nodig) {
        Optional<LocalDate> na = regelloop.na(peildatum);
        Maatloop verst = regelloop.maten().stream()
                .max(Comparator.comparingLong((Maatloop maat) -> maat.waarde(peildatum, na).orElse(0L))
                        .thenComparingInt(maat -> -regelloop.maten().indexOf(maat))).orElseThrow();
        Maat maat = Uitleg.maat(regelloop, verst);
        long waarde = verst.waarde(peildatum, na).orElse(0L);
        var vooruit = new Vooruitblik(oordelaar, dossier, peildatum, loop.tijdlijn());
        return new Afstand(regelloop.regel().naam(), trede.naam(), Uitleg.zin(trede, maat, verst, peildatum, na),
                "nog " + maat.eenheid().format(Math.max(0, nodig - waarde)) + " "
                        + maat.eenheid().tekst().replace('_', ' '),
                (int) Math.min(1000, nodig == 0 ? 0 : waarde * 1000 / nodig),
                vooruit.firesOn(regelloop.regel(), trede, maat), vooruit.assumption(maat));
    }
}
