package nl.verzuimregie.protocollen.lezen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads the treden of a regel that measures, for one option of the setting on which the measuring depends.
final class TredenReader {

    private final String adres;
    private final Map<String, Waarde> waarden;
    private final Keuzes keuzes;
    private final Fouten fouten;

    /// @param adres the address of the regel: `regels/te-laat`
    TredenReader(String adres, Map<String, Waarde> waarden, Keuzes keuzes, Fouten fouten) {
        this.adres = adres;
        this.waarden = waarden;
        this.keuzes = keuzes;
        this.fouten = fouten;
    }

    /// All treden of the regel; empty when one of them does not read.
    ///
    /// @param optie the option; empty when the measuring depends on no setting
    /// @param maten what is measured for that option: the drempel must be in their unit
    Optional<List<Trede>> read(Blok regel, Optional<String> optie, List<Maat> maten) {
        Optional<Blok> treden = regel.blok("treden");
        var gelezen = new ArrayList<Trede>();
        int aantal = treden.map(blok -> blok.velden().size()).orElse(1);
        treden.ifPresent(blok -> blok.velden().forEach((naam, veld) -> veld.waarde().asBlok()
                .flatMap(trede -> trede(naam, trede, optie, maten, blok.velden().keySet())).ifPresent(gelezen::add)));
        if (treden.isEmpty()) {
            regel.blok("drempel").flatMap(trede -> trede(Trede.DREMPEL, trede, optie, maten, Set.of()))
                    .ifPresent(gelezen::add);
        }
        return gelezen.size() == aantal ? Optional.of(gelezen) : Optional.empty();
    }

    private Optional<Trede> trede(String naam, Blok blok, Optional<String> optie, List<Maat> maten, Set<String> namen) {
        if (blok.has("minstens") == blok.has("meer_dan")) {
            fouten.add(blok.plaats(),
                    "De trede '%s' heeft %s.".formatted(naam, blok.has("minstens") ? "twee drempels" : "geen drempel"),
                    "Schrijf precies één van beide: 'minstens: <waarde>' of 'meer_dan: <waarde>'.");
            return Optional.empty();
        }
        var vergelijking = blok.has("minstens") ? Trede.Vergelijking.MINSTENS : Trede.Vergelijking.MEER_DAN;
        Optional<Waarde> drempel = waarde(blok, vergelijking.tekst(), optie, maten);
        Optional<Waarde> daarna = waarde(blok, "daarna_elke", optie, maten)
                .filter(stap ->
                        MatenReader.isBetween(stap, 1, Long.MAX_VALUE, blok.get("daarna_elke").orElseThrow(), fouten));
        checkVervangt(naam, blok, namen);
        if (blok.has("daarna_elke") && daarna.isEmpty()) {
            return Optional.empty();
        }
        return drempel.map(waarde -> new Trede(naam, vergelijking, keuzes.drempel(adres + "/" + naam, waarde), daarna,
                blok.get("vervangt").map(Knoop::texts).orElse(List.of()),
                blok.text("uitschakelbaar").filter("ja"::equals).isPresent()));
    }

    private Optional<Waarde> waarde(Blok blok, String sleutel, Optional<String> optie, List<Maat> maten) {
        Optional<Knoop> knoop = blok.get(sleutel);
        if (knoop.isEmpty()) {
            return Optional.empty();
        }
        if (knoop.get() instanceof Blok perOptie) {
            if (optie.isEmpty()) {
                fouten.add(perOptie.plaats(), "Deze waarde hangt af van een instelling, maar meet niet.",
                        "Schrijf hier één naam, of laat meet van dezelfde instelling afhangen.");
                return Optional.empty();
            }
            if (!perOptie.has(optie.get())) {
                fouten.add(perOptie.plaats(), "Voor de optie '%s' staat hier geen waarde.".formatted(optie.get()),
                        "Voeg '%s: <waarde>' toe.".formatted(optie.get()));
                return Optional.empty();
            }
            return perOptie.get(optie.get()).flatMap(naam -> inUnit(naam, maten));
        }
        return inUnit(knoop.get(), maten);
    }

    /// The value with this name, when it is in the unit of each maat.
    private Optional<Waarde> inUnit(Knoop knoop, List<Maat> maten) {
        Optional<Waarde> waarde = knoop.asText().flatMap(naam -> Optional.ofNullable(waarden.get(naam)));
        Optional<Maat> anders =
                waarde.flatMap(gelezen -> maten.stream().filter(maat -> maat.eenheid() != gelezen.eenheid())
                        .findFirst());
        if (waarde.isPresent() && anders.isPresent()) {
            Eenheid eenheid = anders.get().eenheid();
            fouten.add(knoop.plaats(), "De waarde '%s' is in %s, de maat '%s' in %s.".formatted(waarde.get().naam(),
                            waarde.get().eenheid().tekst(), anders.get().naam(), eenheid.tekst()),
                    "Tussen eenheden wordt niet omgerekend; geef beide dezelfde eenheid.");
            return Optional.empty();
        }
        return waarde;
    }

    private void checkVervangt(String naam, Blok blok, Set<String> namen) {
        blok.get("vervangt").ifPresent(knoop -> knoop.asList().forEach(item -> item.asText().ifPresent(ander -> {
            if (ander.equals(naam)) {
                fouten.add(item.plaats(), "De trede '%s' vervangt zichzelf.".formatted(naam),
                        "Noem alleen andere treden.");
            } else if (!namen.contains(ander)) {
                fouten.add(item.plaats(), "De trede '%s' bestaat niet in deze regel.".formatted(ander),
                        Spelling.remedie(ander, namen));
            }
        })));
    }
}
