package nl.verzuimregie.leveringen;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The work on deliveries as tasks that outlive the program: cut off half-way they are done again from the beginning.
@Configuration(proxyBeanMethods = false)
class Leveringtaken {

    static final String LEZEN = "levering-lezen";
    static final String INLEZEN = "levering-inlezen";

    /// Which levering of which school.
    record Leveringtaak(int school, int levering) implements Serializable {}

    @Bean
    OneTimeTask<Leveringtaak> leestaak(Leveringwerk werk) {
        return Tasks.oneTime(LEZEN, Leveringtaak.class).execute((taak, context) ->
                werk.check(taak.getData().school(), taak.getData().levering()));
    }

    @Bean
    OneTimeTask<Leveringtaak> inleestaak(Leveringwerk werk) {
        return Tasks.oneTime(INLEZEN, Leveringtaak.class).execute((taak, context) ->
                werk.record(taak.getData().school(), taak.getData().levering()));
    }
}
