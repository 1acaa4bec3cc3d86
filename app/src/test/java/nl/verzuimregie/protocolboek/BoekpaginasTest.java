package nl.verzuimregie.protocolboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.stukken.Stukken;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every page of the book, over the wire: it answers, its pointers point at something, nothing is left untranslated.
class BoekpaginasTest {

    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.school("boekpaginas");
    private static final Boeklezer MENTOR = new Boeklezer(SCHOOL.account(Functie.MENTOR, Optional.empty()));
    private static final Map<String, Integer> CODES = new ConcurrentHashMap<>();
    private static final List<String> PAGINAS = List.of("", "/boek", "/boek?deel=stappen", "/boek?deel=brieven",
            "/boek?deel=fasen", "/dekking", "/dekking?toon=open");
    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern WIJZER = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ADRES = Pattern.compile("href=\"(/protocollen/[^\"#]+)");

    static Stream<String> pages() {
        return Stream.concat(Stream.of("/protocollen"), Proefsysteem.bean(Bibliotheek.class).protocollen().values()
                .stream().flatMap(protocol -> Stream.of(PAGINAS.stream()
                        .map(pad -> "/protocollen/" + protocol.id() + pad), protocol.regels().stream().map(regel ->
                                Stuksoort.REGEL.adres(protocol.id(), regel.naam())), things(protocol.id()))
                        .flatMap(paden -> paden)));
    }

