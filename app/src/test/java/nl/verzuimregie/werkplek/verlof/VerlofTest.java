package nl.verzuimregie.werkplek.verlof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.verlof.Verlofstand;
import nl.verzuimregie.verlof.Verlofwerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// A parent asks for leave, the head decides, and the parents get a letter (G-110).
class VerlofTest {

    private final Proefschool school;
    private final Leerling kind;
    private final String thuis;
    private final String pad;
    private final Bezoeker ouder;
    private final Bezoeker directeur;

    VerlofTest(TestInfo info) {
        school = Proefsysteem.schoolWithoutTaken("verlof-"
                + Integer.toHexString(info.getTestMethod().orElseThrow().getName().hashCode()));
        kind = school.withLeerlingen("2B").getFirst();
        thuis = "/portaal/" + kind.id() + "/verlof";
        pad = "/leerlingen/" + kind.id() + "/verlof";
        ouder = Bezoeker.signedIn(Proefgezin.add("verlof" + school.code(), kind, Functie.OUDER, Gezag.JA));
        directeur = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
    }

    private static Map<String, String> form(String grond, String van, String tot) {
        return new HashMap<>(Map.of("grond", grond, "van", van, "tot", tot, "toelichting", "kanariebruiloft"));
    }

    private String ask(String grond, String van, String tot) {
        String leeg = ouder.get(thuis).body();
        Map<String, String> form = form(grond, van, tot);
        form.put("sleutel", match(leeg, "name=\"sleutel\" value=\"([^\"]+)\""));
        assertThat(ouder.post(thuis, form).statusCode()).isEqualTo(302);
        assertThat(ouder.post(thuis, form).statusCode()).as("een tweede keer hetzelfde").isEqualTo(302);
        assertThat(stand().aanvragen()).hasSize(1);
        return pad + "/" + stand().aanvragen().getFirst().id();
    }

    private static String match(String tekst, String patroon) {
        Matcher vondst = Pattern.compile(patroon).matcher(tekst);
        assertThat(vondst.find()).as(patroon).isTrue();
        return vondst.group(1);
    }

    private Verlofstand stand() {
        return Proefsysteem.bean(Verlofwerk.class).read(kind);
    }

    private String decide(Bezoeker wie, String adres, Map<String, String> keuze) {
        wie.get(adres);
        HttpResponse<String> antwoord = wie.post(adres + "/besluit", keuze);
        return antwoord.statusCode() == 302 ? "vast" : antwoord.body();
    }

    @Test
    void the_head_grants_what_a_parent_asks_and_the_letter_says_so() {
        assertThat(ouder.get("/portaal/" + kind.id()).body()).contains("href=\"" + thuis + "\"");
        assertThat(ouder.get(thuis).body()).contains("Gewichtige omstandigheden", "Boven 10 schooldagen");
        String adres = ask("gewichtig", "2027-01-11", "2027-01-12");
        assertThat(directeur.get("/verlof").body()).contains(kind.naam(), "href=\"" + adres + "\"");
        assertThat(directeur.get(adres).body()).contains("2 schooldagen gevraagd", "De wet staat dit verlof toe",
                "De directeur beslist, uiterlijk vrijdag 15 januari 2027", "kanariebruiloft");
        assertThat(decide(directeur, adres, Map.of("keuze", "toekennen"))).isEqualTo("vast");
        assertThat(decide(directeur, adres, Map.of("keuze", "weigeren", "reden", "te laat"))).isEqualTo("vast");
        assertThat(directeur.get(adres).body()).contains("geeft " + kind.naam() + " verlof",
                "tot en met maandag 4 januari 2027", "leerplichtwet artikel 14").doesNotContain("Geweigerd door");
        assertThat(directeur.get(adres + "/brief.pdf").body()).startsWith("%PDF");
        assertThat(directeur.post(adres + "/verstuurd", Map.of()).statusCode()).isEqualTo(302);
        assertThat(directeur.get(adres).body()).contains("Verstuurd: ");
        assertThat(ouder.get(thuis).body()).contains("toegekend");
        assertThat(facts()).isEqualTo(1);
        assertThat(directeur.post(adres + "/intrekken", Map.of("reden", "ging niet door")).statusCode())
                .isEqualTo(302);
        assertThat(facts()).isZero();
        assertThat(ouder.get(thuis).body()).contains("ingetrokken");
    }

