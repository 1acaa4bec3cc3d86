package nl.verzuimregie.leveringen;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One or more files that somebody delivered for one school, and how far we are with them.
///
/// @param door        who delivered it; null: from the command line
/// @param gestartDoor who had it read in; null when nobody did, or from the command line
/// @param reden       why it failed, in Dutch; else empty
/// @param bestanden   the names of the files
public record Levering(int id, int school, String schoolnaam, Soort soort, Stand stand, @Nullable String door,
        Instant geleverdOp, @Nullable String gestartDoor, Optional<Instant> gestartOp, Optional<Instant> klaarOp,
        String reden, List<String> bestanden, Telling telling) {
    public Levering {
        bestanden = List.copyOf(bestanden);
    }

    /// What the files hold.
    public enum Soort {
        ONBEKEND, LEERLINGEN, REGISTRATIES,
        /// Signals of another program: nothing of it is recorded.
        SIGNAALLIJST,
        /// Who has which lesson when, from a day on.
        ROOSTER,
        /// Who is in which class and group, from when until when; without a timetable.
        ONEROSTER;

        String tekst() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How far it is. Before [#KLAAR] nothing of it is recorded.
    public enum Stand {
        /// Being read, to show what it would do.
        LEZEN,
        /// Somebody must say which column is what.
        KOLOMMEN,
        /// Somebody must look and decide.
        CONTROLE,
        /// Being read in.
        INLEZEN,
        KLAAR, MISLUKT, GESTOPT;

        /// As the database keeps it; also the end of the key of its name.
        public String tekst() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether work is going on.
        public boolean isBezig() {
            return this == LEZEN || this == INLEZEN;
        }
    }

    /// How much there is of what: of registrations counted in lessons, of pupils in pupils, of a rooster in lessons of
    /// a week.
    ///
    /// @param regels      lines with something to read
    /// @param botsingen   lessons that somebody corrected by hand, of which the file says otherwise; left alone
    /// @param wachtend    lessons of pupils that the school does not know
    /// @param vrijgegeven lessons that waited for these pupils
    /// @param leerlingen  pupils of whom something changes
    public record Telling(int regels, int nieuw, int bekend, int gewijzigd, int geweigerd, int botsingen, int wachtend,
            int vrijgegeven, int leerlingen) {

        /// Nothing yet.
        public static final Telling LEEG = new Telling(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// How many will be recorded.
        public int teDoen() {
            return nieuw + gewijzigd;
        }

        /// Whether reading it in does anything at all; rows that wait are kept too.
        public boolean hasWerk() {
            return teDoen() + wachtend + vrijgegeven > 0;
        }
    }

    /// The names of the files in one line.
    public String namen() {
        return String.join(", ", bestanden);
    }

    /// As registrations name it as their bron.
    public String bron() {
        return bron(id);
    }

    static String bron(int id) {
        return "levering " + id;
    }
}
