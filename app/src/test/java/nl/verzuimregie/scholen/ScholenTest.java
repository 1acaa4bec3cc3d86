package nl.verzuimregie.scholen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;

/// Which school may work with which protocol.
class ScholenTest {

    private static final Scholen SCHOLEN = Proefsysteem.bean(Scholen.class);

    @Test
    void a_protocol_for_some_schools_is_refused_to_another_and_nothing_was_added() {
        assertThatIllegalArgumentException().isThrownBy(() -> SCHOLEN.add("zuiderlicht", "Zuiderlicht College",
                "Amsterdam", "amsterdam-noord", "noord-2017-2018"))
                .withMessageContaining("Hyperion").withMessageContaining("Kies voor Zuiderlicht College een ander");
        assertThat(SCHOLEN.find("zuiderlicht")).isEmpty();
    }
}
