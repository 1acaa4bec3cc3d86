package nl.verzuimregie.api.sleutels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.verzuimregie.toegang.GeenToegangException;
import nl.verzuimregie.web.NietGevondenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Everything that goes wrong below /api is answered as a problem (RFC 9457) and never as a page; also what no
/// controller was found for.
@Component
final class Probleemantwoord implements HandlerExceptionResolver, Ordered {

    /// Where programs come in.
    static final String PAD = "/api/";
    private static final Logger LOG = LoggerFactory.getLogger(Probleemantwoord.class);

    private final JsonMapper json;

    Probleemantwoord(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest verzoek, HttpServletResponse antwoord,
            @Nullable Object doel, Exception fout) {
        if (!verzoek.getRequestURI().startsWith(PAD)) {
            return null;
        }
        write(antwoord, problem(verzoek, fout));
        return new ModelAndView();
    }

    private static ProbleemException problem(HttpServletRequest verzoek, Exception fout) {
        return switch (fout) {
            case ProbleemException probleem -> probleem;
            case GeenToegangException ignored -> new ProbleemException(Probleem.GEEN_RECHT,
                    "De school laat dit programma dit niet doen.");
            case NietGevondenException ignored -> new ProbleemException(Probleem.NIET_GEVONDEN,
                    "Dit is er niet, of niet bij deze school.");
            case MissingServletRequestParameterException mist -> new ProbleemException(Probleem.ONLEESBAAR,
                    "De parameter %s ontbreekt.".formatted(mist.getParameterName()));
            case MethodArgumentTypeMismatchException mis -> new ProbleemException(Probleem.ONLEESBAAR,
                    "De parameter %s is niet te lezen; zie /api/v1/openapi.yaml.".formatted(mis.getName()));
            case ErrorResponse bekend when bekend.getStatusCode().is4xxClientError() ->
                    known(bekend.getStatusCode().value());
            default -> {
                LOG.error("{} {} mislukte", verzoek.getMethod(), verzoek.getRequestURI(), fout);
                yield new ProbleemException(Probleem.STORING, "Er is niets vastgelegd. Probeer het later nog eens.");
            }
        };
    }

    private static ProbleemException known(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case NOT_FOUND -> new ProbleemException(Probleem.NIET_GEVONDEN, "Dit adres is er niet.");
            case METHOD_NOT_ALLOWED -> new ProbleemException(Probleem.METHODE,
                    "Wat wel kan, staat in /api/v1/openapi.yaml.");
            case NOT_ACCEPTABLE -> new ProbleemException(Probleem.VORM, "Vraag application/json.");
            case UNSUPPORTED_MEDIA_TYPE -> new ProbleemException(Probleem.INHOUDSSOORT,
                    "Stuur Content-Type: application/json.");
            default -> new ProbleemException(Probleem.ONLEESBAAR, "Zie /api/v1/openapi.yaml.");
        };
    }

    /// Answers with a problem.
    void write(HttpServletResponse antwoord, ProbleemException fout) {
        Map<String, Object> lijf = new LinkedHashMap<>();
        lijf.put("type", fout.probleem().type());
        lijf.put("title", fout.probleem().titel());
        lijf.put("status", fout.probleem().status().value());
        lijf.put("detail", fout.uitleg());
        if (!fout.fouten().isEmpty()) {
            lijf.put("fouten", fout.fouten());
        }
        antwoord.setStatus(fout.probleem().status().value());
        antwoord.setContentType("application/problem+json");
        antwoord.setCharacterEncoding("UTF-8");
        try {
            antwoord.getOutputStream().write(json.writeValueAsBytes(lijf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
