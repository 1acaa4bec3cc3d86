package nl.verzuimregie.toegang;

/// What somebody has to do with a pupil.
public enum Relatie {
    KLAS(true),
    /// The pupil sits in an own lesson, or in one taken over today.
    LES(false),
    SCHOOL(true),
    /// The school stands in the own gemeente.
    GEMEENTE(true),
    /// There is a task for this function.
    VERWIJZING(false),
    /// The function has the regie.
    REGIE(false),
    /// The absence was reported to it.
    MELDING(false),
    /// It sits at the table where the pupil is on the agenda.
    OVERLEG(false),
    /// The glass was broken: with a reason, short, and judged afterwards.
    NOOD(false),
    /// The pupil, or a parent with authority.
    GEZIN(false),
    /// A parent without authority: hears what the law lets such a parent ask for.
    ZONDER_GEZAG(false),
    /// About no pupil.
    GEEN(false);

    private final boolean isPlaats;

    Relatie(boolean isPlaats) {
        this.isPlaats = isPlaats;
    }

    /// Whether it follows from where the pupil is: then it holds for all pupils of a school or a class.
    public boolean isPlaats() {
        return isPlaats;
    }

    /// The key of its name in the messages.
    public String sleutel() {
        return "relatie." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
