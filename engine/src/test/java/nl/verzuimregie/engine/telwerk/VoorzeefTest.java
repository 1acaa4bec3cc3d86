package nl.verzuimregie.engine.telwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.engine.DrieWegen;
import nl.verzuimregie.engine.feit.Dagbouwer;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.feit.Vormenboek;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.naief.Regelbouw;
import nl.verzuimregie.engine.naief.Testregels;
import nl.verzuimregie.engine.protocol.Maat.Breuk;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Regel.Opnieuw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sieve keeps every pupil whom the bound of a list keeps, and drops most others.
class VoorzeefTest {

    private static final Kalender KALENDER = DrieWegen.kalender();
    private static final int[] SCHOOLDAGEN =
            IntStream.range(0, KALENDER.aantalDagen()).filter(KALENDER::isSchooldag).toArray();
    private static final int LEERLINGEN = 4_000;
    private static final int REEKS_MAX = 32;
    private static final Verzuimsoort[] SOORTEN = Verzuimsoort.values();

    static Stream<List<Regel>> regels() {
        Regel meteenThuis = Regelbouw.regel("meteen-thuis", List.of(Regelbouw.reeks("thuis", Eenheid.KALENDERDAGEN,
                Set.of(Verzuimsoort.ONGEOORLOOFD), Optional.empty(), Optional.empty(), Set.of(Breuk.AANWEZIG))),
                Opnieuw.NA_EINDE, Regelbouw.minstens("dag-0", Regelbouw.waarde("nul", Eenheid.KALENDERDAGEN, 0)));
        return Stream.concat(Stream.concat(Testregels.alle().stream(), Stream.of(meteenThuis)).map(List::of),
                Stream.of(Testregels.alle()));
    }

    @ParameterizedTest
    @MethodSource("regels")
    void no_pupil_who_may_signal_is_dropped(List<Regel> regels) {
        Dagrijen dagrijen = pupils(new Random(7));
        Telwerk telwerk = Telwerk.compile(regels, KALENDER, true, 0, KALENDER.aantalDagen() - 1);
        Tellijsten lijsten = Tellijsten.of(dagrijen, KALENDER, regels);
        List<Telregel.Grens> grenzen = telwerk.newTeller(lijsten.boek()).grenzen();
        var zeef = new Voorzeef(grenzen, lijsten.boek());
        zeef.grow();
        var gemist = new ArrayList<String>();
        var vergeefs = new ArrayList<String>();
        for (int leerling = 0; leerling < dagrijen.aantalLeerlingen(); leerling++) {
            int van = dagrijen.begin(leerling);
            int tot = dagrijen.begin(leerling + 1);
            long kans = zeef.candidates(dagrijen.rijen(), van, tot);
            Telblok blok = lijsten.blok(leerling);
            for (Telregel.Grens grens : grenzen) {
                int grootste = blok.grenzen()[(leerling - blok.van()) * blok.aantalLijsten() + grens.lijst()];
                boolean isKandidaat = ((kans >>> grens.regel()) & 1) != 0;
                String wie = "leerling %d, %d dagen, %s, hoogstens %d".formatted(leerling, tot - van, grens, grootste);
                if (grootste >= grens.nodig() && !isKandidaat) {
                    gemist.add(wie);
                } else if (grootste < grens.nodig() && isKandidaat && regels.size() == 1 && tot - van < 100
                        && isExact(lijsten.boek().vulling(grens.lijst()))) {
                    vergeefs.add(wie);
                }
            }
        }
        assertThat(gemist).as("dropped, though they may signal").isEmpty();
        assertThat(vergeefs).as("kept, though a run can be followed exactly").isEmpty();
    }

    private static boolean isExact(Lijstvulling vulling) {
        return vulling == Lijstvulling.LENGTEN || vulling == Lijstvulling.BEGINNEN;
    }

