package nl.verzuimregie.schoolinstellingen;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Judging a school anew after a decision, as a task that outlives the program: cut off half-way it goes on with who
/// was not judged yet.
@Configuration(proxyBeanMethods = false)
class Besluittaken {

    /// Which school.
    record Besluittaak(int school) implements Serializable {}

    @Bean
    OneTimeTask<Besluittaak> besluittaak(Besluitwerk werk) {
        return Tasks.oneTime("besluit-beoordelen", Besluittaak.class).execute((taak, context) ->
                werk.run(taak.getData().school()));
    }
}
