package nl.verzuimregie.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Handles each page within a piece of work of its own that sees nothing yet, and looks up who asks for it. A function
/// that was taken away is gone with the next page, also for who is still signed in.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Zichtfilter extends OncePerRequestFilter {

    private final Accounts accounts;

    Zichtfilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest verzoek) {
        String pad = verzoek.getRequestURI();
        return pad.startsWith("/css/") || pad.startsWith("/js/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        Authentication wie = SecurityContextHolder.getContext().getAuthentication();
        if (wie != null && wie.getPrincipal() instanceof Gebruiker gebruiker) {
            accounts.find(gebruiker.id()).ifPresent(nu -> Aanvraag.setGebruiker(verzoek, nu));
        }
        try {
            Zicht.<Boolean, Exception>blind(() -> {
                keten.doFilter(verzoek, antwoord);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException fout) {
            throw fout;
        } catch (Exception fout) {
            throw new ServletException(fout);
        }
    }
}
