package nl.verzuimregie.api.sleutels;

import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.web.Webadres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// The door for programs: a key in each request, no session, no cookie, and so no form that another site can send.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Sleutelbeveiliging {

    private static final int PER_MINUUT = 600;
    private static final int JAAR_SECONDEN = 365 * 24 * 60 * 60;

    private final boolean isHttps;

    Sleutelbeveiliging(Webadres adres) {
        this.isHttps = adres.isHttps();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programmaketen(HttpSecurity http, Toegangssleutels sleutels, Accounts accounts,
            Probleemantwoord problemen, Environment omgeving) {
        var tempo = new Tempo(omgeving.getProperty("verzuimregie.api.per-minuut", Integer.class, PER_MINUUT),
                System::nanoTime);
        return http.securityMatcher(Probleemantwoord.PAD + "**")
                .authorizeHttpRequests(regels -> regels.requestMatchers("/api/v1/openapi.yaml").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(fouten -> fouten.authenticationEntryPoint((verzoek, antwoord, fout) -> {
                    antwoord.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    problemen.write(antwoord, new ProbleemException(Probleem.GEEN_SLEUTEL,
                            "Stuur de kop Authorization: Bearer met een sleutel van de school die nog werkt."));
                }).accessDeniedHandler((verzoek, antwoord, fout) -> problemen.write(antwoord, new ProbleemException(
                        Probleem.GEEN_RECHT, "Deze sleutel mag dit niet."))))
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessies -> sessies.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(
                        new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(new Sleutelfilter(sleutels, accounts, tempo, problemen), AuthorizationFilter.class)
                .headers(this::headers).build();
    }

    /// As the pages have: who opens an answer in a browser is as safe as with a page.
    private void headers(HeadersConfigurer<HttpSecurity> koppen) {
        koppen.contentSecurityPolicy(een -> een.policyDirectives("default-src 'self'; script-src 'self'; object-src "
                + "'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                .referrerPolicy(Customizer.withDefaults())
                .crossOriginOpenerPolicy(een -> een.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(een -> een.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(een -> een.policy("camera=(), microphone=(), geolocation=()"));
        if (isHttps) {
            koppen.httpStrictTransportSecurity(een -> een.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .maxAgeInSeconds(JAAR_SECONDEN).includeSubDomains(true));
        }
    }
}
