package nl.verzuimregie.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;

/// Who is in which class and group of one school, as OneRoster says it. It knows no timetable.
public final class Groepsindeling {

    private static final String KLAS = "homeroom";
    private static final Set<String> LERAAR = Set.of("teacher");

    private final Map<Stuksoort, Map<String, Stuk>> alles;
    private final Optional<String> school;
    private final Map<String, Groep> groepen = new LinkedHashMap<>();
    private final List<Plaatsing> plaatsingen;

    /// A class (homeroom) or a group of lessons (scheduled).
    ///
    /// @param code the short name, or empty
    /// @param tot  the last day, included
    public record Groep(String bron, String naam, String code, boolean isKlas, Optional<LocalDate> vanaf,
            Optional<LocalDate> tot) {

        boolean geldt(LocalDate dag) {
            return vanaf.filter(dag::isBefore).isEmpty() && tot.filter(dag::isAfter).isEmpty();
        }

        /// The name by which the school knows it: its name, its short name, else again its name.
        public String naam(Collection<String> bekend) {
            return !bekend.contains(naam) && bekend.contains(code) ? code : naam;
        }
    }

    /// That somebody is in a group, or gives lessons to it.
    ///
    /// @param persoon  the sourcedId
    /// @param isEerste whether it is called the first of several
    /// @param tot      the last day, included
    public record Plaatsing(String persoon, Groep groep, boolean isLeraar, boolean isEerste, Optional<LocalDate> vanaf,
            Optional<LocalDate> tot) {

        /// Whether somebody is in it on a day.
        public boolean geldt(LocalDate dag) {
            return vanaf.filter(dag::isBefore).isEmpty() && tot.filter(dag::isAfter).isEmpty() && groep.geldt(dag);
        }

        /// Whether it begins or has ended after one day, and not after the other.
        public boolean isOmslag(LocalDate na, LocalDate tot) {
            return Stream.of(vanaf, groep.vanaf(), this.tot.map(dag -> dag.plusDays(1)),
                    groep.tot().map(dag -> dag.plusDays(1))).flatMap(Optional::stream).anyMatch(dag ->
                            dag.isAfter(na) && !dag.isAfter(tot));
        }
    }

    private Groepsindeling(Map<Stuksoort, Map<String, Stuk>> alles, Optional<String> school) {
        this.alles = alles;
        this.school = school;
        of(Stuksoort.GROEP).stream().filter(stuk -> !stuk.vervalt() && isHere(stuk.veld("schoolSourcedId")))
                .forEach(stuk -> groepen.put(stuk.bron(), group(stuk)));
        this.plaatsingen = of(Stuksoort.PLAATSING).stream().flatMap(this::placing).toList();
    }

    /// The groups of a school.
    ///
    /// @param alles what is known, as [Stukken#over] gives it
    /// @param code  of the school; looked at when there are more schools in it
    /// @throws TabelException in Dutch, when there are more schools and none is ours
    public static Groepsindeling of(Map<Stuksoort, Map<String, Stuk>> alles, String code) {
        List<Stuk> scholen = alles.getOrDefault(Stuksoort.SCHOOL, Map.of()).values().stream().filter(stuk ->
                !stuk.vervalt() && stuk.veld("type").equalsIgnoreCase("school")).toList();
        if (scholen.size() < 2) {
            return new Groepsindeling(alles, scholen.stream().findFirst().map(Stuk::bron));
        }
        List<Stuk> onze = scholen.stream().filter(stuk -> stuk.bron().equalsIgnoreCase(code)
                || stuk.veld("identifier").equalsIgnoreCase(code)).toList();
        if (onze.size() != 1) {
            throw new TabelException(new Tabelfout(1, 1, ("orgs.csv noemt %d scholen, en van %s daarvan is de "
                    + "identifier of sourcedId de code van deze school, %s").formatted(scholen.size(),
                            onze.isEmpty() ? "geen" : "meer", code)));
        }
        return new Groepsindeling(alles, Optional.of(onze.getFirst().bron()));
    }

    private Collection<Stuk> of(Stuksoort soort) {
        return alles.getOrDefault(soort, Map.of()).values();
    }

    private boolean isHere(String welke) {
        return welke.isEmpty() || school.filter(onze -> !onze.equals(welke)).isEmpty();
    }

    private Groep group(Stuk stuk) {
        Map<String, Stuk> bekend = alles.getOrDefault(Stuksoort.PERIODE, Map.of());
        List<Stuk> perioden = stuk.lijst("termSourcedIds").stream().flatMap(een -> Optional.ofNullable(
                bekend.get(een)).stream()).toList();
        // a period that we do not know may be any time
        boolean isBekend = !perioden.isEmpty() && perioden.size() == stuk.lijst("termSourcedIds").size();
        return new Groep(stuk.bron(), stuk.veld("title"), stuk.veld("classCode"),
                stuk.veld("classType").equalsIgnoreCase(KLAS),
                isBekend ? perioden.stream().flatMap(een -> een.dag("startDate").stream()).min(
                        Comparator.naturalOrder()) : Optional.empty(),
                isBekend ? perioden.stream().flatMap(een -> een.dag("endDate").stream()).max(
                        Comparator.naturalOrder()).map(dag -> dag.minusDays(1)) : Optional.empty());
    }

