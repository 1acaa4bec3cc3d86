package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.herinneringen.Verzendingen.Post;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An invitation goes by mail, and what is kept of that mail lets nobody in.
class UitnodigingspostTest {

    private static final JdbcClient JDBC = Proefsysteem.bean(JdbcClient.class);

    @Test
    void the_link_is_put_in_when_it_goes_out_and_a_used_one_does_not_go_out() {
        int account = Proefsysteem.bean(Accounts.class).add("post@uitnodiging.invalid", "Noa Bakker", Optional.empty());
        var uitnodigingen = Proefsysteem.bean(Uitnodigingen.class);
        String woord = uitnodigingen.invite(account, Optional.empty(), true);
        List<Post> posten = JDBC.sql("select id, sleutel, onderwerp, tekst from herinneringen.bericht "
                + "where account_id = ?").param(account).query((rij, nr) -> new Post(rij.getLong(1), account,
                        "post@uitnodiging.invalid", "Noa Bakker", "nl", rij.getString(2), rij.getString(3),
                        rij.getString(4), Instant.EPOCH)).list();
        assertThat(posten).singleElement().satisfies(post -> {
            assertThat(post.onderwerp()).isEqualTo("Uitnodiging voor Verzuimregie");
            assertThat(post.tekst()).contains("Dag Noa Bakker", "{link}", "7 dagen").doesNotContain(woord);
            assertThat(Uitnodigingspost.hidden(post.tekst())).doesNotContain("{link}");
        });
        var vuller = Proefsysteem.bean(Uitnodigingspost.class);
        assertThat(vuller.fill(posten.getFirst()).orElseThrow().tekst()).contains("/uitnodiging/" + woord)
                .doesNotContain("{link}");
        assertThat(uitnodigingen.accept(woord)).isPresent();
        assertThat(vuller.fill(posten.getFirst())).isEmpty();
    }
}
