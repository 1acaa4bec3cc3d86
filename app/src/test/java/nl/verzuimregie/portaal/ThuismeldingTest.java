package nl.verzuimregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A parent reports the child ill in the portal (S-006, S-007, S-009).
class ThuismeldingTest {

    private final Proefschool school;
    private final Leerling kind;
    private final String pad;

    ThuismeldingTest(org.junit.jupiter.api.TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("thuis-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        kind = school.withLeerlingen("2B").getFirst();
        pad = "/portaal/" + kind.id() + "/ziekmelding";
    }

    private Bezoeker family(String naam, Functie functie, Gezag gezag) {
        return Bezoeker.signedIn(Proefgezin.add(naam + school.code(), kind, functie, gezag));
    }

    private List<Ziekbericht.Melding> meldingen() {
        return Zicht.school(school.id()).during(() -> Ziekbericht.current(Proefsysteem.bean(Zaakfeiten.class)
                .ofLeerling(kind.id())));
    }

    private List<String> open() {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        select stap from beoordelingen.taak where leerling_id = ? order by 1""").param(kind.id())
                        .query(String.class).list()));
    }

    @Test
    void with_answers_the_two_questions_are_done_and_the_reception_sees_who_reported() {
        Bezoeker ouder = family("met", Functie.OUDER, Gezag.JA);
        assertThat(ouder.get("/portaal/" + kind.id()).body()).contains("href=\"" + pad + "\"");
        assertThat(ouder.get(pad).body()).contains("Wat is er aan de hand?", "School vraagt ook dit")
                .doesNotContain("Gemeld door");
        assertThat(ouder.post(pad, Map.of("vanaf", "vandaag", "tot", "onbekend", "veld.wat-is-er", "kanarieoorpijn"))
                .statusCode()).isEqualTo(302);
        assertThat(ouder.get("/portaal/" + kind.id()).body()).contains("is ziek gemeld vanaf vrijdag 20 november 2026");
        assertThat(meldingen()).singleElement().satisfies(een -> {
            assertThat(een.loop().melding().kanaal()).isEqualTo("portaal");
            assertThat(een.loop().melding().melder()).endsWith("(ouder of verzorger)");
        });
        assertThat(open()).doesNotContain("vragen-stellen").contains("contact-ziek");
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/ziekmelden").body()).contains(kind.naam(), "(ouder of verzorger)");
    }

    @Test
    void without_answers_the_school_asks_them() {
        Bezoeker ouder = family("zwijgt", Functie.OUDER, Gezag.JA);
        ouder.get(pad);
        assertThat(ouder.post(pad, Map.of("vanaf", "vandaag", "tot", "dag1")).statusCode()).isEqualTo(302);
        assertThat(meldingen()).hasSize(1);
        assertThat(open()).contains("vragen-stellen");
    }

    @Test
    void what_is_wrong_comes_back_as_typed_and_twice_is_once() {
        Bezoeker ouder = family("fout", Functie.OUDER, Gezag.JA);
        ouder.get(pad);
        HttpResponse<String> antwoord = ouder.post(pad, Map.of("vanaf", "dag", "vanafDag", "2026-11-21", "tot", "dag1",
                "veld.wat-is-er", "griep & <koorts>"));
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(antwoord.body()).contains("Op za 21 nov is er geen school", "griep &amp; &lt;koorts&gt;");
        Map<String, String> goed = Map.of("vanaf", "vandaag", "tot", "dag1", "sleutel", "thuis-" + school.code());
        ouder.post(pad, goed);
        assertThat(ouder.post(pad, goed).statusCode()).isEqualTo(302);
        assertThat(meldingen()).hasSize(1);
    }

    @Test
    void who_may_not_report_hears_who_may() {
        Bezoeker zonder = family("zonder", Functie.OUDER, Gezag.NEE);
        assertThat(zonder.get(pad).statusCode()).isEqualTo(403);
        assertThat(zonder.get("/portaal/" + kind.id()).body()).doesNotContain("href=\"" + pad + "\"");
        Bezoeker zelf = family("zelf", Functie.LEERLING, Gezag.JA);
        assertThat(zelf.get(pad).statusCode()).isEqualTo(302);
        assertThat(zelf.get("/portaal/" + kind.id()).body()).contains("Je bent nog geen 18");
        assertThat(zelf.post(pad, Map.of("vanaf", "vandaag", "tot", "dag1")).statusCode()).isEqualTo(302);
        assertThat(meldingen()).isEmpty();
    }
}
