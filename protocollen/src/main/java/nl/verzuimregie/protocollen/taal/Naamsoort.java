package nl.verzuimregie.protocollen.taal;

/// The name spaces of a protocol. A name is unique within its own; stap and overleg share theirs, for both have
/// outcomes.
///
/// Some are always there to look a name up in; of the others a protocol may have none yet, and then nothing is looked
/// up.
public enum Naamsoort {
    ROL("rol", "rollen.yaml", false),
    MAAT("maat", "maten.yaml", true),
    REGEL("regel", "de map regels", true),
    STAP("stap", "de map stappen", false),
    OVERLEG("overleg", "de map overleggen", false),
    ROUTE("route", "de map routes", false),
    FORMULIER("formulier", "de map formulieren", false),
    BRIEF("brief", "de map brieven", false),
    TOESTEMMING("toestemming", "toestemmingen.yaml", false),
    VERLOF("verlofgrond", "verlof.yaml", false),
    PATROON("patroongroep", "patronen.yaml", false),
    MELDING("melding", "meldingen.yaml", false),
    FASE("fase", "fasen.yaml", false),
    INSTELLING("instelling", "protocol.yaml", true);

    private final String woord;
    private final String plek;
    private final boolean altijd;

    Naamsoort(String woord, String plek, boolean altijd) {
        this.woord = woord;
        this.plek = plek;
        this.altijd = altijd;
    }

    public String woord() {
        return woord;
    }

    /// "De maat", "Het formulier": to begin a sentence with.
    public String metLidwoord() {
        return (this == OVERLEG || this == FORMULIER ? "Het " : "De ") + woord;
    }

    /// Where such a thing is defined, for a remedie.
    public String plek() {
        return plek;
    }

    /// Whether a name is looked up also when the protocol has no such thing at all.
    boolean isAlways() {
        return altijd;
    }
}
