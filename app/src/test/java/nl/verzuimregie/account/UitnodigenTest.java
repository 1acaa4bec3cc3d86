package nl.verzuimregie.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.junit.jupiter.api.Test;

/// Who leads a school lets its people in, with functions of that school only.
class UitnodigenTest {

    private static final Pattern LINK = Pattern.compile("/uitnodiging/([\\w-]{43})");
    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("uitnodigen");
    private static final Proefsysteem.Proefschool ANDER = Proefsysteem.school("uitnodigen-ander");

    private final Bezoeker leiding = Bezoeker.signedIn(SCHOOL.account(Functie.SCHOOLLEIDING, Optional.empty()));

    private static Map<String, String> form(String email, String functie, String plek) {
        return Map.of("naam", "Noa Bakker", "email", email, "functie", functie, "plek", plek);
    }

    @Test
    void somebody_is_invited_again_and_the_invitation_is_taken_back() {
        String hier = "school-" + SCHOOL.id();
        assertThat(leiding.get("/personeel/uitnodigen").body()).contains("School uitnodigen")
                .doesNotContain("School uitnodigen-ander", "value=\"BEHEERDER\"");
        var antwoord = leiding.post("/personeel/uitnodigen", form("noa@uitnodigen.invalid", "RECEPTIE", hier));
        assertThat(antwoord.body()).contains("Geef deze link zelf");
        String eerste = word(antwoord.body());
        int noa = Proefsysteem.bean(Accounts.class).find("noa@uitnodigen.invalid").orElseThrow().id();
        String pad = "/personeel/" + noa;
        assertThat(leiding.get(pad + "/inloggen").body()).contains("Is uitgenodigd").doesNotContain(eerste);
        String tweede = word(leiding.post(pad + "/uitnodigen", Map.of()).body());
        var uitnodigingen = Proefsysteem.bean(Uitnodigingen.class);
        assertThat(uitnodigingen.find(eerste)).isEmpty();
        assertThat(uitnodigingen.find(tweede)).isPresent();
        leiding.post(pad + "/intrekken", Map.of());
        assertThat(uitnodigingen.find(tweede)).isEmpty();
        assertThat(leiding.get(pad + "/inloggen").body()).contains("De uitnodiging is ingetrokken");
        Proefsysteem.bean(Accounts.class).setWachtwoord(noa, "fiets regen kaas");
        assertThat(leiding.post(pad + "/uitnodigen", Map.of()).body())
                .as("zonder mail kwam de link bij een ander dan wie al binnen is").doesNotContain("/uitnodiging/");
    }

    @Test
    void without_mail_the_link_of_who_was_invited_elsewhere_too_is_shown_to_nobody_else() {
        var accounts = Proefsysteem.bean(Accounts.class);
        int mila = accounts.add("mila@uitnodigen.invalid", "Mila Vos", Optional.empty());
        accounts.appoint(mila, Functie.VERZUIMCOORDINATOR, ANDER.id(), null, null);
        leiding.get("/personeel/uitnodigen");
        var antwoord = leiding.post("/personeel/uitnodigen", form("mila@uitnodigen.invalid", "RECEPTIE",
                "school-" + SCHOOL.id()));
        assertThat(antwoord.body()).doesNotContain("/uitnodiging/");
        assertThat(leiding.post("/personeel/" + mila + "/uitnodigen", Map.of()).body())
                .doesNotContain("/uitnodiging/");
        assertThat(Proefsysteem.bean(Uitnodigingen.class).latest(mila)).isEmpty();
    }

    @Test
    void without_mail_nobody_sees_the_link_of_a_parent() {
        var kind = SCHOOL.withLeerlingen("1A").getFirst();
        int ouder = Proefgezin.add("uitnodigen", kind, Functie.OUDER, Gezag.JA);
        leiding.get("/personeel/uitnodigen");
        assertThat(leiding.post("/personeel/uitnodigen", form("ouder.uitnodigen@demo.invalid", "RECEPTIE",
                "school-" + SCHOOL.id())).body()).doesNotContain("/uitnodiging/");
        assertThat(Proefsysteem.bean(Uitnodigingen.class).latest(ouder)).isEmpty();
    }

    @Test
    void not_at_another_school_not_a_function_above_ones_own_not_oneself_and_nobody_else_may() {
        String hier = "school-" + SCHOOL.id();
        leiding.get("/personeel/uitnodigen");
        String eigen = "schoolleiding.uitnodigen@demo.invalid";
        for (Map<String, String> fout : java.util.List.of(form("a@uitnodigen.invalid", "BEHEERDER", hier),
                form("a@uitnodigen.invalid", "SAMENWERKINGSVERBAND", hier),
                form("a@uitnodigen.invalid", "RECEPTIE", "school-" + ANDER.id()),
                form("a@uitnodigen.invalid", "MENTOR", hier), form(eigen, "RECEPTIE", hier),
                form("geen-adres", "RECEPTIE", hier))) {
            var antwoord = leiding.post("/personeel/uitnodigen", fout);
            assertThat(antwoord.statusCode()).as("%s", fout).isEqualTo(422);
            assertThat(antwoord.body()).contains("Noa Bakker");
        }
        assertThat(Proefsysteem.bean(Accounts.class).find("a@uitnodigen.invalid")).isEmpty();
        int elders = ANDER.account(Functie.RECEPTIE, Optional.empty());
        assertThat(leiding.get("/personeel/" + elders + "/inloggen").statusCode()).isEqualTo(404);
        assertThat(leiding.post("/personeel/" + elders + "/uitnodigen", Map.of()).statusCode()).isEqualTo(404);
        Bezoeker receptie = Bezoeker.signedIn(SCHOOL.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/personeel/uitnodigen").statusCode()).isEqualTo(403);
        assertThat(receptie.post("/personeel/uitnodigen", form("a@uitnodigen.invalid", "RECEPTIE", hier))
                .statusCode()).isEqualTo(403);
    }

    private static String word(String pagina) {
        Matcher gevonden = LINK.matcher(pagina);
        assertThat(gevonden.find()).isTrue();
        return gevonden.group(1);
    }
}
