package nl.verzuimregie.engine.kalender;

/// What kind of day it is for a school. Only a [#SCHOOLDAG] has lessons; all others are free for different reasons.
public enum Dagsoort {
    SCHOOLDAG("schooldag"),
    WEEKEND("weekend"),
    VAKANTIE("vakantie"),
    FEESTDAG("feestdag"),
    STUDIEDAG("studiedag"),
    /// Before the first or after the last schooldag that the kalender knows: summer, or a day it says nothing about.
    BUITEN_SCHOOLJAAR("buiten het schooljaar");

    private final String tekst;

    Dagsoort(String tekst) {
        this.tekst = tekst;
    }

    /// The word as it stands in files and on screens.
    public String tekst() {
        return tekst;
    }
}
