package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words of a message, in the language of who gets it. Who it is about stands nowhere in it: a mail lies readable
/// on machines that are not ours.
@Component
class Berichttekst {

    private static final String KOP = "herinneringen.tekst.";
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final MessageSource teksten;
    private final Datumtekst datums;

    Berichttekst(MessageSource teksten, Datumtekst datums) {
        this.teksten = teksten;
        this.datums = datums;
    }

    /// A part of a message: tasks under a heading.
    ///
    /// @param sleutel of its heading
    record Deel(String sleutel, List<Berichtregel> regels) {
        Deel {
            regels = List.copyOf(regels);
        }
    }

    /// What is said.
    record Inhoud(String onderwerp, String tekst) {}

    /// A message about one moment.
    Inhoud single(Gebruiker aan, Herinnering herinnering, List<Berichtregel> regels) {
        return in(aan, () -> new Inhoud(text("onderwerp." + herinnering.sleutel(), regels.size()),
                body(aan, text("inleiding." + herinnering.sleutel(), regels.size()),
                        List.of(new Deel(herinnering.sleutel(), regels)))));
    }

    /// The message of a morning.
    ///
    /// @param open how many tasks are open in all
    Inhoud daily(Gebruiker aan, LocalDate dag, int open, List<Deel> delen) {
        return in(aan, () -> new Inhoud(text("onderwerp.dagbericht", String.join(", ", delen.stream()
                .map(deel -> text("aantal." + deel.sleutel(), deel.regels().size())).toList())),
                body(aan, text("inleiding.dagbericht", datums.lang(dag), open), delen)));
    }

    /// The lines below a mail: where to go, and how to get fewer of them.
    String foot(String taal, String adres) {
        Locale in = locale(taal);
        return teksten.getMessage(KOP + "voet", new Object[] {adres + "/vandaag", adres + "/berichten/instellingen"},
                in);
    }

    /// The language of an account.
    static Locale locale(String taal) {
        return "en".equals(taal) ? Locale.UK : NEDERLANDS;
    }

    private String body(Gebruiker aan, String inleiding, List<Deel> delen) {
        var blokken = new ArrayList<String>(List.of(text("aanhef", aan.naam()), inleiding));
        for (Deel deel : delen) {
            var regels = new ArrayList<String>(List.of(text("kop." + deel.sleutel()) + " (" + deel.regels().size()
                    + ")"));
            Map<Berichtregel, Integer> aantallen = new LinkedHashMap<>();
            deel.regels().forEach(regel -> aantallen.merge(regel, 1, Integer::sum));
            aantallen.forEach((regel, aantal) -> regels.add("- " + line(regel, aantal)));
            blokken.add(String.join("\n", regels));
        }
        blokken.add(text("geenNamen"));
        return String.join("\n\n", blokken);
    }

    private String line(Berichtregel regel, int aantal) {
        return regel.titel().orElseGet(() -> text("afgeschermd")) + ". "
                + regel.uiterlijk().map(dag -> text("uiterlijk", datums.kort(dag))).orElseGet(() -> text("zonder"))
                + (aantal > 1 ? " " + text("keer", aantal) : "");
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(KOP + sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// Dates follow the language of the page at hand; this is no page.
    private static <T> T in(Gebruiker aan, Supplier<T> werk) {
        LocaleContext eerder = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale(aan.taal()));
        try {
            return werk.get();
        } finally {
            LocaleContextHolder.setLocaleContext(eerder);
        }
    }
}
