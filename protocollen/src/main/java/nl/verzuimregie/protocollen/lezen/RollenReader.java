package nl.verzuimregie.protocollen.lezen;

import java.util.Optional;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads who does what.
final class RollenReader {

    private final Onderdeel deel;

    RollenReader(Onderdeel deel) {
        this.deel = deel;
    }

    Rol read(String naam, Blok blok) {
        return new Rol(naam, blok.text("titel").orElse(naam), blok.text("organisatie"),
                Onderdeel.word(Rol.Werkdagen.class, blok.text("werkdagen")),
                blok.text("anders").filter(anders -> !anders.equals("niemand")), blok.texts("benoemd_door"),
                blok.texts("kandidaten"), blok.text("functie"), buitenSchool(blok));
    }

    private Voorwaarden buitenSchool(Blok blok) {
        Optional<Blok> buiten = blok.blok("buiten_school");
        return buiten.map(deel.toestanden()::voorwaarden).orElse(Voorwaarden.GEEN);
    }
}
