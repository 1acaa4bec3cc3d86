package nl.verzuimregie.toegang;

/// A part of what is known of a pupil. Who may see which part stands in toegang.yaml (C-094).
public enum Segment {
    /// Name, number and class.
    BESTAAN,
    /// Registrations and signals.
    VERZUIM,
    /// Tasks, agreements, letters, reports, phase and regie.
    ZAAK,
    /// What was answered when the pupil was reported ill.
    ZIEKMELDING,
    /// What was written down of a talk.
    GESPREK,
    MEDISCH,
    VEILIGHEID;

    /// The key of its name in the messages.
    public String sleutel() {
        return "segment." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
