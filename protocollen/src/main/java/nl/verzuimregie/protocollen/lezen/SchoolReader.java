package nl.verzuimregie.protocollen.lezen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Bestandsvormen;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.taal.Namen.Definitie;
import nl.verzuimregie.protocollen.taal.Toets;
import nl.verzuimregie.protocollen.taal.Vorm;
import nl.verzuimregie.protocollen.taal.Vormen;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Veld;

/// Reads the layers of schools. A school chooses only what its protocol leaves open: options, numbers within their
/// ruimte, treden that may be off, and which function a rol is.
public final class SchoolReader {

    private static final Vorm UIT_AAN = Vormen.word("uit", "aan");

    /// A school writes only the number; its reason stands in its besluit.
    private static final Vorm GETAL = Bestandsvormen.SCHOOLGETAL;

    private final Map<String, Protocolmap> protocollen;
    private final Toets toets;

    public SchoolReader(Map<String, Protocolmap> protocollen, Toets toets) {
        this.protocollen = protocollen;
        this.toets = toets;
    }

    /// The layers that read, by school.
    public Map<String, Schoollaag> read(List<Bestand> bestanden) {
        var scholen = new LinkedHashMap<String, Schoollaag>();
        for (Bestand bestand : bestanden) {
            bestand.inhoud().ifPresent(blok -> {
                Bestandsvormen.SCHOOL.check(blok, toets);
                blok.text("school").filter(naam -> !naam.equals(bestand.stam())).ifPresent(naam -> fouten().add(
                        blok.get("school").orElseThrow().plaats(),
                        "Hier staat de naam '%s', maar het bestand heet '%s'.".formatted(naam, bestand.stam()),
                        "Maak de twee namen gelijk."));
                laag(bestand, blok).ifPresent(laag -> scholen.put(laag.naam(), laag));
            });
        }
        return scholen;
    }

    private Optional<Schoollaag> laag(Bestand bestand, Blok blok) {
        Optional<String> protocol = blok.text("protocol");
        Optional<Protocolmap> map = protocol.flatMap(id -> Optional.ofNullable(protocollen.get(id)));
        if (protocol.isPresent() && map.isEmpty()) {
            fouten().add(blok.get("protocol").orElseThrow().plaats(),
                    "Het protocol '%s' bestaat niet.".formatted(protocol.get()),
                    Spelling.remedie(protocol.get(), protocollen.keySet()));
        }
        return map.map(gekozen -> {
            Map<String, String> rollen = rollen(blok, "rollen", gekozen.namen());
            Map<String, String> functies = rollen(blok, "functies", gekozen.namen());
            Map<String, String> opties = opties(blok, gekozen.namen());
            var lijnen = new Schoollijnen(bestand.stam(), blok, fouten());
            var adressen = new Adressen(gekozen);
            var keuzes = new Keuzes(opties, waarden(blok, adressen, lijnen), treden(blok, adressen, lijnen));
            return new Schoollaag(bestand.stam(), blok.text("titel").orElse(bestand.stam()), gekozen.id(), rollen,
                    functies, opties, keuzes, bestand);
        });
    }

    private Map<String, String> rollen(Blok blok, String sleutel, Namen namen) {
        var rollen = new HashMap<String, String>();
        each(blok, sleutel, (rol, veld) -> {
            Optional<Definitie> definitie = namen.get(Naamsoort.ROL, rol);
            if (definitie.isEmpty() && namen.isComplete(Naamsoort.ROL)) {
                fouten().add(veld.sleutel(), "De rol '%s' bestaat niet.".formatted(rol),
                        Spelling.remedie(rol, namen.all(Naamsoort.ROL).keySet()));
            } else if (definitie.isPresent() && !definitie.get().inhoud().text("te_koppelen").filter("ja"::equals)
                    .isPresent()) {
                fouten().add(veld.sleutel(), "De rol '%s' wijst het protocol zelf aan.".formatted(rol),
                        "Een school koppelt alleen rollen met 'te_koppelen: ja'.");
            }
            veld.waarde().asText().ifPresent(functie -> rollen.put(rol, functie));
        });
        return rollen;
    }

