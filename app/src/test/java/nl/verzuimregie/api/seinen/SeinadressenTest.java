package nl.verzuimregie.api.seinen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where seinen may go: to machines of the internet alone, also when a name or a number says it in another way.
class SeinadressenTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("seinadressen");
    private static final Seinadressen ADRESSEN = Proefsysteem.bean(Seinadressen.class);

    @BeforeEach
    void withoutTheSettingForTests() {
        System.clearProperty(Seinadressen.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
        "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:1::1"})
    void a_machine_that_is_not_of_the_internet_gets_nothing(String machine) throws Exception {
        assertThat(Seinadressen.isPublic(InetAddress.getByName(machine))).isFalse();
        assertThat(ADRESSEN.check("https://" + (machine.contains(":") ? "[" + machine + "]" : machine) + "/x"))
                .isEmpty();
    }

    /// A name is followed to its machines, and a number is read as whoever connects reads it.
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "localhost.", "2130706433", "127.1", "[::ffff:7f00:1]",
        "[::ffff:169.254.169.254]", "10.1"})
    void another_way_to_say_it_makes_no_difference(String host) {
        assertThat(ADRESSEN.check("https://" + host + "/x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "145.100.1.1", "2a00:1450::1", "192.0.1.1", "100.128.0.1"})
    void a_machine_of_the_internet_may(String machine) throws Exception {
        assertThat(Seinadressen.isPublic(InetAddress.getByName(machine))).isTrue();
        assertThat(ADRESSEN.check("https://" + (machine.contains(":") ? "[" + machine + "]" : machine) + ":8443/x"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/x", "ftp://8.8.8.8/x", "https://wie:wat@8.8.8.8/", "https:///x", "8.8.8.8",
        "https://bestaat-niet.invalid/", "https://8.8.8.8/#plek", "javascript:alert(1)", "", "https://8.8.8.8:0/x",
        "https://8.8.8.8:65536/x"})
    void an_address_that_cannot_be_is_refused_on_the_page(String adres) {
        assertThat(ADRESSEN.check(adres)).isEmpty();
        Bezoeker beheer = Bezoeker.signedIn(SCHOOL.account(Functie.BEHEERDER, Optional.empty()));
        beheer.get("/uitwisseling/seinen");
        assertThat(beheer.post("/uitwisseling/seinen", Map.of("school", Integer.toString(SCHOOL.id()), "adres", adres,
                "soort", "ROOSTER")).body()).contains("Dit adres kan niet");
    }
}
