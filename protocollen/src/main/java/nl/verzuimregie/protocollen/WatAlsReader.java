package nl.verzuimregie.protocollen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.lezen.Adressen;
import nl.verzuimregie.protocollen.lezen.Getal;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.taal.Naamsoort;
import nl.verzuimregie.protocollen.taal.Namen;

/// Turns questions "wat als" into choices over a protocol. Everything may be asked; what no school could choose is
/// said.
final class WatAlsReader {

    private static final String INSTELLINGEN = "instellingen/";

    private final Adressen adressen;
    private final Namen namen;
    private final Fouten fouten;
    private final List<String> opmerkingen = new ArrayList<>();

    WatAlsReader(Protocolmap map, Fouten fouten) {
        this.adressen = new Adressen(map);
        this.namen = map.namen();
        this.fouten = fouten;
    }

    List<String> opmerkingen() {
        return List.copyOf(opmerkingen);
    }

    Keuzes read(List<WatAls> vragen) {
        Keuzes keuzes = Keuzes.GEEN;
        for (int nummer = 1; nummer <= vragen.size(); nummer++) {
            WatAls vraag = vragen.get(nummer - 1);
            var begin = new Plaats("wat als", nummer, 1);
            var getal = new Plaats("wat als", nummer, vraag.adres().length() + 2);
            if (vraag.keuze().isEmpty()) {
                fouten.add(begin, "'%s' zegt niet wat er anders zou zijn.".formatted(vraag.adres()),
                        "Schrijf een adres, een = en een getal: regels/te-laat/melding-1=5.");
            } else if (vraag.adres().startsWith(INSTELLINGEN)) {
                keuzes = keuzes.then(new Keuzes(optie(vraag, begin, getal), Map.of(), Map.of()));
            } else {
                keuzes = keuzes.then(new Keuzes(Map.of(), waarde(vraag, begin, getal), Map.of()));
            }
        }
        return keuzes;
    }

    private Map<String, UnaryOperator<Waarde>> waarde(WatAls vraag, Plaats begin, Plaats plaats) {
        Optional<String> adres = adressen.waardeadres(vraag.adres());
        if (adres.isEmpty()) {
            var bekend = new TreeSet<>(adressen.waarden().keySet());
            bekend.addAll(adressen.treden());
            fouten.add(begin, "Het adres '%s' bestaat niet in dit protocol.".formatted(vraag.adres()),
                    Spelling.remedie(vraag.adres(), bekend));
            return Map.of();
        }
        Waarde waarde = adressen.waarde(adres.get()).orElseThrow();
        Optional<Long> getal = Getal.parse(vraag.keuze(), waarde.eenheid(), plaats, fouten);
        if (getal.isEmpty()) {
            return Map.of();
        }
        if (adressen.isWettelijk(adres.get())) {
            opmerkingen.add("%s staat bij wet vast; alleen deze vraag rekent met %s %s.".formatted(adres.get(),
                    vraag.keuze(),
                    waarde.eenheid().tekst()));
        } else if (waarde.ruimte().filter(ruimte -> ruimte.contains(getal.get())).isEmpty()) {
            opmerkingen.add("%s: geen school kan %s %s kiezen; alleen deze vraag rekent ermee.".formatted(adres.get(),
                    vraag.keuze(),
                    waarde.eenheid().tekst()));
        }
        var keuzes = new HashMap<String, UnaryOperator<Waarde>>();
        keuzes.put(adres.get(), basis -> basis.withNumber(getal.get()));
        return keuzes;
    }

    private Map<String, String> optie(WatAls vraag, Plaats begin, Plaats plaats) {
        String instelling = vraag.adres().substring(INSTELLINGEN.length());
        Optional<Namen.Definitie> definitie = namen.get(Naamsoort.INSTELLING, instelling);
        if (definitie.isEmpty()) {
            fouten.add(begin, "De instelling '%s' bestaat niet.".formatted(instelling),
                    Spelling.remedie(instelling, namen.all(Naamsoort.INSTELLING).keySet()));
            return Map.of();
        }
        Set<String> opties = Namen.keys(definitie.get().inhoud(), "opties");
        if (!opties.contains(vraag.keuze())) {
            fouten.add(plaats, "De instelling '%s' kent geen optie '%s'.".formatted(instelling, vraag.keuze()),
                    Spelling.remedie(vraag.keuze(), opties));
            return Map.of();
        }
        return Map.of(instelling, vraag.keuze());
    }
}
