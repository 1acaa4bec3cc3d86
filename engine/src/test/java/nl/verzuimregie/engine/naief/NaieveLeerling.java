package nl.verzuimregie.engine.naief;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// The facts of one pupil.
///
/// @param rijen            registrations; never two for one datum and lesuur
/// @param rooster          the lessons of each day; a day that is absent has [Dagrooster#STANDAARD]
/// @param onbekend         schooldagen on which a lesson without a row is onbekend; on all others it is aanwezig
/// @param betermeldingen   days for which the pupil is reported well
/// @param ziekmeldingLoopt intervals {van, tot}, both included, on whose days a ziekmelding without end runs
/// @param bijgewoond       lessons registered as attended, on the rooster or beyond it
/// @param meldingen        last days of DUO-meldingen; empty: a melding is assumed on each day of arising
public record NaieveLeerling(List<Rij> rijen, Map<LocalDate, Dagrooster> rooster, Set<LocalDate> onbekend,
        List<LocalDate> betermeldingen, List<LocalDate[]> ziekmeldingLoopt, Optional<List<LocalDate>> meldingen,
        Set<Bijgewoond> bijgewoond) {

    /// A pupil of whom no lesson was registered as attended from the start.
    public NaieveLeerling(List<Rij> rijen, Map<LocalDate, Dagrooster> rooster, Set<LocalDate> onbekend,
            List<LocalDate> betermeldingen, List<LocalDate[]> ziekmeldingLoopt, Optional<List<LocalDate>> meldingen) {
        this(rijen, rooster, onbekend, betermeldingen, ziekmeldingLoopt, meldingen, Set.of());
    }

    public NaieveLeerling {
        rijen = List.copyOf(rijen);
        rooster = Map.copyOf(rooster);
        onbekend = Set.copyOf(onbekend);
        betermeldingen = List.copyOf(betermeldingen);
        ziekmeldingLoopt = List.copyOf(ziekmeldingLoopt);
        meldingen = meldingen.map(List::copyOf);
        bijgewoond = Set.copyOf(bijgewoond);
        var lessen = new HashSet<String>();
        for (Rij rij : rijen) {
            if (!lessen.add(rij.datum() + " " + rij.lesuur())) {
                throw new IllegalArgumentException("Two rows for lesuur %d of %s".formatted(rij.lesuur(), rij.datum()));
            }
        }
    }

    /// The lessons of the rooster on this day.
    public Dagrooster rooster(LocalDate datum) {
        return rooster.getOrDefault(datum, Dagrooster.STANDAARD);
    }

    /// The lessons of one day.
    ///
    /// @param lesuren in order; none is a day without lessons
    /// @param ochtend last lesuur that is morning
    public record Dagrooster(List<Integer> lesuren, int ochtend) {

        public static final Dagrooster STANDAARD = of(8, 4);

        public Dagrooster {
            lesuren = List.copyOf(lesuren);
        }

        /// A day with the lessons 1 to `lessen`.
        public static Dagrooster of(int lessen, int ochtend) {
            return new Dagrooster(IntStream.rangeClosed(1, lessen).boxed().toList(), ochtend);
        }
    }

    /// A lesson that was registered as attended from the start.
    public record Bijgewoond(LocalDate datum, int lesuur) {}

    /// One registration.
    ///
    /// @param minuten length of the lesson, or for te laat the minutes late
    public record Rij(LocalDate datum, int lesuur, int minuten, Verzuimsoort soort) {}
}
