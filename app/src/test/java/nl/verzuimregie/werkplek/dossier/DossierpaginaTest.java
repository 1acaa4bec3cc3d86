package nl.verzuimregie.werkplek.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.beoordelingen.Zaakbeoordelaar;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.feit.Lesverwachting;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.web.Datumtekst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What the page of a pupil says, without a browser: the calendar, the limits, the reasons, the timeline.
class DossierpaginaTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 20);
    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));

    private final List<Registratie> rijen = new ArrayList<>();
    private final Dossierwoorden woorden = woorden();

    private static Dossierwoorden woorden() {
        var teksten = new ResourceBundleMessageSource();
        teksten.setBasenames("teksten/gemeen", "teksten/dossier");
        teksten.setDefaultEncoding(StandardCharsets.UTF_8.name());
        teksten.setFallbackToSystemLocale(false);
        return new Dossierwoorden(teksten, new Datumtekst(),
                new Vandaag(Clock.fixed(Instant.EPOCH, Vandaag.ZONE), Optional.of(VANDAAG)));
    }

    @BeforeEach
    void setTaal() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl-NL"));
    }

    @AfterEach
    void resetTaal() {
        LocaleContextHolder.resetLocaleContext();
    }

    private void add(LocalDate dag, int les, Verzuimsoort soort, int minuten) {
        rijen.add(new Registratie(rijen.size() + 1, 7, dag, les, Optional.of(new Lesvermelding(Optional.of(soort),
                minuten, false, null)), null, null, null, "levering 12", 340 + rijen.size(), null,
                Instant.parse("2026-11-19T16:00:00Z")));
    }

    private Dossierstand stand(boolean aanwezigZonderRij, LocalDate laatste) {
        var school = new School(1, "x", "Testschool", "G", "swvvo3006", "zuid", Optional.empty(), aanwezigZonderRij,
                Optional.empty(), Optional.empty());
        var kader = new Schoolkader(school, BIBLIOTHEEK.protocol("swvvo3006", Optional.empty(), List.of()).protocol()
                .orElseThrow(), BIBLIOTHEEK.kalender("zuid").orElseThrow());
        Schoolstand schoolstand = Schoolstand.of(kader, VANDAAG, Optional.of(LocalDate.of(2026, 8, 24)),
                Optional.of(laatste));
        var leerling = new Leerling(7, 1, "P1", "Jesse Brandsma", 3, "3A", Optional.empty(),
                Optional.empty());
        return new Dossierstand(leerling, schoolstand, new Rijenboek(woorden, rijen),
                new Beoordelaar(kader, schoolstand.vandaag()).assess(7, rijen, List.of(),
                        schoolstand.peildatum()), List.of(), List.of(),
                new Zaakbeoordelaar(kader).assess(leerling, rijen, List.of(), Optional.of(schoolstand.peildatum()),
                        VANDAAG).zaak(), List.of(), List.of(), Lesverwachting.of(Map.of()), List.of());
    }

    private DossierPage page(Dossierstand stand) {
        return DossierPage.of(woorden, stand, 2026, false);
    }

    private static Jaarkalender.Jaarcel cell(DossierPage page, LocalDate dag) {
        return page.jaar().weken().get((int) (java.time.temporal.ChronoUnit.DAYS.between(
                LocalDate.of(2026, 8, 24), dag) / 7)).dagen().get(dag.getDayOfWeek().getValue() - 1);
    }

    @Test
    void a_cell_carries_one_letter_and_all_of_the_words() {
        LocalDate dag = LocalDate.of(2026, 11, 4);
        add(dag, 1, Verzuimsoort.TE_LAAT, 8);
        add(dag, 7, Verzuimsoort.ONGEOORLOOFD, 50);
        add(dag, 8, Verzuimsoort.ONGEOORLOOFD, 50);
        for (int les = 1; les <= 8; les++) {
            add(dag.plusDays(1), les, Verzuimsoort.ZIEK, 50);
        }
        add(LocalDate.of(2026, 9, 24), 2, Verzuimsoort.GEOORLOOFD, 50);
        DossierPage page = page(stand(true, LocalDate.of(2026, 11, 19)));
        assertThat(cell(page, dag)).isEqualTo(new Jaarkalender.Jaarcel("j-o", "2", true, false,
                "wo 4 nov: ongeoorloofd, les 7-8; te laat, les 1, 8 minuten"));
        assertThat(cell(page, dag.plusDays(1))).isEqualTo(new Jaarkalender.Jaarcel("j-z", "Z", false, false,
                "do 5 nov: ziek, hele dag"));
        assertThat(cell(page, LocalDate.of(2026, 9, 24)).teken()).isEqualTo("V");
        assertThat(cell(page, LocalDate.of(2026, 11, 18)).tekst()).isEqualTo("aanwezig");
        assertThat(cell(page, LocalDate.of(2026, 10, 20)).tekst()).isEqualTo("herfstvakantie");
        assertThat(cell(page, VANDAAG)).isEqualTo(new Jaarkalender.Jaarcel("j-t", "", false, true,
                "nog niets bekend"));
        assertThat(cell(page, LocalDate.of(2026, 11, 23)).soort()).isEqualTo("j-t");
        assertThat(page.jaar().totalen()).isEqualTo(new Jaarcellen.Totalen(1, 2, 1, 1, 0, 0));
        assertThat(page.jaar().geweest()).isEqualTo(59);
    }

    @Test
    void unknown_is_never_shown_as_present_or_absent() {
        add(LocalDate.of(2026, 11, 16), 1, Verzuimsoort.ZIEK, 50);
        DossierPage alles = page(stand(false, LocalDate.of(2026, 11, 16)));
        assertThat(cell(alles, LocalDate.of(2026, 11, 13)).soort()).isEqualTo("j-q");
        assertThat(cell(alles, LocalDate.of(2026, 11, 13)).tekst()).isEqualTo("vr 13 nov: 8 lessen niet geregistreerd");
        assertThat(cell(alles, LocalDate.of(2026, 11, 16)).tekst())
                .isEqualTo("ma 16 nov: ziek, les 1; 7 lessen niet geregistreerd");
        DossierPage laat = page(stand(true, LocalDate.of(2026, 11, 16)));
        assertThat(cell(laat, LocalDate.of(2026, 11, 18)).tekst()).isEqualTo("wo 18 nov: niets aangeleverd");
        assertThat(laat.ontbreekt()).contains("Testschool heeft nog niets aangeleverd over di 17 nov, wo 18 nov, "
                + "do 19 nov. Over die schooldagen weten we niets; ze tellen nergens mee.");
        assertThat(laat.vandaag()).isEqualTo(new DossierPage.Kop("Nog niets bekend",
                "registraties tot en met ma 16 nov; toen ziek, 1 les"));
    }

    @Test
    void a_limit_says_value_and_distance_and_a_reason_leads_to_row_and_source() {
        add(LocalDate.of(2026, 9, 1), 1, Verzuimsoort.TE_LAAT, 8);
        add(LocalDate.of(2026, 9, 10), 2, Verzuimsoort.TE_LAAT, 8);
        add(LocalDate.of(2026, 11, 4), 1, Verzuimsoort.TE_LAAT, 12);
        add(LocalDate.of(2026, 10, 20), 1, Verzuimsoort.TE_LAAT, 12);
        DossierPage page = page(stand(true, LocalDate.of(2026, 11, 19)));
        assertThat(page.grenzen().getFirst()).satisfies(grens -> {
            assertThat(grens.isOp()).isTrue();
            assertThat(grens.staat()).isEqualTo("3 van 6");
            assertThat(grens.bij()).containsExactly("nog 3 keer", "contact sinds wo 4 nov");
            assertThat(grens.blokken()).filteredOn(Grenzen.Blok::isVol).hasSize(3);
        });
        assertThat(page.grenzen()).extracting(Grenzen.Grens::staat).contains("0, grens boven 7");
        Signaalpanelen.Paneel paneel = page.signalen().getFirst();
        assertThat(paneel.wanneer()).isEqualTo("Sinds wo 4 nov.");
        assertThat(paneel.verklaring().adres()).isEqualTo("/protocollen/swvvo3006/regels/te-laat#w-contact");
        assertThat(paneel.verklaring().rijen().getFirst()).isEqualTo(new Verklaringen.Telrij("di 1 sep",
                "lesuur 1 te laat (8 min)", "1", List.of("levering 12, regel 340, do 19 nov 17.00 uur"), List.of(),
                List.of(new Verklaringen.Leslink(1, "/leerlingen/7/registraties/1/correctie",
                        "Corrigeer les 1 op di 1 sep"))));
        assertThat(paneel.verklaring().weggelaten()).containsExactly(new Verklaringen.Weggelaten(
                "geen schooldag (herfstvakantie)", "di 20 okt les 1 te laat (12 minuten)"));
        assertThat(paneel.verklaring().gegevens()).extracting(Verklaringen.Gegeven::tekst)
                .contains("minstens 3 keren, sinds vr 1 nov 2019; bron swvvo3006 L138", "swvvo3006/te-laat/contact/3");
        assertThat(page.bijna()).hasSize(4).first().satisfies(bijna -> {
            assertThat(bijna.titel()).isEqualTo("Te laat in het schooljaar: melding 1");
            assertThat(bijna.wanneer()).contains("di 24 nov");
        });
        assertThat(page.verandering()).contains(new Verandering(LocalDate.of(2027, 8, 1),
                "Te laat in het schooljaar: contact", true, 0));
        assertThat(page.jaar().totalen().opVrijeDagen()).isEqualTo(1);
    }

    @Test
    void in_english_the_page_is_english_and_the_protocol_dutch() {
        add(LocalDate.of(2026, 9, 1), 1, Verzuimsoort.TE_LAAT, 1);
        LocaleContextHolder.setLocale(Locale.UK);
        DossierPage page = page(stand(true, LocalDate.of(2026, 11, 19)));
        assertThat(cell(page, LocalDate.of(2026, 9, 1)).tekst()).isEqualTo("Tue 1 Sept: late, lesson 1, 1 minute");
        assertThat(page.bijna().getFirst().zin()).contains("keren te laat dit schooljaar, van za 1 aug tot en met");
        assertThat(page.bijna().getFirst().tekort()).endsWith("to go");
    }
}
