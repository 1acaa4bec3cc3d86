package nl.verzuimregie.werkplek.beoordelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.registraties.Lescorrectie;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.Test;

/// What corrections do to a case, worked out from two oordelen (C-097). Today is Friday 20 November 2026.
class GevolgenTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 20);
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));
    private static final Leerling LEERLING = new Leerling(7, 1, "P1", "Jesse Brandsma", 3, "3A",
            Optional.of(LocalDate.of(2013, 3, 1)), Optional.empty());

    private final List<Registratie> rijen = new ArrayList<>();
    private final List<Zaakfeitrij> zaken = new ArrayList<>();
    private Schoolkader kader = kader("swvvo3006");

    private static Schoolkader kader(String protocol) {
        var school = new School(1, "x", "Testschool", "G", protocol, "zuid", Optional.empty(), true,
                Optional.empty(), Optional.empty());
        return new Schoolkader(school, BIBLIOTHEEK.protocol(protocol, Optional.empty(), List.of()).protocol()
                .orElseThrow(), BIBLIOTHEEK.kalender("zuid").orElseThrow());
    }

    private void add(int dag, int les, Verzuimsoort soort) {
        rijen.add(new Registratie(rijen.size() + 1, 7, LocalDate.of(2026, 11, dag), les, Optional.of(
                new Lesvermelding(Optional.of(soort), 50, false, null)), null, null, null, "levering 1", 1, null,
                Instant.parse("2026-11-19T16:00:00Z")));
    }

    /// Five loose lessons on as many days: the fifth is what the protocol reports.
    private void addFiveLoose() {
        for (int dag : List.of(9, 10, 11, 12, 16)) {
            add(dag, 3, Verzuimsoort.ONGEOORLOOFD);
        }
    }

    private Feit.Herkomst herkomst() {
        return new Feit.Herkomst("z" + (zaken.size() + 1), Instant.parse("2026-11-19T17:00:00Z"), "9");
    }

    private void add(Zaakfeit feit) {
        zaken.add(new Zaakfeitrij(zaken.size() + 1, 7, feit.datum(), feit, "Iemand", Instant.parse(
                "2026-11-19T17:00:00Z"), Map.of()));
    }

    private Oordeel assess(List<Registratie> welke) {
        return new Zaakbeoordelaar(kader).assess(LEERLING, welke, zaken, Optional.of(VANDAAG), VANDAAG);
    }

    private Taak task(String stap) {
        return assess(rijen).zaak().taken().stream().filter(een -> een.stap().naam().equals(stap)).findFirst()
                .orElseThrow();
    }

    private Gevolg correct(Optional<Lesvermelding> stand, int... welke) {
        var correcties = new ArrayList<Lescorrectie>();
        var straks = new ArrayList<>(rijen);
        for (int nummer : welke) {
            Registratie rij = rijen.get(nummer);
            correcties.add(new Lescorrectie(rij, stand));
            straks.add(new Registratie(1000 + nummer, 7, rij.datum(), rij.lesuur(), stand, rij.id(), rij.id(),
                    "vergist", Registratie.HAND, null, "Iemand", Instant.parse("2026-11-20T09:00:00Z")));
        }
        return Gevolgen.between(kader.protocol(), assess(rijen), assess(straks), correcties, zaken);
    }

    private void sendLetter(Taak taak, String brief) {
        add(new Zaakfeit.Verzending(herkomst(), LocalDate.of(2026, 11, 17), taak.stap().naam(),
                Optional.of(taak.id()), brief, Optional.empty(), taak.rol(), List.of("ouders"), Optional.of("e-mail"),
                Optional.empty(), Zaakfeit.Tekst.ONBEKEND));
    }

    @Test
    void a_lesson_that_was_attended_takes_away_the_signal_and_the_open_task() {
        addFiveLoose();
        Gevolg gevolg = correct(Optional.empty(), 4);
        assertThat(gevolg.ingetrokken()).extracting(Gevolg.Signaalnaam::titel).anyMatch(een ->
                een.endsWith("melding 1"));
        assertThat(gevolg.taken()).extracting(Gevolg.Taakgevolg::soort, Gevolg.Taakgevolg::titel).contains(
                org.assertj.core.groups.Tuple.tuple("vervalt", task("melden-bijlage-a").titel()));
        assertThat(gevolg.nazorg()).isEmpty();
        assertThat(gevolg.isEmpty()).isFalse();
    }

    @Test
    void a_letter_that_rested_on_the_signal_asks_what_happens_with_it_and_another_letter_does_not() {
        addFiveLoose();
        sendLetter(task("melden-bijlage-a"), "ouders-over-melding");
        assertThat(correct(Optional.empty(), 4).teKiezen()).singleElement().satisfies(een -> {
            assertThat(een.soort()).isEqualTo("brief");
            assertThat(een.datum()).isEqualTo(LocalDate.of(2026, 11, 17));
            assertThat(een.vanzelf()).isEmpty();
        });
        add(18, 2, Verzuimsoort.GEOORLOOFD);
        assertThat(correct(Optional.empty(), 5).nazorg()).as("een les die er niets mee te maken heeft").isEmpty();
    }

    @Test
    void a_letter_that_followed_on_work_whose_cause_is_gone_is_asked_about_as_well() {
        for (int les = 1; les <= 8; les++) {
            add(17, les, Verzuimsoort.ZIEK);
        }
        Taak contact = task("contact-ziek");
        add(new Zaakfeit.Afronding(herkomst(), LocalDate.of(2026, 11, 18), "contact-ziek", List.of("geen-gehoor"),
                Optional.of(contact.id()), Zaakfeit.Inhoud.GEEN));
        sendLetter(task("persoonlijke-mail"), "persoonlijke-mail");
        Gevolg gevolg = correct(Optional.empty(), 0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(gevolg.teKiezen()).extracting(Gevolg.Nazorg::soort).containsExactly("brief");
    }

    @Test
    void a_report_about_the_day_is_asked_about_and_one_that_was_withdrawn_is_not() {
        add(17, 3, Verzuimsoort.ONGEOORLOOFD);
        add(new Zaakfeit.Melding(herkomst(), LocalDate.of(2026, 11, 19), "duo", new Zaakfeit.Bericht(
                Optional.of(LocalDate.of(2026, 11, 17)), Optional.of(LocalDate.of(2026, 11, 19)), Optional.empty(),
                Optional.empty())));
        assertThat(correct(Optional.empty(), 0).teKiezen()).extracting(Gevolg.Nazorg::soort)
                .containsExactly("melding");
        add(16, 3, Verzuimsoort.ONGEOORLOOFD);
        assertThat(correct(Optional.empty(), 1).nazorg()).as("de dag ervoor").isEmpty();
        add(new Zaakfeit.Meldingstand(herkomst(), LocalDate.of(2026, 11, 19), "duo", Optional.of("z1"), "ingetrokken",
                Optional.empty(), Optional.of("vergist")));
        assertThat(correct(Optional.empty(), 0).nazorg()).isEmpty();
    }

    @Test
    void what_the_protocol_repairs_by_itself_asks_no_choice() {
        for (int dag : List.of(17, 18, 19)) {
            for (int les = 1; les <= 8; les++) {
                add(dag, les, Verzuimsoort.ONGEOORLOOFD);
            }
        }
        Taak melden = task("zestien-uur-melden");
        add(new Zaakfeit.Melding(herkomst(), LocalDate.of(2026, 11, 19), "duo", new Zaakfeit.Bericht(
                Optional.of(LocalDate.of(2026, 11, 17)), Optional.of(LocalDate.of(2026, 11, 19)),
                Optional.of("zestien-uur-melden"), Optional.empty())));
        add(new Zaakfeit.Afronding(herkomst(), LocalDate.of(2026, 11, 19), "zestien-uur-melden", List.of("gemeld"),
                Optional.of(melden.id()), Zaakfeit.Inhoud.GEEN));
        Gevolg gevolg = correct(Optional.empty(), java.util.stream.IntStream.range(0, 24).toArray());
        assertThat(gevolg.nazorg()).extracting(een -> een.vanzelf().orElse(""))
                .containsExactly("Herstel de verzonden melding");
        assertThat(gevolg.teKiezen()).isEmpty();
        assertThat(gevolg.taken()).extracting(Gevolg.Taakgevolg::titel).contains("Herstel de verzonden melding");
    }

    @Test
    void where_the_case_stands_and_its_tracks_change_with_the_lessons() {
        kader = kader("groningen");
        add(17, 3, Verzuimsoort.ONGEOORLOOFD);
        Gevolg gevolg = correct(Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.GEOORLOOFD), 50, false, null)),
                0);
        assertThat(gevolg.standen()).contains(new Gevolg.Standgevolg("beoordeling", "Voorlopig ongeoorloofd",
                "Voorlopig geoorloofd"));
        assertThat(gevolg.beoordeeltaken()).isNotEmpty();
    }

    @Test
    void a_lesson_that_changes_nothing_else_says_so() {
        add(17, 3, Verzuimsoort.GEOORLOOFD);
        assertThat(correct(Optional.of(new Lesvermelding(Optional.of(Verzuimsoort.GEOORLOOFD), 45, false, null)), 0)
                .isEmpty()).isTrue();
    }
}
