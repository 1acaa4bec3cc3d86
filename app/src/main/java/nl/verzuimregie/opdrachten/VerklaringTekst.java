package nl.verzuimregie.opdrachten;

import java.io.PrintWriter;
import java.util.List;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.engine.oordeel.Omdat;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;

/// The oordeel on one pupil as a page of text, for a person.
final class VerklaringTekst {

    private static final int DICHTSTBIJ = 5;

    private final Protocol protocol;
    private final String leerling;
    private final Oordeel oordeel;

    VerklaringTekst(Protocol protocol, String leerling, Oordeel oordeel) {
        this.protocol = protocol;
        this.leerling = leerling;
        this.oordeel = oordeel;
    }

    void write(PrintWriter uit) {
        uit.println("Leerling %s op %s, volgens %s".formatted(leerling, oordeel.peildatum(), protocol.titel()));
        List<Signaal> signalen = oordeel.signalen();
        uit.println("\nSIGNALEN (%d, waarvan %d lopend)".formatted(signalen.size(), oordeel.running().size()));
        if (signalen.isEmpty()) {
            uit.println("  Geen.");
        }
        signalen.reversed().forEach(signaal -> write(uit, signaal));
        uit.println("\nBIJNA");
        oordeel.nearest().stream().limit(DICHTSTBIJ).forEach(afstand -> write(uit, afstand));
        uit.println("\nTELLERS");
        oordeel.tellers().forEach(teller -> uit.println("  %8s  %s".formatted(teller.waarde(), teller.titel())));
        uit.println("\nVOLGEND MOMENT");
        uit.println(oordeel.volgendMoment().map(een -> "  %s: %s".formatted(een.datum(), een.wat()))
                .orElse("  Zonder nieuwe registraties verandert er niets."));
        oordeel.overgeslagen().forEach(een -> uit.println("  Buiten beschouwing: %s, %s".formatted(een.id(),
                een.reden())));
    }

    private void write(PrintWriter uit, Signaal signaal) {
        Regel regel = protocol.regel(signaal.regel()).orElseThrow();
        Omdat omdat = oordeel.omdat(signaal);
        uit.println("\n  %s  %s: %s".formatted(signaal.datum(), signaal.naam(), regel.titel()));
        uit.println("    " + signaal.einde().map(einde -> "geëindigd op %s: %s%s".formatted(einde.datum(), einde.reden()
                .tekst(),
                einde.door().map(door -> " (" + door + ")").orElse(""))).orElse("loopt"));
        uit.println("    omdat       %s".formatted(omdat.zin()));
        omdat.ook().forEach(ook -> uit.println("    ook         %s".formatted(ook)));
        uit.println("    drempel     %s%s, %s".formatted(omdat.drempel(),
                omdat.drempelSinds().map(sinds -> " sinds " + sinds).orElse(""), omdat.drempelGrond()));
        for (Omdat.Geteld geteld : omdat.geteld()) {
            uit.println("    geteld      %s  +%s  %s".formatted(geteld.datum(), geteld.bij(), geteld.wat()));
        }
        for (Omdat.Overgeslagen weg : omdat.overgeslagen()) {
            uit.println("    niet geteld %s  %s: %s".formatted(weg.datum(), weg.wat(), weg.waarom()));
        }
        uit.println("    dekking     %s".formatted(omdat.dekking()));
        regel.lezing().forEach(lezing -> uit.println("    lezing      %s %s (%s)".formatted(
                lezing.vraag(), lezing.keuze(), lezing.besluit())));
        uit.println("    regel       %s (%s; bron %s)".formatted(regel.bestand(), String.join(", ", regel.eisen()),
                regel.bron()));
    }

    private static void write(PrintWriter uit, Afstand afstand) {
        uit.println("  %s: %s".formatted(afstand.naam(), afstand.zin()));
        uit.println("    %s; %s".formatted(afstand.tekort(), afstand.voorspeld()
                .map(dag -> "op %s, %s".formatted(dag, afstand.als()))
                .orElse("voorlopig niet, ook niet " + afstand.als())));
    }
}
