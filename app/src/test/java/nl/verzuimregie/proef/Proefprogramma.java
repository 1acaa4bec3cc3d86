package nl.verzuimregie.proef;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimregie.api.sleutels.Sleutelrecht;
import nl.verzuimregie.api.sleutels.Toegangssleutels;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another program that asks the running application over HTTP, with an access key of a school.
public final class Proefprogramma {

    private static final AtomicInteger TELLER = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String sleutel;

    private Proefprogramma(String sleutel) {
        this.sleutel = sleutel;
    }

    /// With a key of this school that may do everything.
    public static Proefprogramma of(Proefschool school) {
        return of(school, EnumSet.allOf(Sleutelrecht.class));
    }

    /// With a key of this school and these rights.
    public static Proefprogramma of(Proefschool school, Set<Sleutelrecht> rechten) {
        int beheerder = school.account(Functie.BEHEERDER, java.util.Optional.empty());
        return with(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Toegangssleutels.class).add(school.id(),
                "Proefprogramma", rechten, beheerder)));
    }

    /// With whatever stands here as its key; empty: without one.
    public static Proefprogramma with(String sleutel) {
        return new Proefprogramma(sleutel);
    }

    /// What came back.
    public record Antwoord(int status, String lijf, HttpResponse<String> alles) {

        /// As JSON.
        public JsonNode json() {
            return JSON.readTree(lijf);
        }

        /// The last word of the type of a problem.
        public String probleem() {
            return json().path("type").asString("").replace("urn:verzuimregie:probleem:", "");
        }
    }

    public Antwoord get(String pad) {
        return send(request(pad).GET());
    }

    /// Sends with an Idempotency-Key that was never used.
    public Antwoord post(String pad, String lijf) {
        return write("POST", pad, lijf, "proef-" + TELLER.incrementAndGet());
    }

    public Antwoord put(String pad, String lijf) {
        return write("PUT", pad, lijf, "proef-" + TELLER.incrementAndGet());
    }

    public Antwoord write(String methode, String pad, String lijf, String kenmerk) {
        return send(request(pad).header("Content-Type", "application/json").header("Idempotency-Key", kenmerk)
                .method(methode, HttpRequest.BodyPublishers.ofString(lijf)));
    }

    /// To a path, with the key.
    public HttpRequest.Builder request(String pad) {
        HttpRequest.Builder verzoek = HttpRequest.newBuilder(URI.create(Proefsysteem.address("/api/v1" + pad)));
        return sleutel.isEmpty() ? verzoek : verzoek.header("Authorization", "Bearer " + sleutel);
    }

    public Antwoord send(HttpRequest.Builder verzoek) {
        try {
            HttpResponse<String> antwoord = client.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
            return new Antwoord(antwoord.statusCode(), antwoord.body(), antwoord);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
