package nl.verzuimregie.leveringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;

/// A file over the bound gets an answer that says so, not a broken connection.
class TeGrootTest {

    private static final int MB = 1 << 20;

    @Test
    void a_file_over_the_bound_is_told_what_the_bound_is() {
        Bezoeker wie = Bezoeker.signedIn(Proefsysteem.school("te-groot").account(Functie.VERZUIMCOORDINATOR,
                Optional.empty()));
        wie.get("/leveringen");
        HttpResponse<String> antwoord = wie.upload("/leveringen", "bestanden", "groot.csv", "x".repeat(105 * MB));
        assertThat(antwoord.statusCode()).isEqualTo(413);
        assertThat(antwoord.body()).contains("hoogstens 100 MB");
        assertThat(wie.get("/leveringen").statusCode()).as("wie inlogde blijft ingelogd").isEqualTo(200);
    }
}
