package nl.verzuimregie.demoregio;

import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.springframework.stereotype.Component;

/// The people of the demo: one for each function, at the first school. They have no password; the first page of the
/// demo lets them in with a click.
@Component
class Demoaccounts {

    private final Accounts accounts;
    private final Klassen klassen;
    private final Scholen scholen;

    Demoaccounts(Accounts accounts, Klassen klassen, Scholen scholen) {
        this.accounts = accounts;
        this.klassen = klassen;
        this.scholen = scholen;
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
        int noord = ids.applyAsInt("noorderlicht");
        accounts.appoint(account("jelle.wierda", "Jelle Wierda"), Functie.VERZUIMCOORDINATOR, noord, null, null);
    }

    private int account(String wie, String naam) {
        return accounts.add(wie + "@demo.invalid", naam, Optional.empty());
    }
}
