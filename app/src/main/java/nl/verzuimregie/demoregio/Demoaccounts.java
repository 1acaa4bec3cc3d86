package nl.verzuimregie.demoregio;

import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
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

    private final Accounts accounts;
    private final Klassen klassen;
    private final Scholen scholen;
    private final Leerlingen leerlingen;
    private final Gezinnen gezinnen;
    private final TransactionOperations transacties;

    Demoaccounts(Accounts accounts, Klassen klassen, Scholen scholen, Leerlingen leerlingen, Gezinnen gezinnen,
            TransactionOperations transacties) {
        this.accounts = accounts;
        this.klassen = klassen;
        this.scholen = scholen;
        this.leerlingen = leerlingen;
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
        Zicht.school(school).during(() -> transacties.execute(ignored -> {
            leerlingen.ofSchool(school).stream().filter(een -> een.klas().equals("3A")).findFirst().ifPresent(wie -> {
                if (gezinnen.ofLeerling(wie.id()).isEmpty()) {
                    gezinnen.add(wie, account("ouder", "Karin " + last(wie)), Functie.OUDER, Gezag.JA, null, null);
                    gezinnen.add(wie, account("leerling", wie.naam()), Functie.LEERLING, null, null, null);
                }
            });
            return school;
        }));
    }

    private static String last(Leerling wie) {
        return wie.naam().substring(wie.naam().indexOf(' ') + 1);
    }

    private int account(String wie, String naam) {
        return accounts.add(wie + "@demo.invalid", naam, Optional.empty());
    }
}
