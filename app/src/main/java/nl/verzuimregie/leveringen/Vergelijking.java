package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;
import org.jspecify.annotations.Nullable;

/// Lays what files say beside what is recorded, lesson by lesson. What a file does not mention stays as it is; what a
/// person corrected by hand is never overruled by a file.
final class Vergelijking {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm");

    private final Map<String, Long> leerlingen;
    private final Map<Long, List<Registratie>> rijen;
    private final Predicate<LocalDate> isAanwezigZonderRij;

    /// @param leerlingen id by number
    /// @param rijen      of each of them all rows, in the order in which they were recorded
    /// @param isAanwezigZonderRij on which days an attended lesson needs no row
    Vergelijking(Map<String, Long> leerlingen, Map<Long, List<Registratie>> rijen,
            Predicate<LocalDate> isAanwezigZonderRij) {
        this.leerlingen = leerlingen;
        this.rijen = rijen;
        this.isAanwezigZonderRij = isAanwezigZonderRij;
    }

    private record Les(LocalDate datum, int lesuur) {}

    /// What is known of one lesson.
    ///
    /// @param geldig   the row that holds
    /// @param geleverd the last row that came from a file; null when a person was first
    private record Bekend(Registratie geldig, @Nullable Registratie geleverd) {}

    /// @param bron how the levering is called in the reasons of corrections
    Verschil compare(List<Lesregel> lessen, String bron) {
        var nieuw = new ArrayList<Nieuw>();
        var wijzigingen = new ArrayList<Wijziging>();
        var botsingen = new ArrayList<Bevinding>();
        var onbekend = new ArrayList<Lesregel>();
        int gelijk = 0;
        Map<Long, Map<Les, Bekend>> bekend = new HashMap<>();
        for (Lesregel les : lessen) {
            Long leerling = leerlingen.get(les.leerling());
            if (leerling == null) {
                if (les.soort().isPresent() || !isAanwezigZonderRij.test(les.datum())) {
                    onbekend.add(les);
                }
                continue;
            }
            Lesvermelding stand = vermelding(les);
            Bekend van = bekend.computeIfAbsent(leerling, wie -> known(rijen.getOrDefault(wie, List.of())))
                    .get(new Les(les.datum(), les.lesuur()));
            if (van == null) {
                if (les.soort().isPresent() || !isAanwezigZonderRij.test(les.datum())) {
                    nieuw.add(new Nieuw(leerling, les.datum(), les.lesuur(), stand, les.regel()));
                }
            } else if (isSame(van.geldig(), stand) || isSame(van.geleverd(), stand)) {
                gelijk++;
            } else if (van.geldig().isHandmatig()) {
                botsingen.add(conflict(les, van.geldig(), stand));
            } else {
                wijzigingen.add(new Wijziging(van.geldig(), Optional.of(stand), "%s: was %s, is %s".formatted(bron,
                        van.geldig().stand().map(eerder -> words(eerder, stand)).orElse("niets"),
                        words(stand, van.geldig().stand().orElse(stand))), les.regel()));
            }
        }
        return new Verschil(nieuw, wijzigingen, gelijk, botsingen, onbekend);
    }

    private static boolean isSame(@Nullable Registratie rij, Lesvermelding stand) {
        return rij != null && rij.stand().map(stand::isSame).orElse(false);
    }

    /// Of each lesson the last word, and the last word of a file.
    private static Map<Les, Bekend> known(List<Registratie> van) {
        Map<Les, Bekend> bekend = new HashMap<>();
        for (Registratie rij : van) {
            bekend.merge(new Les(rij.datum(), rij.lesuur()), new Bekend(rij, rij.isHandmatig() ? null : rij),
                    (eerder, nu) -> new Bekend(rij, rij.isHandmatig() ? eerder.geleverd() : rij));
        }
        return bekend;
    }

    static Lesvermelding vermelding(Lesregel les) {
        return new Lesvermelding(les.soort(), les.minuten(), les.voorlopig(), les.code().isEmpty() ? null : les.code());
    }

    private static Bevinding conflict(Lesregel les, Registratie rij, Lesvermelding stand) {
        return new Bevinding(Bevinding.Soort.BOTSING, les.bestand(), les.regel(), 0,
                "leerling %s, %s lesuur %d".formatted(les.leerling(), les.datum(), les.lesuur()),
                "met de hand vastgelegd door %s op %s uur: %s; het bestand zegt nu %s".formatted(
                        Optional.ofNullable(rij.door()).orElse("iemand"),
                        MOMENT.format(rij.vastgelegdOp().atZone(Vandaag.ZONE)),
                        rij.stand().map(eerder -> words(eerder, stand)).orElse("niets te melden"),
                        words(stand, rij.stand().orElse(stand))), 1, rij.leerling());
    }

    /// What a row says, in words; with the minutes when those are all the difference.
    private static String words(Lesvermelding stand, Lesvermelding ander) {
        String woord = (stand.voorlopig() ? "voorlopig " : "") + stand.stand().replace('_', ' ');
        boolean isZelfdeSoort = stand.soort().equals(ander.soort()) && stand.minuten() != ander.minuten();
        return isZelfdeSoort || stand.soort().equals(Optional.of(Verzuimsoort.TE_LAAT))
                ? "%s (%d minuten)".formatted(woord, stand.minuten()) : woord;
    }
}
