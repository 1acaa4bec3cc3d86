package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.OchtendrondeEvent;
import nl.verzuimregie.herinneringen.Berichten.Aanzegging;
import nl.verzuimregie.herinneringen.Taakstanden.Taakstand;
import nl.verzuimregie.herinneringen.Voorkeur.Wijze;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Each morning, after everyone was judged: what each person should hear of his tasks. One message holds it all, unless
/// somebody wants a moment apart. When nothing is news, there is no message.
@Service
class Dagberichten {

    private static final Logger LOG = LoggerFactory.getLogger(Dagberichten.class);
    private static final String BIJ_ANDER = "bij_ander";

    private final Accounts accounts;
    private final Taakstanden taakstanden;
    private final Schooltaakstanden schooltaakstanden;
    private final Berichten berichten;
    private final Berichttekst tekst;
    private final Voorkeuren voorkeuren;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Dagberichten(Accounts accounts, Taakstanden taakstanden, Schooltaakstanden schooltaakstanden,
            Berichten berichten, Berichttekst tekst, Voorkeuren voorkeuren, Vandaag vandaag,
            TransactionOperations transacties) {
        this.accounts = accounts;
        this.taakstanden = taakstanden;
        this.schooltaakstanden = schooltaakstanden;
        this.berichten = berichten;
        this.tekst = tekst;
        this.voorkeuren = voorkeuren;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// One thing to say of one task.
    private record Nieuws(Taakstand taak, Herinnering herinnering, Wijze wijze) {}

    @EventListener(OchtendrondeEvent.class)
    void onOchtendronde() {
        run();
    }

    /// Account after account, each in a transaction of its own: cut off half-way, the rest follows the next time.
    ///
    /// @return how many got a message
    /// @throws IllegalStateException in Dutch, after all others, when it went wrong for somebody
    int run() {
        int berichtAantal = 0;
        var mislukt = new ArrayList<RuntimeException>();
        for (Gebruiker wie : accounts.all()) {
            if (!wie.allows(Handeling.TAAK)) {
                continue;
            }
            try {
                boolean heeftBericht = wie.zicht(Handeling.TAAK).during(() -> Boolean.TRUE.equals(
                        transacties.execute(ignored -> tell(wie))));
                berichtAantal += heeftBericht ? 1 : 0;
            } catch (RuntimeException fout) {
                LOG.error("Het dagbericht van account {} mislukte", wie.id(), fout);
                mislukt.add(fout);
            }
        }
        if (!mislukt.isEmpty()) {
            throw new IllegalStateException("Van %d accounts mislukte het dagbericht.".formatted(mislukt.size()),
                    mislukt.getFirst());
        }
        return berichtAantal;
    }

    private boolean tell(Gebruiker wie) {
        LocalDate dag = vandaag.datum();
        berichten.lock(wie.id());
        if (berichten.has(wie.id(), Berichten.DAGBERICHT + "/" + dag)) {
            return false;
        }
        Voorkeur voorkeur = voorkeuren.of(wie.id());
        List<Taakstand> taken = Stream.concat(taakstanden.of(wie, dag, voorkeur).stream(),
                schooltaakstanden.of(wie, dag, voorkeur).stream()).toList();
        Map<Wijze, List<Nieuws>> nieuws = new EnumMap<>(Wijze.class);
        List.of(Wijze.values()).forEach(wijze -> nieuws.put(wijze, new ArrayList<>()));
        taken.forEach(taak -> news(taak, voorkeur).forEach(een -> list(nieuws, een.wijze()).add(een)));
        if (!list(nieuws, Wijze.DAGBERICHT).isEmpty()) {
            // one message this morning: what is new goes with it
            list(nieuws, Wijze.APART).removeIf(een -> een.herinnering() == Herinnering.TOEGEWEZEN
                    && list(nieuws, Wijze.DAGBERICHT).add(een));
        }
        berichten.told(wie.id(), null, told(list(nieuws, Wijze.NIET)));
        boolean heeftApart = apart(wie, dag, list(nieuws, Wijze.APART));
        return daily(wie, dag, taken, voorkeur, list(nieuws, Wijze.DAGBERICHT)) || heeftApart;
    }

    private static List<Nieuws> list(Map<Wijze, List<Nieuws>> nieuws, Wijze wijze) {
        return nieuws.getOrDefault(wijze, List.of());
    }

    private static List<Nieuws> news(Taakstand taak, Voorkeur voorkeur) {
        var momenten = new ArrayList<Herinnering>();
        if (taak.isEigen()) {
            momenten.add(Herinnering.TOEGEWEZEN);
        }
        taak.moment().ifPresent(momenten::add);
        return momenten.stream().filter(taak::isNews).map(moment -> new Nieuws(taak, moment,
                voorkeur.wijze(moment, taak.isWettelijk()))).toList();
    }

    /// For each moment that is wanted apart one message.
    private boolean apart(Gebruiker wie, LocalDate dag, List<Nieuws> nieuws) {
        boolean heeftBericht = false;
        for (Herinnering moment : Herinnering.values()) {
            List<Nieuws> van = nieuws.stream().filter(een -> een.herinnering() == moment).toList();
            if (!van.isEmpty()) {
                Optional<Long> bericht = berichten.add(wie.id(), moment.sleutel(), moment.sleutel() + "/" + dag,
                        tekst.single(wie, moment, van.stream().map(een -> een.taak().regel()).toList()));
                bericht.ifPresent(id -> berichten.told(wie.id(), id, told(van)));
                heeftBericht |= bericht.isPresent();
            }
        }
        return heeftBericht;
    }

    private boolean daily(Gebruiker wie, LocalDate dag, List<Taakstand> taken, Voorkeur voorkeur,
            List<Nieuws> nieuws) {
        if (nieuws.isEmpty()) {
            return false;
        }
        int open = (int) taken.stream().filter(Taakstand::isEigen).count();
        Optional<Long> bericht = berichten.add(wie.id(), Berichten.DAGBERICHT, Berichten.DAGBERICHT + "/" + dag,
                tekst.daily(wie, dag, open, parts(taken, voorkeur, nieuws)));
        bericht.ifPresent(id -> berichten.told(wie.id(), id, told(nieuws)));
        return bericht.isPresent();
    }

    /// Each task once, under the most urgent heading. What is late, for today or soon stands there each time there is a
    /// message; what is new only the first time.
    private static List<Berichttekst.Deel> parts(List<Taakstand> taken, Voorkeur voorkeur, List<Nieuws> nieuws) {
        Map<String, List<Berichtregel>> delen = new LinkedHashMap<>();
        List.of(Herinnering.TE_LAAT.sleutel(), Herinnering.OP_DE_DAG.sleutel(), Herinnering.VOORAF.sleutel(),
                Herinnering.TOEGEWEZEN.sleutel(), BIJ_ANDER).forEach(deel -> delen.put(deel, new ArrayList<>()));
        for (Taakstand taak : taken) {
            Optional<Herinnering> moment = taak.moment().filter(een ->
                    voorkeur.wijze(een, taak.isWettelijk()) == Wijze.DAGBERICHT);
            boolean isNieuw = nieuws.stream().anyMatch(een -> een.taak().equals(taak));
            if (moment.isPresent() || isNieuw) {
                delen.getOrDefault(!taak.isEigen() ? BIJ_ANDER : moment.orElse(Herinnering.TOEGEWEZEN).sleutel(),
                        new ArrayList<>()).add(taak.regel());
            }
        }
        return delen.entrySet().stream().filter(deel -> !deel.getValue().isEmpty())
                .map(deel -> new Berichttekst.Deel(deel.getKey(), deel.getValue())).toList();
    }

    private static List<Aanzegging> told(List<Nieuws> nieuws) {
        return nieuws.stream().map(een -> een.taak().aanzegging(een.herinnering())).toList();
    }
}
