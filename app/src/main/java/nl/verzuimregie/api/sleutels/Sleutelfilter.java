package nl.verzuimregie.api.sleutels;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in who comes with a key that works, as often as the key may. Who comes without one goes on as nobody.
final class Sleutelfilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Toegangssleutels sleutels;
    private final Accounts accounts;
    private final Tempo tempo;
    private final Probleemantwoord problemen;

    Sleutelfilter(Toegangssleutels sleutels, Accounts accounts, Tempo tempo, Probleemantwoord problemen) {
        this.sleutels = sleutels;
        this.accounts = accounts;
        this.tempo = tempo;
        this.problemen = problemen;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        Optional<Toegangssleutels.Houder> houder = bearer(verzoek.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(sleutels::find);
        if (houder.isPresent()) {
            Duration wacht = tempo.take(houder.get().sleutel());
            if (!wacht.isZero()) {
                long seconden = wacht.plusMillis(999).toSeconds();
                antwoord.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconden));
                problemen.write(antwoord, new ProbleemException(Probleem.TE_VEEL,
                        "Wacht %d seconden.".formatted(seconden)));
                return;
            }
            Zicht.school(houder.get().school()).during(() -> {
                sleutels.touch(houder.get().sleutel());
                return true;
            });
            accounts.find(houder.get().account()).ifPresent(wie -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new Sleutelbewijs(houder.get(), wie));
                SecurityContextHolder.setContext(context);
            });
        }
        keten.doFilter(verzoek, antwoord);
    }

    private static Optional<String> bearer(@Nullable String kop) {
        return kop != null && kop.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(kop.substring(BEARER.length()).strip()) : Optional.empty();
    }
}
