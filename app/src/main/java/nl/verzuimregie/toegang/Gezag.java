package nl.verzuimregie.toegang;

/// Whether a parent has parental authority.
public enum Gezag {
    JA,
    NEE,
    /// Nobody asked yet: until then there is no access.
    ONBEKEND;

    /// The key of its name in the messages.
    public String sleutel() {
        return "gezag." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
