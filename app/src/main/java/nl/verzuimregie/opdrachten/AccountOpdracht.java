package nl.verzuimregie.opdrachten;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `account`: what cannot begin with a page, for before the first account there is nobody who may make one.
@Command(name = "account", sortOptions = false, subcommands = AccountOpdracht.Uitnodigen.class,
        description = "Maakt een account met een functie, zoals de eerste beheerder.")
final class AccountOpdracht extends Opdracht implements Runnable {

    @Override
    public void run() {
        spec().commandLine().usage(out());
    }

    /// `account uitnodigen`: an account, a function, and the link to begin with, which is shown this once.
    @Command(name = "uitnodigen", sortOptions = false,
            description = "Nodigt iemand uit en toont de link om te beginnen. Die geldt een week en één keer.",
            footer = {"", "Voorbeeld:",
                "  verzuimregie account uitnodigen --email a@school.nl --naam \"A. Bakker\" --functie beheerder"})
    static final class Uitnodigen extends Opdracht implements Callable<Integer> {

        @Option(names = "--email", required = true, paramLabel = "<adres>", description = "Het e-mailadres.")
        private String email = "";

        @Option(names = "--naam", required = true, paramLabel = "<naam>", description = "De naam.")
        private String naam = "";

        @Option(names = "--functie", required = true, paramLabel = "<functie>",
                description = "Welke functie, zoals beheerder of schoolleiding.")
        private String functie = "";

        @Option(names = "--school", paramLabel = "<code>",
                description = "Voor welke school; zonder code voor geen school in het bijzonder.")
        private String school = "";

        @Override
        public Integer call() throws OnbruikbaarException {
            Functie welke = Arrays.stream(Functie.values()).filter(een -> een.name().equalsIgnoreCase(functie))
                    .findFirst().orElseThrow(() -> new OnbruikbaarException("Er is geen functie %s. Bekend zijn: %s"
                            .formatted(functie, Arrays.stream(Functie.values()).map(een -> een.name()
                                    .toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))));
            boolean isVanSchool = welke != Functie.BEHEERDER && !welke.isBuitenSchool();
            if (welke == Functie.MENTOR || (school.isEmpty() && isVanSchool)) {
                throw new OnbruikbaarException(welke == Functie.MENTOR ? "Een mentor is van een klas. Nodig hem uit op "
                        + "de bladzij Personeel." : "Zeg met --school voor welke school deze functie is.");
            }
            if (!email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
                throw new OnbruikbaarException("%s is geen e-mailadres.".formatted(email));
            }
            String woord = Databank.with("account uitnodigen", context -> invite(context, welke));
            out().println("%s kan een week lang beginnen, één keer, met:".formatted(naam));
            out().println(address() + "/uitnodiging/" + woord);
            return Verzuimregie.GOED;
        }

        private String invite(ConfigurableApplicationContext context, Functie welke) throws OnbruikbaarException {
            Integer waar = null;
            if (!school.isEmpty()) {
                Optional<School> gevonden = context.getBean(Scholen.class).find(school);
                waar = gevonden.orElseThrow(() -> new OnbruikbaarException("Er is geen school met code %s."
                        .formatted(school))).id();
            }
            Accounts accounts = context.getBean(Accounts.class);
            int account = accounts.add(email, naam, Optional.empty());
            accounts.appoint(account, welke, waar, null, null);
            return context.getBean(Uitnodigingen.class).invite(account, Optional.empty(), false);
        }

        private static String address() {
            String adres = System.getenv("VERZUIMREGIE_ADRES");
            return adres == null || adres.isBlank() ? "http://localhost:8080" : adres.strip().replaceAll("/+$", "");
        }
    }
}