    /// Of each kind two; all the others answer, for the front of the book points at them.
    private static Stream<String> things(String protocol) {
        return Proefsysteem.bean(Stukken.class).of(protocol, DAG).stream().collect(Collectors.groupingBy(Stuk::soort))
                .entrySet().stream().filter(een -> een.getKey() != Stuksoort.REGEL)
                .flatMap(een -> een.getValue().stream().limit(2)).map(Stuk::adres);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_page_answers_whole(String pad) {
        HttpResponse<String> antwoord = MENTOR.get(pad);
        assertThat(antwoord.statusCode()).isEqualTo(200);
        String html = antwoord.body();
        List<String> ids = ID.matcher(html).results().map(gevonden -> gevonden.group(1)).toList();
        assertThat(ids).as("ids").doesNotHaveDuplicates();
        assertThat(ids).as("wat de wijzers aanwijzen").containsAll(found(WIJZER, html));
        assertThat(html).contains("<h1").doesNotContain("??", "Optional[", "th:", "{0}");
        assertThat(found(ADRES, html)).isNotEmpty().allSatisfy(adres -> assertThat(CODES.computeIfAbsent(adres,
                een -> MENTOR.get(een).statusCode())).as(adres).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protocollen/bestaat-niet", "/protocollen/bestaat-niet/boek",
        "/protocollen/swvvo3006/regels/bestaat-niet", "/protocollen/bestaat-niet/regels/te-laat",
        "/protocollen/swvvo3006/regels/te-laat?vergelijk=bestaat-niet", "/protocollen/..%2Fwet",
        "/protocollen/swvvo3006/regels/%3Cscript%3E",
        "/protocollen/swvvo3006/stappen/bestaat-niet", "/protocollen/swvvo3006/dingen/contact-ziek",
        "/protocollen/bestaat-niet/stappen/contact-ziek", "/protocollen/swvvo3006/boek?deel=dingen",
        "/protocollen/bestaat-niet/dekking",
        "/protocollen/vergelijk?een=bestaat-niet"})
    void what_is_not_there_is_not_found(String pad) {
        HttpResponse<String> antwoord = MENTOR.get(pad);
        assertThat(antwoord.statusCode()).isIn(400, 404);
        assertThat(antwoord.body()).doesNotContain("Exception", "<script>");
    }

    @Test
    void protocollen_of_the_own_school_stand_first() {
        String html = MENTOR.get("/protocollen").body();
        assertThat(html.indexOf("/protocollen/swvvo3006")).isPositive().isLessThan(html.indexOf("id=\"anderen\""));
        assertThat(html.indexOf("/protocollen/groningen")).isGreaterThan(html.indexOf("id=\"anderen\""));
        assertThat(html).contains("Gebruikt door School boekpaginas.").doesNotContain("School start");
    }

    @Test
    void who_may_not_read_the_protocol_hears_who_may() {
        Boeklezer receptie = new Boeklezer(SCHOOL.account(Functie.RECEPTIE, Optional.empty()));
        for (String pad : List.of("/protocollen", "/protocollen/swvvo3006", "/protocollen/swvvo3006/boek",
                "/protocollen/swvvo3006/regels/te-laat", "/protocollen/swvvo3006/stappen/contact-ziek",
                "/protocollen/swvvo3006/dekking", "/protocollen/vergelijk?een=swvvo3006&ander=groningen")) {
            HttpResponse<String> antwoord = receptie.get(pad);
            assertThat(antwoord.statusCode()).as(pad).isEqualTo(403);
            assertThat(antwoord.body()).contains("Mentor").doesNotContain("te laat is gekomen");
        }
    }

    @Test
    void a_regel_says_its_values_sources_examples_and_the_difference() {
        String html = MENTOR.get("/protocollen/swvvo3006/regels/vaak-ziek?vergelijk=groningen").body();
        assertThat(html).contains("minstens 4 keer</a>", "href=\"#w-drempel\"", "swvvo3006, regel 26",
                "een school mag kiezen: 3 tot en met 4 keer", "Elke ziekteperiode telt één keer",
                "SWVVO3006 telt hoe vaak een leerling ziek is gemeld. Groningen telt hoeveel klokuren een leerling "
                        + "ziek is geweest.",
                "De grens in SWVVO3006: minstens 4 keer. In Groningen: minstens 30 klokuren (bereikt)",
                "De telling loopt in SWVVO3006 over 12 weken en in Groningen over een schooljaar.", "C-062", ">klopt<");
        assertThat(html).doesNotContain("klopt niet");
        assertThat(MENTOR.get("/protocollen/swvvo3006/regels/te-laat?vergelijk=groningen").body())
                .contains("Groningen heeft geen regel over dit onderwerp.", "bij 15, 18, 21 en zo verder",
                        "href=\"#aanname-melding-3-daarna\"");
    }

    @Test
    void the_regel_of_law_is_the_same_elsewhere_and_says_what_a_school_may_choose() {
        String html = MENTOR.get("/protocollen/swvvo3006/regels/zestien-uur?vergelijk=groningen").body();
        assertThat(html).contains("Dit is in beide dezelfde regel.", "Kiest de school anders:", "minstens 16 klokuren",
                "href=\"/protocollen/wet/regels/zestien-uur\"", "href=\"/protocollen/groningen/regels/zestien-uur\"");
    }

    @Test
    void a_school_with_a_layer_sees_where_it_differs() {
        Proefsysteem.bean(JdbcClient.class).sql("""
                insert into scholen.school (code, naam, gemeente_id, protocol, kalender, laag)
                select 'boeklaag', 'Laagschool', gemeente_id, protocol, kalender, 'voorbeeldschool'
                from scholen.school where id = ?""").param(SCHOOL.id()).update();
        var school = Proefsysteem.school("boeklaag");
        Boeklezer lezer = new Boeklezer(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(lezer.get("/protocollen").body()).contains("Laagschool heeft eigen keuzes gemaakt.");
        assertThat(lezer.get("/protocollen/swvvo3006").body()).contains("Wij bellen eerder omdat");
        assertThat(lezer.get("/protocollen/swvvo3006/regels/te-laat").body()).contains("minstens 3 keer</a>",
                "Als een leerling minstens 2 keer te laat is gekomen",
                "Laagschool: minstens 2 keer, sinds za 1 aug 2026",
                "verzuimteam");
        assertThat(lezer.get("/protocollen/swvvo3006/regels/spijbeluren").body()).contains("Laagschool: uit");
        assertThat(MENTOR.get("/protocollen/swvvo3006/regels/te-laat").body()).doesNotContain("Laagschool");
    }

    private static List<String> found(Pattern patroon, String html) {
        return patroon.matcher(html).results().map((MatchResult gevonden) -> gevonden.group(1)).distinct().toList();
    }

    @Test
    void a_stap_points_at_its_form_at_the_history_of_its_term_and_at_what_follows() {
        String html = MENTOR.get("/protocollen/swvvo3006/stappen/contact-ziek").body();
        assertThat(html).contains("de leerling ziek wordt gemeld", "href=\"#w-contacttermijn\">3 werkdagen</a>",
                "id=\"w-contacttermijn\"", "een school mag kiezen: 1 tot en met 3 werkdagen",
                "href=\"/protocollen/swvvo3006/formulieren/gesprekstips-terug\"",
                "href=\"/protocollen/swvvo3006/stappen/persoonlijke-mail\"", "de taak blijft open", "C-133", "S-031");
        assertThat(MENTOR.get("/protocollen/swvvo3006/regels/vaak-ziek").body()).contains("Wat erop volgt",
                "Dan ontstaat de stap ");
    }

    @Test
    void each_requirement_says_what_carries_it_and_points_there() {
        String html = MENTOR.get("/protocollen/swvvo3006/dekking").body();
        assertThat(html).contains("185 eisen:", "id=\"S-034\"", "/protocollen/swvvo3006/stappen/terugkeergesprek",
                "href=\"/vandaag\"");
        assertThat(found(Pattern.compile("<span id=\"(S-[0-9]+)\""), html)).hasSize(185);
        assertThat(MENTOR.get("/protocollen/amsterdam-noord/dekking?toon=open").body()).contains("id=\"N-029\"",
                "cijfers over het effect komen in een later deel").doesNotContain("id=\"N-028\"");
        assertThat(MENTOR.get("/protocollen/amsterdam/dekking?toon=geen-software").body())
                .contains("Geen software, want:", "id=\"A-061\"");
    }

    @Test
    void two_protocollen_stand_side_by_side_and_one_with_itself_does_not_differ() {
        String html = MENTOR.get("/protocollen/vergelijk?een=swvvo3006&ander=groningen").body();
        assertThat(html).contains("Alleen in SWVVO3006", "Alleen in Groningen", "Spreek de leerling op de eerste dag",
                "/protocollen/groningen/fasen/zaak");
        String zelfde = MENTOR.get("/protocollen/vergelijk?een=swvvo3006&ander=swvvo3006").body();
        assertThat(zelfde).contains("Geen verschil.").doesNotContain("Alleen in SWVVO3006 op vr 20 nov 2026</h3>");
        assertThat(MENTOR.get("/protocollen/vergelijk?een=swvvo3006&ander=swvvo3006&dagEen=2019-10-01").body())
                .contains("Alleen in SWVVO3006 op ");
    }
}
