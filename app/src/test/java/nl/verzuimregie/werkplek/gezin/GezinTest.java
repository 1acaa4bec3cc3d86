package nl.verzuimregie.werkplek.gezin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The school lets the family in, and learns of no address whether it has an account.
class GezinTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("gezin");
    private static final List<Leerling> KLAS = SCHOOL.withLeerlingen("3A", "3A", "3A");
    private static final Leerling KIND = KLAS.getFirst();
    private static final Accounts ACCOUNTS = Proefsysteem.bean(Accounts.class);
    private static final Uitnodigingen UITNODIGINGEN = Proefsysteem.bean(Uitnodigingen.class);

    private final Bezoeker mentor = Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("3A")));

    private static String page(Leerling wie) {
        return "/leerlingen/" + wie.id() + "/gezin";
    }

    private static Map<String, String> parent(String email) {
        return Map.of("wie", "ouder", "naam", "Karin Proef", "email", email, "gezag", "JA");
    }

    private String invite(Leerling wie, Map<String, String> velden) {
        mentor.get(page(wie));
        assertThat(mentor.post(page(wie), velden).statusCode()).isEqualTo(302);
        return mentor.get(page(wie)).body();
    }

    private static List<String> mails(String email) {
        return Proefsysteem.bean(JdbcClient.class).sql("select b.tekst from herinneringen.bericht b join "
                + "toegang.account a on a.id = b.account_id where a.email = ? order by b.id").param(email)
                .query((rij, ignored) -> Objects.requireNonNull(rij.getString(1))).list();
    }

    private static int account(String email) {
        return ACCOUNTS.find(email).orElseThrow().id();
    }

    @Test
    void who_is_recorded_is_invited_by_mail_and_the_page_says_how_far_that_is() {
        String email = "karin@gezin.invalid";
        assertThat(invite(KIND, parent(email))).contains("Karin Proef is uitgenodigd", "nog niet aanvaard",
                "Een uitnodiging gaat alleen per mail").doesNotContain("/uitnodiging/");
        assertThat(mails(email)).singleElement().asString().contains("School gezin nodigt u uit", "{link}")
                .doesNotContain(KIND.naam());
        String eerste = word(email);
        mentor.post(page(KIND) + "/" + account(email) + "/opnieuw", Map.of());
        assertThat(mentor.get(page(KIND)).body()).contains("Karin Proef is opnieuw uitgenodigd");
        assertThat(mails(email)).hasSize(2);
        assertThat(UITNODIGINGEN.find(eerste)).isEmpty();
        String tweede = word(email);
        mentor.post(page(KIND) + "/" + account(email) + "/einde", Map.of());
        assertThat(mentor.get(page(KIND)).body()).contains("De uitnodiging van Karin Proef is ingetrokken");
        assertThat(UITNODIGINGEN.find(tweede)).isEmpty();
    }

    private static String word(String email) {
        return UITNODIGINGEN.word(UITNODIGINGEN.latest(account(email)).orElseThrow().id()).orElseThrow();
    }

    @Test
    void who_has_an_account_already_looks_to_the_school_as_who_has_none() {
        Proefschool elders = Proefsysteem.school("gezin-elders");
        int docent = elders.account(Functie.SCHOOLLEIDING, Optional.empty());
        ACCOUNTS.setWachtwoord(docent, "fiets regen kaas");
        String bestaand = ACCOUNTS.find(docent).orElseThrow().email();
        String nieuw = "nieuw@gezin-elders.invalid";
        String met = invite(KLAS.get(1), parent(bestaand));
        String zonder = invite(KLAS.get(2), parent(nieuw));
        assertThat(plain(met, KLAS.get(1), bestaand)).isEqualTo(plain(zonder, KLAS.get(2), nieuw))
                .contains("Karin Proef", "nog niet aanvaard").doesNotContain("schoolleiding", "al een account");
        assertThat(UITNODIGINGEN.latest(docent)).as("met een link begon een ander opnieuw").isEmpty();
        assertThat(mails(bestaand)).singleElement().asString().contains("U heeft al een account", "/portaal")
                .doesNotContain("{link}");
        mentor.post(page(KLAS.get(1)) + "/" + docent + "/opnieuw", Map.of());
        assertThat(UITNODIGINGEN.latest(docent)).isEmpty();
        assertThat(mails(bestaand)).hasSize(2);
    }

    private static String plain(String body, Leerling wie, String email) {
        return body.replace(wie.naam(), "NAAM").replace("/leerlingen/" + wie.id(), "/leerlingen/N")
                .replace("/gezin/" + account(email) + "/", "/gezin/A/").replace(email, "ADRES")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void after_looking_it_is_accepted_and_who_lost_the_way_in_begins_anew() {
        int ouder = Proefgezin.add("gekeken", KIND, Functie.OUDER, Gezag.JA);
        ACCOUNTS.setWachtwoord(ouder, "fiets regen kaas");
        assertThat(mentor.get(page(KIND)).body()).contains("Nog niet uitgenodigd");
        Bezoeker.signedIn(ouder).get("/portaal/" + KIND.id());
        assertThat(mentor.get(page(KIND)).body()).contains("Uitnodiging aanvaard", "niet meer inloggen?");
        mentor.post(page(KIND) + "/" + ouder + "/opnieuw", Map.of());
        assertThat(UITNODIGINGEN.latest(ouder)).isPresent();
    }

    @Test
    void a_pupil_comes_in_from_the_age_of_the_table_and_nobody_lets_the_own_address_in() {
        Leerling jong = born("JONG", Optional.of(LocalDate.of(2014, 11, 21)));
        Leerling onbekend = born("ONBEKEND", Optional.empty());
        for (Leerling wie : List.of(jong, onbekend)) {
            var velden = Map.of("wie", "leerling", "naam", wie.naam(), "email", "kind@gezin.invalid");
            mentor.get(page(wie));
            var antwoord = mentor.post(page(wie), velden);
            assertThat(antwoord.statusCode()).isEqualTo(422);
            assertThat(antwoord.body()).contains("vanaf 12 jaar", "kind@gezin.invalid");
            int kind = Proefgezin.add(wie.nummer(), wie, Functie.LEERLING, Gezag.JA);
            assertThat(Bezoeker.signedIn(kind).get("/portaal/" + wie.id()).statusCode()).isEqualTo(403);
        }
        Leerling twaalf = born("TWAALF", Optional.of(LocalDate.of(2014, 11, 20)));
        assertThat(invite(twaalf, Map.of("wie", "leerling", "naam", twaalf.naam(), "email", "twaalf@gezin.invalid")))
                .contains("nog niet aanvaard");
        assertThat(mails("twaalf@gezin.invalid")).singleElement().asString().contains("nodigt je uit");
        var zelf = mentor.post(page(twaalf), parent("mentor3a.gezin@demo.invalid"));
        assertThat(zelf.statusCode()).isEqualTo(422);
        assertThat(zelf.body()).contains("Dit is je eigen adres");
    }

    private static Leerling born(String nummer, Optional<LocalDate> dag) {
        return Zicht.school(SCHOOL.id()).during(() -> {
            Proefsysteem.bean(Leerlingkaarten.class).add(SCHOOL.id(), List.of(new Leerlingkaart(nummer, nummer, "",
                    "Gezin", dag, "3A")), "proef", Proefsysteem.bean(Vandaag.class).nu());
            return Objects.requireNonNull(Proefsysteem.bean(Leerlingen.class).byNummer(SCHOOL.id(), List.of(nummer))
                    .get(nummer));
        });
    }
}
