package nl.verzuimregie.protocolboek;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocolboek.voorbeelden.Voorbeelden;

/// Somebody who reads pages without a browser: fast enough to read every one.
final class Boeklezer {

    private static final Pattern SLEUTEL = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    /// Signs in with a demo account. All examples are run by then: these readers look at what came out.
    Boeklezer(int account) {
        Proefsysteem.bean(Voorbeelden.class).complete();
        var sleutel = SLEUTEL.matcher(get("/").body());
        if (!sleutel.find()) {
            throw new IllegalStateException("De eerste pagina heeft geen formulier");
        }
        String velden = "account=" + account + "&_csrf=" + URLEncoder.encode(sleutel.group(1), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(Proefsysteem.address("/demo/inloggen")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(velden)).build());
    }

    HttpResponse<String> get(String pad) {
        return send(HttpRequest.newBuilder(URI.create(Proefsysteem.address(pad))).build());
    }

    private HttpResponse<String> send(HttpRequest verzoek) {
        try {
            return client.send(verzoek, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
