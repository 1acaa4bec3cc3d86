package nl.verzuimregie.beoordelingen;

/// All schools were judged for today.
public record OchtendrondeEvent() {}
