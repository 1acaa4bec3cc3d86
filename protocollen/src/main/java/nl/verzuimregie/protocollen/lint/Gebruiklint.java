package nl.verzuimregie.protocollen.lint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Waarschuwing.Soort;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Things that are defined and not used, used and not filled, or missing from where they should be.
final class Gebruiklint {

    /// The regel of law that every protocol includes (D-11).
    private static final String WETTELIJK = "zestien-uur";

    private final Protocolmap map;
    private final Protocol protocol;
    private final Collection<Protocolmap> alle;
    private final Fouten fouten;

    Gebruiklint(Protocolmap map, Protocol protocol, Collection<Protocolmap> alle, Fouten fouten) {
        this.map = map;
        this.protocol = protocol;
        this.alle = alle;
        this.fouten = fouten;
    }

    void lint() {
        checkWettelijk();
        for (Bestand bestand : map.eigen()) {
            bestand.inhoud().ifPresent(blok -> {
                blok.blok("maten").filter(ignored -> bestand.isDeel("maten")).ifPresent(this::checkMaten);
                Stream.of("meld", "meld_wettelijk").forEach(sleutel -> blok.get(sleutel).ifPresent(this::checkRollen));
                blok.blok("handmatig").flatMap(handmatig -> handmatig.get("door")).ifPresent(this::checkRollen);
                blok.blok("stappen").filter(ignored -> bestand.is(Bestandsoort.STAPPEN))
                        .ifPresent(stappen -> stappen.velden().forEach((naam, veld) ->
                                veld.waarde().asBlok().ifPresent(stap -> checkUitkomsten(naam, stap))));
                if (bestand.is(Bestandsoort.OVERLEG)) {
                    checkUitkomsten(bestand.stam(), blok);
                }
                if (bestand.is(Bestandsoort.REGEL)) {
                    checkZaak(bestand, blok);
                    checkScenario(bestand, blok);
                }
            });
        }
    }

    private void checkWettelijk() {
        boolean wettelijk = protocol.regel(WETTELIJK).filter(Regel::wettelijk).isPresent();
        Optional<Bestand> bestand = map.protocolbestand();
        if (!wettelijk && bestand.isPresent()) {
            fouten.warn(Soort.WETTELIJKE_REGEL_ONTBREEKT, bestand.get().begin(),
                    "Dit protocol kent de wettelijke melding bij zestien uur niet.", "Voeg 'breidt_uit: wet' toe.");
        }
    }

    private void checkMaten(Blok maten) {
        maten.velden().forEach((naam, veld) -> {
            boolean teller = veld.waarde().asBlok().flatMap(maat -> maat.text("teller")).filter("ja"::equals)
                    .isPresent();
            if (!teller && !map.namen().isUsed(Naamsoort.MAAT.woord(), naam)) {
                fouten.warn(Soort.MAAT_ONGEBRUIKT, veld.sleutel(),
                        "De maat '%s' wordt nergens gebruikt.".formatted(naam),
                        "Gebruik haar, schrijf 'teller: ja' als zij alleen getoond wordt, of haal haar weg.");
            }
        });
    }

    private void checkRollen(Knoop rollen) {
        rollen.asList().forEach(item -> item.asText().filter(rol -> !rol.equals("regie")).ifPresent(rol -> {
            Optional<Blok> inhoud = map.namen().get(Naamsoort.ROL, rol).map(Namen.Definitie::inhoud);
            boolean ingevuld = inhoud.filter(blok -> blok.has("organisatie") || blok.has("benoemd_door")).isPresent();
            if (!ingevuld) {
                fouten.warn(Soort.ROL_ZONDER_FUNCTIE, item.plaats(), inhoud.isPresent()
                                ? "De rol '%s' hoort bij geen organisatie.".formatted(rol)
                                : "De rol '%s' staat niet in rollen.yaml.".formatted(rol),
                        "Beschrijf haar in rollen.yaml, met 'titel' en 'organisatie'.");
            }
        }));
    }

    /// An outcome that nothing refers to, while something does refer to another of the same stap.
    private void checkUitkomsten(String stap, Blok inhoud) {
        Optional<Blok> uitkomsten = inhoud.blok("uitkomsten");
        boolean geheel = map.namen().isUsed(Naamsoort.STAP.woord(), stap);
        List<String> gebruikt = Namen.keys(inhoud, "uitkomsten").stream()
                .filter(uitkomst -> map.namen().isUsed(Naamsoort.STAP.woord(), stap + "." + uitkomst)).toList();
        if (uitkomsten.isEmpty() || geheel || gebruikt.isEmpty()) {
            return;
        }
        uitkomsten.get().velden().forEach((uitkomst, veld) -> {
            if (!gebruikt.contains(uitkomst) && !inhoud.texts("einde").contains(uitkomst)) {
                fouten.warn(Soort.UITKOMST_ZONDER_GEVOLG, veld.sleutel(),
                        "Op de uitkomst '%s.%s' volgt niets.".formatted(stap, uitkomst),
                        "Noem haar in de bij van een stap, of onder einde als er niets hoeft te volgen.");
            }
        });
    }

    private void checkZaak(Bestand bestand, Blok blok) {
        Optional<Regel> regel = protocol.regels().stream().filter(een -> een.bestand().equals(bestand.naam()))
                .findFirst();
        if (regel.filter(Regel::voorwaardelijk).filter(Gebruiklint::isKernWithoutVoorwaarde).isPresent()) {
            fouten.warn(Soort.KERNREGEL_WERD_ZAAK, blok.plaats(blok.has("mits") ? "mits" : "tenzij"),
                    "Door deze voorwaarde telt de regel '%s' alleen nog in een zaak.".formatted(bestand.stam()),
                    "Haal de voorwaarde weg, of zet haar bij de stap die op de regel volgt.");
        }
    }

    private static boolean isKernWithoutVoorwaarde(Regel regel) {
        return new Regel(regel.naam(), regel.titel(), regel.bestand(), regel.eisen(), regel.bron(), regel.strekking(),
                regel.geldig(), regel.waarden(), regel.vorm(), regel.lezing(), regel.meld(), regel.wettelijk())
                .niveau() == Regel.Niveau.KERN;
    }

    /// A regel is shown by a scenario of its own protocol, or of one that extends it.
    private void checkScenario(Bestand bestand, Blok blok) {
        boolean getoond = alle.stream().filter(this::isOrExtends).flatMap(ander -> ander.eigen().stream())
                .filter(ander -> ander.is(Bestandsoort.SCENARIOS)).flatMap(ander -> ander.inhoud().stream())
                .flatMap(inhoud -> inhoud.get("over").stream()).flatMap(over -> over.texts().stream())
                .anyMatch(bestand.stam()::equals);
        if (!getoond) {
            fouten.warn(Soort.REGEL_ZONDER_SCENARIO, blok.plaats("regel"),
                    "Geen scenario gaat over de regel '%s'.".formatted(bestand.stam()),
                    "Schrijf er een in scenarios/, met 'over: [%s]'.".formatted(bestand.stam()));
        }
    }

    private boolean isOrExtends(Protocolmap ander) {
        return ander.id().equals(map.id()) || ander.basis().filter(this::isOrExtends).isPresent();
    }
}
