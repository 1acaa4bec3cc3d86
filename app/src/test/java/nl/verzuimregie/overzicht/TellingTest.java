package nl.verzuimregie.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordeel.Teller;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import org.junit.jupiter.api.Test;

/// The figures of an overview are those of the maten that signals rest on.
class TellingTest {

    private static final long ZAAD = 20261130;
    private static final int LEERLINGEN = 400;
    private static final LocalDate EERSTE = LocalDate.of(2025, 8, 25);
    private static final LocalDate LAATSTE = LocalDate.of(2027, 7, 2);
    private static final Kalender KALENDER = kalender();
    private static final List<Maat> MATEN = List.of(
            tel("ziekteperioden", Eenheid.ZIEKMELDINGEN, Verzuimsoort.ZIEK),
            tel("ziek", Eenheid.LESUREN, Verzuimsoort.ZIEK),
            tel("ongeoorloofd", Eenheid.LESUREN, Verzuimsoort.ONGEOORLOOFD),
            tel("luxe", Eenheid.LESUREN, Verzuimsoort.LUXE),
            tel("geoorloofd", Eenheid.LESUREN, Verzuimsoort.GEOORLOOFD),
            tel("dagdelen", Eenheid.HELE_DAGDELEN, Verzuimsoort.ONGEOORLOOFD),
            tel("te_laat", Eenheid.KEREN, Verzuimsoort.TE_LAAT));

    private final Random toeval = new Random(ZAAD);
    private int nummer;

    private static Maat tel(String naam, Eenheid eenheid, Verzuimsoort soort) {
        return new Maat(naam, naam, new Maat.Tel(eenheid, new Maat.Soorten(Set.of(soort)), new Binnen.Schooljaar(),
                Optional.empty()));
    }

    private static Kalender kalender() {
        var dagen = new TreeMap<LocalDate, Dagsoort>();
        EERSTE.datesUntil(LAATSTE.plusDays(1)).filter(dag -> !Kalender.isWeekend(dag) && dag.getMonthValue() != 8
                && dag.getDayOfYear() % 60 > 6).forEach(dag -> dagen.put(dag, Dagsoort.SCHOOLDAG));
        return Kalender.of("proef", dagen, Map.of(), Set.of());
    }

    private Feit.Herkomst herkomst() {
        nummer++;
        return new Feit.Herkomst(Integer.toString(nummer), Instant.EPOCH.plusSeconds(nummer), "proef");
    }

    private Feit.Lesstand stand() {
        return switch (toeval.nextInt(7)) {
            case 0 -> new Feit.Lesstand.TeLaat(toeval.nextInt(30));
            case 1 -> new Feit.Lesstand.Aanwezig();
            case 2 -> new Feit.Lesstand.Afwezig(Verzuimsoort.ONGEOORLOOFD, 50, true);
            default -> new Feit.Lesstand.Afwezig(List.of(Verzuimsoort.ZIEK, Verzuimsoort.ONGEOORLOOFD,
                    Verzuimsoort.LUXE, Verzuimsoort.GEOORLOOFD).get(toeval.nextInt(4)), toeval.nextBoolean() ? 50 : 91,
                    false);
        };
    }

    /// A pupil with much absence, illness that goes over holidays and the turn of the schooljaar, and corrections.
    private List<Feit> facts() {
        var feiten = new ArrayList<Feit>();
        LocalDate begin = EERSTE.plusDays(toeval.nextInt(500));
        begin.datesUntil(LAATSTE).filter(KALENDER::isSchooldag).forEach(dag -> {
            if (toeval.nextInt(4) == 0 || (dag.getMonthValue() >= 6 && dag.getMonthValue() <= 9
                    && toeval.nextInt(3) > 0)) {
                Feit.Lesstand heleDag = toeval.nextBoolean() ? stand() : null;
                int tot = toeval.nextInt(9);
                for (int les = 1; les <= tot; les++) {
                    var feit = new Feit.Lesregistratie(herkomst(), dag, les, heleDag == null ? stand() : heleDag);
                    feiten.add(feit);
                    if (toeval.nextInt(15) == 0) {
                        feiten.add(new Feit.Correctie(herkomst(), dag, feit.id(), toeval.nextInt(4) == 0
                                ? Optional.empty() : Optional.of(new Feit.Lesregistratie(herkomst(), dag, les,
                                        stand())), "anders"));
                    }
                }
            }
        });
        for (int i = toeval.nextInt(6); i > 0; i--) {
            LocalDate dag = EERSTE.plusDays(toeval.nextInt(640));
            feiten.add(new Feit.Ziekmelding(herkomst(), dag, new Feit.Bereik(1 + toeval.nextInt(3),
                    toeval.nextBoolean() ? Optional.of(dag.plusDays(toeval.nextInt(5))) : Optional.empty(), 8), "",
                    ""));
            if (toeval.nextBoolean()) {
                feiten.add(new Feit.Betermelding(herkomst(), dag.plusDays(1 + toeval.nextInt(40))));
            }
        }
        return feiten;
    }

