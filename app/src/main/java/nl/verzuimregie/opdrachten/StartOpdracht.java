package nl.verzuimregie.opdrachten;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.verzuimregie.demoregio.Demokeuze;
import nl.verzuimregie.demoregio.Demoregio;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `start`: the web application, until it is stopped.
@Command(name = "start", sortOptions = false,
        description = "Start de webapplicatie, met een eigen PostgreSQL en een demoregio als er nog niets is.",
        footer = {"", "Een andere databank: zet VERZUIMREGIE_DB_URL, VERZUIMREGIE_DB_EIGENAAR(_WACHTWOORD) en",
            "VERZUIMREGIE_DB_APP(_WACHTWOORD), en VERZUIMREGIE_SLEUTEL (openssl rand -base64 32).",
            "Een andere map voor de gegevens: VERZUIMREGIE_GEGEVENS.",
            "Een map die vanzelf wordt ingelezen: VERZUIMREGIE_INLEESMAP, met een map per schoolcode erin.",
            "Herinneringen per e-mail: zet VERZUIMREGIE_SMTP_HOST, VERZUIMREGIE_SMTP_AFZENDER en VERZUIMREGIE_ADRES",
            "(het adres van deze site), zo nodig VERZUIMREGIE_SMTP_POORT (587), _GEBRUIKER, _WACHTWOORD en",
            "_BEVEILIGING (starttls, tls of geen). Zonder SMTP-server wordt er niets gemaild."})
final class StartOpdracht extends Opdracht implements Callable<Integer> {

    @Option(names = "--poort", defaultValue = "8080", paramLabel = "<n>",
            description = "Op welke poort (standaard ${DEFAULT-VALUE}).")
    private int poort = 8080;

    @Option(names = "--zonder-demo", description = "Zonder demoscholen, en met inloggen op een wachtwoord.")
    private boolean zonderDemo;

    @Override
    public Integer call() throws IOException, OnbruikbaarException, InterruptedException {
        Path map = Databank.map();
        Optional<Startslot> slot = Startslot.take(map, "het start nog");
        if (slot.isEmpty()) {
            err().println("Verzuimregie draait al: %s".formatted(Startslot.read(map)));
            return Verzuimregie.NIET_GEDAAN;
        }
        err().println("Verzuimregie start; de gegevens staan in %s".formatted(map));
        try (Startslot vast = slot.get()) {
            Hoofdsleutel sleutel = Databank.sleutel(map);
            run(Databank.open(map), sleutel, vast);
        }
        return Verzuimregie.GOED;
    }

    private void run(Aansluiting aansluiting, Hoofdsleutel sleutel, Startslot slot) throws IOException,
            OnbruikbaarException, InterruptedException {
        var gestopt = new CountDownLatch(1);
        try {
            Optional<String> hinder = zonderDemo ? Optional.empty() : Demokeuze.hindrance(aansluiting, System.getenv());
            hinder.ifPresent(err()::println);
            boolean isDemo = !zonderDemo && hinder.isEmpty();
            ConfigurableApplicationContext context = Webapplicatie.run(new Webapplicatie.Start(aansluiting, sleutel,
                    Protocolkast.folder(), poort, isDemo, Optional.empty()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                aansluiting.close();
                gestopt.countDown();
            }));
            if (isDemo) {
                context.getBean(Demoregio.class).open(err()::println);
            }
            String adres = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            slot.announce(adres);
            err().println("Klaar: open %s in je browser. Stoppen: Ctrl+C.".formatted(adres));
        } catch (PortInUseException bezet) {
            aansluiting.close();
            throw new OnbruikbaarException(
                    "Poort %d is al in gebruik. Kies een andere: --poort 8081.".formatted(poort));
        } catch (IllegalStateException onbruikbaar) {
            aansluiting.close();
            throw new OnbruikbaarException(String.valueOf(onbruikbaar.getMessage()));
        } catch (RuntimeException mislukt) {
            aansluiting.close();
            throw mislukt;
        }
        gestopt.await();
    }
}
