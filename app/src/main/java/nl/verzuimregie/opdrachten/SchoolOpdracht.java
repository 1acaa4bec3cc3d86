package nl.verzuimregie.opdrachten;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimregie.platform.Demodag;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `school`: with which schools somebody begins. A page cannot make the first one, for nobody has a function yet.
@Command(name = "school", sortOptions = false, subcommands = SchoolOpdracht.Nieuw.class,
        description = "Toont de scholen, of voegt er een toe.")
final class SchoolOpdracht extends Opdracht implements Callable<Integer> {

    @Override
    public Integer call() throws OnbruikbaarException {
        Databank.with("school", context -> {
            context.getBean(Scholen.class).all().forEach(een -> out().println("%s: %s, %s, protocol %s, kalender %s"
                    .formatted(een.code(), een.naam(), een.gemeente(), een.protocol(), een.kalender())));
            return true;
        });
        return Verzuimregie.GOED;
    }

    /// `school toevoegen`: one more, with the protocol and the kalender it goes by.
    @Command(name = "toevoegen", sortOptions = false, description = "Voegt een school toe. Wat vóór de eerste dag van "
            + "de taken gebeurde, vraagt niemand meer iets.", footer = {"", "Voorbeeld:",
                "  verzuimregie school toevoegen --code linde --naam \"De Linde\" --gemeente Zaltbommel \\",
                "      --protocol swvvo3006 --kalender zuid --taken-vanaf 2026-08-01"})
    static final class Nieuw extends Opdracht implements Callable<Integer> {

        @Option(names = "--code", required = true, paramLabel = "<code>",
                description = "Korte naam zonder spaties, voor opdrachten.")
        private String code = "";

        @Option(names = "--naam", required = true, paramLabel = "<naam>", description = "De naam.")
        private String naam = "";

        @Option(names = "--gemeente", required = true, paramLabel = "<gemeente>", description = "De gemeente.")
        private String gemeente = "";

        @Option(names = "--protocol", required = true, paramLabel = "<protocol>",
                description = "Het protocol, zoals swvvo3006.")
        private String protocol = "";

        @Option(names = "--kalender", required = true, paramLabel = "<regio>",
                description = "De vakantieregio, zoals zuid.")
        private String kalender = "";

        @Option(names = "--taken-vanaf", paramLabel = "<dag>",
                description = "Eerste dag van de taken; zonder: vandaag.")
        private @Nullable LocalDate vanaf;

        @Override
        public Integer call() throws OnbruikbaarException {
            if (!code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
                throw new OnbruikbaarException("De code is 2 tot 40 kleine letters, cijfers en streepjes, en niet '%s'."
                        .formatted(code));
            }
            Databank.with("school toevoegen", this::add);
            out().println("%s staat erin. Nodig nu iemand uit: verzuimregie account uitnodigen --school %s"
                    .formatted(naam, code));
            return Verzuimregie.GOED;
        }

        /// All of it or nothing: a protocol or kalender that is not there leaves no school behind.
        private boolean add(ConfigurableApplicationContext context) throws OnbruikbaarException {
            if (context.getBean(Demodag.class).find().isPresent()) {
                throw new OnbruikbaarException("In deze map staat de demo, waar iedereen met één klik binnen is. Begin "
                        + "in een andere: VERZUIMREGIE_GEGEVENS=/pad/naar/map.");
            }
            Scholen scholen = context.getBean(Scholen.class);
            Optional<School> bekend = scholen.find(code);
            if (bekend.isPresent()) {
                throw new OnbruikbaarException("Er is al een school met code %s: %s.".formatted(code,
                        bekend.get().naam()));
            }
            LocalDate dag = Objects.requireNonNullElseGet(vanaf, context.getBean(Vandaag.class)::datum);
            try {
                return Boolean.TRUE.equals(context.getBean(TransactionOperations.class).execute(ignored -> {
                    int id = scholen.add(code, naam.strip(), gemeente.strip(), protocol, kalender);
                    scholen.startTaken(id, dag);
                    scholen.kader(id);
                    return true;
                }));
            } catch (IllegalArgumentException | IllegalStateException fout) {
                throw new OnbruikbaarException(String.valueOf(fout.getMessage()));
            }
        }
    }
}
