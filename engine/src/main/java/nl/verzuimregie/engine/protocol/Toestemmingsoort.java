package nl.verzuimregie.engine.protocol;

import java.util.List;

/// A consent that somebody asks and others give (C-093).
///
/// @param vraagt        who asks
/// @param onderLeeftijd who must give it under the age
/// @param vanafLeeftijd who must give it from that age on
/// @param grens         the age, in years
public record Toestemmingsoort(String naam, String titel, List<String> vraagt, List<String> onderLeeftijd,
        List<String> vanafLeeftijd, Waarde grens) {

    public Toestemmingsoort {
        vraagt = List.copyOf(vraagt);
        onderLeeftijd = List.copyOf(onderLeeftijd);
        vanafLeeftijd = List.copyOf(vanafLeeftijd);
    }
}
