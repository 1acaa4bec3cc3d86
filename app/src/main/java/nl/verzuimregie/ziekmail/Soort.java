package nl.verzuimregie.ziekmail;

/// From whom a message came.
public enum Soort {
    /// Somebody who may report a pupil of the school ill.
    BEKEND,
    ONBEKEND,
    /// A machine that nobody here knows: an out-of-office, a message that could not be delivered.
    AUTOMAAT
}