    private Map<String, String> opties(Blok blok, Namen namen) {
        var opties = new HashMap<String, String>();
        each(blok, "instellingen", (naam, veld) -> {
            Optional<Set<String>> bekend = namen.get(Naamsoort.INSTELLING, naam)
                    .map(definitie -> Namen.keys(definitie.inhoud(), "opties"));
            if (bekend.isEmpty() && namen.isComplete(Naamsoort.INSTELLING)) {
                fouten().add(veld.sleutel(), "De instelling '%s' bestaat niet.".formatted(naam),
                        Spelling.remedie(naam, namen.all(Naamsoort.INSTELLING).keySet()));
            }
            veld.waarde().asText().ifPresent(optie -> {
                if (bekend.isPresent() && !bekend.get().contains(optie)) {
                    fouten().add(veld.waarde().plaats(),
                            "De instelling '%s' kent geen optie '%s'.".formatted(naam, optie),
                            Spelling.remedie(optie, bekend.get()));
                }
                opties.put(naam, optie);
            });
        });
        return opties;
    }

    private Map<String, UnaryOperator<Waarde>> waarden(Blok blok, Adressen adressen, Schoollijnen lijnen) {
        var keuzes = new HashMap<String, UnaryOperator<Waarde>>();
        each(blok, "waarden", (genoemd, veld) -> {
            Optional<String> adres = adressen.waardeadres(genoemd);
            if (adres.isEmpty()) {
                fouten().add(veld.sleutel(), "Het adres '%s' bestaat niet in dit protocol.".formatted(genoemd),
                        Spelling.remedie(genoemd, adressen.waarden().keySet()));
            } else if (adressen.isWettelijk(adres.get())) {
                fouten().add(veld.sleutel(), "De waarde '%s' staat bij wet vast.".formatted(genoemd),
                        "Haal haar hier weg.");
            } else {
                Waarde waarde = adressen.waarde(adres.get()).orElseThrow();
                checkRuimte(genoemd, waarde, veld);
                NavigableMap<LocalDate, Waarde.Stand> standen = lijnen.read(genoemd, veld, lijn -> {
                    GETAL.check(lijn, toets);
                    return lijn.asBlok().flatMap(inhoud -> inhoud.get("waarde"))
                            .flatMap(getal -> lijnen.stand(getal, waarde));
                });
                keuzes.put(adres.get(), basis -> lijnen.over(basis, standen));
            }
        });
        return keuzes;
    }

    private void checkRuimte(String adres, Waarde waarde, Veld veld) {
        if (waarde.ruimte().isEmpty()) {
            fouten().add(veld.sleutel(), "De waarde '%s' laat een school geen ruimte.".formatted(adres),
                    "Alleen een waarde met 'ruimte: [van, tot]' kan een school kiezen.");
        }
    }

    private Map<String, UnaryOperator<Waarde>> treden(Blok blok, Adressen adressen, Schoollijnen lijnen) {
        var keuzes = new HashMap<String, UnaryOperator<Waarde>>();
        each(blok, "treden", (adres, veld) -> {
            if (!adressen.treden().contains(adres)) {
                fouten().add(veld.sleutel(), "De trede '%s' bestaat niet in dit protocol.".formatted(adres),
                        Spelling.remedie(adres, adressen.treden()));
            } else if (!adressen.isUitschakelbaar(adres)) {
                fouten().add(veld.sleutel(), "De trede '%s' kan een school niet uitzetten.".formatted(adres),
                        "Alleen een trede met 'uitschakelbaar: ja' kan uit.");
            } else {
                NavigableMap<LocalDate, Boolean> uit = lijnen.read(adres, veld, knoop -> {
                    UIT_AAN.check(knoop, toets);
                    return knoop.asText().filter(Set.of("uit", "aan")::contains).map("uit"::equals);
                });
                keuzes.put(adres, drempel -> lijnen.off(drempel, uit));
            }
        });
        return keuzes;
    }

    private void each(Blok blok, String sleutel, BiConsumer<String, Veld> stap) {
        blok.get(sleutel).ifPresent(knoop -> {
            if (knoop instanceof Blok velden) {
                velden.velden().forEach(stap);
            } else {
                fouten().add(knoop.plaats(),
                        "Hier staat %s; er hoort een blok met sleutels te staan.".formatted(knoop.beschrijving()),
                        "Schrijf 'regels/te-laat/melding-1: { 2026-08-01: { waarde: 5 } }'.");
            }
        });
    }

    private Fouten fouten() {
        return toets.fouten();
    }
}
