package nl.verzuimregie.account;

import java.util.Optional;
import nl.verzuimregie.web.Webadres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Who gets in where, and what a browser may do with our pages: nothing from elsewhere, nothing that stands in a page
/// itself, no frame around them, nothing kept of them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Beveiliging {

    private static final int JAAR_SECONDEN = 365 * 24 * 60 * 60;

    /// Without signing in. What begins with `/inloggen` says itself how far somebody came.
    private static final String[] OPEN = {"/", "/inloggen", "/inloggen/**", "/demo/**", "/uitnodiging/**", "/css/**",
        "/js/**", "/taal", "/toegankelijkheid", "/privacy", "/hulp", "/error"};

    private final Webadres adres;
    private final Optional<Oidcdienst> dienst;

    Beveiliging(Webadres adres, Optional<Oidcdienst> dienst) {
        this.adres = adres;
        this.dienst = dienst;
    }

    @Bean
    SecurityFilterChain keten(HttpSecurity http, SecurityContextRepository sessies, CsrfTokenRepository sleutels) {
        dienst.ifPresent(een -> een.open(http));
        return http
                .authorizeHttpRequests(regels -> regels.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(fouten -> fouten.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/inloggen")))
                .csrf(formulieren -> formulieren.csrfTokenRepository(sleutels))
                .logout(uit -> uit.logoutUrl("/uitloggen").logoutSuccessUrl("/?uitgelogd"))
                .securityContext(context -> context.securityContextRepository(sessies))
                .headers(this::headers)
                .build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> koppen) {
        koppen.contentSecurityPolicy(een -> een.policyDirectives(policy()))
                .referrerPolicy(Customizer.withDefaults())
                .crossOriginOpenerPolicy(een -> een.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(een -> een.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(een -> een.policy("camera=(), microphone=(), geolocation=(), "
                        + "publickey-credentials-get=(self), publickey-credentials-create=(self)"));
        if (adres.isHttps()) {
            koppen.httpStrictTransportSecurity(een -> een.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .maxAgeInSeconds(JAAR_SECONDEN).includeSubDomains(true));
        }
    }

    /// A form may lead to our own pages only; signing out also to the service that one came from.
    private String policy() {
        String elders = dienst.flatMap(Oidcdienst::logoutPlace).map(een -> " " + een).orElse("");
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'" + elders + "; frame-ancestors 'none'";
    }

    /// Over https the cookie goes over nothing else.
    /// Two pages of one browser that answer at once may both leave a word for the next page; the last one stays, and
    /// neither fails.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessieopslag() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    DefaultCookieSerializerCustomizer sessiekoek() {
        return (DefaultCookieSerializer koek) -> {
            if (adres.isHttps()) {
                koek.setUseSecureCookie(true);
            }
        };
    }
}
