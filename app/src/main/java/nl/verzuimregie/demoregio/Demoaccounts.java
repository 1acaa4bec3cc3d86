package nl.verzuimregie.demoregio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Gezinnen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The people of the demo: one for each function, at the first school. They have no password; the first page of the
/// demo lets them in with a click.
@Component
class Demoaccounts {

    private static final int LEERLINGEN_MAX = 100;

    private final Accounts accounts;
    private final Klassen klassen;
    private final Scholen scholen;
    private final Signalen signalen;
    private final Gezinnen gezinnen;
    private final TransactionOperations transacties;

    Demoaccounts(Accounts accounts, Klassen klassen, Scholen scholen, Signalen signalen, Gezinnen gezinnen,
            TransactionOperations transacties) {
        this.accounts = accounts;
        this.klassen = klassen;
        this.scholen = scholen;
        this.signalen = signalen;
        this.gezinnen = gezinnen;
        this.transacties = transacties;
    }

    void add(ToIntFunction<String> ids) {
        int school = ids.applyAsInt("wilgenrade");
        int mentor = account("marit.oosterveld", "Marit Oosterveld");
        klassen.ofSchool(school).stream().filter(klas -> klas.naam().equals("3A")).findFirst()
                .ifPresent(klas -> accounts.appoint(mentor, Functie.MENTOR, school, klas.id(), null));
        accounts.appoint(account("sanne.hulshof", "Sanne Hulshof"), Functie.VERZUIMCOORDINATOR, school, null, null);
        accounts.appoint(account("judith.ramaker", "Judith Ramaker"), Functie.ONDERSTEUNINGSCOORDINATOR, school, null,
                null);
        accounts.appoint(account("bart.veldkamp", "Bart Veldkamp"), Functie.SCHOOLLEIDING, school, null, null);
        accounts.appoint(account("anke.pol", "Anke Pol"), Functie.RECEPTIE, school, null, null);
        accounts.appoint(account("wouter.sinke", "Wouter Sinke"), Functie.BEHEERDER, school, null, null);
        accounts.appoint(account("ellen.post", "Ellen Post"), Functie.LEERPLICHTAMBTENAAR, null, null,
                scholen.gemeente("Heidestad").orElseThrow());
        accounts.appoint(account("farid.nazari", "Farid Nazari"), Functie.JEUGDARTS, null, null,
                scholen.gemeente("Heidestad").orElseThrow());
        accounts.appoint(account("hester.loman", "Hester Loman"), Functie.SAMENWERKINGSVERBAND, null, null, null);
        family(school);
        int noord = ids.applyAsInt("noorderlicht");
        accounts.appoint(account("jelle.wierda", "Jelle Wierda"), Functie.VERZUIMCOORDINATOR, noord, null, null);
    }

    /// The pupil with most signals of the class of the mentor, and a parent.
    private void family(int school) {
        Optional<Integer> klas = klassen.ofSchool(school).stream().filter(een -> een.naam().equals("3A"))
                .map(een -> een.id()).findFirst();
        Zicht.school(school).during(() -> transacties.execute(ignored -> {
            signalen.running(new Signalen.Vraag(klas, Optional.empty(), false, "naam", 0, LEERLINGEN_MAX)).signalen()
                    .stream().collect(Collectors.groupingBy(een -> een.leerling().id(), TreeMap::new,
                            Collectors.toList())).values().stream().max(Comparator.comparingInt(List::size))
                    .ifPresent(meest -> add(meest.getFirst().leerling()));
            return school;
        }));
    }

    private void add(Leerling wie) {
        int ouder = account("ouder", "Karin " + last(wie));
        int zelf = account("leerling", wie.naam());
        if (accounts.find(ouder).filter(een -> een.aanstellingen().isEmpty()).isPresent()) {
            gezinnen.add(wie, new Gezinnen.Nieuw(ouder, "Karin " + last(wie), "ouder@demo.invalid", Functie.OUDER,
                    Gezag.JA, null, false, null));
            gezinnen.add(wie, new Gezinnen.Nieuw(zelf, wie.naam(), "leerling@demo.invalid", Functie.LEERLING, null,
                    null, false, null));
        }
    }

    private static String last(Leerling wie) {
        return wie.naam().substring(wie.naam().indexOf(' ') + 1);
    }

    private int account(String wie, String naam) {
        return accounts.add(wie + "@demo.invalid", naam, Optional.empty());
    }
}
