package nl.verzuimregie.proef;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// A sign-in service as a school has one, on this machine, for one run of the tests. Its people have the password
/// `dienst`.
public final class Inlogdienst {

    /// Of what the application says who it is.
    public static final String KLANT = "verzuimregie-proef";
    /// And the word with it.
    public static final String GEHEIM = "alleen-voor-de-proef";

    private final ConfigurableApplicationContext context;

    private Inlogdienst(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts one.
    ///
    /// @param adres  of the application that asks it who somebody is
    /// @param mensen the addresses of those who have an account there
    public static Inlogdienst start(String adres, List<String> mensen) {
        var context = new SpringApplicationBuilder(Dienst.class).web(WebApplicationType.SERVLET)
                .registerShutdownHook(true)
                .properties("spring.config.name=inlogdienst", "server.port=0", "spring.main.banner-mode=off",
                        "logging.level.root=warn", "proef.adres=" + adres, "proef.mensen=" + String.join(",", mensen))
                .run();
        return new Inlogdienst(context);
    }

    /// An address of it.
    public String address(String pad) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + pad;
    }

    /// Without a stereotype, so that the application under test does not find it.
    @EnableAutoConfiguration(excludeName = {
        "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
        "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
        "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
        "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"})
    static class Dienst {

        @Bean
        RegisteredClientRepository klanten(Environment omgeving) {
            String adres = omgeving.getRequiredProperty("proef.adres");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(KLANT).clientId(KLANT)
                    .clientSecret("{noop}" + GEHEIM)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(adres + "/login/oauth2/code/dienst").postLogoutRedirectUri(adres + "/")
                    .scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE).scope(OidcScopes.EMAIL).build());
        }

        @Bean
        UserDetailsService mensen(Environment omgeving) {
            return new InMemoryUserDetailsManager(List.of(omgeving.getRequiredProperty("proef.mensen").split(",", -1))
                    .stream().map(een -> User.withUsername(een).password("{noop}dienst").roles("MENS").build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> adres() {
            return bewijs -> {
                if (OidcParameterNames.ID_TOKEN.equals(bewijs.getTokenType().getValue())) {
                    Authentication wie = Objects.requireNonNull(bewijs.getPrincipal());
                    bewijs.getClaims().claim("email", wie.getName()).claim("email_verified", true);
                }
            };
        }
    }
}
