package nl.verzuimregie.engine.protocol;

/// Over which time a maat adds (docs/tellen.md, section 5).
public sealed interface Binnen {

    /// A sliding window whose length is a dated value in kalenderdagen, kalenderweken or schoolweken; it ends on the
    /// day
    /// that is judged, that day included.
    record Venster(Waarde lengte) implements Binnen {}

    /// From 1 August (C-071).
    record Schooljaar() implements Binnen {}

    /// From the first day of the calendar quarter.
    record Kwartaal() implements Binnen {}

    /// From the opening of the zaak.
    record Dossier() implements Binnen {}
}
