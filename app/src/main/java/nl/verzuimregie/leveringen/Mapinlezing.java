package nl.verzuimregie.leveringen;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.leveringen.Bevinding.Soort;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file from the inleesmap as a levering. The same content as the last file of the school is no new levering,
/// unless that one failed; what came before others is one again, for it says something else than holds by now. What
/// needs nobody is read in at once; what somebody has to look at, waits on the page Aanlevering.
@Component
class Mapinlezing {

    private static final int REGELS_MAX = 200;

    private final Leveringen leveringen;
    private final Leveringwerk werk;
    private final Bevindingen bevindingen;
    private final JdbcClient jdbc;
    private final TransactionOperations transacties;

    Mapinlezing(Leveringen leveringen, Leveringwerk werk, Bevindingen bevindingen, JdbcClient jdbc,
            TransactionOperations transacties) {
        this.leveringen = leveringen;
        this.werk = werk;
        this.bevindingen = bevindingen;
        this.jdbc = jdbc;
        this.transacties = transacties;
    }

    /// What became of a file.
    ///
    /// @param isGelezen whether it is in the program now, or waits there for somebody
    /// @param verslag   in Dutch, for who put the file there
    record Afloop(boolean isGelezen, String verslag) {}

    /// Reads a file, or goes on where it was cut off. That a file is a levering is recorded together with the levering,
    /// so the same file is never a second one.
    Afloop read(int school, Leveringen.Bestand bestand) {
        return Zicht.school(school).during(() -> {
            String kenmerk = print(bestand.inhoud());
            Optional<Levering> eerder = latest(school, kenmerk);
            boolean wasKlaar = eerder.filter(een -> !een.stand().isBezig()).isPresent();
            int id = eerder.map(Levering::id).orElseGet(() -> Objects.requireNonNull(transacties.execute(ignored -> {
                int nieuw = leveringen.add(school, List.of(bestand), null);
                jdbc.sql("insert into leveringen.mapbestand (school_id, kenmerk, levering_id) values (?, ?, ?)")
                        .params(school, kenmerk, nieuw).update();
                return nieuw;
            })));
            advance(school, id);
            return report(leveringen.find(id).orElseThrow(), wasKlaar);
        });
    }

    /// The last levering from the folder, when it had this content and did not fail.
    private Optional<Levering> latest(int school, String kenmerk) {
        return Objects.requireNonNull(transacties.execute(ignored -> jdbc.sql("""
                select levering_id from (select levering_id, kenmerk from leveringen.mapbestand where school_id = ?
                  order by levering_id desc limit 1) laatste where kenmerk = ?""")
                .params(school, kenmerk).query(Integer.class).optional())).flatMap(leveringen::find)
                .filter(een -> een.stand() != Stand.MISLUKT && een.stand() != Stand.GESTOPT);
    }

    private void advance(int school, int id) {
        if (stand(id) == Stand.LEZEN) {
            werk.check(school, id);
            if (stand(id) == Stand.CONTROLE && !needsSomebody(id)) {
                leveringen.start(id, null);
            }
        }
        if (stand(id) == Stand.INLEZEN) {
            werk.record(school, id);
        }
    }

    private Stand stand(int id) {
        return leveringen.find(id).orElseThrow().stand();
    }

    /// Whether a choice is open, or somebody should see first what was refused, who is no longer there, or who gets a
    /// function: a file alone lets nobody in.
    private boolean needsSomebody(int id) {
        return bevindingen.ofLevering(id, REGELS_MAX, Soort.GEWEIGERD, Soort.BOTSING, Soort.VERDWENEN, Soort.CODE,
                Soort.WACHT, Soort.MENTOR).stream().anyMatch(een -> een.soort() != Soort.CODE
                        || (een.reden().isEmpty() && !een.wat().isEmpty()));
    }

    private Afloop report(Levering levering, boolean wasKlaar) {
        var regels = new ArrayList<String>();
        if (wasKlaar) {
            regels.add("Dit bestand is gelijk aan het vorige en niet opnieuw gelezen.");
        }
        regels.add(switch (levering.stand()) {
            case KLAAR -> "Ingelezen: levering %d.".formatted(levering.id());
            case CONTROLE, KOLOMMEN -> "Levering %d wacht op de bladzij Aanlevering tot iemand kijkt en kiest."
                    .formatted(levering.id());
            case LEZEN, INLEZEN -> "Levering %d wordt nog gelezen.".formatted(levering.id());
            case MISLUKT -> "Niet gelezen, er is niets bewaard: %s".formatted(levering.reden());
            case GESTOPT -> "Iemand heeft levering %d gestopt; er is niets bewaard.".formatted(levering.id());
        });
        Levering.Telling telling = levering.telling();
        regels.add("%d nieuw, %d al bekend, %d anders dan eerst, %d geweigerd".formatted(telling.nieuw(),
                telling.bekend(), telling.gewijzigd(), telling.geweigerd()));
        bevindingen.ofLevering(levering.id(), REGELS_MAX, Soort.GEWEIGERD).forEach(een -> regels.add(
                "%s:%d:%d: %s".formatted(een.bestand(), een.regel(), een.kolom(), een.reden())));
        return new Afloop(levering.stand() != Stand.MISLUKT && levering.stand() != Stand.GESTOPT,
                String.join("\n", regels));
    }

    private static String print(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 ontbreekt in deze Java", e);
        }
    }
}