    private static Dossier dossier(List<Feit> feiten, boolean aanwezigZonderRij, LocalDate tot) {
        return new Dossier("1", feiten, Rooster.standaard(), aanwezigZonderRij, Leerling.ONBEKEND, tot);
    }

    @Test
    void each_figure_is_what_the_maat_of_a_protocol_counts() {
        var oordelaar = new Oordelaar(List.of(), MATEN, KALENDER, false);
        for (int i = 0; i < LEERLINGEN; i++) {
            LocalDate tot = EERSTE.plusDays(200 + toeval.nextInt(480));
            Dossier dossier = dossier(facts(), toeval.nextBoolean(), tot.minusDays(toeval.nextInt(10)));
            Cijfers cijfers = Telling.count(dossier, KALENDER, Periode.schooljaar(tot).until(tot), LocalDate.MIN,
                    EERSTE).cijfers();
            Map<String, String> maten = oordelaar.assess(dossier, tot).tellers().stream().collect(Collectors.toMap(
                    Teller::maat, Teller::waarde));
            assertThat(maten).hasSameSizeAs(MATEN);
            maten.forEach((maat, waarde) -> assertThat(Kolom.valueOf(maat.toUpperCase(java.util.Locale.ROOT))
                    .format(cijfers)).as("%s van leerling %d, zaad %d", maat, i(dossier), ZAAD).isEqualTo(waarde));
        }
    }

    private static int i(Dossier dossier) {
        return dossier.feiten().size();
    }

    /// Only the lessons of a short run-up are read; where that is not enough, it must say so.
    @Test
    void lessons_from_shortly_before_the_period_give_the_same_or_say_that_they_are_not_enough() {
        int onvolledig = 0;
        for (int i = 0; i < LEERLINGEN; i++) {
            List<Feit> feiten = facts();
            LocalDate van = toeval.nextBoolean() ? LocalDate.of(2026, 8, 1) : EERSTE.plusDays(toeval.nextInt(600));
            var periode = new Periode(van, van.plusDays(toeval.nextInt(90)));
            boolean aanwezig = toeval.nextBoolean();
            LocalDate vanaf = EERSTE.plusDays(toeval.nextInt(20));
            LocalDate aanloop = periode.aanloop(KALENDER);
            List<Feit> kort = feiten.stream().filter(een -> een instanceof Feit.Ziekmelding
                    || een instanceof Feit.Betermelding || !een.datum().isBefore(aanloop)).toList();
            Cijfers alles = Telling.count(dossier(feiten, aanwezig, LAATSTE), KALENDER, periode, LocalDate.MIN, vanaf)
                    .cijfers();
            Telling.Geteld deel = Telling.count(dossier(kort, aanwezig, LAATSTE), KALENDER, periode, aanloop, vanaf);
            if (deel.isVolledig()) {
                assertThat(deel.cijfers()).as("leerling %d, zaad %d", i, ZAAD).isEqualTo(alles);
            } else {
                onvolledig++;
            }
        }
        assertThat(onvolledig).isBetween(1, LEERLINGEN / 4);
    }

    @Test
    void hours_are_added_up_in_sixtieths_and_cut_when_they_are_shown() {
        var cijfers = new Cijfers(0, 0, 541, 0, 0, 0, 0, 0, 0, 8, 8);
        assertThat(Kolom.ZIEK.format(cijfers)).isEqualTo("9.01");
        assertThat(Kolom.ZIEK.number(cijfers)).isEqualTo(9.01);
        Cijfers samen = cijfers.plus(cijfers).plus(cijfers);
        assertThat(Kolom.ZIEK.format(samen)).as("niet drie keer het afgekapte getal").isEqualTo("27.05");
    }

    @Test
    void before_anything_is_known_of_a_pupil_the_lessons_are_attended_only_as_far_as_the_school_delivered() {
        LocalDate maandag = LocalDate.of(2025, 11, 10);
        var week = new Periode(maandag, maandag.plusDays(4));
        Dossier leeg = dossier(List.of(), true, maandag.plusDays(2));
        assertThat(Telling.count(leeg, KALENDER, week, LocalDate.MIN, maandag.plusDays(1)).cijfers())
                .extracting(Cijfers::lessen, Cijfers::bekend).containsExactly(40L, 16L);
        assertThat(Telling.count(dossier(List.of(), false, maandag.plusDays(2)), KALENDER, week, LocalDate.MIN, maandag)
                .cijfers().onbekend()).isEqualTo(40);
    }

    @Test
    void a_leerjaar_is_the_first_number_of_a_class_when_it_can_be_one() {
        assertThat(Overzichtmaker.leerjaar("3A")).contains(3);
        assertThat(Overzichtmaker.leerjaar("H4b2")).contains(4);
        assertThat(Overzichtmaker.leerjaar("2026-kappers")).isEmpty();
        assertThat(Overzichtmaker.leerjaar("12x")).isEmpty();
        assertThat(Overzichtmaker.leerjaar("schakelklas")).isEmpty();
    }
}
