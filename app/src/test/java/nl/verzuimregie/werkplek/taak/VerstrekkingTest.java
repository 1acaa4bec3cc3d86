package nl.verzuimregie.werkplek.taak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.feit.Zaakfeit.Toestemming;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.Test;

/// What leaves is seen first, nothing leaves after a withdrawal, and for safety two people let it go on (C-093, C-095).
class VerstrekkingTest {

    private static final Proefschool SCHOOL = new Proefschool(Proefsysteem.bean(Scholen.class).add("verstrekking",
            "Verstrekschool", "Groningen", "groningen", "noord"), "verstrekking");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1A", "1A", "1A", "1A");
    private static final int OC = SCHOOL.account(Functie.ONDERSTEUNINGSCOORDINATOR, Optional.empty());
    private static final Bezoeker ALS_OC = Bezoeker.signedIn(OC);
    private static final Bezoeker LEIDING = Bezoeker.signedIn(SCHOOL.account(Functie.SCHOOLLEIDING, Optional.empty()));
    private static final Pattern TAAK = Pattern.compile("kenmerk=(wij-bovenschools[^\"&]*)");
    private static final Pattern GEZIEN = Pattern.compile("name=\"gezien\" value=\"([0-9a-f]+)\"");
    private static final Feit.Herkomst HERKOMST = new Feit.Herkomst("",
            Proefsysteem.DAG.atStartOfDay().toInstant(ZoneOffset.UTC), "");
    private static final AtomicInteger NUMMER = new AtomicInteger();

    @Test
    void what_leaves_is_shown_with_its_ground_and_kept_without_what_stood_in_it() {
        Leerling wie = WIE.getFirst();
        begin(wie);
        consent(wie, Toestemming.Stand.GEGEVEN);
        Map<String, String> werk = work(wie, "kanarievraag");
        HttpResponse<String> eerst = ALS_OC.post(page(wie), werk);
        assertThat(eerst.statusCode()).as(words(eerst)).isEqualTo(200);
        assertThat(words(eerst)).contains("Bekijk wat er weggaat", "kanarievraag",
                "gegeven door ouders of verzorgers");
        assertThat(left(wie)).isEmpty();

        werk.put("gezien", group(GEZIEN, eerst.body()));
        werk.put("logboek", "Gebeld met WIJ");
        werk.put("veld.vraag", "kanarieanders");
        HttpResponse<String> anders = ALS_OC.post(page(wie), werk);
        assertThat(anders.statusCode()).isEqualTo(422);
        assertThat(words(anders)).contains("is er iets veranderd").contains("kanarieanders");
        assertThat(left(wie)).isEmpty();

        werk.put("gezien", group(GEZIEN, anders.body()));
        assertThat(ALS_OC.post(page(wie), werk).statusCode()).isEqualTo(302);
        assertThat(left(wie)).singleElement().satisfies(feit -> assertThat(feit.stukken())
                .anySatisfy(stuk -> assertThat(stuk.grond().soort()).isEqualTo("toestemming")));
        assertThat(left(wie).toString()).doesNotContain("kanarie");
        assertThat(words(ALS_OC.get("/leerlingen/%d/toestemmingen".formatted(wie.id())))).contains("wat er wegging");
    }

    @Test
    void after_a_withdrawal_nothing_more_leaves_also_what_was_looked_at_before() {
        Leerling wie = WIE.get(1);
        begin(wie);
        consent(wie, Toestemming.Stand.GEGEVEN);
        Map<String, String> werk = work(wie, "een vraag");
        werk.put("gezien", group(GEZIEN, ALS_OC.post(page(wie), werk).body()));
        consent(wie, Toestemming.Stand.INGETROKKEN);
        HttpResponse<String> antwoord = ALS_OC.post(page(wie), werk);
        assertThat(antwoord.statusCode()).isEqualTo(422);
        assertThat(words(antwoord)).contains("een vraag");
        assertThat(left(wie)).isEmpty();
        assertThat(rows(wie)).noneMatch(rij -> rij.feit() instanceof Zaakfeit.Melding);
    }

    @Test
    void two_people_let_it_go_on_for_safety_and_what_they_wrote_is_sealed() {
        Leerling wie = WIE.get(2);
        begin(wie);
        Map<String, String> vrijgave = new LinkedHashMap<>(Map.of("kenmerk", task(wie), "actie", "veiligheid",
                "sleutel", "veilig-een"));
        assertThat(words(ALS_OC.post(page(wie), vrijgave))).contains("weging met de meldcode");
        vrijgave.put("weging", "kanarieweging");
        vrijgave.put("ouders", "nee");
        HttpResponse<String> zonder = ALS_OC.post(page(wie), vrijgave);
        assertThat(zonder.statusCode()).isEqualTo(422);
        assertThat(words(zonder)).contains("kanarieweging").contains("waarom het onveilig is");
        vrijgave.put("oudersreden", "kanarieouders");
        assertThat(ALS_OC.post(page(wie), vrijgave).statusCode()).isEqualTo(302);
        vrijgave.put("sleutel", "veilig-twee");
        assertThat(words(ALS_OC.post(page(wie), vrijgave))).contains("Je gaf dit al vrij");
        assertThat(ALS_OC.post(page(wie), work(wie, "een vraag")).statusCode()).isEqualTo(422);

        vrijgave.put("sleutel", "veilig-drie");
        assertThat(LEIDING.post(page(wie), vrijgave).statusCode()).isEqualTo(302);
        HttpResponse<String> eerst = ALS_OC.post(page(wie), work(wie, "een vraag"));
        assertThat(eerst.statusCode()).as(words(eerst)).isEqualTo(200);
        assertThat(words(eerst)).contains("Iemand ondersteuningscoordinator").contains("Iemand schoolleiding");

        assertThat(rows(wie).stream().filter(rij -> rij.feit() instanceof Zaakfeit.Vrijgave)).hasSize(2)
                .allMatch(rij -> rij.verzegeld().values().stream().allMatch("VEILIGHEID"::equals));
        assertThat(words(ALS_OC.get("/leerlingen/" + wie.id()))).doesNotContain("kanarie")
                .contains("Vrijgegeven om veiligheid");
        long rij = rows(wie).stream().filter(een -> een.feit() instanceof Zaakfeit.Vrijgave).findFirst().orElseThrow()
                .id();
        assertThat(words(ALS_OC.get("/leerlingen/%d/zaakfeiten/%d".formatted(wie.id(), rij))))
                .contains("kanarieweging").contains("kanarieouders");
    }

