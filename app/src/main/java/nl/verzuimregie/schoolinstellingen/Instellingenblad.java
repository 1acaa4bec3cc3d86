package nl.verzuimregie.schoolinstellingen;

import java.util.List;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.schoolinstellingen.Keuzestand.Stand;
import org.jspecify.annotations.Nullable;

/// Everything that a school or samenwerkingsverband may choose, with what holds today.
///
/// @param naam      of the school or the protocol
/// @param besluiten the own ones, the latest first
/// @param teDoen    how many pupils are still to be judged anew
record Instellingenblad(Bereik bereik, String naam, String protocolnaam, List<Keuzeregel> instellingen,
        List<Keuzeregel> waarden, List<Keuzeregel> treden, List<Keuzeregel> rollen, List<Vast> vast,
        List<Besluitregel> besluiten, int teDoen, int leerlingen) {

    /// One thing to choose.
    ///
    /// @param standaard what the protocol says today, in words
    /// @param ruimte    between which numbers, in words; null for what is no number
    /// @param straks    what is decided for later, in words
    record Keuzeregel(Soort soort, String adres, String titel, Stand nu, String standaard, @Nullable String ruimte,
            List<Besluitregel> straks) {}

    /// What nobody can choose.
    ///
    /// @param waarom key of the reason: the law, or a protocol that leaves no room
    record Vast(String titel, String waarde, String bron, String waarom) {}

    /// A decision.
    ///
    /// @param titel  what it is about
    /// @param keuze  what was chosen, in words; of one that ends another what that one chose
    /// @param stand  key of how it is with it: it holds, is to come, was followed, ended, or cannot be any more
    /// @param eindigt whether it can still be ended
    record Besluitregel(Besluit besluit, String titel, String keuze, String stand, boolean eindigt) {}
}