    private int facts() {
        return nl.verzuimregie.beoordelingen.Ziekbericht.explaining(stand().nu().zaken()).verlof().size();
    }

    @Test
    void what_the_law_does_not_allow_cannot_be_granted_and_a_refusal_needs_a_reason() {
        String adres = ask("vakantie", "2027-01-11", "2027-01-25");
        assertThat(directeur.get(adres).body()).contains("Het zijn 11 schooldagen en het mogen er hoogstens 10 zijn");
        assertThat(decide(directeur, adres, Map.of("keuze", "toekennen"))).contains("De wet staat dit niet toe");
        assertThat(decide(directeur, adres, Map.of("keuze", "weigeren"))).contains("Schrijf waarom");
        assertThat(decide(directeur, adres, Map.of("keuze", "deel", "van", "2027-01-11", "tot", "2027-01-26")))
                .contains("Een deel ligt binnen wat is gevraagd", "2027-01-26");
        assertThat(decide(directeur, adres, Map.of("keuze", "deel", "van", "2027-01-11", "tot", "2027-01-22")))
                .isEqualTo("vast");
        assertThat(directeur.get(adres).body()).contains("een deel van dit verlof");
    }

    @Test
    void above_ten_days_it_goes_to_leerplicht_and_the_answer_is_recorded() {
        String adres = ask("gewichtig", "2027-01-11", "2027-01-25");
        assertThat(directeur.get(adres).body()).contains("Hierover beslist: leerplichtambtenaar");
        assertThat(decide(directeur, adres, Map.of("keuze", "toekennen"))).contains("Hierover beslist de");
        assertThat(decide(directeur, adres, Map.of("keuze", "doorsturen", "reden", "Ik ben voor."))).isEqualTo("vast");
        assertThat(ouder.get(thuis).body()).contains("ligt bij leerplicht");
        Bezoeker coordinator = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(decide(coordinator, adres, Map.of("keuze", "weigeren", "reden", "Niet nodig."))).isEqualTo("vast");
        assertThat(directeur.get(adres).body()).contains("De leerplichtambtenaar geeft " + kind.naam()
                + " geen verlof", "dan is dat ongeoorloofd");
    }

    @Test
    void who_does_not_decide_is_told_who_does() {
        String adres = ask("gewichtig", "2027-01-11", "2027-01-11");
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/verlof").body()).contains(kind.naam());
        assertThat(receptie.get(adres).body()).doesNotContain("kanariebruiloft").contains("directeur");
        assertThat(decide(receptie, adres, Map.of("keuze", "toekennen"))).contains("Hierover beslist de directeur");
    }

    @Test
    void a_notice_in_time_is_leave_at_once_and_a_late_one_waits() {
        ask("religie", "2026-11-23", "2026-11-23");
        assertThat(facts()).isEqualTo(1);
        assertThat(ouder.get(thuis).body()).contains("toegekend");
    }

