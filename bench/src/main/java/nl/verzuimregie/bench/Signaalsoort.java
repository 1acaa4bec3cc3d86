package nl.verzuimregie.bench;

/// The treden of the kern rules of swvvo3006, as the yardstick and the SQL know them: in code, not in a protocol file.
enum Signaalsoort {
    LANG_ZIEK("lang-ziek", "drempel"),
    VAAK_ZIEK("vaak-ziek", "drempel"),
    TE_LAAT_3("te-laat", "contact"),
    TE_LAAT_6("te-laat", "melding-1"),
    TE_LAAT_9("te-laat", "melding-2"),
    TE_LAAT_12("te-laat", "melding-3"),
    TE_LAAT_HALT("te-laat", "halt"),
    SPIJBELUREN_1("spijbeluren", "contact"),
    SPIJBELUREN_3("spijbeluren", "aankondiging"),
    SPIJBELUREN_5("spijbeluren", "melding-1"),
    SPIJBELUREN_MEER("spijbeluren", "melding-2"),
    DAGDELEN_1("spijbeldagdelen", "contact"),
    DAGDELEN_2("spijbeldagdelen", "aankondiging"),
    DAGDELEN_3("spijbeldagdelen", "melding"),
    HALT_UREN("halt-uren", "drempel"),
    ZESTIEN_UUR("zestien-uur", "drempel"),
    VIER_WEKEN("vier-weken-afwezig", "drempel");

    private final String regel;
    private final String trede;

    Signaalsoort(String regel, String trede) {
        this.regel = regel;
        this.trede = trede;
    }

    String regel() {
        return regel;
    }

    String trede() {
        return trede;
    }
}
