package nl.verzuimregie.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.proef.Echtsysteem;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No secret stands in a file of the program, and outside the demo nobody gets in who was not invited.
class GeheimenTest {

    private static final Path MAIN = Modulekaart.root().resolve("app/src/main");
    private static final Pattern GEHEIM = Pattern.compile(
            "(?i)(password|passwd|secret|wachtwoord|geheim|api-?key|sleutel)[\"']?\\s*[:=]\\s*[\"']?[^\\s\"'${}#]+");

    @Test
    void no_setting_holds_a_secret() throws IOException {
        try (Stream<Path> alle = Files.walk(MAIN.resolve("resources"))) {
            assertThat(alle.filter(pad -> pad.toString().matches(".*\\.(ya?ml|conf|env|json)"))
                    .flatMap(pad -> read(pad).lines()).filter(GeheimenTest::isSecret)).isEmpty();
        }
        assertThat(Stream.of("password: hallo", "  wachtwoord=hallo", "client-secret: \"abc\"", "apikey: 1")
                .filter(GeheimenTest::isSecret)).hasSize(4);
        assertThat(isSecret("password: ${VERZUIMREGIE_X}")).isFalse();
    }

    private static boolean isSecret(String regel) {
        return GEHEIM.matcher(regel).find();
    }

    @Test
    void no_account_is_made_with_a_password_in_the_code() throws IOException {
        try (Stream<Path> alle = Files.walk(MAIN.resolve("java"))) {
            assertThat(alle.filter(pad -> pad.toString().endsWith(".java")).map(GeheimenTest::read)
                    .filter(tekst -> tekst.contains("{noop}") || tekst.contains("Optional.of(\"wachtwoord")
                            || tekst.contains("withDefaultPasswordEncoder"))).isEmpty();
        }
        assertThat(Proefsysteem.bean(JdbcClient.class).sql(
                "select count(*) from toegang.account where email like '%@demo.invalid' and wachtwoord is not null")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void outside_the_demo_a_click_lets_nobody_in_and_no_page_offers_it() throws Exception {
        assertThat(get("/").body()).doesNotContain("/demo/inloggen");
        for (String pad : List.of("/vandaag", "/ik/inloggen", "/personeel/uitnodigen", "/ik/bevestigen")) {
            assertThat(get(pad).headers().firstValue("Location").orElse("")).as(pad).endsWith("/inloggen");
        }
        assertThat(get("/inloggen/instellen").statusCode()).as("niemand is halverwege").isEqualTo(302);
    }

    private static HttpResponse<String> get(String pad) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(Echtsysteem.address(pad))).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String read(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
