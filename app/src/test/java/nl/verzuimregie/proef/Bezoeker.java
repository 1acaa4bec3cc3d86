package nl.verzuimregie.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Somebody with a browser that shows nothing: quicker than a real one, for tests that only look at the answer.
public final class Bezoeker {

    private static final Pattern KNOP = Pattern.compile(
            "name=\"account\" value=\"(\\d+)\"[^>]*>\\s*<button[^>]*>([^<]*)</button>");
    private static final Pattern SLEUTEL = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String adres;
    private String sleutel = "";

    private Bezoeker(String adres) {
        this.adres = adres;
    }

    /// Somebody who is not signed in, with the token of the first page.
    public static Bezoeker outside() {
        var bezoeker = new Bezoeker(Proefsysteem.address(""));
        bezoeker.get("/inloggen");
        return bezoeker;
    }

    /// Signs in with a demo account.
    public static Bezoeker signedIn(int account) {
        var bezoeker = new Bezoeker(Proefsysteem.address(""));
        bezoeker.get("/");
        bezoeker.signIn(Integer.toString(account));
        return bezoeker;
    }

    /// Signs in with the first account that the first page of an application offers for this function.
    ///
    /// @param functie as its button says
    public static Bezoeker signedIn(String adres, String functie) {
        var bezoeker = new Bezoeker(adres);
        Matcher keuzen = KNOP.matcher(bezoeker.get("/").body());
        bezoeker.signIn(keuzen.results().filter(een -> een.group(2).strip().equals(functie)).findFirst().orElseThrow()
                .group(1));
        return bezoeker;
    }

    private void signIn(String account) {
        post("/demo/inloggen", Map.of("account", account));
        get("/functie");
    }

    /// What stands in an answer, also when it is a PDF.
    public String text(String pad) {
        HttpResponse<byte[]> antwoord = bytes(pad);
        if (!antwoord.headers().firstValue("content-type").orElse("").startsWith("application/pdf")) {
            return new String(antwoord.body(), StandardCharsets.UTF_8);
        }
        try (PDDocument pdf = Loader.loadPDF(antwoord.body())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks for a page; redirects are not followed.
    public HttpResponse<String> get(String pad) {
        return send(HttpRequest.newBuilder(URI.create(adres + pad)).build());
    }

    /// Asks for a file.
    public HttpResponse<byte[]> bytes(String pad) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(adres + pad)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form with the token of the last page that had one.
    public HttpResponse<String> post(String pad, Map<String, String> velden) {
        String lijf = velden.entrySet().stream().map(veld -> encode(veld.getKey()) + "=" + encode(veld.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(sleutel) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(adres + pad))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(lijf)).build());
    }

    /// Sends a form with one file in it.
    public HttpResponse<String> upload(String pad, String veld, String naam, String inhoud) {
        String lijf = """
                --grens
                Content-Disposition: form-data; name="_csrf"
                
                %s
                --grens
                Content-Disposition: form-data; name="%s"; filename="%s"
                Content-Type: text/csv
                
                %s
                --grens--
                """.replace("\n", "\r\n").formatted(sleutel, veld, naam, inhoud);
        return send(HttpRequest.newBuilder(URI.create(adres + pad))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofString(lijf)).build());
    }

    private HttpResponse<String> send(HttpRequest verzoek) {
        try {
            HttpResponse<String> antwoord = client.send(verzoek, HttpResponse.BodyHandlers.ofString());
            Matcher gevonden = SLEUTEL.matcher(antwoord.body());
            sleutel = gevonden.find() ? gevonden.group(1) : sleutel;
            return antwoord;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
