package nl.verzuimregie.protocolboek.stukken;

import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;

/// The rows of the versions of a protocol, and of who may go on without consent.
final class Protocolversies {

    private Protocolversies() {}

    static void add(Zaakdeel zaak, Rijen rijen) {
        zaak.versies().forEach(versie -> rijen.add("Vanaf " + Dagtekst.format(versie.vanaf()), versie.titel()
                + (versie.lopendNieuw() ? "; een zaak die dan open is, gaat volgens deze tekst verder"
                        : "; een zaak die dan open is, eindigt volgens de vorige tekst")));
        rijen.rollen("Mogen samen zonder toestemming verder als het onveilig is", zaak.veiligheid(), "en");
    }
}
