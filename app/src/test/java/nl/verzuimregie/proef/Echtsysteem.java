package nl.verzuimregie.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as a school runs it, beside the demo and on the same database: without accounts that get in with a
/// click, and with a sign-in service.
public final class Echtsysteem {

    /// Somebody with an account at the service and here.
    public static final String BEKEND = "bekend@dienst.invalid";
    /// Somebody with an account at the service only.
    public static final String ONBEKEND = "onbekend@dienst.invalid";

    private static final Echtsysteem EEN = new Echtsysteem();

    private final ConfigurableApplicationContext context;
    private final Inlogdienst dienst;
    private final String adres;

    private Echtsysteem() {
        int port = freePort();
        adres = "http://localhost:" + port;
        dienst = Inlogdienst.start(adres, List.of(BEKEND, ONBEKEND));
        Map<String, String> omgeving = Map.of("naam", "Proefdienst", "client", Inlogdienst.KLANT, "geheim",
                Inlogdienst.GEHEIM, "uitgever", dienst.address(""), "autorisatie", dienst.address("/oauth2/authorize"),
                "token", dienst.address("/oauth2/token"), "sleutels", dienst.address("/oauth2/jwks"), "uitloggen",
                dienst.address("/connect/logout"));
        omgeving.forEach((naam, waarde) -> System.setProperty("verzuimregie.oidc." + naam, waarde));
        try {
            context = Webapplicatie.run(new Webapplicatie.Start(Proefsysteem.aansluiting(),
                    Proefsysteem.bean(Hoofdsleutel.class), Modulekaart.root().resolve("protocollen"), port, false,
                    Optional.of(Proefsysteem.DAG)));
        } finally {
            omgeving.keySet().forEach(naam -> System.clearProperty("verzuimregie.oidc." + naam));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Something of it.
    public static <T> T bean(Class<T> soort) {
        return EEN.context.getBean(soort);
    }

    /// The address of a page.
    public static String address(String pad) {
        return EEN.adres + pad;
    }

    /// The address of a page of the sign-in service.
    public static String serviceAddress(String pad) {
        return EEN.dienst.address(pad);
    }
}
