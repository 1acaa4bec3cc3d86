package nl.verzuimregie.beoordelingen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the [Ochtendronde] is made: at seven, or at the time of VERZUIMREGIE_OCHTENDRONDE (C-096). Of several machines
/// on one database one makes it; after a night switched off it is made at the start. One that fails is made again after
/// a while: what was done of it is not done twice.
@Configuration(proxyBeanMethods = false)
class Ochtendplan implements SmartInitializingSingleton {

    private static final LocalTime GEWOON = LocalTime.of(7, 0);
    private static final Duration OPNIEUW_NA = Duration.ofMinutes(10);

    private final String begin;

    Ochtendplan(@Value("${verzuimregie.ochtendronde:}") String begin) {
        this.begin = begin.strip();
    }

    /// A time that cannot be keeps the application from starting.
    @Override
    public void afterSingletonsInstantiated() {
        if (time(begin).isEmpty()) {
            throw new IllegalStateException("VERZUIMREGIE_OCHTENDRONDE is '%s'. Schrijf een tijd als 07:00."
                    .formatted(begin));
        }
    }

    @Bean
    RecurringTask<Void> ochtendtaak(Ochtendronde ronde) {
        return Tasks.recurring("ochtendronde", Schedules.daily(Vandaag.ZONE, time(begin).orElse(GEWOON)))
                .onFailure((klaar, planning) -> planning.reschedule(klaar, klaar.getTimeDone().plus(OPNIEUW_NA)))
                .execute((taak, context) -> ronde.run());
    }

    /// The time that a text names; empty when it is no time of day.
    static Optional<LocalTime> time(String tekst) {
        try {
            return Optional.of(tekst.isEmpty() ? GEWOON : LocalTime.parse(tekst));
        } catch (DateTimeParseException geenTijd) {
            return Optional.empty();
        }
    }
}
