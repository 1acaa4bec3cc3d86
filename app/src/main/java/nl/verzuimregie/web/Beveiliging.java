package nl.verzuimregie.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;

/// Signing in, and what a browser may do with our pages: nothing from elsewhere, no frame around them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Beveiliging {

    private static final String BELEID = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain keten(HttpSecurity http, SecurityContextRepository sessies) {
        return http
                .authorizeHttpRequests(regels -> regels
                        .requestMatchers("/", "/inloggen", "/demo/**", "/css/**", "/js/**", "/taal",
                                "/toegankelijkheid", "/privacy", "/hulp", "/error").permitAll()
                        .anyRequest().authenticated())
                .formLogin(inloggen -> inloggen.loginPage("/inloggen").usernameParameter("email")
                        .passwordParameter("wachtwoord").defaultSuccessUrl("/beginpagina")
                        .failureHandler(new Inlogfout()).permitAll())
                .logout(uit -> uit.logoutUrl("/uitloggen").logoutSuccessUrl("/?uitgelogd"))
                .securityContext(context -> context.securityContextRepository(sessies))
                .headers(koppen -> koppen
                        .contentSecurityPolicy(beleid -> beleid.policyDirectives(BELEID))
                        .referrerPolicy(Customizer.withDefaults())
                        .permissionsPolicyHeader(recht -> recht.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }
}
