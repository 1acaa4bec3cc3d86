package nl.verzuimregie.api.seinen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Sends a sein: signed, with little patience, and to no other address than was set. What comes back is thrown away.
@Component
class Seinpost {

    /// Carries the moment and the signature of moment and body: `t=1764000000,v1=…`.
    static final String HANDTEKENING = "Verzuimregie-Handtekening";
    private static final Duration GEDULD = Duration.ofSeconds(10);
    private static final int GOED = 2;
    private static final int HONDERD = 100;

    private final Seinadressen adressen;
    private final Afnemers afnemers;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(5)).build();

    Seinpost(Seinadressen adressen, Afnemers afnemers) {
        this.adressen = adressen;
        this.afnemers = afnemers;
    }

    /// Sends it once.
    ///
    /// @param nu what the clock of the receiver says as well
    /// @return what is wrong; empty: the receiver took it
    Optional<String> send(Bezorging.Sein sein, Instant nu) {
        Optional<URI> adres = adressen.check(sein.adres());
        if (adres.isEmpty()) {
            return Optional.of("dit adres is niet (meer) van een machine op internet");
        }
        CompletableFuture<HttpResponse<Void>> bezig = client.sendAsync(HttpRequest.newBuilder(adres.get())
                .timeout(GEDULD).header("Content-Type", "application/json").header("User-Agent", "Verzuimregie")
                .header("Verzuimregie-Sein", Long.toString(sein.id()))
                .header(HANDTEKENING, sign(afnemers.open(sein.school(), sein.adres(), sein.geheim()),
                        nu.getEpochSecond(), sein.inhoud()))
                .POST(HttpRequest.BodyPublishers.ofString(sein.inhoud())).build(),
                HttpResponse.BodyHandlers.discarding());
        try {
            int status = bezig.get(GEDULD.toMillis() * 2, TimeUnit.MILLISECONDS).statusCode();
            return status / HONDERD == GOED ? Optional.empty() : Optional.of("antwoord " + status);
        } catch (TimeoutException traag) {
            bezig.cancel(true);
            return Optional.of("geen antwoord binnen 20 seconden");
        } catch (ExecutionException weg) {
            return Optional.of(weg.getCause() instanceof java.net.http.HttpTimeoutException
                    ? "geen antwoord binnen 10 seconden" : "niet te bereiken");
        } catch (InterruptedException gestopt) {
            Thread.currentThread().interrupt();
            bezig.cancel(true);
            return Optional.of("onderbroken");
        }
    }

    /// The signature of a body at a moment: HMAC-SHA-256 over both, so that an old sein cannot be sent again as a new
    /// one.
    static String sign(byte[] geheim, long moment, String inhoud) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(geheim, "HmacSHA256"));
            return "t=%d,v1=%s".formatted(moment, HexFormat.of().formatHex(mac.doFinal((moment + "." + inhoud)
                    .getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 ontbreekt in deze Java", e);
        }
    }
}
