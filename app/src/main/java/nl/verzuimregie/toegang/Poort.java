package nl.verzuimregie.toegang;

import java.util.Arrays;
import java.util.List;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.stereotype.Service;

/// The one gate: may this person do this with this pupil? It answers yes or no, with the reason, and keeps both.
@Service
public class Poort {

    private final Inzagen inzagen;
    private final Vandaag vandaag;

    Poort(Inzagen inzagen, Vandaag vandaag) {
        this.inzagen = inzagen;
        this.vandaag = vandaag;
    }

    /// The answer of the gate.
    public sealed interface Antwoord {}

    /// Yes, because of this function.
    public record Ja(Aanstelling omdat) implements Antwoord {}

    /// No; these functions may.
    public record Nee(List<Functie> wieWel) implements Antwoord {
        public Nee {
            wieWel = List.copyOf(wieWel);
        }
    }

    /// Whether it may, without keeping that it was asked: to show or hide a button.
    public Antwoord ask(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        return gebruiker.aanstellingen().stream()
                .filter(een -> een.functie().allows(handeling) && een.covers(leerling.school(), leerling.klasId()))
                .findFirst().<Antwoord>map(Ja::new)
                .orElseGet(() -> new Nee(whoMay(handeling)));
    }

    /// Passes the gate, and keeps who wanted what with whom and why it was allowed or not.
    ///
    /// @return the function that allows it
    /// @throws GeenToegangException when the answer is no
    public Aanstelling pass(Gebruiker gebruiker, Handeling handeling, Leerling leerling) {
        switch (ask(gebruiker, handeling, leerling)) {
            case Ja(Aanstelling omdat) -> {
                inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, omdat.functie(), leerling, handeling, true,
                        omdat.functie().name() + " " + omdat.omschrijving()));
                return omdat;
            }
            case Nee nee -> {
                inzagen.add(new Inzagen.Inzage(vandaag.nu(), gebruiker, gebruiker.aanstellingen().isEmpty() ? null
                        : gebruiker.aanstellingen().getFirst().functie(), leerling, handeling, false,
                        "geen functie die dit mag"));
                throw new GeenToegangException(handeling, nee.wieWel());
            }
        }
    }

    /// Passes the gate for something that is not about one pupil.
    ///
    /// @throws GeenToegangException when no function of this person may do it
    public void pass(Gebruiker gebruiker, Handeling handeling) {
        if (!gebruiker.allows(handeling)) {
            throw new GeenToegangException(handeling, whoMay(handeling));
        }
    }

    private static List<Functie> whoMay(Handeling handeling) {
        return Arrays.stream(Functie.values()).filter(een -> een.allows(handeling)).toList();
    }
}