    private Stream<Plaatsing> placing(Stuk stuk) {
        Groep groep = groepen.get(stuk.veld("classSourcedId"));
        String rol = stuk.veld("role").toLowerCase(Locale.ROOT);
        return groep == null || !(rol.equals("student") || LERAAR.contains(rol)) ? Stream.empty()
                : Stream.of(new Plaatsing(stuk.veld("userSourcedId"), groep, LERAAR.contains(rol),
                        stuk.veld("primary").equalsIgnoreCase("true"), stuk.dag("beginDate"), stuk.tot()));
    }

    /// The groups that are there.
    public Collection<Groep> groepen() {
        return groepen.values();
    }

    /// Who is in which group.
    public List<Plaatsing> plaatsingen() {
        return plaatsingen;
    }

    /// The person with this sourcedId, whatever becomes of him.
    public Optional<Stuk> persoon(String bron) {
        return Optional.ofNullable(alles.getOrDefault(Stuksoort.PERSOON, Map.of()).get(bron));
    }

    /// Whether somebody is a pupil of the school on a day, or will be one later.
    public boolean isLeerling(Stuk persoon, LocalDate dag) {
        return hasRole(persoon, Set.of("student"), dag);
    }

    /// Whether somebody gives lessons at the school on a day.
    public boolean isLeraar(Stuk persoon, LocalDate dag) {
        return hasRole(persoon, LERAAR, dag);
    }

    private boolean hasRole(Stuk persoon, Set<String> rollen, LocalDate dag) {
        if (persoon.vervalt()) {
            return false;
        }
        boolean isEen = rollen.contains(persoon.veld("role").toLowerCase(Locale.ROOT))
                && (persoon.veld("orgSourcedIds").isEmpty() || persoon.lijst("orgSourcedIds").stream()
                        .anyMatch(this::isHere));
        return isEen || of(Stuksoort.ROL).stream().anyMatch(rol -> rol.veld("userSourcedId").equals(persoon.bron())
                && rollen.contains(rol.veld("role").toLowerCase(Locale.ROOT)) && isHere(rol.veld("orgSourcedId"))
                && rol.tot().filter(dag::isAfter).isEmpty());
    }

    /// The class of a pupil on a day, or else the first one that begins later. Of several at once the one that is
    /// called the first, else the one that began last.
    public Optional<Groep> klas(String persoon, LocalDate dag) {
        List<Plaatsing> klassen = plaatsingen.stream().filter(een -> een.persoon().equals(persoon) && !een.isLeraar()
                && een.groep().isKlas()).toList();
        Comparator<Plaatsing> laatste = Comparator.comparing(Plaatsing::isEerste).thenComparing(
                een -> een.vanaf().orElse(LocalDate.MIN));
        return klassen.stream().filter(een -> een.geldt(dag)).max(laatste).or(() -> klassen.stream()
                .filter(een -> een.vanaf().filter(vanaf -> vanaf.isAfter(dag)).isPresent())
                .min(Comparator.comparing(een -> een.vanaf().orElseThrow()))).map(Plaatsing::groep);
    }

    /// The address of the teacher of a class on a day, the one that is called the first before others.
    public Optional<Stuk> mentor(Groep klas, LocalDate dag) {
        return plaatsingen.stream().filter(een -> een.groep().equals(klas) && een.isLeraar() && een.geldt(dag))
                .sorted(Comparator.comparing(een -> !een.isEerste())).flatMap(een -> persoon(een.persoon()).stream())
                .filter(wie -> !wie.vervalt()).findFirst();
    }

    /// The day of birth of a pupil, when it is known.
    public Optional<LocalDate> geboortedatum(String persoon) {
        return Optional.ofNullable(alles.getOrDefault(Stuksoort.DEMOGRAFIE, Map.of()).get(persoon))
                .flatMap(stuk -> stuk.dag("birthDate"));
    }

    /// What is to be kept for a next file that only says what changed: of other schools, of parents and of whoever is
    /// neither pupil nor teacher here nothing.
    public List<Stuk> kept(LocalDate dag) {
        Set<String> wie = of(Stuksoort.PERSOON).stream().filter(een -> isLeerling(een, dag) || isLeraar(een, dag))
                .map(Stuk::bron).collect(Collectors.toSet());
        var blijft = new ArrayList<Stuk>();
        for (Stuksoort soort : Stuksoort.values()) {
            of(soort).stream().filter(stuk -> switch (soort) {
                case PERSOON, DEMOGRAFIE -> wie.contains(stuk.bron());
                case ROL -> wie.contains(stuk.veld("userSourcedId")) && isHere(stuk.veld("orgSourcedId"));
                case PLAATSING -> wie.contains(stuk.veld("userSourcedId"))
                        && groepen.containsKey(stuk.veld("classSourcedId"));
                case GROEP -> groepen.containsKey(stuk.bron());
                case SCHOOL, PERIODE -> !stuk.vervalt();
            }).forEach(blijft::add);
        }
        return blijft;
    }
}
