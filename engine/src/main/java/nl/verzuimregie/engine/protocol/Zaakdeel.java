package nl.verzuimregie.engine.protocol;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimregie.engine.kalender.Termijnregels;

/// What a protocol says of a case: who does what when, where it stands and who directs.
///
/// @param stappen  by name, in file order
/// @param fasen    the machine of the zaak
/// @param sporen   further machines, without regie
/// @param versies  by their first day, in order
/// @param termijnen how terms run that are not law
/// @param verlof on which grounds a pupil may be away with leave
/// @param patronen how patterns in the absence of a pupil are looked for
/// @param veiligheid who may together go on without consent, with a reason (C-095)
public record Zaakdeel(Map<String, Stap> stappen, Fasen fasen, List<Fasen> sporen, Map<String, Rol> rollen,
        Map<String, Overleg> overleggen, Map<String, Route> routes, Map<String, Formulier> formulieren,
        Map<String, Brief> brieven, Map<String, Meldingsoort> meldingen,
        Map<String, Toestemmingsoort> toestemmingen, List<String> veiligheid, List<Versie> versies,
        Termijnregels termijnen, Verlofregels verlof, Patroonregels patronen) {

    public static final Zaakdeel GEEN = new Zaakdeel(Map.of(), Fasen.GEEN, List.of(), Map.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), Termijnregels.GEWOON, Verlofregels.GEEN,
            Patroonregels.GEEN);

    public Zaakdeel {
        stappen = ordered(stappen);
        sporen = List.copyOf(sporen);
        rollen = ordered(rollen);
        overleggen = ordered(overleggen);
        routes = ordered(routes);
        formulieren = ordered(formulieren);
        brieven = ordered(brieven);
        meldingen = ordered(meldingen);
        toestemmingen = ordered(toestemmingen);
        veiligheid = List.copyOf(veiligheid);
        versies = List.copyOf(versies);
    }

    /// The same with other rollen.
    public Zaakdeel withRollen(Map<String, Rol> andere) {
        return new Zaakdeel(stappen, fasen, sporen, andere, overleggen, routes, formulieren, brieven, meldingen,
                toestemmingen, veiligheid, versies, termijnen, verlof, patronen);
    }

    public boolean isEmpty() {
        return stappen.isEmpty() && fasen.fasen().isEmpty() && overleggen.isEmpty();
    }

    public Optional<Stap> stap(String naam) {
        return Optional.ofNullable(stappen.get(naam));
    }

    public Optional<Rol> rol(String naam) {
        return Optional.ofNullable(rollen.get(naam));
    }

    /// The version whose text holds on `dag`; empty before the first.
    public Optional<Versie> versie(LocalDate dag) {
        return versies.stream().filter(een -> !een.vanaf().isAfter(dag)).reduce((een, later) -> later);
    }

    /// The day whose text a zaak goes by: `dag` itself, or the last day of the version under which it began, when the
    /// next one leaves open zaken alone.
    ///
    /// @param sinds the day on which the zaak that is open on `dag` began
    public LocalDate versiedag(LocalDate sinds, LocalDate dag) {
        return versies.stream().filter(een -> een.vanaf().isAfter(sinds) && !een.vanaf().isAfter(dag))
                .filter(een -> !een.lopendNieuw()).findFirst().map(een -> een.vanaf().minusDays(1)).orElse(dag);
    }

    /// A map by name that keeps the order.
    public static <T> Map<String, T> byName(Collection<T> dingen, Function<T, String> naam) {
        var map = new LinkedHashMap<String, T>();
        dingen.forEach(ding -> map.put(naam.apply(ding), ding));
        return map;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
