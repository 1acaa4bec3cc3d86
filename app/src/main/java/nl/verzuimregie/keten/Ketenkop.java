package nl.verzuimregie.keten;

/// The head of a chain: all that stands in it, in one hash.
///
/// @param nr  how many links
/// @param kop the hash of the last one, in hexadecimals
public record Ketenkop(long nr, String kop) {}
