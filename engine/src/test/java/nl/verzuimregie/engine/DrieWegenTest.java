package nl.verzuimregie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.verzuimregie.engine.naief.NaieveLeerling;
import nl.verzuimregie.engine.naief.Testkalender;
import nl.verzuimregie.engine.naief.Testregels;
import nl.verzuimregie.engine.naief.WillekeurigeLeerlingen;
import org.junit.jupiter.api.Test;

/// A million made-up pupil-days: the compiled telwerk, the day-by-day oordeel and the naive counter agree, or the build
/// fails.
class DrieWegenTest {

    private static final int LEERLINGEN = Integer.getInteger("drie.wegen", 2_600);

    @Test
    void three_ways_give_one_answer() {
        LocalDate tot = LocalDate.of(2026, 7, 31);
        List<LocalDate> schooldagen = Testkalender.schooldagen();

        var uitRijen = new AtomicInteger();
        var wegen = ThreadLocal.withInitial(() -> new DrieWegen(Testregels.alle(), tot));
        List<String> verschillen = LongStream.range(0, LEERLINGEN).parallel()
                .mapToObj(zaad -> difference(wegen.get(), schooldagen, zaad, uitRijen))
                .filter(tekst -> !tekst.isEmpty()).toList();
        assertThat(verschillen).as("seeds on which the three ways differ").isEmpty();
        assertThat(uitRijen.get()).as("pupils who were counted from plain rows too").isGreaterThan(LEERLINGEN / 10);
    }

    private static String difference(DrieWegen wegen, List<LocalDate> schooldagen, long zaad,
            AtomicInteger uitRijen) {
        NaieveLeerling leerling = WillekeurigeLeerlingen.leerling(schooldagen, zaad);
        DrieWegen.Uitkomst uitkomst = wegen.count(leerling);
        uitRijen.addAndGet(uitkomst.uitRijen().isPresent() ? 1 : 0);
        String verschil = "seed %d%n  telwerk %s%n  rijen   %s%n  oordeel %s%n  naief   %s".formatted(zaad,
                without(uitkomst.telwerk(), uitkomst.naief()),
                without(uitkomst.uitRijen().orElse(List.of()), uitkomst.naief()),
                without(uitkomst.oordeel(), uitkomst.naief()), without(uitkomst.naief(), uitkomst.telwerk()));
        return uitkomst.isEenduidig() ? "" : verschil;
    }

    private static <T> List<T> without(List<T> van, List<T> zonder) {
        return van.stream().filter(een -> !zonder.contains(een)).toList();
    }
}
