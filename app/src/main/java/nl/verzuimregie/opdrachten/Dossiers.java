package nl.verzuimregie.opdrachten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.verzuimregie.aanlevering.registraties.Registraties;
import nl.verzuimregie.aanlevering.registraties.Rij;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;

/// Makes the dossier of one pupil from the registrations that were read. A registration is known by its day and lesuur.
final class Dossiers {

    private Dossiers() {}

    /// @throws OnbruikbaarException when the pupil is not in the registrations
    static Dossier of(String leerling, Invoer.Gelezen gelezen) throws OnbruikbaarException {
        Registraties registraties = gelezen.registraties();
        int nummer = registraties.leerlingen().indexOf(leerling);
        if (nummer < 0) {
            throw new OnbruikbaarException("Leerling %s staat niet in deze registraties (%d andere wel)%s.".formatted(
                    leerling, registraties.leerlingen().size(), example(registraties.leerlingen())));
        }
        var feiten = new ArrayList<Feit>();
        for (int i = 0; i < registraties.aantal(); i++) {
            if (Rij.leerling(registraties.rijen()[i]) == nummer) {
                feiten.add(feit(registraties.rijen()[i], gelezen.kalender()));
            }
        }
        List<LocalDate> meldingen = gelezen.meldingen().map(alle -> alle.getOrDefault(leerling, List.of()))
                .orElse(Collections.emptyList());
        meldingen.forEach(einde -> feiten.add(new Zaakfeit.Melding(herkomst("melding tot en met " + einde), einde,
                "duo")));
        return new Dossier(leerling, feiten, gelezen.roosters().rooster(leerling), true);
    }

    private static String example(List<String> leerlingen) {
        return leerlingen.isEmpty() ? "" : ", bijvoorbeeld " + leerlingen.getFirst();
    }

    private static Feit feit(long rij, Kalender kalender) {
        LocalDate datum = kalender.datum(Rij.dag(rij));
        Feit.Lesstand stand = Rij.soort(rij) == Verzuimsoort.TE_LAAT ? new Feit.Lesstand.TeLaat(Rij.minuten(rij))
                : new Feit.Lesstand.Afwezig(Rij.soort(rij), Rij.minuten(rij), Rij.isVoorlopig(rij));
        return new Feit.Lesregistratie(herkomst("%s lesuur %d".formatted(datum, Rij.lesuur(rij))), datum,
                Rij.lesuur(rij), stand);
    }

    private static Feit.Herkomst herkomst(String id) {
        return new Feit.Herkomst(id, Instant.EPOCH, "registraties");
    }
}
