package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.scholen.Scholen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Leerplicht says why before it sees a dossier, and sees absence without the case (C-094).
class RedenTest {

    private static final Proefschool SCHOOL = new Proefschool(Proefsysteem.bean(Scholen.class).add("reden",
            "Redenschool", "Redenstad", "swvvo3006", "zuid"), "reden");
    private static final Leerling WIE = SCHOOL.withLeerlingen("1A").getFirst();
    private static final String DOSSIER = "/leerlingen/" + WIE.id();

    @Test
    void leerplicht_says_why_and_sees_absence_without_the_case() {
        Bezoeker ambtenaar = Bezoeker.signedIn(officer());
        assertThat(ambtenaar.get(DOSSIER)).satisfies(een -> {
            assertThat(een.statusCode()).isEqualTo(302);
            assertThat(een.headers().firstValue("location").orElse("")).endsWith(DOSSIER + "/reden");
        });
        assertThat(ambtenaar.get(DOSSIER + "/reden").body()).contains("Spreekuur op school");
        assertThat(ambtenaar.post(DOSSIER + "/reden", Map.of()).body()).contains("Kies een reden.");
        assertThat(ambtenaar.post(DOSSIER + "/reden", Map.of("waarom", "anders", "toelichting", "")).statusCode())
                .isEqualTo(422);
        assertThat(ambtenaar.post(DOSSIER + "/reden", Map.of("waarom", "vraag", "toelichting", "Belde de mentor"))
                .statusCode()).isEqualTo(302);

        assertThat(ambtenaar.get(DOSSIER).body()).contains("Je ziet het verzuim en de signalen van deze leerling")
                .doesNotContain("id=\"protocol\"").contains("id=\"signalen\"");
        assertThat(ambtenaar.get("/leerlingen").body()).as("de lijst telt geen signalen van wie zonder reden dicht is")
                .contains(WIE.naam()).doesNotContain("<span>0</span>");
        assertThat(Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("1A"))).get(DOSSIER).body())
                .contains("id=\"protocol\"").contains("De school vroeg om advies: Belde de mentor");
    }

    private static int officer() {
        var accounts = Proefsysteem.bean(Accounts.class);
        int account = accounts.add("lpa.reden@demo.invalid", "Lia Plicht", Optional.empty());
        accounts.appoint(account, Functie.LEERPLICHTAMBTENAAR, null, null, Proefsysteem.bean(JdbcClient.class)
                .sql("select gemeente_id from scholen.school where id = ?").param(SCHOOL.id()).query(Integer.class)
                .single());
        return account;
    }
}
