package nl.verzuimregie.api.seinen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// What goes wrong at one school, or with one secret, is of nobody else, and in the end somebody sees it.
class SeinstoringTest extends Seinproef {

    SeinstoringTest(TestInfo info) {
        super(info);
    }

    @Test
    void a_school_where_something_is_wrong_holds_up_no_other() throws Exception {
        Proefschool buur = Proefsysteem.school(school.code() + "-buur");
        Leerling daar = buur.withLeerlingen("1A").getFirst();
        try (var ontvanger = new Proefontvanger(); var owner = Proefsysteem.owner();
                var opdracht = owner.createStatement()) {
            listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            listen(buur, ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            opdracht.execute("alter table api.sein add constraint proef check (school_id <> %d)"
                    .formatted(school.id()));
            try {
                record(3, 1);
                buur.record(new Vastlegging.Nieuw(daar.id(), LocalDate.of(2026, 11, 3), 1, new Lesvermelding(
                        Optional.of(Verzuimsoort.TE_LAAT), 5, false, null), 1));
                eventually(() -> assertThat(ontvanger.taken("registratie")).hasSize(1));
            } finally {
                opdracht.execute("alter table api.sein drop constraint proef");
            }
            eventually(() -> assertThat(ontvanger.taken("registratie")).hasSize(2));
        }
    }

    @Test
    void a_secret_is_kept_sealed_and_one_that_cannot_be_opened_is_a_sein_that_did_not_arrive() throws Exception {
        try (var ontvanger = new Proefontvanger(); var owner = Proefsysteem.owner();
                var opdracht = owner.createStatement()) {
            String geheim = listen(ontvanger, EnumSet.of(Seinsoort.REGISTRATIE));
            try (var rijen = opdracht.executeQuery("select string_agg(a::text, '') from api.afnemer a")) {
                assertThat(rijen.next()).isTrue();
                assertThat(rijen.getString(1)).doesNotContain(geheim, HexFormat.of().formatHex(geheim.getBytes(
                        StandardCharsets.US_ASCII)));
            }
            opdracht.execute("update api.afnemer set geheim = '\\x00' where school_id = " + school.id());
            record(3, 1);
            for (int poging = 1; poging <= Bezorging.POGINGEN_MAX; poging++) {
                round(Duration.ofDays(poging));
            }
            assertThat(ontvanger.all()).isEmpty();
            assertThat(Bezoeker.signedIn(school.account(Functie.BEHEERDER, Optional.empty()))
                    .get("/uitwisseling/seinen").body()).contains("na 11 pogingen: hier ging iets mis")
                    .doesNotContain(geheim);
        }
    }
}
