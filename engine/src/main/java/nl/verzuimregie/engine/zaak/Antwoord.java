package nl.verzuimregie.engine.zaak;

import java.util.List;

/// Whether something holds, and why. A question that nobody answered is open, which is neither yes nor no.
///
/// @param zin        in words, for an omdat
/// @param onbeantwoord names of the questions that must be answered to know
public record Antwoord(Geldt geldt, String zin, List<String> onbeantwoord) {

    public Antwoord {
        onbeantwoord = List.copyOf(onbeantwoord);
    }

    public enum Geldt { JA, NEE, OPEN }

    static Antwoord of(boolean geldt, String zin) {
        return new Antwoord(geldt ? Geldt.JA : Geldt.NEE, zin, List.of());
    }

    static Antwoord open(String zin, List<String> vragen) {
        return new Antwoord(Geldt.OPEN, zin, vragen);
    }

    public boolean isJa() {
        return geldt == Geldt.JA;
    }
}
