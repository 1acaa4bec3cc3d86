package nl.verzuimregie.leveringen;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Datumvolgorde;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Kolomherkenning;
import nl.verzuimregie.aanlevering.Kolomindeling;
import nl.verzuimregie.aanlevering.Kolomrol;
import nl.verzuimregie.aanlevering.Kolomvraag;
import nl.verzuimregie.aanlevering.Leesopties;
import nl.verzuimregie.aanlevering.Leeswijze;
import nl.verzuimregie.aanlevering.Proefrij;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.aanlevering.Roosterbron;
import nl.verzuimregie.aanlevering.Tekenset;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.web.Formulierfouten;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page that asks which column of a file is what: what was found, and the first rows as they would be read.
@Component
class Kolombeeld {

    private static final int RIJEN_PROEF = 10;

    private final Leveringen leveringen;
    private final Kolomindelingen indelingen;
    private final Redencodelijst codes;
    private final Scholen scholen;
    private final Schoolkeuze teksten;

    Kolombeeld(Leveringen leveringen, Kolomindelingen indelingen, Redencodelijst codes, Scholen scholen,
            Schoolkeuze teksten) {
        this.leveringen = leveringen;
        this.indelingen = indelingen;
        this.codes = codes;
        this.scholen = scholen;
        this.teksten = teksten;
    }

    /// How the page with what was found and suggested is called.
    String show(Levering levering, Model model) {
        ask(levering, Kolomkeuze.of(Map.of()), false, model);
        return "leveringen/kolommen";
    }

    /// Looks at what somebody chose, and fills the page with it.
    ///
    /// @param moetAf whether something must be said of everything that is asked
    /// @return what can be kept; empty when something is wrong, or when nothing is to be kept
    Optional<Kolomindeling> ask(Levering levering, Kolomkeuze keuze, boolean moetAf, Model model) {
        List<Kolomindeling> eerder = indelingen.ofSchool(levering.school());
        return Leesmap.during(leveringen.files(levering.id()), namen -> {
            Optional<String> pad = namen.keySet().stream().filter(een -> isUnknown(een, eerder)).findFirst();
            return pad.isEmpty() ? Optional.empty()
                    : ask(levering, Path.of(pad.get()), namen.getOrDefault(pad.get(), ""), keuze, moetAf, model);
        });
    }

    private static boolean isUnknown(String pad, Collection<Kolomindeling> eerder) {
        return Kolomherkenning.recognise(Path.of(pad), Exportherkenning.recognise(Path.of(pad)).soort(), eerder)
                instanceof Kolomherkenning.Onbekend;
    }

    private Optional<Kolomindeling> ask(Levering levering, Path pad, String naam, Kolomkeuze gekozen, boolean moetAf,
            Model model) {
        Redencodes redencodes = codes.codes(levering.school());
        var fouten = new Formulierfouten();
        Kolomvraag zelf = Kolomvraag.look(pad, Leeswijze.ZELF, Map.of(), redencodes).vraag().orElseThrow();
        Kolomvraag.Gevonden vondst = Kolomvraag.look(pad, gekozen.wijze(), gekozen.rollen(), redencodes);
        Kolomvraag vraag = vondst.vraag().orElse(zelf);
        Kolomkeuze keuze = gekozen.complete(vraag);
        if (vondst.vraag().isEmpty()) {
            fouten.add("tekenset", teksten.text("leveringen.kolommen.fout.lezen") + " " + vondst.uitleg());
        }
        if (moetAf) {
            check(vraag, keuze, fouten);
        }
        Optional<Kolomindeling> indeling = keuze.volgorde().map(volgorde -> vraag.indeling(keuze.rollen(),
                keuze.kept(zelf), volgorde));
        if (moetAf && fouten.isEmpty() && indeling.filter(een -> !isUnknown(pad.toString(), List.of(een))).isEmpty()) {
            fouten.add("kopregel", teksten.text("leveringen.kolommen.fout.herken"));
        }
        List<Proefrij> proef = indeling.isEmpty() ? List.of() : Proefrij.first(pad, keuze.wijze(), indeling.get(),
                new Leesopties(scholen.kader(levering.school()).kalender(), Roosterbron.STANDAARD, redencodes,
                        Leesopties.LESMINUTEN_STANDAARD), RIJEN_PROEF);
        model.addAttribute("naam", naam);
        model.addAttribute("vraag", vraag);
        model.addAttribute("keuze", keuze);
        model.addAttribute("proef", proef);
        model.addAttribute("fouten", fouten);
        model.addAttribute("rollen", Kolomrol.values());
        model.addAttribute("tekensets", Tekenset.values());
        model.addAttribute("scheidingen", List.of(';', ',', '\t', '|'));
        model.addAttribute("volgorden", orders(vraag));
        return fouten.isEmpty() && moetAf ? indeling : Optional.empty();
    }

    private void check(Kolomvraag vraag, Kolomkeuze keuze, Formulierfouten fouten) {
        for (Kolomrol rol : Kolomrol.values()) {
            if (rol.isVerplicht() && !keuze.rollen().containsKey(rol)) {
                fouten.add("rol-" + rol.tekst(), teksten.text("leveringen.kolommen.fout." + rol.tekst()));
            }
        }
        keuze.twice().ifPresent(kolom -> keuze.rollen().entrySet().stream().filter(een -> een.getValue().equals(kolom))
                .reduce((eerste, laatste) -> laatste).ifPresent(een -> fouten.add("rol-" + een.getKey().tekst(),
                        teksten.text("leveringen.kolommen.fout.dubbel") + " " + kolom)));
        if (keuze.volgorde().isEmpty() && vraag.volgorde().isEmpty()) {
            fouten.add("volgorde", teksten.text("leveringen.kolommen.fout.volgorde"));
        }
    }

    /// What may be chosen: the orders in which the dates exist; all of them when there is nothing to tell it from.
    private static List<Datumvolgorde> orders(Kolomvraag vraag) {
        return vraag.volgorden().isEmpty() ? List.of(Datumvolgorde.values()) : List.copyOf(vraag.volgorden());
    }
}
