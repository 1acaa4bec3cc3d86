package nl.verzuimregie.protocollen.lezen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads what must hold on a day. The table of keys has been checked; what does not read is left out.
final class ToestandReader {

    private final Map<String, Waarde> waarden;
    private final Map<String, Maat> maten;
    private final Gekozenopties opties;
    private final Map<String, Toestand> criteria = new LinkedHashMap<>();

    /// @param waarden the dated numbers of the file
    ToestandReader(Map<String, Waarde> waarden, Map<String, Maat> maten, Gekozenopties opties) {
        this.waarden = waarden;
        this.maten = maten;
        this.opties = opties;
    }

    /// What `mits` and `tenzij` of a block ask.
    Voorwaarden voorwaarden(Blok blok) {
        return new Voorwaarden(all(blok, "mits"), all(blok, "tenzij"));
    }

    /// All toestanden behind a key.
    List<Toestand> all(Blok blok, String sleutel) {
        return blok.items(sleutel).stream().flatMap(knoop -> read(knoop).stream()).toList();
    }

    /// Names a criterium, so that later ones and the keuzes of its route can mean it.
    void define(String naam, Toestand toestand) {
        criteria.put(naam, toestand);
    }

    /// A criterium of a route: a question, or a toestand.
    Optional<Toestand> criterium(String route, String naam, Knoop knoop) {
        Optional<Blok> vraag = knoop.asBlok().filter(blok -> blok.has("vraag"));
        return vraag.isEmpty() ? read(knoop) : vraag.map(blok -> new Toestand.Vraag(route + "." + naam,
                blok.text("vraag").orElse(naam), blok.texts("door"), blok.get("vooraf").flatMap(this::read),
                blok.text("tip")));
    }

    Optional<Toestand> read(Knoop knoop) {
        return knoop.asText().<Toestand>map(criteria::get)
                .or(() -> knoop.asBlok().filter(blok -> !blok.velden().isEmpty()).flatMap(this::read));
    }

    private Optional<Toestand> read(Blok blok) {
        String soort = blok.velden().firstEntry().getKey();
        String adres = blok.text(soort).orElse("");
        return Optional.<Toestand>ofNullable(switch (soort) {
            case "signaal" -> new Toestand.Signaal(adres);
            case "signaal_stand" -> new Toestand.Nieuw();
            case "uitkomst" -> new Toestand.Uitkomst(adres, false);
            case "ooit" -> new Toestand.Uitkomst(adres, true);
            case "fase" -> new Toestand.Fase(adres);
            case "regie" -> new Toestand.Regie(blok.texts(soort));
            case "loopt" -> new Toestand.Loopt(Toestand.Verzuim.valueOf(adres.toUpperCase(Locale.ROOT)));
            case "schooltype" -> new Toestand.Schooltype(adres);
            case "instelling" -> new Toestand.Gekozen(opties.isChosen(adres), adres);
            case "toestemming" -> new Toestand.Toestemming(adres);
            case "antwoord" -> new Toestand.Antwoord(adres);
            case "formulier_compleet" -> new Toestand.Compleet(adres);
            case "afspraken" -> new Toestand.AfspraakOpen();
            case "ingeschreven" -> new Toestand.Ingeschreven();
            case "betrokken" -> new Toestand.Betrokken(blok.texts(soort));
            case "melding" -> new Toestand.Gemeld(adres);
            case "past_niet" -> new Toestand.PastNiet(adres);
            case "een_van" -> new Toestand.EenVan(all(blok, soort));
            case "alle" -> new Toestand.Alle(all(blok, soort));
            default -> null;
        }).or(() -> number(blok));
    }

    private Optional<Toestand> number(Blok blok) {
        Optional<Toestand> leeftijd = blok.blok("leeftijd")
                .<Toestand>map(grens -> new Toestand.Leeftijd(waarde(grens, "vanaf"), waarde(grens, "onder")));
        Optional<Toestand> leerjaar = blok.blok("leerjaar")
                .<Toestand>map(grens -> new Toestand.Leerjaar(waarde(grens, "vanaf"), waarde(grens, "hoogstens")));
        return leeftijd.or(() -> leerjaar).or(() -> blok.text("maat").map(maten::get).flatMap(maat ->
                Arrays.stream(Toestand.Vergelijking.values()).flatMap(vergelijking ->
                        waarde(blok, vergelijking.name().toLowerCase(Locale.ROOT)).stream()
                                .<Toestand>map(waarde -> new Toestand.Getal(maat, vergelijking, waarde)))
                        .findFirst()));
    }

    private Optional<Waarde> waarde(Blok blok, String sleutel) {
        return blok.text(sleutel).map(waarden::get);
    }
}
