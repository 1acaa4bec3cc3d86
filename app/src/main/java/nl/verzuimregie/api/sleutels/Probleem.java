package nl.verzuimregie.api.sleutels;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What can be wrong with a request of a program (RFC 9457). The name of each is stable: programs may rest on it.
public enum Probleem {
    GEEN_SLEUTEL(HttpStatus.UNAUTHORIZED, "Geen geldige toegangssleutel"),
    GEEN_RECHT(HttpStatus.FORBIDDEN, "Deze sleutel mag dit niet"),
    NIET_GEVONDEN(HttpStatus.NOT_FOUND, "Niet gevonden"),
    METHODE(HttpStatus.METHOD_NOT_ALLOWED, "Deze methode kan hier niet"),
    VORM(HttpStatus.NOT_ACCEPTABLE, "Deze vorm hebben wij niet"),
    ONLEESBAAR(HttpStatus.BAD_REQUEST, "Het verzoek is niet te lezen"),
    HERHAALSLEUTEL(HttpStatus.BAD_REQUEST, "De kop Idempotency-Key ontbreekt of klopt niet"),
    BEZIG(HttpStatus.CONFLICT, "Ditzelfde verzoek wordt nu behandeld"),
    BOTSING(HttpStatus.CONFLICT, "Dit past niet bij wat er al staat"),
    TE_GROOT(HttpStatus.CONTENT_TOO_LARGE, "Het verzoek is te groot"),
    INHOUDSSOORT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur JSON"),
    AFGEWEZEN(HttpStatus.UNPROCESSABLE_CONTENT, "Er klopt iets niet in het verzoek"),
    ANDERE_INHOUD(HttpStatus.UNPROCESSABLE_CONTENT, "Deze Idempotency-Key hoort bij een ander verzoek"),
    TE_VEEL(HttpStatus.TOO_MANY_REQUESTS, "Te veel verzoeken"),
    STORING(HttpStatus.INTERNAL_SERVER_ERROR, "Er ging bij ons iets mis");

    private final HttpStatus status;
    private final String titel;

    Probleem(HttpStatus status, String titel) {
        this.status = status;
        this.titel = titel;
    }

    public HttpStatus status() {
        return status;
    }

    public String titel() {
        return titel;
    }

    /// How it is known: `urn:verzuimregie:probleem:geen-sleutel`.
    public String type() {
        return "urn:verzuimregie:probleem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
