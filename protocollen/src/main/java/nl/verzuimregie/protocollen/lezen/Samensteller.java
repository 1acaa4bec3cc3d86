package nl.verzuimregie.protocollen.lezen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Termijnregels;
import nl.verzuimregie.engine.kalender.Termijnregels.VrijeDag;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Versie;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.taal.Keuzeplek;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Composes a Protocol from checked files, under the choices of a school and of a question "wat als".
public final class Samensteller {

    private final Protocolmap map;
    private final Keuzes keuzes;
    private final Gekozenopties opties;
    private final List<Bestand> bestanden;
    private final Fouten fouten;

    public Samensteller(Protocolmap map, Keuzes keuzes, Fouten fouten) {
        this.map = map;
        this.keuzes = keuzes;
        this.opties = new Gekozenopties(map.namen(), keuzes);
        this.bestanden = map.effective().stream().map(bestand -> Protocoleinde.bound(bestand, map, opties)).toList();
        this.fouten = fouten;
    }

    /// The protocol; empty when a maat or regel does not read, or when its own file says too little, which has been
    /// reported.
    ///
    /// @param lagen the files of a school's layers, for the digest
    public Optional<Protocol> compose(List<Bestand> lagen) {
        Optional<Map<String, Maat>> maten = maten();
        Optional<List<Regel>> regels = regels(maten.orElse(Map.of()));
        Optional<String> titel = map.protocolbestand().flatMap(bestand -> bestand.inhoud())
                .flatMap(blok -> blok.text("titel"));
        if (maten.isEmpty() || regels.isEmpty() || titel.isEmpty()) {
            return Optional.empty();
        }
        String hash = Vingerafdruk.of(Stream.concat(
                map.effective().stream().filter(bestand -> !bestand.isToetsing()), lagen.stream()).toList());
        return Optional.of(new Protocol(map.id(), titel.get(), maten.get(), regels.get(), zaak(maten.get()),
                hash));
    }

    private Zaakdeel zaak(Map<String, Maat> maten) {
        return new ZaakReader(versies(), termijnen(), maten, opties, fouten)
                .read(bestanden, this::waarden);
    }

    /// How terms run, as the protocol or the one it extends says it.
    private Termijnregels termijnen() {
        Optional<Blok> regels = map.protocol("termijnen").map(blok -> Keuzeplek.resolve(blok, opties::option))
                .flatMap(blok -> blok.blok("termijnen"));
        return new Termijnregels(regels.flatMap(blok -> blok.text("begindag")).filter("telt_mee"::equals).isPresent(),
                Onderdeel.word(VrijeDag.class, regels.flatMap(blok -> blok.text("vrije_dag"))));
    }

    private List<Versie> versies() {
        return map.protocol("versies").flatMap(blok -> blok.blok("versies")).stream()
                .flatMap(blok -> blok.velden().entrySet().stream())
                .flatMap(een -> Datum.of(een.getKey()).flatMap(vanaf -> een.getValue().waarde().asBlok()
                        .map(versie -> new Versie(vanaf, versie.text("titel").orElse(een.getKey()),
                                versie.text("lopend").filter("nieuw"::equals).isPresent()))).stream())
                .sorted(Comparator.comparing(Versie::vanaf)).toList();
    }

    private Optional<Map<String, Maat>> maten() {
        var gelezen = new LinkedHashMap<String, Maat>();
        var namen = new ArrayList<String>();
        for (Bestand bestand : bestanden) {
            if (bestand.isDeel("maten")) {
                var lezer = new MatenReader(waarden(bestand), fouten);
                bestand.inhoud().flatMap(blok -> blok.blok("maten"))
                        .ifPresent(blok -> blok.velden().forEach((naam, veld) -> {
                    namen.add(naam);
                    veld.waarde().asBlok().flatMap(maat -> lezer.read(naam, maat))
                            .ifPresent(maat -> gelezen.put(naam, maat));
                }));
            }
        }
        return gelezen.keySet().containsAll(namen) ? Optional.of(gelezen) : Optional.empty();
    }

    private Optional<List<Regel>> regels(Map<String, Maat> maten) {
        var lezer = new RegelReader(map.namen(), maten, keuzes, fouten);
        var regels = new ArrayList<Regel>();
        boolean volledig = true;
        for (Bestand bestand : Protocolmap.regels(bestanden).values()) {
            Optional<Regel> regel = lezer.read(bestand, waarden(bestand), rollenOfWettelijk(bestand));
            volledig &= regel.isPresent();
            regel.filter(ignored -> !lezer.isLeftOut(bestand)).ifPresent(regels::add);
        }
        return volledig ? Optional.of(regels) : Optional.empty();
    }

    /// Who hears of a regel of law: its own file cannot know, so the protocol that includes it says so.
    private List<String> rollenOfWettelijk(Bestand regel) {
        if (!Protocolmap.isWettelijk(regel)) {
            return List.of();
        }
        Optional<Blok> protocol = map.protocol("meld_wettelijk");
        boolean elders = !regel.protocol().equals(map.id());
        if (protocol.isEmpty() && elders && regel.inhoud().filter(blok -> blok.has("meld")).isEmpty()) {
            map.protocolbestand().ifPresent(bestand -> fouten.add(bestand.begin(),
                    "Niemand hoort van de wettelijke regel '%s'.".formatted(regel.stam()),
                    "Voeg 'meld_wettelijk: [rol]' toe."));
        }
        return protocol.flatMap(blok -> blok.get("meld_wettelijk")).map(Knoop::texts).orElse(List.of());
    }

    private Map<String, Waarde> waarden(Bestand bestand) {
        var anders = new LinkedHashMap<String, Waarde>();
        map.waarden(bestand)
                .forEach((naam, waarde) -> anders.put(naam, keuzes.waarde(bestand.adres() + "/" + naam, waarde)));
        return anders;
    }
}
