package nl.verzuimregie.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.ProbleemException.Veldfout;
import nl.verzuimregie.registraties.Bladvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where in a list somebody is: after which row. Programs hand it back as it was given, and read nothing in it.
///
/// @param limiet at most so many rows
record Bladwijzer(long na, int limiet, LocalDate vanaf, LocalDate tot) {

    static final int LIMIET = 100;
    static final int LIMIET_MAX = 500;
    private static final String VERSIE = "1.";
    private static final String GEEN_DAG = "Schrijf een dag als 2026-11-24.";
    static final LocalDate EERSTE = LocalDate.of(2000, 1, 1);
    static final LocalDate LAATSTE = LocalDate.of(2999, 12, 31);

    /// What a program asked for, as it was typed.
    record Vraag(@Nullable String leerlingnummer, @Nullable String vanaf, @Nullable String tot,
            @Nullable Long sindsId, @Nullable String cursor, @Nullable Integer limiet) {}

    /// @throws ProbleemException when it cannot be
    static Bladwijzer of(Vraag vraag) {
        int limiet = vraag.limiet() == null ? LIMIET : vraag.limiet();
        if (limiet < 1 || limiet > LIMIET_MAX) {
            throw wrong("limiet", "Van 1 tot en met %d.".formatted(LIMIET_MAX));
        }
        LocalDate vanaf = day("vanaf", vraag.vanaf()).orElse(EERSTE);
        LocalDate tot = day("tot", vraag.tot()).orElse(LAATSTE);
        if (tot.isBefore(vanaf)) {
            throw wrong("tot", "De laatste dag ligt voor de eerste.");
        }
        long na = vraag.cursor() == null ? Optional.ofNullable(vraag.sindsId()).orElse(0L) : decode(vraag.cursor());
        return new Bladwijzer(na, limiet, vanaf, tot);
    }

    /// One row more than asked for tells whether there is a next page.
    Bladvraag question(int school, Optional<Long> leerling) {
        return new Bladvraag(school, na, leerling, vanaf, tot, limiet + 1);
    }

    /// An answer with a link to the next page.
    ///
    /// @param cursor of the next page; null: this is the last one
    static <T> ResponseEntity<T> answer(T lijf, @Nullable String cursor) {
        var antwoord = ResponseEntity.ok();
        if (cursor != null) {
            antwoord.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(ServletUriComponentsBuilder
                    .fromCurrentRequest().replaceQueryParam("sindsId").replaceQueryParam("cursor", cursor).build()
                    .toUriString()));
        }
        return antwoord.body(lijf);
    }

    /// The mark after a row.
    static String encode(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((VERSIE + id).getBytes(
                StandardCharsets.US_ASCII));
    }

    private static long decode(String cursor) {
        try {
            String tekst = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (tekst.startsWith(VERSIE)) {
                return Long.parseLong(tekst.substring(VERSIE.length()));
            }
        } catch (IllegalArgumentException geenCursor) {
            throw wrong("cursor", "Stuur de cursor zoals u hem kreeg.");
        }
        throw wrong("cursor", "Stuur de cursor zoals u hem kreeg.");
    }

    /// A day; empty when none was given.
    static Optional<LocalDate> day(String veld, @Nullable String tekst) {
        try {
            Optional<LocalDate> dag = Optional.ofNullable(tekst).map(LocalDate::parse);
            if (dag.isEmpty() || isDay(dag.get())) {
                return dag;
            }
        } catch (DateTimeException geenDag) {
            throw wrong(veld, GEEN_DAG);
        }
        throw wrong(veld, GEEN_DAG);
    }

    /// Whether it is a day that a school can speak of; others the database does not even know.
    static boolean isDay(@Nullable LocalDate dag) {
        return dag != null && !dag.isBefore(EERSTE) && !dag.isAfter(LAATSTE);
    }

    /// One field of a request that cannot be.
    static ProbleemException wrong(String veld, String fout) {
        return new ProbleemException(Probleem.AFGEWEZEN, "Er is niets gedaan.", List.of(new Veldfout(veld, fout)));
    }
}
