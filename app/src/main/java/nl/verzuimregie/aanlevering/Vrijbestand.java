package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Werkmap;
import org.jspecify.annotations.Nullable;

/// A file with columns of a school's own choice: how it was read, its headings, and its rows. Close it after use.
final class Vrijbestand implements AutoCloseable {

    private static final int RIJEN_PROEF = 50;
    private static final int KOLOMMEN_MAX = 200;

    private final Optional<Tekstbestand> tekst;
    private final char scheiding;
    private final Tabel tabel;
    private final int kopregel;
    private final List<String> kolommen;
    private final @Nullable Werkmap werkmap;

    private Vrijbestand(Optional<Tekstbestand> tekst, char scheiding, Tabel tabel, int kopregel,
            @Nullable Werkmap werkmap) {
        this.tekst = tekst;
        this.scheiding = scheiding;
        this.tabel = tabel;
        this.kopregel = kopregel;
        this.werkmap = werkmap;
        this.kolommen = names(begin(tabel), kopregel);
    }

    /// Opens a file.
    ///
    /// @param bekend whether a school said before what columns with these names are; such a row is the one with the
    ///               headings
    /// @throws TabelException when it cannot be read, or has no columns
    static Vrijbestand open(Path bestand, Leeswijze wijze, Predicate<List<String>> bekend) throws IOException {
        return Exportherkenning.isXlsx(bestand) ? openXlsx(bestand, wijze, bekend)
                : openText(Bestand.bytes(bestand), wijze, bekend);
    }

    private static Vrijbestand openText(byte[] bytes, Leeswijze wijze, Predicate<List<String>> bekend) {
        Tekstbestand tekst = wijze.tekenset().map(set -> Tekstbestand.of(bytes, set.charset()))
                .orElseGet(() -> Tekstbestand.of(bytes));
        char scheiding = wijze.scheiding().orElseGet(() -> separator(tekst));
        Tabel tabel = tekst.csv(scheiding);
        List<Rij> begin = begin(tabel);
        if (begin.stream().noneMatch(rij -> rij.size() > 1)) {
            throw new TabelException(new Tabelfout(1, 1, "er zijn geen kolommen te onderscheiden"));
        }
        return new Vrijbestand(Optional.of(tekst), scheiding, tabel, heading(begin, wijze, bekend), null);
    }

    private static Vrijbestand openXlsx(Path bestand, Leeswijze wijze, Predicate<List<String>> bekend)
            throws IOException {
        Werkmap werkmap = Werkmap.open(bestand);
        Tabel beste = null;
        int meest = -1;
        for (Tabel blad : werkmap.bladen()) {
            int koppen = begin(blad).stream().mapToInt(Vrijbestand::headings).max().orElse(-1);
            if (koppen > meest) {
                beste = blad;
                meest = koppen;
            }
        }
        if (beste == null || begin(beste).stream().noneMatch(rij -> rij.size() > 1)) {
            werkmap.close();
            throw new TabelException(new Tabelfout(1, 1, "er zijn geen kolommen te onderscheiden"));
        }
        return new Vrijbestand(Optional.empty(), ' ', beste, heading(begin(beste), wijze, bekend), werkmap);
    }

    /// The rows at the beginning that hold something; up to the first that cannot be read.
    private static List<Rij> begin(Tabel tabel) {
        List<Rij> begin = new ArrayList<>();
        try (Stream<Rij> rijen = tabel.rijen()) {
            rijen.filter(rij -> !rij.isLeeg()).limit(RIJEN_PROEF).forEach(begin::add);
        } catch (TabelException verderNiet) {
            return begin; // who reads on hears it
        }
        return begin;
    }

    /// The sign that cuts most rows into the same number of fields, and more than one.
    private static char separator(Tekstbestand tekst) {
        char beste = ';';
        long meest = 0;
        for (char teken : Leeswijze.SCHEIDINGEN.toCharArray()) {
            List<Rij> begin = begin(tekst.csv(teken));
            Map<Integer, Long> maten = begin.stream().filter(rij -> rij.size() > 1)
                    .collect(Collectors.groupingBy(Rij::size, Collectors.counting()));
            long gelijk = maten.entrySet().stream().mapToLong(een -> een.getValue() * 1000 + een.getKey()).max()
                    .orElse(0);
            if (gelijk > meest) {
                beste = teken;
                meest = gelijk;
            }
        }
        return beste;
    }

    /// The row with the headings: the one that a school knows, else the one with most known headings, else the first
    /// one that is as wide as the table and holds words only. 0 when there is none.
    private static int heading(List<Rij> begin, Leeswijze wijze, Predicate<List<String>> bekend) {
        if (wijze.kopregel().isPresent()) {
            return wijze.kopregel().get();
        }
        List<Rij> eerste = begin.stream().limit(Kopregel.RIJEN_MAX).toList();
        Optional<Rij> genoemd = eerste.stream().filter(rij -> bekend.test(names(rij))).findFirst();
        if (genoemd.isEmpty()) {
            int meest = eerste.stream().mapToInt(Vrijbestand::headings).max().orElse(0);
            int breed = begin.stream().mapToInt(Rij::size).max().orElse(0);
            genoemd = eerste.stream().filter(rij -> meest > 1 ? headings(rij) == meest
                    : rij.size() == breed && isWords(rij)).findFirst();
        }
        return genoemd.map(Rij::regel).orElse(0);
    }

    private static int headings(Rij rij) {
        return (int) names(rij).stream().map(Kolomrol::ofHeading).flatMap(Optional::stream).distinct().count();
    }

    /// A row of data has a number or a date in it.
    private static boolean isWords(Rij rij) {
        return rij.cellen().stream().noneMatch(cel -> cel.tekst().strip().matches("[0-9].*"));
    }

    private static List<String> names(List<Rij> begin, int kopregel) {
        int breed = Math.min(KOLOMMEN_MAX, begin.stream().mapToInt(Rij::size).max().orElse(0));
        return begin.stream().filter(rij -> rij.regel() == kopregel).findFirst().map(Vrijbestand::names)
                .orElseGet(() -> IntStream.rangeClosed(1, breed).mapToObj(nr -> "kolom " + nr).toList());
    }

    /// The headings, each once: a second one with the same name gets a number, one without a name its place.
    private static List<String> names(Rij rij) {
        List<String> namen = new ArrayList<>();
        for (int veld = 0; veld < Math.min(rij.size(), KOLOMMEN_MAX); veld++) {
            String kop = rij.cel(veld).tekst().replace('\u00a0', ' ').replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            String naam = kop.isEmpty() ? "kolom " + (veld + 1) : kop;
            String eigen = naam;
            for (int nr = 2; namen.stream().anyMatch(eigen::equalsIgnoreCase); nr++) {
                eigen = naam + " (" + nr + ")";
            }
            namen.add(eigen);
        }
        return namen;
    }

    Tabel tabel() {
        return tabel;
    }

    Optional<Tekstbestand> tekst() {
        return tekst;
    }

    char scheiding() {
        return scheiding;
    }

    int kopregel() {
        return kopregel;
    }

    List<String> kolommen() {
        return kolommen;
    }

    /// The rows below the headings that hold something; close it after use.
    Stream<Rij> rijen() {
        return tabel.rijen().filter(rij -> rij.regel() > kopregel && !rij.isLeeg());
    }

    @Override
    public void close() throws IOException {
        if (werkmap != null) {
            werkmap.close();
        }
    }
}