    @Test
    void who_was_away_for_one_lesson_is_dropped_for_what_takes_longer() {
        var dagrijen = new Dagrijen(new Vormenboek());
        dagrijen.add(SCHOOLDAGEN[0], dagrijen.boek().nummer(day(1, Verzuimsoort.ZIEK)));
        dagrijen.endLeerling();
        Voorzeef zeef = zeef(List.of(Testregels.langZiek(), Testregels.vaakZiek(), Testregels.vierWekenAfwezig(),
                Testregels.dertigUur(), Testregels.zestienUur()), dagrijen);
        assertThat(zeef.candidates(dagrijen.rijen(), 0, 1)).isZero();
    }

    @Test
    void who_was_away_ever_so_often_is_kept() {
        var dagrijen = new Dagrijen(new Vormenboek());
        int vorm = dagrijen.boek().nummer(day(8, Verzuimsoort.ONGEOORLOOFD));
        IntStream.of(SCHOOLDAGEN).forEach(dag -> dagrijen.add(dag, vorm));
        dagrijen.endLeerling();
        Voorzeef zeef = zeef(List.of(Testregels.spijbeldagdelen(), Testregels.haltUren()), dagrijen);
        for (int dagen = 2; dagen <= SCHOOLDAGEN.length; dagen++) {
            assertThat(zeef.candidates(dagrijen.rijen(), 0, dagen)).as("%d days", dagen).isEqualTo(0b11);
        }
    }

    private static Voorzeef zeef(List<Regel> regels, Dagrijen dagrijen) {
        Telwerk telwerk = Telwerk.compile(regels, KALENDER, true, 0, KALENDER.aantalDagen() - 1);
        Lijstboek boek = Tellijsten.of(dagrijen, KALENDER, regels).boek();
        var zeef = new Voorzeef(telwerk.newTeller(boek).grenzen(), boek);
        zeef.grow();
        return zeef;
    }

    /// Pupils with every run of up to so many schooldagen, and pupils with some spells each: of mostly one soort, with
    /// days in between on which they were there.
    private static Dagrijen pupils(Random toeval) {
        var dagrijen = new Dagrijen(new Vormenboek());
        int heel = dagrijen.boek().nummer(day(8, Verzuimsoort.ONGEOORLOOFD));
        for (int van = 0; van < SCHOOLDAGEN.length; van++) {
            for (int tot = van + 1; tot <= Math.min(van + REEKS_MAX, SCHOOLDAGEN.length); tot++) {
                Arrays.stream(SCHOOLDAGEN, van, tot).forEach(dag -> dagrijen.add(dag, heel));
                dagrijen.endLeerling();
            }
        }
        int dagen = KALENDER.aantalDagen();
        for (int leerling = 0; leerling < LEERLINGEN; leerling++) {
            int dag = toeval.nextInt(dagen);
            while (dag < dagen) {
                Verzuimsoort vaak = SOORTEN[toeval.nextInt(SOORTEN.length)];
                int einde = dag + (toeval.nextInt(3) == 0 ? toeval.nextInt(50) : toeval.nextInt(9));
                for (; dag <= Math.min(einde, dagen - 1); dag++) {
                    if (KALENDER.isSchooldag(dag) && toeval.nextInt(40) != 0) {
                        Verzuimsoort soort = toeval.nextInt(8) == 0 ? SOORTEN[toeval.nextInt(SOORTEN.length)] : vaak;
                        int lessen = toeval.nextInt(3) == 0 ? 1 + toeval.nextInt(8) : 8;
                        dagrijen.add(dag, dagrijen.boek().nummer(day(lessen, soort)));
                    }
                }
                dag += 1 + toeval.nextInt(120);
            }
            dagrijen.endLeerling();
        }
        return dagrijen;
    }

    private static Dagvorm day(int lessen, Verzuimsoort soort) {
        var bouwer = new Dagbouwer().start(Rooster.STANDAARD, false);
        for (int lesuur = 1; lesuur <= lessen; lesuur++) {
            bouwer.add(lesuur, soort, 45);
        }
        return bouwer.build();
    }
}
