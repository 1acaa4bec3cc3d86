package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// The rows of a form: each field with what it asks, and whether it must be filled.
final class Formulierstuk {

    /// What is checked of a field, and not carried out.
    private static final List<String> NIET_IN_MODEL = List.of("hoogstens_oud", "zichtbaar", "lijst", "uit");

    private Formulierstuk() {}

    static void add(Formulier formulier, Rijen rijen) {
        rijen.add("Uitleg erbij", formulier.hulp());
        rijen.add("Hoe het wordt bewaard", Optional.of("als een losse notitie, naast de taken")
                .filter(ignored -> formulier.losseNotitie()));
        Optional<Blok> bestand = rijen.namen().blok(Stuksoort.FORMULIER, formulier.naam());
        formulier.velden().forEach(veld -> {
            var zinnen = new ArrayList<>(of(veld, formulier, rijen));
            bestand.flatMap(blok -> blok.blok("velden")).flatMap(velden -> velden.blok(veld.naam())).ifPresent(blok ->
                    zinnen.addAll(new Restrijen(rijen, bestand.orElseThrow()).sentences(blok, NIET_IN_MODEL)));
            rijen.add("Vraag: " + veld.titel(), zinnen);
        });
        rijen.rollen("Voor wie het is", formulier.aan(), "en");
        rijen.links("Bestaat uit", Stuksoort.FORMULIER, formulier.onderdelen())
                .link("Vraagt toestemming", Stuksoort.TOESTEMMING, formulier.toestemming())
                .geldig(formulier.over().geldig());
    }

    private static List<Zin> of(Formulier.Veld veld, Formulier formulier, Rijen rijen) {
        var zinnen = new ArrayList<>(List.of(Zin.of(kind(veld.soort()) + (veld.verplicht() ? ", moet" : ", mag"))));
        if (!veld.verplichtBij().isEmpty()) {
            zinnen.add(Zin.of("moet als dit is ingevuld: " + Woorden.join(veld.verplichtBij().stream()
                    .map(adres -> inForm(adres, formulier)).toList(), "of")));
        }
        if (!veld.opties().isEmpty()) {
            zinnen.add(Zin.of("keuzes: " + String.join(", ", veld.opties().values().stream()
                    .map(optie -> "‘" + optie + "’").toList())));
        }
        veld.vooraf().ifPresent(vooraf -> zinnen.add(Zin.of("staat er al, uit: " + Woorden.plain(vooraf)
                .replace(".", ", "))));
        if (veld.gevoelig().isPresent()) {
            zinnen.add(Zin.of("verzegeld: alleen wie het deel ‘" + veld.gevoelig().get() + "’ mag zien, leest het"));
        }
        veld.toestemming().ifPresent(naam -> zinnen.add(new Zinbouwer().add("gaat alleen mee met toestemming: ")
                .add(rijen.namen().link(Stuksoort.TOESTEMMING, naam)).zin()));
        veld.minstens().ifPresent(hoe -> {
            hoe.keren().ifPresent(keren -> zinnen.add(new Zinbouwer().add("minstens ").add(rijen.waarden().add(keren))
                    .zin()));
            hoe.duur().ifPresent(duur -> zinnen.add(new Zinbouwer().add("elke keer minstens ")
                    .add(rijen.waarden().add(duur)).zin()));
        });
        veld.legtVast().ifPresent(vast -> zinnen.add(new Zinbouwer().add("een ja geeft de toestemming, een nee weigert "
                + "haar: ").add(rijen.namen().link(Stuksoort.TOESTEMMING, vast.toestemming())).add(", namens ")
                .add(rijen.namen().rollen().join(List.of(vast.van()), "")).zin()));
        veld.stap().ifPresent(naam -> zinnen.add(new Zinbouwer().add("vanzelf aangevinkt als klaar is: ")
                .add(rijen.namen().doing(naam)).zin()));
        return zinnen;
    }

    private static String inForm(String adres, Formulier formulier) {
        String[] delen = adres.split("\\.", 2);
        return formulier.veld(delen[0]).map(veld -> "‘" + veld.titel() + "’" + (delen.length == 1 ? "" : ": ‘"
                + veld.opties().getOrDefault(delen[1], Woorden.plain(delen[1])) + "’")).orElse(Woorden.plain(adres));
    }

    private static String kind(String soort) {
        return switch (soort) {
            case "tekst" -> "een regel tekst";
            case "lange_tekst" -> "tekst";
            case "keuze" -> "één keuze";
            case "keuzes" -> "een of meer keuzes";
            case "ja_nee" -> "ja of nee";
            case "datum" -> "een datum";
            case "datum_of_onbekend" -> "een datum, of onbekend";
            case "persoon" -> "een persoon";
            case "lijst" -> "een lijst";
            case "verklaring" -> "een verklaring om aan te vinken";
            case "afspraken", "afspraken_controle" -> "afspraken, met wie en wanneer"
                    + (soort.equals("afspraken") ? "" : ", om na te kijken");
            case "getal" -> "een getal";
            case "tijdstip" -> "een tijdstip";
            case "stap" -> "een stap";
            case "afgeleid" -> "vult het programma zelf in";
            default -> Woorden.plain(soort);
        };
    }

    /// What follows on each choice.
    static List<Vervolg> vervolgen(Formulier formulier, Gevolgen gevolgen) {
        return formulier.velden().stream().flatMap(veld -> veld.opties().entrySet().stream().map(optie ->
                new Vervolg(veld.titel() + ": " + optie.getValue(), "", gevolgen.of(new Moment("antwoord",
                        formulier.naam() + "." + veld.naam() + "." + optie.getKey())))))
                .filter(een -> !een.gevolgen().isEmpty()).toList();
    }

    /// Which stappen use a thing.
    static List<String> users(Rijen rijen, Stuksoort soort, String naam) {
        return rijen.namen().protocol().zaak().stappen().values().stream().filter(stap -> (switch (soort) {
            case FORMULIER -> stap.middelen().formulier().stream();
            case BRIEF -> stap.middelen().brieven().stream();
            case MELDING -> stap.middelen().meldingen().stream();
            case ROUTE -> stap.middelen().route().stream();
            case TOESTEMMING -> stap.middelen().toestemming().stream();
            case ROL -> Stream.concat(stap.wie().rol().stream(), stap.wie().samenMet().stream());
            case REGEL, STAP, FASEN, OVERLEG, VERLOF, PATROON, INSTELLING, MAAT, PROTOCOL -> Stream.<String>of();
        }).anyMatch(naam::equals)).map(stap -> stap.naam()).toList();
    }
}
