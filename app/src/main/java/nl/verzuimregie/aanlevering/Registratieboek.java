package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimregie.aanlevering.Opgave.Bron;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import org.jspecify.annotations.Nullable;

/// Spreads opgaven over lessons, so that every lesson has at most one registration and nothing is overwritten.
///
/// What was announced and what was observed are kept apart until [#close], which lets the waarneming win. So the order
/// of the files does not matter, except for which of two rows that contradict each other is refused: the later one.
final class Registratieboek {

    /// More than all lessons of a school of three thousand pupils in a year. What goes beyond is no export of a school.
    static final int LESUREN_MAX = 5_000_000;

    /// What one row says of one lesson.
    private record Inboeking(Bron bron, @Nullable Verzuimsoort soort, boolean voorlopig, int minuten) {

        boolean isZonderReden() {
            return voorlopig && bron.reden().isEmpty();
        }

        Lesregel lesregel(String leerling, LocalDate datum, int lesuur) {
            return new Lesregel(leerling, datum, lesuur, soort == null ? 0 : minuten, Optional.ofNullable(soort),
                    voorlopig, bron.reden(), bron.bestand(), bron.regel());
        }

        Inboeking withMinuten(int nu) {
            return nu == minuten ? this : new Inboeking(bron, soort, voorlopig, nu);
        }

        /// Two rows that say the same: the one with a known reason, with the most minutes.
        Inboeking merge(Inboeking ander) {
            Inboeking basis = voorlopig && !ander.voorlopig ? ander : this;
            return new Inboeking(basis.bron, basis.soort, basis.voorlopig, Math.max(minuten, ander.minuten));
        }
    }

    /// The lessons of one pupil on one day, by lesuur; place 0 is not used.
    private static final class Dag {
        private final @Nullable Inboeking[] absentiemeldingen = new Inboeking[Dagvorm.LESUUR_MAX + 1];
        private @Nullable Inboeking @Nullable [] waarnemingen;

        @Nullable Inboeking[] of(boolean isWaarneming) {
            if (!isWaarneming) {
                return absentiemeldingen;
            }
            if (waarnemingen == null) {
                waarnemingen = new Inboeking[Dagvorm.LESUUR_MAX + 1];
            }
            return waarnemingen;
        }

        @Nullable Inboeking waarneming(int lesuur) {
            return waarnemingen == null ? null : waarnemingen[lesuur];
        }
    }

    /// Two rows that contradict each other: in which lesson first, and in how many.
    private static final class Tegenspraak {
        private final String leerling;
        private final LocalDate datum;
        private final int lesuur;
        private int aantal;

        Tegenspraak(String leerling, LocalDate datum, int lesuur) {
            this.leerling = leerling;
            this.datum = datum;
            this.lesuur = lesuur;
        }

        @Override
        public String toString() {
            String eerste = "leerling %s, %s lesuur %d".formatted(leerling, datum, lesuur);
            return aantal == 1 ? eerste
                    : "%s en nog %d %s".formatted(eerste, aantal - 1, aantal == 2 ? "lesuur" : "lesuren");
        }
    }

    private record Paar(Bron waarneming, Bron absentiemelding) {}

    private final Leesopties opties;
    private final Verslag verslag;
    private final NavigableMap<String, NavigableMap<LocalDate, Dag>> leerlingen = new TreeMap<>();
    private int lesuren;

    Registratieboek(Leesopties opties, Verslag verslag) {
        this.opties = opties;
        this.verslag = verslag;
    }

    /// Books a opgave on the lessons of its schooldagen.
    ///
    /// @throws TabelException when the files together have more than [#LESUREN_MAX] lessons
    void add(Opgave opgave) {
        Map<Bron, Tegenspraak> tegenspraken = new LinkedHashMap<>();
        boolean isDubbel = false;
        int vooraf = lesuren;
        Bron bron = opgave.bron();
        var laatst = new Inboeking(bron, opgave.soort().orElse(null), opgave.voorlopig(), opties.lesminuten());
        for (LocalDate datum = opgave.van(); !datum.isAfter(opgave.tot()); datum = datum.plusDays(1)) {
            if (!opties.kalender().isSchooldag(datum)) {
                continue;
            }
            @Nullable Inboeking[] vakken = vakken(opgave, datum);
            int laatste = opgave.laatste(datum, lessen(opgave.leerling(), datum));
            for (int lesuur = opgave.eerste(datum); lesuur <= laatste; lesuur++) {
                laatst = laatst.withMinuten(opgave.minutenVan(lesuur, opties.lesminuten()));
                Bron eerder = book(vakken, lesuur, laatst);
                isDubbel |= bron.equals(eerder);
                if (eerder != null && !bron.equals(eerder)) {
                    var eerste = new Tegenspraak(opgave.leerling(), datum, lesuur);
                    tegenspraken.computeIfAbsent(eerder, _ -> eerste).aantal++;
                }
            }
        }
        report(bron, tegenspraken);
        if (isDubbel) {
            verslag.count(bron.bestand() + ": noemt lesuren die al gemeld waren met dezelfde soort; samengevoegd");
        }
        if (lesuren == vooraf) {
            verslag.count(bron.bestand() + ": op deze dagen heeft de leerling volgens het rooster geen les");
        }
    }