    @Test
    void a_button_that_is_not_shown_is_no_way_in() {
        Leerling wie = WIE.get(3);
        begin(wie);
        int eerst = rows(wie).size();
        Bezoeker mentor = Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("1A")));
        for (String actie : List.of("veiligheid", "vrijgeven", "weigeren", "toestemming", "regie", "afronden")) {
            HttpResponse<String> antwoord = mentor.post(page(wie), Map.of("kenmerk", task(wie), "actie", actie,
                    "weging", "zo gewogen", "ouders", "ja", "reden", "zomaar", "uitkomst", "gemeld", "van.ouders",
                    "gegeven", "besluit", "aanvaard", "logboek", "niets"));
            assertThat(antwoord.statusCode()).as(actie).isEqualTo(422);
        }
        assertThat(rows(wie)).hasSize(eerst);
    }

    @Test
    void what_left_and_what_the_family_said_itself_is_not_taken_back_and_an_old_page_does_not_overrule() {
        Leerling wie = WIE.get(4);
        String blad = "/leerlingen/" + wie.id() + "/toestemmingen";
        ALS_OC.get(blad);
        record(wie, new Toestemming(HERKOMST, Proefsysteem.DAG, "wij", "ouders", Toestemming.Stand.INGETROKKEN,
                Optional.of(Toestemming.Hoe.PORTAAL), Optional.empty()));
        HttpResponse<String> oud = ALS_OC.post(blad, Map.of("naam", "wij", "van", "ouders", "stand", "gegeven", "hoe",
                "mondeling", "datum", "2026-11-20", "gezegd", "0"));
        assertThat(oud.statusCode()).isEqualTo(422);
        assertThat(words(oud)).contains("Intussen is er iets gezegd");
        assertThat(words(ALS_OC.post(blad, Map.of("naam", "wij", "van", "ouders", "stand", "gegeven", "hoe", "portaal",
                "datum", "2026-11-20", "gezegd", "1")))).contains("Kies hoe het is gezegd");
        ALS_OC.post("/leerlingen/%d/zaakfeiten/%d/intrekken".formatted(wie.id(), rows(wie).getFirst().id()),
                Map.of("reden", "past niet"));
        assertThat(rows(wie)).hasSize(1);
    }

    private static void begin(Leerling wie) {
        record(wie, new Zaakfeit.Afronding(HERKOMST, Proefsysteem.DAG, "voorstel-4a", List.of("ja"), Optional.empty(),
                new Zaakfeit.Inhoud(Optional.empty(), Map.of(), List.of(), Map.of())));
    }

    private static void consent(Leerling wie, Toestemming.Stand stand) {
        record(wie, new Toestemming(HERKOMST, Proefsysteem.DAG, "wij", "ouders", stand));
    }

    private static void record(Leerling wie, Zaakfeit feit) {
        Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(
                SCHOOL.id(), wie.id(), OC, "verstrekking-" + NUMMER.incrementAndGet()),
                (herkomst, dag) -> List.of(feit)));
    }

    private static Map<String, String> work(Leerling wie, String vraag) {
        return new LinkedHashMap<>(Map.of("kenmerk", task(wie), "actie", "afronden", "uitkomst", "gemeld",
                "logboek", "Gebeld met WIJ", "veld.vraag", vraag, "veld.contact", "C. Contact", "veld.datum",
                "2026-11-20", "melding.wij", "verzonden", "sleutel", "werk-" + NUMMER.incrementAndGet()));
    }

    private static String task(Leerling wie) {
        return URLDecoder.decode(group(TAAK, ALS_OC.get("/leerlingen/" + wie.id()).body()),
                StandardCharsets.UTF_8);
    }

    private static String page(Leerling wie) {
        return "/leerlingen/" + wie.id() + "/taak";
    }

    private static List<Zaakfeitrij> rows(Leerling wie) {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(wie.id()));
    }

    private static List<Zaakfeit.Verstrekking> left(Leerling wie) {
        return rows(wie).stream().map(Zaakfeitrij::feit).filter(Zaakfeit.Verstrekking.class::isInstance)
                .map(Zaakfeit.Verstrekking.class::cast).toList();
    }

    /// What stands on the page, without its frame.
    private static String words(HttpResponse<String> antwoord) {
        return antwoord.body().replaceAll("(?s)^.*<main", "<").replaceAll("(?s)</main>.*", "")
                .replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String group(Pattern patroon, String body) {
        Matcher gevonden = patroon.matcher(body);
        assertThat(gevonden.find()).as(patroon + "").isTrue();
        return gevonden.group(1);
    }
}
