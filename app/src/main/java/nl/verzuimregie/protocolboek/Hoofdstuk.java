package nl.verzuimregie.protocolboek;

import java.util.List;

/// The regels of a protocol about one subject.
public record Hoofdstuk(Onderwerp onderwerp, List<Regelverwijzing> regels) {
    public Hoofdstuk {
        regels = List.copyOf(regels);
    }
}
