package nl.verzuimregie.platform;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.protocollen.Bibliotheek;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application with everything in it, with its pages or only for a command.
@SpringBootApplication(scanBasePackages = "nl.verzuimregie")
public class Webapplicatie {

    /// How it is started.
    ///
    /// @param aansluiting  the database
    /// @param protocollen  folder of the protocol files
    /// @param port         where the pages are; negative: no pages, for a command
    /// @param sleutel      opens what is sealed in the database
    /// @param isDemo       with made-up schools, and accounts without a password on the first page
    /// @param vandaag      the day to stand still on
    public record Start(Aansluiting aansluiting, Hoofdsleutel sleutel, Path protocollen, int port, boolean isDemo,
            Optional<LocalDate> vandaag) {}

    /// Starts it, and returns when it answers.
    public static ConfigurableApplicationContext run(Start start) {
        boolean heeftPaginas = start.port() >= 0;
        Map<String, Object> instellingen = new HashMap<>();
        instellingen.put("server.port", start.port());
        instellingen.put("verzuimregie.demo", start.isDemo());
        instellingen.put("db-scheduler.enabled", heeftPaginas);
        String adres = System.getenv().getOrDefault("VERZUIMREGIE_ADRES", "");
        if (adres.strip().startsWith("https://")) {
            // the server with the certificate stands before ours: it knows who the visitor is
            instellingen.put("server.forward-headers-strategy", "native");
        }
        return new SpringApplicationBuilder(Webapplicatie.class)
                .web(heeftPaginas ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(instellingen)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, start))
                .run();
    }

    /// Lets tests start it in their own way with the same beans.
    public static void register(GenericApplicationContext context, Start start) {
        context.registerBean(Aansluiting.class, start::aansluiting);
        context.registerBean(Hoofdsleutel.class, start::sleutel);
        context.registerBean(Bibliotheek.class, () -> Bibliotheek.read(start.protocollen()));
        context.registerBean(Vandaag.class, () -> new Vandaag(Tijdbron.klok(), start.vandaag()));
        context.registerBean(Start.class, () -> start);
    }
}
