package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.verzuimregie.engine.kalender.Dagsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// A made-up school: its kalender of 2026-2027 and its files.
final class Proefschool {

    static final Kalender KALENDER = kalender();
    static final Leesopties OPTIES = Leesopties.standaard(KALENDER);

    private Proefschool() {}

    private static Kalender kalender() {
        Map<LocalDate, Dagsoort> dagen = new HashMap<>();
        Map<LocalDate, String> namen = new HashMap<>();
        LocalDate laatste = LocalDate.of(2027, 7, 9);
        for (LocalDate dag = LocalDate.of(2026, 8, 31); !dag.isAfter(laatste); dag = dag.plusDays(1)) {
            dagen.put(dag, Kalender.isWeekend(dag) ? Dagsoort.WEEKEND : Dagsoort.SCHOOLDAG);
        }
        LocalDate.of(2026, 10, 12).datesUntil(LocalDate.of(2026, 10, 17))
                .forEach(dag -> namen.put(dag, "herfstvakantie"));
        LocalDate.of(2026, 12, 21).datesUntil(LocalDate.of(2027, 1, 2)).forEach(dag -> namen.put(dag, "kerstvakantie"));
        namen.keySet().forEach(dag -> dagen.put(dag, Dagsoort.VAKANTIE));
        return Kalender.of("proefschool", dagen, namen, new HashSet<>());
    }

    static Leesopties withCodes(Redencodes redencodes) {
        return new Leesopties(KALENDER, Roosterbron.STANDAARD, redencodes, Leesopties.LESMINUTEN_STANDAARD);
    }

    static Leesopties withRooster(Roosterbron rooster) {
        return new Leesopties(KALENDER, rooster, Redencodes.standaard(), Leesopties.LESMINUTEN_STANDAARD);
    }

    /// A file of the test resources, copied so that it has a path.
    static Path fixture(Path map, String naam) {
        try (InputStream bron = Objects.requireNonNull(Proefschool.class.getResourceAsStream(naam), naam)) {
            return write(map, naam, bron.readAllBytes());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static Path write(Path map, String naam, String tekst) {
        return write(map, naam, tekst.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path map, String naam, byte[] inhoud) {
        try {
            return Files.write(map.resolve(naam), inhoud);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static Leesresultaat read(Path... bestanden) {
        return new ExportReader(OPTIES).read(List.of(bestanden));
    }

    /// The rows as short lines: leerling, date, lesuur, minutes, soort, `?` when voorlopig.
    static List<String> rows(Leesresultaat resultaat) {
        return resultaat.rijen().stream().map(rij -> "%s %s %d %d %s%s".formatted(rij.leerling(), rij.datum(),
                rij.lesuur(), rij.minuten(), rij.soort().tekst(), rij.voorlopig() ? "?" : "")).toList();
    }

    /// The faults as line, column and reason, without the file.
    static List<String> faults(Leesresultaat resultaat) {
        return resultaat.fouten().stream()
                .map(fout -> "%d:%d %s".formatted(fout.regel(), fout.kolom(), fout.reden())).toList();
    }
}
