package nl.verzuimregie.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Inlogpogingen.Middel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database keeps of how people get in: nothing that lets somebody else in, and each thing counts once.
class AccounttoegangTest {

    private static final JdbcClient JDBC = Proefsysteem.bean(JdbcClient.class);
    private static final Hoofdsleutel SLEUTEL = Proefsysteem.bean(Hoofdsleutel.class);
    private static final Afdrukken AFDRUKKEN = new Afdrukken(SLEUTEL);
    private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

    private static int account(String wie) {
        return Proefsysteem.bean(Accounts.class).add(wie + "@toegang.invalid", "Iemand " + wie, Optional.empty());
    }

    private static Vandaag at(Instant nu) {
        return new Vandaag(Clock.fixed(nu, ZoneOffset.UTC), Optional.empty());
    }

    private static Uitnodigingen invitations(Instant nu) {
        return new Uitnodigingen(JDBC, AFDRUKKEN, at(nu), SLEUTEL, ignored -> { });
    }

    @Test
    void a_code_of_an_authenticator_counts_once_and_its_secret_is_sealed() {
        int account = account("totp");
        var geheimen = new Totpgeheimen(JDBC, at(NU), SLEUTEL);
        String concept = geheimen.draft(account);
        byte[] geheim = geheimen.secret(account, concept);
        assertThat(geheimen.replace(account, concept, "000000")).isFalse();
        assertThat(geheimen.has(account)).isFalse();
        String code = Totp.code(geheim, NU);
        assertThat(geheimen.replace(account, concept, code)).isTrue();
        assertThat(geheimen.use(account, code)).as("met deze is zij ingesteld").isFalse();
        var later = new Totpgeheimen(JDBC, at(NU.plusSeconds(30)), SLEUTEL);
        String volgende = Totp.code(geheim, NU.plusSeconds(30));
        assertThat(List.of(later.use(account, volgende), later.use(account, volgende))).containsExactly(true, false);
        byte[] bewaard = JDBC.sql("select geheim from toegang.totp where account_id = ?").param(account)
                .query(byte[].class).single();
        assertThat(new String(bewaard, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(geheim, StandardCharsets.ISO_8859_1));
        later.clear(account);
        assertThat(later.has(account)).isFalse();
    }

    @Test
    void a_recovery_code_counts_once_only_for_its_owner_and_only_of_the_last_set() {
        int account = account("herstel");
        var codes = new Herstelcodes(JDBC, AFDRUKKEN, at(NU));
        List<String> eerste = codes.renew(account);
        assertThat(eerste).hasSize(10).doesNotHaveDuplicates().allMatch(een -> een.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(codes.use(account("herstel-ander"), eerste.getFirst())).isFalse();
        assertThat(codes.use(account, eerste.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(codes.use(account, eerste.getFirst())).isFalse();
        assertThat(codes.left(account)).isEqualTo(9);
        assertThat(codes.use(account, codes.renew(account).getLast())).isTrue();
        assertThat(codes.use(account, eerste.getLast())).isFalse();
        codes.clear(account);
        assertThat(codes.left(account)).isZero();
    }

    @Test
    void an_invitation_counts_once_for_a_week_and_the_last_one_only() {
        int account = account("uitnodiging");
        Uitnodigingen nu = invitations(NU);
        String eerste = nu.invite(account, Optional.empty(), false);
        String tweede = nu.invite(account, Optional.empty(), false);
        assertThat(nu.find(eerste)).isEmpty();
        assertThat(nu.find("geraden")).isEmpty();
        assertThat(invitations(NU.plus(Duration.ofDays(7)).minusSeconds(1)).find(tweede)).isPresent();
        assertThat(invitations(NU.plus(Duration.ofDays(7))).find(tweede)).isEmpty();
        assertThat(nu.word(nu.latest(account).orElseThrow().id())).contains(tweede);
        assertThat(nu.accept(tweede)).isPresent();
        assertThat(nu.accept(tweede)).isEmpty();
        assertThat(nu.word(nu.latest(account).orElseThrow().id())).isEmpty();
        String derde = nu.invite(account, Optional.empty(), false);
        assertThat(nu.withdraw(account, account)).isTrue();
        assertThat(nu.accept(derde)).isEmpty();
        assertThat(JDBC.sql("select count(*) from toegang.uitnodiging where "
                + "position(convert_to(?, 'UTF8') in afdruk) > 0 or position(convert_to(?, 'UTF8') in verzegeld) > 0")
                .params(derde, derde).query(Integer.class).single()).isZero();
    }

    @Test
    void an_address_that_nobody_has_waits_as_long_as_one_that_somebody_has_and_success_ends_it() {
        int account = account("rem");
        var pogingen = new Inlogpogingen(JDBC, AFDRUKKEN, at(NU));
        for (int keer = 0; keer < 5; keer++) {
            pogingen.add("rem@toegang.invalid", Optional.of(account), "10.1.1.1", Middel.WACHTWOORD, false);
            pogingen.add("niemand@toegang.invalid", Optional.empty(), "10.1.2.1", Middel.WACHTWOORD, false);
        }
        for (String wie : List.of("Rem@toegang.invalid ", "niemand@toegang.invalid")) {
            assertThat(pogingen.blockedUntil(wie, "10.9.9.9")).as(wie).contains(NU.plusSeconds(30));
        }
        assertThat(new Inlogpogingen(JDBC, AFDRUKKEN, at(NU.plusSeconds(30)))
                .blockedUntil("rem@toegang.invalid", "10.9.9.9")).isEmpty();
        pogingen.add("rem@toegang.invalid", Optional.of(account), "10.1.1.1", Middel.CODE, true);
        assertThat(pogingen.blockedUntil("rem@toegang.invalid", "10.9.9.9")).isEmpty();
        assertThat(pogingen.of(account, 10)).hasSize(6).first().matches(Inlogpogingen.Poging::isGelukt);
        assertThat(pogingen.place("10.1.1.1")).isEqualTo(pogingen.place("10.1.1.77"))
                .isNotEqualTo(pogingen.place("10.1.2.1"));
    }

    @Test
    void one_place_that_tries_many_accounts_waits_whatever_account_it_tries() {
        var pogingen = new Inlogpogingen(JDBC, AFDRUKKEN, at(NU));
        for (int keer = 0; keer <= 40; keer++) {
            pogingen.add("wie" + keer + "@toegang.invalid", Optional.empty(), "2001:db8:77::" + keer,
                    Middel.WACHTWOORD, false);
        }
        assertThat(pogingen.blockedUntil("nieuw@toegang.invalid", "2001:db8:77::1")).contains(NU.plusSeconds(30));
        assertThat(pogingen.blockedUntil("nieuw@toegang.invalid", "2001:db8:78::1")).isEmpty();
        for (int keer = 0; keer < 10; keer++) {
            pogingen.add("", Optional.empty(), "2001:db8:79::" + keer, Middel.PASSKEY, false);
        }
        assertThat(pogingen.blockedUntil("", "2001:db8:80::1")).as("een passkey zegt niet van wie hij is").isEmpty();
    }

    @Test
    void who_another_service_says_it_is_is_known_by_a_verified_address_and_from_then_on_by_its_own_name_for_them() {
        int account = account("oidc");
        var koppelingen = Proefsysteem.bean(Koppelingen.class);
        assertThat(koppelingen.find("https://dienst", "1", Optional.empty())).isEmpty();
        assertThat(koppelingen.find("https://dienst", "1", Optional.of("niemand@toegang.invalid"))).isEmpty();
        assertThat(koppelingen.find("https://dienst", "1", Optional.of("oidc@toegang.invalid")))
                .map(Gebruiker::id).contains(account);
        assertThat(koppelingen.find("https://dienst", "1", Optional.of("ander@toegang.invalid")))
                .map(Gebruiker::id).contains(account);
        assertThat(koppelingen.find("https://dienst", "2", Optional.of("oidc@toegang.invalid")))
                .as("het adres ging naar een ander").isEmpty();
    }
}
