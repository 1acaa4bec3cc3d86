package nl.verzuimregie.toegang;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.stereotype.Service;

/// The one gate: may this person do this with this pupil, and see which parts of the dossier? It answers yes or no,
/// with the reason, and keeps both (C-094).
@Service
public class Poort {

    private static final int REDEN_MAX = 500;

    private final Leerlingen leerlingen;
    private final Inzagen inzagen;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;

    Poort(Leerlingen leerlingen, Inzagen inzagen, Toegangsmatrix matrix, Vandaag vandaag) {
        this.leerlingen = leerlingen;
        this.inzagen = inzagen;
        this.matrix = matrix;
        this.vandaag = vandaag;
    }

    /// The answer of the gate.
    public sealed interface Antwoord {}

    /// Yes, because of this.
    public record Ja(Toegangsgrond omdat) implements Antwoord {}

    /// No; these functions may.
    public record Nee(List<Functie> wieWel) implements Antwoord {
        public Nee {
            wieWel = List.copyOf(wieWel);
        }
    }

    /// The pupil about whom the gate answers, with yes or no: within the schools of this person, so that it keeps who
    /// was turned away. Elsewhere a pupil is not there at all.
    public Optional<Leerling> find(Gebruiker gebruiker, Handeling handeling, long id) {
        return gebruiker.omgeving(handeling).during(() -> leerlingen.find(id));
    }

    /// Whether it may, without keeping that it was asked: to show or hide a button.
    public Antwoord ask(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        return ground(gebruiker, handeling, leerling).<Antwoord>map(Ja::new)
                .orElseGet(() -> new Nee(matrix.whoMay(handeling)));
    }

    /// The parts of the dossier of a pupil that this person may see when doing this.
    public Set<Segment> segmenten(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        return gebruiker.gronden(leerling).filter(een -> een.recht().allows(handeling))
                .flatMap(een -> een.recht().ziet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this person sees all of these parts when doing this.
    public boolean sees(Gebruiker gebruiker, Handeling handeling, Leerling leerling, Segment... delen) {
        return segmenten(gebruiker, handeling, leerling).containsAll(List.of(delen));
    }

    /// Passes the gate, and keeps who wanted what with whom and why it was allowed or not.
    ///
    /// @return why it is allowed
    /// @throws GeenToegangException when the answer is no
    /// @throws RedenNodigException when it is yes for who says why, and nobody did yet today
    public Toegangsgrond pass(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        Optional<Toegangsgrond> grond = ground(gebruiker, handeling, leerling);
        if (grond.isEmpty()) {
            throw refuse(gebruiker, handeling, leerling);
        }
        Optional<String> reden = Optional.empty();
        if (grond.get().recht().metReden()) {
            reden = Optional.of(inzagen.reden(gebruiker, leerling, vandaag.begin()).orElseThrow(() ->
                    new RedenNodigException(leerling)));
        }
        inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, grond, leerling, handeling, reden,
                List.of()));
        return grond.get();
    }

    /// Keeps that somebody was turned away.
    ///
    /// @return to be thrown
    public GeenToegangException refuse(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, Optional.empty(), leerling, handeling,
                Optional.empty(), List.of()));
        return new GeenToegangException(handeling, matrix.whoMay(handeling), Optional.of(leerling));
    }

    /// Keeps that sealed parts were opened for somebody who passed the gate.
    public void keepOpened(Gebruiker gebruiker, Handeling handeling, Leerling leerling, List<Segment> segmenten) {
        inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, ground(gebruiker, handeling, leerling), leerling,
                handeling, Optional.empty(), segmenten));
    }

    /// Keeps why somebody looks at a pupil whom the table opens for a reason only.
    ///
    /// @throws GeenToegangException when no reason would open it
    public void explain(Gebruiker gebruiker, Handeling handeling, Leerling leerling, String reden) {
        Toegangsgrond grond = ground(gebruiker, handeling, leerling)
                .orElseThrow(() -> new GeenToegangException(handeling, matrix.whoMay(handeling),
                        Optional.of(leerling)));
        inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, Optional.of(grond), leerling, handeling,
                Optional.of(reden), List.of()));
    }

    /// Passes the gate for a file about several pupils, and keeps of each of them that it was taken along.
    ///
    /// @param wat what was taken along, in words
    /// @return those who may be in it: about whom it is allowed without saying why
    public List<Leerling> passAll(Gebruiker gebruiker, Handeling handeling, List<Leerling> wie, String wat) {
        Map<Leerling, Toegangsgrond> gronden = new LinkedHashMap<>();
        wie.forEach(een -> ground(gebruiker, handeling, een).filter(grond -> !grond.recht().metReden())
                .ifPresent(grond -> gronden.put(een, grond)));
        inzagen.addAll(vandaag.nu(), gebruiker, handeling, gronden, wat);
        return List.copyOf(gronden.keySet());
    }

    /// Keeps that somebody who passed the gate took something about a pupil along. Why that person looks, where that is
    /// asked, stays before it.
    ///
    /// @param wat what was taken along, in words
    public void keepTaken(Gebruiker gebruiker, Handeling handeling, Leerling leerling, String wat) {
        Optional<Toegangsgrond> grond = ground(gebruiker, handeling, leerling);
        Optional<String> eerder = grond.filter(een -> een.recht().metReden())
                .flatMap(ignored -> inzagen.reden(gebruiker, leerling, vandaag.begin()));
        String reden = eerder.filter(een -> !een.endsWith(wat)).map(een -> een + "; " + wat)
                .filter(een -> een.length() <= REDEN_MAX).or(() -> eerder).orElse(wat);
        inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, grond, leerling, handeling, Optional.of(reden),
                List.of()));
    }

    /// Passes the gate for something that is not about one pupil.
    ///
    /// @throws GeenToegangException when no function of this person may do it
    public void pass(Gebruiker gebruiker, Handeling handeling) {
        if (!gebruiker.allows(handeling)) {
            throw new GeenToegangException(handeling, matrix.whoMay(handeling), Optional.empty());
        }
    }

    /// Turns somebody away who may do this, but not with the thing at hand, which is about no single pupil.
    ///
    /// @return to be thrown
    public GeenToegangException refuse(Handeling handeling) {
        return new GeenToegangException(handeling, matrix.whoMay(handeling), Optional.empty());
    }

    /// The best reason to allow it: one that asks nothing before one that asks why, and a broken glass last.
    private static Optional<Toegangsgrond> ground(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        return gebruiker.gronden(leerling).filter(een -> een.recht().allows(handeling))
                .min(Comparator.comparing((Toegangsgrond een) -> een.relatie() == Relatie.NOOD)
                        .thenComparing(een -> een.recht().metReden()));
    }
}
