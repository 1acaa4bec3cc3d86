package nl.verzuimregie.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.ProbleemException.Veldfout;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.InvalidMimeTypeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Does what a program asks to record exactly once, however often it asks (Idempotency-Key). What is recorded and the
/// answer are kept in one transaction: after a crash there is both, or nothing. An answer that recorded nothing is not
/// kept, so the same key may be used again.
@Component
class Schrijfwerk {

    /// More than a school sends at once.
    private static final int LIJF_BYTES_MAX = 4 * 1024 * 1024;
    private static final Pattern KENMERK = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final JdbcClient jdbc;
    private final TransactionOperations transacties;
    private final JsonMapper json;
    private final Vandaag vandaag;

    Schrijfwerk(JdbcClient jdbc, TransactionOperations transacties, JsonMapper json, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.transacties = transacties;
        this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        this.vandaag = vandaag;
    }

    /// What a program gets.
    record Antwoord(HttpStatus status, Object lijf) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bewaard(byte[] afdruk, int status, byte[] lijf) {}

    /// Records what stands in a request.
    ///
    /// @param vorm of its body
    /// @param werk records it; hears under which key, of this request alone
    <T> ResponseEntity<byte[]> once(Sleutelbewijs bewijs, HttpServletRequest verzoek, Class<T> vorm,
            BiFunction<T, String, Antwoord> werk) {
        String kenmerk = Optional.ofNullable(verzoek.getHeader("Idempotency-Key"))
                .filter(een -> KENMERK.matcher(een).matches()).orElseThrow(() -> new ProbleemException(
                        Probleem.HERHAALSLEUTEL, "Stuur bij elk verzoek een eigen waarde, van 1 tot 100 tekens."));
        byte[] lijf = body(verzoek);
        byte[] afdruk = print((verzoek.getMethod() + " " + verzoek.getRequestURI() + "\n")
                .getBytes(StandardCharsets.UTF_8), lijf);
        String slot = "api-" + java.util.HexFormat.of().formatHex(print((bewijs.sleutel() + " ")
                .getBytes(StandardCharsets.UTF_8), kenmerk.getBytes(StandardCharsets.UTF_8)), 0, 20);
        return Objects.requireNonNull(transacties.execute(ignored -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))").param(slot)
                    .query(Boolean.class).single()) {
                throw new ProbleemException(Probleem.BEZIG, "Wacht op het antwoord, of vraag het zo nog eens.");
            }
            return find(bewijs, kenmerk).map(eerder -> repeat(eerder, afdruk)).orElseGet(() -> keep(bewijs, kenmerk,
                    afdruk, werk.apply(read(lijf, vorm), slot + "-" + vandaag.nu().toEpochMilli())));
        }));
    }

    private Optional<Bewaard> find(Sleutelbewijs bewijs, String kenmerk) {
        return jdbc.sql("select afdruk, status, antwoord from api.herhaling where sleutel_id = ? and kenmerk = ?")
                .params(bewijs.sleutel(), kenmerk).query((rij, ignored) -> new Bewaard(rij.getBytes(1), rij.getInt(2),
                        rij.getBytes(3))).optional();
    }

    private static ResponseEntity<byte[]> repeat(Bewaard eerder, byte[] afdruk) {
        if (!MessageDigest.isEqual(eerder.afdruk(), afdruk)) {
            throw new ProbleemException(Probleem.ANDERE_INHOUD, "Gebruik voor elk verzoek een eigen waarde.");
        }
        return answer(eerder.status(), eerder.lijf());
    }

    private ResponseEntity<byte[]> keep(Sleutelbewijs bewijs, String kenmerk, byte[] afdruk, Antwoord antwoord) {
        byte[] lijf = json.writeValueAsBytes(antwoord.lijf());
        jdbc.sql("""
                insert into api.herhaling (sleutel_id, kenmerk, school_id, afdruk, status, antwoord, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?)""").params(bewijs.sleutel(), kenmerk, bewijs.school(), afdruk,
                        antwoord.status().value(), lijf, vandaag.nu().atOffset(ZoneOffset.UTC)).update();
        return answer(antwoord.status().value(), lijf);
    }

    private static ResponseEntity<byte[]> answer(int status, byte[] lijf) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(lijf);
    }

    private static byte[] body(HttpServletRequest verzoek) {
        if (!isJson(verzoek.getContentType())) {
            throw new ProbleemException(Probleem.INHOUDSSOORT, "Stuur Content-Type: application/json.");
        }
        try {
            byte[] lijf = verzoek.getInputStream().readNBytes(LIJF_BYTES_MAX + 1);
            if (lijf.length > LIJF_BYTES_MAX) {
                throw new ProbleemException(Probleem.TE_GROOT, "Stuur hoogstens %d MB.".formatted(
                        LIJF_BYTES_MAX / 1024 / 1024));
            }
            return lijf;
        } catch (IOException afgebroken) {
            throw new ProbleemException(Probleem.ONLEESBAAR, "Het verzoek kwam niet heel aan.");
        }
    }

    private static boolean isJson(@Nullable String soort) {
        try {
            return soort != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(soort));
        } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException geen) {
            return false;
        }
    }

    private <T> T read(byte[] lijf, Class<T> vorm) {
        if (new String(lijf, StandardCharsets.UTF_8).contains("\\u0000")) {
            throw new ProbleemException(Probleem.ONLEESBAAR, "Het teken U+0000 kan nergens staan.");
        }
        try {
            @Nullable T gelezen = json.readValue(lijf, vorm);
            if (gelezen != null) {
                return gelezen;
            }
        } catch (StreamReadException geenJson) {
            throw new ProbleemException(Probleem.ONLEESBAAR, "Dit is geen JSON.");
        } catch (DatabindException past) {
            String veld = past.getPath().stream().map(een -> een.getPropertyName() == null
                    ? Integer.toString(een.getIndex()) : een.getPropertyName()).collect(Collectors.joining("."));
            throw new ProbleemException(Probleem.AFGEWEZEN, "Er is niets vastgelegd.", List.of(new Veldfout(
                    veld.isEmpty() ? "verzoek" : veld, "Dit veld is onbekend of heeft een andere vorm dan in "
                            + "/api/v1/openapi.yaml.")));
        } catch (JacksonException anders) {
            throw new ProbleemException(Probleem.ONLEESBAAR, "Het verzoek is niet te lezen.");
        }
        throw new ProbleemException(Probleem.ONLEESBAAR, "Het verzoek is leeg.");
    }

    private static byte[] print(byte[] een, byte[] twee) {
        try {
            MessageDigest afdruk = MessageDigest.getInstance("SHA-256");
            afdruk.update(een);
            return afdruk.digest(twee);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
