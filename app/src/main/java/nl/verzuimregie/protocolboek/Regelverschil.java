package nl.verzuimregie.protocolboek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.protocolboek.zinnen.Maatzin;
import nl.verzuimregie.protocolboek.zinnen.Rolnamen;
import nl.verzuimregie.protocolboek.zinnen.Waardestand;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// How two protocollen differ in what they do about the same thing, in words, made from the regels themselves.
///
/// @param naam    short name of the other protocol
/// @param zinnen  the differences, for each regel of the other one about the same thing
/// @param rijen   the regels side by side, the own one first
public record Regelverschil(String protocol, String naam, List<Zinnen> zinnen, List<Kenmerk> rijen) {

    public Regelverschil {
        zinnen = List.copyOf(zinnen);
        rijen = List.copyOf(rijen);
    }

    /// What differs from one other regel.
    public record Zinnen(String titel, List<String> alle) {
        public Zinnen {
            alle = List.copyOf(alle);
        }
    }

    /// A regel in the words by which it is compared.
    ///
    /// @param telt  what it counts
    /// @param grens from when there is a signal
    /// @param tijd  over which time
    /// @param wie   who hears of it; empty: nobody
    public record Kenmerk(Regelverwijzing regel, String telt, String grens, String tijd, String wie) {

        static Kenmerk of(Regelverwijzing verwijzing, Regel regel, Rolnamen rollen, LocalDate dag) {
            String wie = rollen.join(regel.meld(), "en");
            return switch (regel.vorm()) {
                case Regel.Meet meet -> new Kenmerk(verwijzing, counts(meet.maten().getFirst()), treden(meet, dag),
                        Woorden.join(meet.maten().stream().map(maat -> span(maat, dag)).distinct().toList(), "of"),
                        wie);
                case Regel.Handmatig handmatig -> new Kenmerk(verwijzing, "niets: een mens ziet het",
                        "als " + rollen.join(handmatig.door(), "of") + " het ziet", "geen", wie);
                case Regel.Wacht ignored -> new Kenmerk(verwijzing, "of iets op iets anders volgt", "als het volgt",
                        "geen", wie);
            };
        }

        private static String counts(Maat maat) {
            String activiteit = Maatzin.activity(maat);
            return switch (maat.soort()) {
                case Maat.Tel tel -> switch (tel.eenheid()) {
                    case KEREN, ZIEKMELDINGEN -> "hoe vaak een leerling" + activiteit;
                    default -> "hoeveel " + Woorden.plain(tel.eenheid().tekst()) + " een leerling" + activiteit;
                };
                case Maat.Reeks ignored -> "hoe lang een leerling achter elkaar" + activiteit;
                case Maat.Stilte ignored -> "hoeveel dagen er" + activiteit;
                case Maat.Patroon patroon -> patroon.perKlas() ? "hoe ver een klas" + activiteit
                        : "of een leerling" + activiteit;
            };
        }

        private static String treden(Regel.Meet meet, LocalDate dag) {
            return Woorden.join(meet.treden().stream().map(trede -> Waardestand.format(trede, dag)
                    + (trede.naam().equals(Trede.DREMPEL) ? "" : " (" + Woorden.plain(trede.naam()) + ")")).toList(),
                    "of");
        }

        private static String span(Maat maat, LocalDate dag) {
            String tijd = Maatzin.time(maat, Maatzin.VENSTER, dag).stream().map(Zindeel::tekst)
                    .collect(Collectors.joining()).strip();
            return tijd.isEmpty() ? "de hele reeks"
                    : tijd.replaceFirst("^in ", "").replaceFirst("^sinds", "de tijd sinds");
        }
    }

    /// What is other in one regel than in the own one. Equal things are said once.
    static List<String> sentences(Kenmerk eigen, Kenmerk ander, boolean isZelfde) {
        String hier = eigen.regel().protocolnaam();
        String daar = ander.regel().protocolnaam();
        List<String> zinnen = new ArrayList<>();
        if (isZelfde) {
            zinnen.add("Dit is in beide dezelfde regel.");
        } else {
            zinnen.add(eigen.telt().equals(ander.telt()) ? "Beide tellen " + eigen.telt() + "."
                    : "%s telt %s. %s telt %s.".formatted(hier, eigen.telt(), daar, ander.telt()));
            zinnen.add(eigen.grens().equals(ander.grens()) ? "De grens is in beide " + eigen.grens() + "."
                    : "De grens in %s: %s. In %s: %s.".formatted(hier, eigen.grens(), daar, ander.grens()));
            if (!eigen.tijd().equals(ander.tijd())) {
                zinnen.add("De telling loopt in %s over %s en in %s over %s.".formatted(hier, eigen.tijd(), daar,
                        ander.tijd()));
            }
        }
        String nu = eigen.wie().isEmpty() ? "niemand" : eigen.wie();
        String dan = ander.wie().isEmpty() ? "niemand" : ander.wie();
        zinnen.add(nu.equals(dan) ? "In beide is het signaal voor " + nu + "."
                : "In %s is het signaal voor %s, in %s voor %s.".formatted(hier, nu, daar, dan));
        return zinnen;
    }
}
