package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Breaking the glass: with a reason, for some hours, and judged by somebody else.
class NoodtoegangTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("noodtoegang");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1B", "1B");
    private static final int MENTOR = SCHOOL.account(Functie.MENTOR, Optional.of("1A"));
    private static final Bezoeker ALS_MENTOR = Bezoeker.signedIn(MENTOR);
    private static final Bezoeker LEIDING = Bezoeker.signedIn(SCHOOL.account(Functie.SCHOOLLEIDING, Optional.empty()));

    private static String pad(int welke, String rest) {
        return "/leerlingen/" + WIE.get(welke).id() + rest;
    }

    @Test
    void a_mentor_who_must_look_says_why_and_who_leads_the_school_judges_it() {
        assertThat(ALS_MENTOR.get(pad(1, ""))).satisfies(een -> {
            assertThat(een.statusCode()).isEqualTo(403);
            assertThat(een.body()).contains(pad(1, "/nood"));
        });
        assertThat(ALS_MENTOR.get(pad(1, "/nood")).body()).contains("4 uur lang");
        assertThat(ALS_MENTOR.post(pad(1, "/nood"), Map.of("toelichting", "  ", "sleutel", "nood-een")).statusCode())
                .isEqualTo(422);
        for (int keer = 0; keer < 2; keer++) {
            assertThat(ALS_MENTOR.post(pad(1, "/nood"), Map.of("toelichting", "Zoekgeraakt op excursie", "sleutel",
                    "nood-een")).statusCode()).isEqualTo(302);
        }
        assertThat(ALS_MENTOR.get(pad(1, "")).statusCode()).isEqualTo(200);
        assertThat(ALS_MENTOR.get(pad(2, "")).statusCode()).as("alleen deze leerling").isEqualTo(403);
        assertThat(ALS_MENTOR.get("/leerlingen").body()).as("niet in de lijst").doesNotContain(WIE.get(1).naam());
        assertThat(ALS_MENTOR.get(pad(1, "/beginnen")).statusCode()).as("kijken, niets doen").isEqualTo(403);

        assertThat(LEIDING.get("/vandaag").body()).contains("/noodtoegang");
        String lijst = LEIDING.get("/noodtoegang").body();
        assertThat(lijst).containsOnlyOnce("Zoekgeraakt op excursie");
        String een = "/noodtoegang/" + lijst.replaceFirst("(?s).*href=\"/noodtoegang/(\\d+)\".*", "$1");
        assertThat(LEIDING.post(een, Map.of("toelichting", "Er was spoed")).statusCode()).isEqualTo(422);
        LEIDING.post(een, Map.of("terecht", "ja", "toelichting", "Er was spoed"));
        LEIDING.post(een, Map.of("terecht", "nee", "toelichting", "Bij nader inzien"));
        assertThat(LEIDING.get(een).body()).contains("Er was spoed").doesNotContain("Bij nader inzien");
        assertThat(LEIDING.get("/vandaag").body()).doesNotContain("in nood");
    }

    @Test
    void the_file_closes_by_itself_and_nobody_judges_what_he_did() {
        var nood = Proefsysteem.bean(Noodtoegangen.class);
        int leider = SCHOOL.account(Functie.SCHOOLLEIDING, Optional.of("1A"));
        add(leider, "MENTOR", 2, Duration.ofHours(-5), Duration.ofHours(-1), "verlopen");
        assertThat(find(leider).betrekkingen()).isEmpty();
        add(leider, "MENTOR", 2, Duration.ofMinutes(-1), Duration.ofMinutes(1), "nu");
        assertThat(find(leider).betrekkingen()).singleElement()
                .satisfies(een -> assertThat(een.relatie()).isEqualTo(Relatie.NOOD));
        List<Integer> hier = List.of(SCHOOL.id());
        assertThat(Zicht.school(SCHOOL.id()).during(() -> nood.countToJudge(find(leider), hier))).isZero();
    }

    private static Gebruiker find(int account) {
        return Proefsysteem.bean(Accounts.class).find(account).orElseThrow();
    }

    private static void add(int account, String functie, int welke, Duration vanaf, Duration tot, String sleutel) {
        var nu = Proefsysteem.bean(Vandaag.class).nu();
        Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        insert into toegang.noodtoegang (account_id, functie, school_id, leerling_id, reden, vanaf, tot,
                          sleutel) values (?, ?, ?, ?, 'proef', ?, ?, ?)""")
                        .params(account, functie, SCHOOL.id(), WIE.get(welke).id(),
                                nu.plus(vanaf).atOffset(ZoneOffset.UTC), nu.plus(tot).atOffset(ZoneOffset.UTC),
                                "nood-" + sleutel).update()));
    }
}
