package nl.verzuimregie.protocollen.taal;

import java.util.List;
import java.util.regex.Pattern;

/// The tables of toegang.yaml: who may see and do what of a pupil, and in which relation (C-094). Its words are those
/// of the application.
public final class Toegangsvormen {

    /// The functions that the table knows: also those that no protocol gives a task to, and who a file is about.
    public static final List<String> FUNCTIES = List.of("receptie", "docent", "mentor",
            "verzuimcoordinator", "ondersteuningscoordinator", "schoolleiding", "leerplichtambtenaar", "jeugdarts",
            "samenwerkingsverband", "beheerder", "programma", "ouder", "leerling");

    /// What somebody has to do with a pupil.
    public static final List<String> RELATIES = List.of("klas", "les", "school", "gemeente", "verwijzing", "regie",
            "melding", "overleg", "nood", "gezin", "zonder_gezag", "geen");

    /// The parts of what is known of a pupil.
    public static final List<String> SEGMENTEN = List.of("bestaan", "verzuim", "zaak", "ziekmelding", "gesprek",
            "medisch", "veiligheid");

    /// Those of which the words are kept sealed.
    public static final List<String> VERZEGELD = List.of("ziekmelding", "gesprek", "medisch", "veiligheid");

    /// The parts that a consent can cover: all but that there is such a pupil at all.
    public static final List<String> DEELBAAR = SEGMENTEN.subList(1, SEGMENTEN.size());

    /// What pages are for.
    public static final List<String> HANDELINGEN = List.of("lijst", "dossier", "taak", "correctie",
            "ziekmelding", "register", "levering", "personeel", "post", "protocol", "instelling", "toezicht",
            "bewaring", "gezin", "portaal", "verlof", "rooster", "uitwisseling");

    /// How long something lasts: a number and `uur` or `minuten`.
    public static final Pattern DUUR = Pattern.compile("([1-9]\\d{0,3}) (uur|minuten)");

    /// An age: a number and `jaar`.
    public static final Pattern LEEFTIJD = Pattern.compile("([1-9]\\d?) jaar");

    private static final Vorm RECHT = Tabel.of("relatie!", Vormen.word("relatie", RELATIES))
            .and("ziet", Vormen.list(Vormen.word("deel van een dossier", SEGMENTEN)))
            .and("doet", Vormen.list(Vormen.word("handeling", HANDELINGEN)))
            .and("met_reden", Vormen.JA_NEE).blok();

    private static final Vorm LENGTE = (knoop, toets) -> Vormen.text(knoop, toets)
            .filter(tekst -> !DUUR.matcher(tekst).matches())
            .ifPresent(tekst -> toets.add(knoop.plaats(), "'%s' is geen duur.".formatted(tekst),
                    "Schrijf een aantal met uur of minuten: 4 uur."));

    private static final Vorm JAREN = (knoop, toets) -> Vormen.text(knoop, toets)
            .filter(tekst -> !LEEFTIJD.matcher(tekst).matches())
            .ifPresent(tekst -> toets.add(knoop.plaats(), "'%s' is geen leeftijd.".formatted(tekst),
                    "Schrijf een aantal met jaar: 16 jaar."));

    private static final Vorm LEEFTIJDEN = Tabel.of("vanaf!", Vormen.DATUM).and("bron!", Gemeen.BRON)
            .and("leerling! zelf_beslissen! meerderjarig!", JAREN).blok();

    /// The whole file: the standard, and per protocol what differs from it.
    public static final Vorm TOEGANG = Vormen.named(Tabel.of("bron", Gemeen.BRON).and("strekking", Vormen.TEKST)
            .and("nood", Tabel.of("duurt!", LENGTE).blok())
            .and("gezin", Vormen.filled(Vormen.list(LEEFTIJDEN)))
            .and("functies!", Vormen.filled(Tabel.of(String.join(" ", FUNCTIES), Vormen.filled(Vormen.list(RECHT)))
                    .blok())).blok());

    private Toegangsvormen() {}
}
