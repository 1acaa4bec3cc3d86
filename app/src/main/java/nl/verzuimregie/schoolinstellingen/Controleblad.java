package nl.verzuimregie.schoolinstellingen;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.scholen.Besluit;

/// What a decision would change, before it is taken.
///
/// @param eerst   what holds on its first day without it
/// @param dan     what holds on its first day with it
/// @param gevolg  key of what that does
/// @param later   what was decided for a later day and stays
/// @param telling for how many pupils it would have made a difference; empty: not counted
record Controleblad(Besluit besluit, Keuzestand.Stand eerst, Keuzestand.Stand dan, String gevolg,
        List<Instellingenblad.Besluitregel> later, Optional<Besluitgevolg.Telling> telling) {}
