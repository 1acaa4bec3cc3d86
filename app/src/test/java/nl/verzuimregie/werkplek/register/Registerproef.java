package nl.verzuimregie.werkplek.register;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefrooster;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosterversies;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.TestInfo;
import org.springframework.transaction.support.TransactionOperations;

/// A school with three pupils in 3A and one in 3B, whose teacher gives lesuur 3 to 3A all day long and lesuur 5 to a
/// group across classes; a colleague gives lesuur 4 to 3B.
final class Registerproef {

    static final LocalDate DAG = Proefsysteem.DAG;

    private static final Pattern VELD = Pattern.compile(
            "name=\"(sleutel|was(?:pluis)?-\\d+)\" value=\"([^\"]*)\"|"
                    + "name=\"(stand-\\d+)\" value=\"([a-z]+)\"([^>]*)>");
    private static final Pattern TEKSTVELD = Pattern.compile("name=\"(minuten-\\d+)\" value=\"([^\"]*)\"");

    final Proefschool school;
    final List<Leerling> klas;
    final Bezoeker docent;
    final Dagles les;

    Registerproef(TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("register-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        klas = school.withLeerlingen("3A", "3A", "3A", "3B");
        int wie = school.account(Functie.DOCENT, Optional.empty());
        int collega = Proefsysteem.bean(Accounts.class).add("collega." + school.code() + "@demo.invalid", "Collega",
                Optional.empty());
        Proefsysteem.bean(Accounts.class).appoint(collega, Functie.DOCENT, school.id(), null, null);
        new Proefrooster(school).daily(3, "3A", wie, Optional.of(Proefrooster.ALTIJD))
                .daily(4, "3B", collega, Optional.empty()).daily(5, "wisB1", wie, Optional.empty())
                .from(LocalDate.of(2026, 8, 17), Map.of("wisB1", Set.of(klas.get(1).id(), klas.get(3).id())));
        docent = Bezoeker.signedIn(wie);
        les = lessons().getFirst();
    }

    /// The lessons of the school today.
    List<Dagles> lessons() {
        return Proefrooster.on(school, DAG);
    }

    String path() {
        return RegisterController.path(les);
    }

    /// The register as its teacher sees it.
    String page() {
        return docent.get(path()).body();
    }

    /// The lessons of today as their teacher sees them.
    String dayPage() {
        return docent.get("/register?dag=" + DAG).body();
    }

    /// Sends the form as it is shown, with pairs of field and value on top; a field of a pupil ends with a place in the
    /// class.
    HttpResponse<String> send(String... anders) {
        return sendAgain(page(), anders);
    }

    /// The same with a form that was shown before. What stands in its other fields goes along too.
    HttpResponse<String> sendAgain(String blad, String... anders) {
        Matcher formulier = VELD.matcher(blad);
        Map<String, String> velden = new HashMap<>();
        while (formulier.find()) {
            if (formulier.group(1) != null) {
                velden.put(formulier.group(1), formulier.group(2));
            } else if (formulier.group(5).contains("checked")) {
                velden.put(formulier.group(3), formulier.group(4));
            }
        }
        TEKSTVELD.matcher(blad).results().filter(een -> !een.group(2).isEmpty())
                .forEach(een -> velden.put(een.group(1), een.group(2)));
        for (int i = 0; i < anders.length; i += 2) {
            velden.put(field(anders[i]), anders[i + 1]);
        }
        return docent.post(path(), velden);
    }

    /// `stand-1` is the field of the second of the class.
    private String field(String naam) {
        int streep = naam.lastIndexOf('-');
        return naam.substring(0, streep + 1) + klas.get(Integer.parseInt(naam.substring(streep + 1))).id();
    }

    /// The rows of somebody of the class that hold.
    List<Registratie> rows(int wie) {
        return Zicht.school(school.id()).during(() -> Registraties.current(Proefsysteem.bean(Registraties.class)
                .ofLeerling(klas.get(wie).id())));
    }

    /// The school recorded something of the lesson before the teacher did.
    void recordEarlier(int wie, Verzuimsoort soort) {
        school.record(new Vastlegging.Nieuw(klas.get(wie).id(), DAG, 3, new Lesvermelding(Optional.of(soort), 50,
                false, null), 1));
    }

    /// What the school recorded of the lesson was not so after all.
    void takeBack(int wie) {
        int account = school.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).correct(school.id(),
                rows(wie).getFirst(), Optional.empty(), "was een ander", account));
    }

    /// The rooster of today is followed by one with the same lessons, as when somebody joins a group.
    void renewRooster() {
        var versies = Proefsysteem.bean(Roosterversies.class);
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored -> {
            Roosterversies.Versie nu = versies.on(school.id(), DAG).orElseThrow();
            versies.add(school.id(), DAG, List.copyOf(nu.lessen()), nu.leden(), "toets", null);
            return nu;
        }));
    }

    /// Somebody with another function at the school.
    Bezoeker somebody(Functie functie) {
        return Bezoeker.signedIn(school.account(functie, Optional.empty()));
    }
}
