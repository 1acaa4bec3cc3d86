package nl.verzuimregie.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted its longest, however busy. One that nobody used for a while ends by itself.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class Sessiegrens extends OncePerRequestFilter {

    private final Vandaag vandaag;

    Sessiegrens(Vandaag vandaag) {
        this.vandaag = vandaag;
    }

    /// A program has a key and no session.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest verzoek) {
        return verzoek.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        Authentication wie = SecurityContextHolder.getContext().getAuthentication();
        boolean isBinnen = wie != null && wie.getPrincipal() instanceof Gebruiker;
        if (isBinnen && Sessie.of(verzoek).filter(een -> !een.isOver(vandaag.klokslag())).isEmpty()) {
            SecurityContextHolder.clearContext();
            verzoek.getSession().invalidate();
            antwoord.sendRedirect("/inloggen?verlopen");
            return;
        }
        keten.doFilter(verzoek, antwoord);
    }
}
