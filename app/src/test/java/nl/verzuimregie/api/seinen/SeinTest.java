package nl.verzuimregie.api.seinen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/// What other programs hear of a school: of everything that happened once at least, signed, and not from just anywhere.
class SeinTest extends Seinproef {

    SeinTest(TestInfo info) {
        super(info);
    }

    @Test
    void each_kind_of_event_is_told_with_numbers_only() throws Exception {
        record(2, 1);
        try (var ontvanger = new Proefontvanger()) {
            String geheim = listen(ontvanger, EnumSet.allOf(Seinsoort.class));
            IntStream.rangeClosed(3, 6).forEach(dag -> record(dag, 1));
            Proefprogramma programma = Proefprogramma.of(school);
            long ziek = programma.post("/ziekmeldingen", "{\"leerlingnummer\":\"P1\",\"vanaf\":\"2026-11-19\"}").json()
                    .path("id").asLong();
            programma.post("/ziekmeldingen/" + ziek + "/betermelding", "{\"vanaf\":\"2026-11-20\"}");
            programma.put("/rooster", """
                    {"vanaf": "2026-11-01", "lessen": [{"weekdag": 5, "lesuur": 1, "groep": "1A"}]}""");
            eventually(() -> assertThat(ontvanger.taken("signaal")).isNotEmpty());
            assertThat(ontvanger.taken("registratie")).as("not what was there before").hasSize(4).allSatisfy(een ->
                    assertThat(een.path("leerlingnummer").asString()).isEqualTo("P1"));
            assertThat(ontvanger.taken("ziekmelding")).extracting(een -> een.path("id").asLong()).containsExactly(ziek);
            assertThat(ontvanger.taken("betermelding")).hasSize(1);
            assertThat(ontvanger.taken("rooster")).singleElement().satisfies(een ->
                    assertThat(een.path("vanaf").asString()).isEqualTo("2026-11-01"));
            assertThat(ontvanger.all()).allSatisfy(een -> {
                assertThat(een.lijf()).doesNotContain("Voornaam", "Achternaam", "2012", "te_laat", "Iemand");
                String moment = een.handtekening().replaceFirst("t=(\\d+),.*", "$1");
                assertThat(een.handtekening()).isEqualTo(Seinpost.sign(geheim.getBytes(StandardCharsets.US_ASCII),
                        Long.parseLong(moment), een.lijf()));
            });
            int eerder = ontvanger.all().size();
            round(Duration.ofDays(1));
            assertThat(ontvanger.all()).hasSize(eerder);
        }
    }

    /// As anybody can check it: `printf '1764000000.{}' | openssl dgst -sha256 -hmac geheim`.
    @Test
    void the_signature_is_an_hmac_over_moment_and_body() {
        assertThat(Seinpost.sign("geheim".getBytes(StandardCharsets.US_ASCII), 1_764_000_000L, "{}"))
                .isEqualTo("t=1764000000,v1=%s".formatted(HMAC));
    }

    private static final String HMAC = "87b62ecadd839c8618789bc826410f77e96fee82f114594f60043048f5cd2256";

    @Test
    void what_is_not_taken_is_sent_again_later_in_order_and_the_same() throws Exception {
        try (var ontvanger = new Proefontvanger(500, 302)) {
            listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            record(3, 1);
            eventually(() -> assertThat(ontvanger.all()).hasSize(1));
            record(4, 1);
            eventually(() -> assertThat(ontvanger.all()).hasSize(2));
            assertThat(ontvanger.all().getFirst().status()).isEqualTo(500);
            assertThat(ontvanger.all().getFirst().sein()).as("waits; the next one is not held up").isNotEqualTo(
                    ontvanger.all().getLast().sein());
            round(Duration.ofMinutes(3));
            eventually(() -> assertThat(ontvanger.taken("registratie")).extracting(een -> een.path("id").asLong())
                    .doesNotHaveDuplicates().hasSize(2));
            assertThat(ontvanger.all().stream().filter(een -> een.sein().equals(ontvanger.all().getFirst().sein()))
                    .map(Proefontvanger.Ontvangst::lijf).distinct()).hasSize(1);
            assertThat(ontvanger.all().stream().filter(een -> een.status() == 302)).as("a redirect is not followed")
                    .hasSize(1);
        }
    }