    @Test
    void a_long_notice_is_no_leave_until_somebody_looked() {
        String adres = ask("religie", "2026-11-23", "2027-06-30");
        assertThat(facts()).isZero();
        assertThat(directeur.get(adres).body()).contains("Boven 2 schooldagen kijkt school eerst");
        assertThat(decide(directeur, adres, Map.of("keuze", "deel", "van", "2026-11-23", "tot", "2026-11-24")))
                .isEqualTo("vast");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void a_part_of_what_leerplicht_decides_is_decided_by_leerplicht() {
        String adres = ask("gewichtig", "2027-01-11", "2027-01-29");
        Map<String, String> deel = Map.of("keuze", "deel", "van", "2027-01-11", "tot", "2027-01-15");
        assertThat(decide(directeur, adres, deel)).contains("Hierover beslist de leerplichtambtenaar");
        assertThat(decide(directeur, adres, Map.of("keuze", "doorsturen"))).isEqualTo("vast");
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(decide(receptie, adres, deel)).contains("Hierover beslist de");
        Bezoeker coordinator = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(decide(coordinator, adres, deel)).isEqualTo("vast");
        assertThat(coordinator.get(adres).body()).contains("De leerplichtambtenaar geeft");
    }

    @Test
    void the_desk_reads_no_reason_and_takes_no_grant_back() {
        String adres = ask("gewichtig", "2027-01-11", "2027-01-11");
        decide(directeur, adres, Map.of("keuze", "toekennen", "reden", "kanariereden"));
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get(adres).body()).doesNotContain("kanariereden").doesNotContain("/intrekken");
        assertThat(receptie.get(adres + "/brief.pdf").statusCode()).isEqualTo(404);
        receptie.get(adres);
        receptie.post(adres + "/intrekken", Map.of("reden", "vergissing"));
        assertThat(facts()).isEqualTo(1);
        directeur.get(adres);
        directeur.post(adres + "/intrekken", Map.of("reden", "ging niet door"));
        assertThat(directeur.get(adres).body()).doesNotContain("Brief aan de ouders");
        assertThat(directeur.get(adres + "/brief.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void a_part_has_no_other_lessons_than_were_asked() {
        Map<String, String> form = form("gewichtig", "2027-01-11", "2027-01-11");
        form.putAll(Map.of("vanLes", "5", "totLes", "6"));
        ouder.get(thuis);
        ouder.post(thuis, form);
        String adres = pad + "/" + stand().aanvragen().getFirst().id();
        assertThat(decide(directeur, adres, Map.of("keuze", "deel", "van", "2027-01-11", "tot", "2027-01-11")))
                .isEqualTo("vast");
        assertThat(stand().aanvragen().getFirst().geldend()).isEqualTo(stand().aanvragen().getFirst().wat());
    }

    @Test
    void what_was_typed_stays_with_what_is_wrong() {
        ouder.get(thuis);
        assertThat(ouder.post(thuis, form("", "2026-11-19", "")).body()).contains("Kies waarvoor het verlof is",
                "De eerste dag is al voorbij", "2026-11-19", "kanariebruiloft");
        assertThat(ouder.post(thuis, form("gewichtig", "2026-12-26", "2026-12-30")).body())
                .contains("geen les (kerstvakantie)");
        assertThat(ouder.post(thuis, form("gewichtig", "2027-01-12", "2027-01-11")).body())
                .contains("De laatste dag ligt voor de eerste");
        ask("gewichtig", "2027-01-11", "2027-01-12");
        assertThat(ouder.post(thuis, form("gewichtig", "2027-01-12", "2027-01-13")).body())
                .contains("is al verlof gevraagd: wacht op een besluit");
    }

    /// The days are over when they are recorded, as when a family tells of its holiday afterwards.
    @Test
    void who_is_away_on_days_that_were_refused_could_be_luxe_and_the_dossier_says_so() {
        Bezoeker coordinator = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        coordinator.get(pad);
        assertThat(coordinator.post(pad, form("vakantie", "2026-11-19", "2026-11-19")).statusCode()).isEqualTo(302);
        String adres = pad + "/" + stand().aanvragen().getFirst().id();
        assertThat(decide(directeur, adres, Map.of("keuze", "weigeren", "reden", "Het kan in de zomer.")))
                .isEqualTo("vast");
        String dossier = "/leerlingen/" + kind.id();
        assertThat(coordinator.get(dossier).body()).doesNotContain("luxe verzuim?");
        school.record(IntStream.rangeClosed(1, 3).mapToObj(les -> new Vastlegging.Nieuw(kind.id(),
                LocalDate.of(2026, 11, 19), les, new Lesvermelding(Optional.of(Verzuimsoort.ONGEOORLOOFD), 50, true,
                        null), les)).toArray(Vastlegging.Nieuw[]::new));
        assertThat(coordinator.get(dossier).body()).contains("mist " + kind.naam() + " 3 lessen zonder reden",
                "href=\"" + dossier + "/beginnen\"");
        assertThat(coordinator.get(dossier + "/beginnen").body()).contains("Vermoeden van luxe verzuim");
    }

    @Test
    void the_desk_records_for_a_parent_also_when_the_day_is_over() {
        Bezoeker receptie = Bezoeker.signedIn(school.account(Functie.RECEPTIE, Optional.empty()));
        assertThat(receptie.get("/verlof?q=" + kind.naam().split(" ", -1)[0]).body()).contains("href=\"" + pad + "\"");
        assertThat(receptie.get(pad).body()).contains("Een verzoek vastleggen voor een ouder");
        assertThat(receptie.post(pad, form("gewichtig", "2026-11-19", "2026-11-19")).statusCode()).isEqualTo(302);
        assertThat(stand().aanvragen()).singleElement().satisfies(een -> assertThat(een.kanaal().name())
                .isEqualTo("BALIE"));
        assertThat(ouder.get(thuis).body()).contains("wacht op een besluit").doesNotContain("kanariebruiloft");
    }
}
