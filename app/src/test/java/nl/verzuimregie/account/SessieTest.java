package nl.verzuimregie.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long and how often somebody is in at a time.
class SessieTest {

    private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

    private static boolean isIn(Bezoeker wie) {
        return wie.get("/ik/inloggen").statusCode() == 200;
    }

    @Test
    void after_twelve_hours_it_is_over_and_after_ten_minutes_one_shows_anew_who_one_is() {
        var sessie = new Sessie(NU, NU, "Chrome Linux", "abc");
        assertThat(sessie.isOver(NU.plus(Duration.ofHours(12)).minusSeconds(1))).isFalse();
        assertThat(sessie.isOver(NU.plus(Duration.ofHours(12)))).isTrue();
        assertThat(sessie.isRecent(NU.plus(Duration.ofMinutes(10)).minusSeconds(1))).isTrue();
        assertThat(sessie.isRecent(NU.plus(Duration.ofMinutes(10)))).isFalse();
        Sessie opnieuw = sessie.proven(NU.plus(Duration.ofHours(2)));
        assertThat(opnieuw.isRecent(NU.plus(Duration.ofHours(2)))).isTrue();
        assertThat(opnieuw.begonnen()).isEqualTo(NU);
    }

    @Test
    void halfway_ends_when_the_password_becomes_another_one() {
        var accounts = Proefsysteem.bean(Accounts.class);
        int account = accounts.add("halfweg@sessie.invalid", "Half Weg", Optional.empty());
        accounts.setWachtwoord(account, "fiets regen kaas");
        var stap = Inlogstap.of(accounts.find(account).orElseThrow(), NU);
        assertThat(stap.isOf(accounts.find(account).orElseThrow())).isTrue();
        accounts.setWachtwoord(account, "fiets regen brood");
        assertThat(stap.isOf(accounts.find(account).orElseThrow())).isFalse();
    }

    @Test
    void of_six_at_a_time_the_oldest_ends_and_one_ends_all_others() {
        int account = Proefsysteem.school("sessies").account(Functie.RECEPTIE, Optional.empty());
        List<Bezoeker> zes = Stream.generate(() -> Bezoeker.signedIn(account)).limit(6).toList();
        assertThat(zes.stream().map(SessieTest::isIn)).containsExactly(false, true, true, true, true, true);
        zes.getLast().post("/ik/inloggen/sessies", Map.of());
        assertThat(zes.stream().map(SessieTest::isIn)).containsExactly(false, false, false, false, false, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0 Safari/537.36 Edg/156.0 | Edge Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1 | Safari iPhone
            Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0 | Firefox Android
            curl/8 | ''
            """)
    void a_device_is_called_as_people_call_it(String browser, String naam) {
        assertThat(Sessie.device(browser)).isEqualTo(naam);
    }
}
