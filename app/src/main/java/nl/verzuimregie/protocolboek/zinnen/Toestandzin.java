package nl.verzuimregie.protocolboek.zinnen;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// What holds on a day, as the words after "als": "de leerling 12 jaar of ouder is".
public final class Toestandzin {

    /// What stands behind a choice that holds when the school chose nothing.
    public static final String GEKOZEN = " (zo is het als de school niets kiest)";

    private final Naamwijzer namen;
    private final Waardelijst waarden;

    /// @param waarden gets the numbers that a sentence names
    public Toestandzin(Naamwijzer namen, Waardelijst waarden) {
        this.namen = namen;
        this.waarden = waarden;
    }

    /// The words of one toestand.
    public List<Zindeel> of(Toestand toestand) {
        var zin = new Zinbouwer();
        return switch (toestand) {
            case Toestand.Signaal(var adres) -> zin.add("het signaal ").add(namen.signaal(adres)).add(" loopt").delen();
            case Toestand.Nieuw ignored -> zin.add("er een signaal is dat nog niemand bekeek").delen();
            case Toestand.Uitkomst uitkomst -> outcome(uitkomst);
            case Toestand.Fase(var naam) -> zin.add("de zaak in de fase ").add(namen.fase(naam)).add(" is").delen();
            case Toestand.Regie(var rollen) -> zin.add(namen.rollen().join(rollen, "of")).add(" de regie heeft")
                    .delen();
            case Toestand.Loopt(var verzuim) -> zin.add(switch (verzuim) {
                case VERZUIM -> "de leerling op dat moment afwezig is";
                case ZIEK -> "de leerling op dat moment ziek is";
                case ONGEOORLOOFD -> "de leerling op dat moment ongeoorloofd afwezig is";
            }).delen();
            case Toestand.Getal getal -> zin.add("de stand van ").add(namen.link(Stuksoort.MAAT, getal.maat().naam()))
                    .add(" " + getal.vergelijking().tekst() + " ").add(waarden.add(getal.waarde())).add(" is").delen();
            case Toestand.Leeftijd leeftijd -> bounds("de leerling ", leeftijd.vanaf(), " of ouder", leeftijd.onder(),
                    "jonger dan ", "", " is");
            case Toestand.Leerjaar leerjaar -> bounds("de leerling in leerjaar ", leerjaar.vanaf(), " of hoger",
                    leerjaar.hoogstens(), "", " of lager", " zit");
            case Toestand.Schooltype(var naam) -> zin.add("het schooltype ‘" + Woorden.plain(naam) + "’ is").delen();
            case Toestand.Gekozen gekozen -> chosen(gekozen);
            case Toestand.Toestemming(var naam) -> zin.add("er toestemming is: ")
                    .add(namen.link(Stuksoort.TOESTEMMING, naam)).delen();
            case Toestand.Antwoord(var adres) -> zin.add("ingevuld is ").add(namen.veld(adres)).delen();
            case Toestand.Compleet(var naam) -> zin.add("alles wat moet is ingevuld op ")
                    .add(namen.link(Stuksoort.FORMULIER, naam)).delen();
            case Toestand.AfspraakOpen ignored -> zin.add("er een afspraak open staat").delen();
            case Toestand.Ingeschreven ignored -> zin.add("de leerling is ingeschreven").delen();
            case Toestand.Betrokken(var rollen) -> zin.add(namen.rollen().join(rollen, "of")).add(" betrokken is")
                    .delen();
            case Toestand.Gemeld(var soort) -> zin.add("gemeld is: ").add(namen.link(Stuksoort.MELDING, soort)).delen();
            case Toestand.PastNiet(var keuze) -> zin.add("de keuze ‘" + Woorden.plain(keuze) + "’ niet past").delen();
            case Toestand.Vraag vraag -> question(vraag);
            case Toestand.EenVan(var delen) -> zin.add("één hiervan geldt: ").join(delen.stream().map(this::of)
                    .toList(), "of").delen();
            case Toestand.Alle(var delen) -> zin.add("dit samen geldt: ").join(delen.stream().map(this::of).toList(),
                    "en").delen();
        };
    }

    private List<Zindeel> outcome(Toestand.Uitkomst uitkomst) {
        int punt = uitkomst.adres().indexOf('.');
        String stap = punt < 0 ? uitkomst.adres() : uitkomst.adres().substring(0, punt);
        var zin = new Zinbouwer().add(namen.isOverleg(stap) ? "het overleg " : "de stap ").add(namen.doing(stap))
                .add(uitkomst.ooit() ? " ooit" : " in deze zaak");
        return zin.add(punt < 0 ? namen.isOverleg(stap) ? " is gehouden" : " klaar is"
                : " uitkwam op ‘" + namen.uitkomst(stap, uitkomst.adres().substring(punt + 1)) + "’").delen();
    }

    private List<Zindeel> bounds(String begin, Optional<Waarde> onder, String naOnder, Optional<Waarde> boven,
            String voorBoven, String naBoven, String einde) {
        var zin = new Zinbouwer().add(begin);
        onder.ifPresent(waarde -> zin.add(waarden.add(waarde)).add(naOnder));
        zin.add(onder.isPresent() && boven.isPresent() ? " en " : "");
        boven.ifPresent(waarde -> zin.add(voorBoven).add(waarden.add(waarde)).add(naBoven));
        return zin.add(einde).delen();
    }

    private List<Zindeel> chosen(Toestand.Gekozen gekozen) {
        int punt = gekozen.tekst().indexOf('.');
        String instelling = punt < 0 ? gekozen.tekst() : gekozen.tekst().substring(0, punt);
        String optie = punt < 0 ? "" : gekozen.tekst().substring(punt + 1);
        String woorden = namen.blok(Stuksoort.INSTELLING, instelling).flatMap(blok -> blok.blok("opties"))
                .flatMap(opties -> opties.text(optie)).orElse(Woorden.plain(optie));
        return new Zinbouwer().add("de school bij ").add(namen.link(Stuksoort.INSTELLING, instelling))
                .add(" koos voor ‘" + woorden + "’" + (gekozen.geldt() ? GEKOZEN : ""))
                .delen();
    }

    private List<Zindeel> question(Toestand.Vraag vraag) {
        var zin = new Zinbouwer().add(namen.rollen().join(vraag.door(), "of") + " ja antwoordt op ‘" + vraag.zin()
                + "’");
        vraag.vooraf().ifPresent(vooraf -> zin.add(" (ja ligt voor de hand als ").add(of(vooraf)).add(")"));
        vraag.tip().ifPresent(tip -> zin.add(" (tip: " + tip + ")"));
        return zin.delen();
    }
}
