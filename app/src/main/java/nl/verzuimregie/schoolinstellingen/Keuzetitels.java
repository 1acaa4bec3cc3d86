package nl.verzuimregie.schoolinstellingen;

import java.util.HashMap;
import java.util.Map;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.Protocolmap;

/// What an address is called: the title of the file it stands in, and its own name in words.
final class Keuzetitels {

    private final Map<String, String> perBestand = new HashMap<>();

    Keuzetitels(Protocolmap map) {
        for (Bestand bestand : map.effective()) {
            perBestand.put(bestand.adres(), bestand.inhoud().flatMap(blok -> blok.text("titel"))
                    .orElse(Woorden.capital(Woorden.plain(bestand.stam()))));
        }
    }

    /// `Te laat: melding 1`.
    String of(String adres) {
        int plek = adres.lastIndexOf('/');
        String bestand = adres.substring(0, Math.max(0, plek));
        return perBestand.getOrDefault(bestand, bestand) + ": " + Woorden.plain(adres.substring(plek + 1));
    }
}
