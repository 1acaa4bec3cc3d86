package nl.verzuimregie.aanlevering;

import java.util.Optional;

/// How somebody says that a file with free columns is to be read. What is empty is found out.
///
/// @param kopregel the row with the headings, from 1; 0: the file has none
public record Leeswijze(Optional<Tekenset> tekenset, Optional<Character> scheiding, Optional<Integer> kopregel) {

    /// All of it is found out.
    public static final Leeswijze ZELF = new Leeswijze(Optional.empty(), Optional.empty(), Optional.empty());

    /// What may stand between fields.
    public static final String SCHEIDINGEN = ";,\t|";
}