    @Test
    void who_never_answers_holds_nobody_up_and_stands_on_the_page_until_somebody_sends_it_again() throws Exception {
        try (var stil = new Proefontvanger(0); var goed = new Proefontvanger()) {
            listen(stil, EnumSet.of(Seinsoort.REGISTRATIE));
            Proefschool buur = Proefsysteem.school(school.code() + "-buur");
            listen(goed, EnumSet.of(Seinsoort.REGISTRATIE));
            record(3, 1);
            eventually(() -> assertThat(goed.taken("registratie")).hasSize(1));
            assertThat(stil.taken("registratie")).isEmpty();
            stil.stop();
            for (int poging = 2; poging <= Bezorging.POGINGEN_MAX; poging++) {
                round(Duration.ofDays(poging));
            }
            Bezoeker beheer = Bezoeker.signedIn(school.account(Functie.BEHEERDER, Optional.empty()));
            String blad = beheer.get("/uitwisseling/seinen").body();
            assertThat(blad).contains("Niet bezorgd", "na 11 pogingen: niet te bereiken");
            var knop = Pattern.compile("/uitwisseling/seinen/\\d+/opnieuw").matcher(blad);
            assertThat(knop.find()).isTrue();
            Bezoeker.signedIn(buur.account(Functie.BEHEERDER, Optional.empty())).post(knop.group(), Map.of());
            assertThat(beheer.get("/uitwisseling/seinen").body()).as("not of another school").contains("Niet bezorgd");
            beheer.post(knop.group(), Map.of());
            assertThat(beheer.get("/uitwisseling/seinen").body()).contains("Er is één sein onderweg")
                    .doesNotContain("Niet bezorgd");
        }
    }

    @Test
    void rows_that_are_added_by_several_at_once_are_all_told_and_none_twice() throws Exception {
        try (var ontvanger = new Proefontvanger()) {
            listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            try (var tegelijk = Executors.newFixedThreadPool(3)) {
                for (int lesuur = 1; lesuur <= 2; lesuur++) {
                    int les = lesuur;
                    tegelijk.execute(() -> IntStream.rangeClosed(2, 13).forEach(dag -> record(dag, les)));
                }
                tegelijk.execute(() -> IntStream.range(0, 15).forEach(keer -> round(Duration.ZERO)));
            }
            eventually(() -> assertThat(ontvanger.taken("registratie")).hasSizeGreaterThanOrEqualTo(24));
            List<Long> gehoord = ontvanger.taken("registratie").stream().map(een -> een.path("id").asLong()).toList();
            assertThat(gehoord).hasSize(24);
            assertThat(new HashSet<>(gehoord)).hasSize(24);
        }
    }

    /// What was begun and never ended is due again; another process finds it by itself.
    @Test
    void a_sein_that_was_cut_off_is_sent_by_who_comes_next() throws Exception {
        try (var ontvanger = new Proefontvanger()) {
            listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            record(3, 1);
            Optional<Bezorging.Sein> begonnen = Zicht.school(school.id()).during(() -> {
                Proefsysteem.bean(Seinboek.class).write(school.id());
                Bezorging bezorging = Proefsysteem.bean(Bezorging.class);
                return bezorging.waiting(later(Duration.ZERO)).stream().flatMap(een -> bezorging.begin(een,
                        later(Duration.ZERO)).stream()).findFirst();
            });
            round(Duration.ofMinutes(2));
            eventually(() -> assertThat(ontvanger.taken("registratie")).hasSize(1));
            begonnen.ifPresent(een -> assertThat(ontvanger.all().getFirst().sein()).isEqualTo(
                    Long.toString(een.id())));
        }
    }

    @Test
    void without_the_setting_for_tests_this_machine_gets_nothing_also_what_was_on_its_way() throws Exception {
        try (var ontvanger = new Proefontvanger()) {
            listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            System.clearProperty(Seinadressen.LOOPBACK);
            try {
                record(3, 1);
                round(Duration.ZERO);
            } finally {
                System.setProperty(Seinadressen.LOOPBACK, "true");
            }
            assertThat(ontvanger.all()).isEmpty();
            round(Duration.ofMinutes(5));
            eventually(() -> assertThat(ontvanger.taken("registratie").stream().map(JsonNode::toString)).hasSize(1));
        }
    }
}
