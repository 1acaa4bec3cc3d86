package nl.verzuimregie.protocollen.eisen;

import java.util.Optional;

/// What carries a requirement: a thing of a protocol, a part of it, or a page of the program.
///
/// @param soort    what kind of thing, as the first key of its file or the name of the part says: `regel`, `stap`,
///                 `rollen`; `bladzijde` for a page
/// @param protocol the protocol it stands in; empty for a page
/// @param naam     its name, or the path of the page; empty for a part as a whole
public record Drager(String soort, String protocol, String naam) {

    /// The kind of a page.
    public static final String BLADZIJDE = "bladzijde";

    static Drager bladzijde(String pad) {
        return new Drager(BLADZIJDE, "", pad);
    }

    /// Whether it is a page of the program.
    public boolean isBladzijde() {
        return soort.equals(BLADZIJDE);
    }

    /// `regel swvvo3006/te-laat`, `rollen van swvvo3006`, `bladzijde /vandaag`.
    public String tekst() {
        return Optional.of(protocol).filter(van -> !van.isEmpty()).map(van -> naam.isEmpty()
                ? "%s van %s".formatted(soort, van) : "%s %s/%s".formatted(soort, van, naam))
                .orElse("%s %s".formatted(soort, naam));
    }
}