    private @Nullable Inboeking[] vakken(Opgave opgave, LocalDate datum) {
        return leerlingen.computeIfAbsent(opgave.leerling(), _ -> new TreeMap<>())
                .computeIfAbsent(datum, _ -> new Dag()).of(opgave.bron().isWaarneming());
    }

    private int lessen(String leerling, LocalDate datum) {
        int lessen = opties.rooster().lessen(leerling, datum);
        if (lessen < 0 || lessen > Dagvorm.LESUUR_MAX) {
            throw new IllegalArgumentException("Het rooster geeft %d lessen op %s".formatted(lessen, datum));
        }
        return lessen;
    }

    /// Books one lesson.
    ///
    /// @return null when the lesson was free, the new bron when it was merged with one that says the same, else the
    ///         bron of the earlier row that says otherwise and stays
    private @Nullable Bron book(@Nullable Inboeking[] vakken, int lesuur, Inboeking nieuw) {
        if (++lesuren > LESUREN_MAX) {
            throw new TabelException(new Tabelfout(nieuw.bron().regel(), 1,
                    "de bestanden hebben samen meer dan %d lesuren; wat volgt is niet gelezen".formatted(LESUREN_MAX)));
        }
        Inboeking eerder = vakken[lesuur];
        if (eerder != null && eerder.soort() != nieuw.soort()) {
            return eerder.bron();
        }
        vakken[lesuur] = eerder == null ? nieuw : eerder.merge(nieuw);
        return eerder == null ? null : nieuw.bron();
    }

    private void report(Bron bron, Map<Bron, Tegenspraak> tegenspraken) {
        tegenspraken.forEach((eerder, waar) -> verslag.refuse(bron.bestand(), new Tabelfout(bron.regel(), 1,
                "regel %d noemt een andere soort dan %s voor %s; wat er eerst stond blijft staan".formatted(
                        bron.regel(), eerder.plaats(), waar))));
    }

    /// What is known of each lesson, sorted; also of those that were attended. Reports where a waarneming contradicts
    /// an absentiemelding; counts unknown reasons.
    List<Lesregel> close() {
        List<Lesregel> rijen = new ArrayList<>();
        Map<Paar, Tegenspraak> tegenspraken = new LinkedHashMap<>();
        Set<Bron> onbekend = new HashSet<>();
        leerlingen.forEach((leerling, dagen) -> dagen.forEach((datum, dag) -> {
            for (int lesuur = 1; lesuur <= Dagvorm.LESUUR_MAX; lesuur++) {
                Inboeking absentiemelding = dag.absentiemeldingen[lesuur];
                Inboeking waarneming = dag.waarneming(lesuur);
                if (absentiemelding != null && waarneming != null && isTegenspraak(waarneming, absentiemelding)) {
                    var eerste = new Tegenspraak(leerling, datum, lesuur);
                    var paar = new Paar(waarneming.bron(), absentiemelding.bron());
                    tegenspraken.computeIfAbsent(paar, _ -> eerste).aantal++;
                }
                Inboeking geldig = valid(waarneming, absentiemelding);
                if (geldig != null) {
                    rijen.add(geldig.lesregel(leerling, datum, lesuur));
                    if (geldig.voorlopig() && onbekend.add(geldig.bron())) {
                        verslag.countUnknown(geldig.bron().reden());
                    }
                }
            }
        }));
        tegenspraken.forEach((paar, waar) -> verslag.warn(
                "%s (waarneming) spreekt %s (absentiemelding) tegen voor %s; de waarneming telt".formatted(
                        paar.waarneming().plaats(), paar.absentiemelding().plaats(), waar)));
        warnForZeros();
        return rijen;
    }

    /// A lesson seen as attended may still have begun late, and one seen as missed without a reason gets the reason
    /// that was announced: neither contradicts the absentiemelding.
    private static boolean isTegenspraak(Inboeking waarneming, Inboeking absentiemelding) {
        return waarneming.soort() != absentiemelding.soort() && !isAangevuld(waarneming, absentiemelding);
    }

    private static boolean isAangevuld(Inboeking waarneming, Inboeking absentiemelding) {
        return waarneming.isZonderReden()
                || (waarneming.soort() == null && absentiemelding.soort() == Verzuimsoort.TE_LAAT);
    }

    private static @Nullable Inboeking valid(@Nullable Inboeking waarneming, @Nullable Inboeking absentiemelding) {
        if (waarneming == null || absentiemelding == null) {
            return waarneming == null ? absentiemelding : waarneming;
        }
        return isAangevuld(waarneming, absentiemelding) ? absentiemelding : waarneming;
    }

    private void warnForZeros() {
        for (String leerling : leerlingen.keySet()) {
            String zonder = leerling.replaceFirst("^0+", "");
            if (leerling.startsWith("0") && leerlingen.containsKey(zonder)) {
                verslag.warn(("leerling %s en leerling %s zijn als twee leerlingen gelezen;"
                        + " staat het nummer ergens als getal, zonder de nullen ervoor?").formatted(leerling, zonder));
            }
        }
    }
}
