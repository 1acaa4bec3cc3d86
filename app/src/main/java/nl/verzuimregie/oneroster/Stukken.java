package nl.verzuimregie.oneroster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimregie.aanlevering.Leesfout;

/// All that was read from one zip file of OneRoster.
///
/// @param heel        of each file that is there, whether it holds everything (bulk) or only what changed (delta)
/// @param fouten      what was refused; `bestand` is the name of the file in the zip
/// @param opmerkingen what was read otherwise than someone might expect, in Dutch
public record Stukken(Map<Stuksoort, Boolean> heel, List<Stuk> stukken, List<Leesfout> fouten,
        List<String> opmerkingen, int regels) {
    public Stukken {
        heel = Map.copyOf(heel);
        stukken = List.copyOf(stukken);
        fouten = List.copyOf(fouten);
        opmerkingen = List.copyOf(opmerkingen);
    }

    /// Whether one of these files holds everything.
    public boolean isHeel(Stuksoort soort) {
        return heel.getOrDefault(soort, false);
    }

    /// These over what was said before: a whole file takes its place, a partial one changes it.
    public Map<Stuksoort, Map<String, Stuk>> over(Collection<Stuk> eerder) {
        var samen = new EnumMap<Stuksoort, Map<String, Stuk>>(Stuksoort.class);
        for (Stuksoort soort : Stuksoort.values()) {
            samen.put(soort, new LinkedHashMap<>());
        }
        eerder.stream().filter(stuk -> !isHeel(stuk.soort())).forEach(stuk -> of(samen, stuk).put(stuk.bron(), stuk));
        stukken.forEach(stuk -> of(samen, stuk).merge(stuk.bron(), stuk, (oud, nieuw) -> nieuw.over(oud)));
        return samen;
    }

    private static Map<String, Stuk> of(Map<Stuksoort, Map<String, Stuk>> alle, Stuk stuk) {
        return alle.computeIfAbsent(stuk.soort(), ignored -> new LinkedHashMap<>());
    }

    /// The sourcedIds of the persons about whom these say something; of whole files that is everybody.
    ///
    /// @param alles these over what was said before
    public Set<String> personen(Map<Stuksoort, Map<String, Stuk>> alles) {
        Map<String, Stuk> plaatsingen = alles.getOrDefault(Stuksoort.PLAATSING, Map.of());
        if (isHeel(Stuksoort.PERSOON) || isHeel(Stuksoort.PLAATSING)) {
            return Set.copyOf(alles.getOrDefault(Stuksoort.PERSOON, Map.of()).keySet());
        }
        var wie = new HashSet<String>();
        for (Stuk stuk : stukken) {
            Stuk samen = alles.getOrDefault(stuk.soort(), Map.of()).getOrDefault(stuk.bron(), stuk);
            switch (stuk.soort()) {
                case PERSOON, DEMOGRAFIE -> wie.add(stuk.bron());
                case ROL, PLAATSING -> wie.add(samen.veld("userSourcedId"));
                case GROEP -> plaatsingen.values().stream().filter(een -> een.veld("classSourcedId")
                        .equals(stuk.bron())).forEach(een -> wie.add(een.veld("userSourcedId")));
                case SCHOOL, PERIODE -> { }
            }
        }
        return wie;
    }
}
