package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Groepsrij;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.aanlevering.Roosterrij;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.oneroster.Groepsindeling.Groep;
import nl.verzuimregie.oneroster.Groepsindeling;
import nl.verzuimregie.oneroster.Stuk;
import nl.verzuimregie.oneroster.Stukken;
import nl.verzuimregie.oneroster.Stuksoort;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.School;
import org.springframework.stereotype.Component;

/// What OneRoster would change of pupils, their classes and their groups. Nobody is taken out: who is no longer named
/// is listed, and stays until somebody says that he left.
@Component
class Groepslevering {

    private static final Pattern ADRES = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]+");
    private static final int NAAM_MAX = 200;
    private static final int KORT_MAX = 40;

    private final Stukkenkast kast;
    private final Groepsleden leden;
    private final Klassen klassen;
    private final Leerlingen leerlingen;
    private final Vandaag vandaag;

    Groepslevering(Stukkenkast kast, Groepsleden leden, Klassen klassen, Leerlingen leerlingen, Vandaag vandaag) {
        this.kast = kast;
        this.leden = leden;
        this.klassen = klassen;
        this.leerlingen = leerlingen;
        this.vandaag = vandaag;
    }

    /// Of one delivery all that is needed to judge it.
    ///
    /// @param alles    what is said now over what was said before
    /// @param personen the sourcedIds of those about whom it says something
    private record Stand(Map<Stuksoort, Map<String, Stuk>> alles, Groepsindeling indeling, Set<String> personen) {}

    private Stand stand(School school, Stukken stukken) {
        Map<Stuksoort, Map<String, Stuk>> alles = stukken.over(kast.read(school.id()));
        return new Stand(alles, Groepsindeling.of(alles, school.code()), stukken.personen(alles));
    }

    /// The pupils that follow from a delivery, with what there is to say about it.
    Leveringinhoud compare(School school, Leveringinhoud inhoud) {
        Stukken stukken = inhoud.stukken().orElseThrow();
        try {
            Stand stand = stand(school, stukken);
            List<Bevinding> bevindingen = new ArrayList<>(inhoud.bevindingen());
            List<Leerlingrij> rijen = pupils(school.id(), stand, bevindingen);
            bevindingen.addAll(0, summary(stand, stukken));
            bevindingen.addAll(leden.compare(school.id(), stand.indeling(), stand.personen(), rijen));
            bevindingen.addAll(gone(school.id(), stand, stukken));
            return inhoud.withLeerlingen(rijen, rijen.stream().anyMatch(rij -> !rij.mentorEmail().isEmpty()),
                    bevindingen);
        } catch (TabelException nietVerder) {
            return Leveringinhoud.failed(Levering.Soort.ONEROSTER, nietVerder.fout().reden());
        }
    }

    /// Keeps what was said, and lets the rooster know who is in its groups. The pupils have been recorded.
    ///
    /// @return whether somebody got other lessons
    boolean record(School school, Leveringinhoud inhoud, String bron) {
        Stand stand = stand(school, inhoud.stukken().orElseThrow());
        Map<String, Long> ids = leerlingen.ofSchool(school.id()).stream().collect(Collectors.toMap(Leerling::nummer,
                Leerling::id));
        Map<String, Long> perBron = new HashMap<>();
        stand.alles().getOrDefault(Stuksoort.PERSOON, Map.of()).values().forEach(wie -> {
            Long id = ids.get(wie.veld("identifier"));
            if (id != null && stand.indeling().isLeerling(wie, vandaag.datum())) {
                perBron.put(wie.bron(), id);
            }
        });
        kast.replace(school.id(), stand.indeling().kept(vandaag.datum()), perBron);
        return leden.record(school.id(), stand.indeling(), stand.personen(), bron);
    }

    private List<Leerlingrij> pupils(int school, Stand stand, List<Bevinding> bevindingen) {
        LocalDate dag = vandaag.datum();
        Map<String, Leerling> bekend = leerlingen.ofSchool(school).stream().collect(Collectors.toMap(Leerling::nummer,
                een -> een));
        Set<String> namen = klassen.ofSchool(school).stream().map(Klassen.Klas::naam).collect(Collectors.toSet());
        Map<String, Leerlingrij> rijen = new LinkedHashMap<>();
        Set<String> zonder = new TreeSet<>();
        for (Stuk wie : stand.alles().getOrDefault(Stuksoort.PERSOON, Map.of()).values()) {
            if (!stand.personen().contains(wie.bron()) || !stand.indeling().isLeerling(wie, dag)) {
                continue;
            }
            String nummer = wie.veld("identifier");
            Leerling eerder = bekend.get(nummer);
            String klas = stand.indeling().klas(wie.bron(), dag).map(een -> een.naam(namen)).orElse("");
            if (klas.isEmpty() && eerder != null) {
                zonder.add(nummer);
                klas = eerder.klas();
            }
            String fout = fault(wie, klas, dag, stand.indeling());
            if (fout.isEmpty() && rijen.containsKey(nummer)) {
                fout = "leerlingnummer %s hoort ook bij een ander in users.csv; de eerste telt".formatted(nummer);
            }
            if (!fout.isEmpty()) {
                bevindingen.add(new Bevinding(Bevinding.Soort.GEWEIGERD, "users.csv", wie.regel(), 0, "users.csv",
                        fout, 0, null));
            } else {
                rijen.put(nummer, row(wie, klas, stand.indeling(), dag));
            }
        }
        if (!zonder.isEmpty()) {
            bevindingen.add(Bevinding.remark("In geen klas (homeroom); de klas blijft zoals die was: "
                    + Roosterdocenten.some(zonder)));
        }
        return List.copyOf(rijen.values());
    }

    private static String fault(Stuk wie, String klas, LocalDate dag, Groepsindeling indeling) {
        if (wie.veld("identifier").isEmpty()) {
            return "identifier ontbreekt; daarin hoort het leerlingnummer";
        } else if (wie.veld("givenName").length() > NAAM_MAX || wie.veld("familyName").length() > NAAM_MAX) {
            return "een naam is langer dan %d tekens".formatted(NAAM_MAX);
        } else if (klas.isEmpty()) {
            return "zit in geen klas: enrollments.csv plaatst deze leerling in geen class met classType homeroom";
        } else if (klas.length() > KORT_MAX) {
            return "de naam van de klas is langer dan %d tekens".formatted(KORT_MAX);
        }
        return indeling.geboortedatum(wie.bron()).filter(geboren -> geboren.isAfter(dag))
                .map(geboren -> "geboortedatum %s ligt in de toekomst".formatted(geboren)).orElse("");
    }

    private static Leerlingrij row(Stuk wie, String klas, Groepsindeling indeling, LocalDate dag) {
        String midden = wie.veld("middleName");
        // a second name is written with a capital; what stands between is not
        boolean isTussen = !midden.isEmpty() && midden.length() <= KORT_MAX && !Character.isUpperCase(midden.charAt(0));
        String adres = indeling.klas(wie.bron(), dag).flatMap(een -> indeling.mentor(een, dag))
                .map(een -> een.veld("email").toLowerCase(Locale.ROOT)).filter(een -> ADRES.matcher(een).matches())
                .orElse("");
        String mentor = adres.isEmpty() ? "" : indeling.klas(wie.bron(), dag).flatMap(een -> indeling.mentor(een, dag))
                .map(een -> (een.veld("givenName") + " " + een.veld("familyName")).strip()).orElse("");
        return new Leerlingrij(wie.regel(), wie.veld("identifier"), wie.veld("givenName"), isTussen ? midden : "",
                wie.veld("familyName"), indeling.geboortedatum(wie.bron()), klas, mentor, adres);
    }

    private List<Bevinding> summary(Stand stand, Stukken stukken) {
        LocalDate dag = vandaag.datum();
        List<Bevinding> zinnen = new ArrayList<>();
        zinnen.add(Bevinding.ofRooster("OneRoster zegt wie in welke klas en groep zit, niet wanneer er les is. Het "
                + "rooster zelf blijft zoals het is."));
        zinnen.add(Bevinding.ofRooster("%d klassen, %d lesgroepen, %d leraren.".formatted(
                stand.indeling().groepen().stream().filter(Groep::isKlas).count(),
                stand.indeling().groepen().stream().filter(groep -> !groep.isKlas()).count(),
                stand.alles().getOrDefault(Stuksoort.PERSOON, Map.of()).values().stream().filter(wie ->
                        stand.indeling().isLeraar(wie, dag)).count())));
        boolean isHeel = stukken.isHeel(Stuksoort.PERSOON) || stukken.isHeel(Stuksoort.PLAATSING);
        zinnen.add(Bevinding.ofRooster(isHeel ? "Het bestand is volledig: wie er niet in staat, staat hieronder."
                : "Het bestand noemt alleen wat veranderde; al het andere blijft zoals het was."));
        long later = stand.indeling().plaatsingen().stream().filter(een -> een.vanaf().filter(dag::isBefore)
                .isPresent()).count();
        if (later > 0) {
            zinnen.add(Bevinding.ofRooster("%d plaatsingen beginnen later; die gaan op hun dag in.".formatted(later)));
        }
        return zinnen;
    }

    /// Pupils of the school who are no longer named or are said to be gone, and groups of which that holds.
    private List<Bevinding> gone(int school, Stand stand, Stukken stukken) {
        LocalDate dag = vandaag.datum();
        Set<String> hier = new HashSet<>();
        Set<String> weg = new HashSet<>();
        stand.alles().getOrDefault(Stuksoort.PERSOON, Map.of()).values().forEach(wie ->
                (stand.indeling().isLeerling(wie, dag) ? hier : weg).add(wie.veld("identifier")));
        Set<String> geraakt = stand.personen().stream().flatMap(een -> stand.indeling().persoon(een).stream())
                .map(een -> een.veld("identifier")).collect(Collectors.toSet());
        List<Bevinding> alle = leerlingen.ofSchool(school).stream().filter(wie -> wie.uitgeschrevenOp().isEmpty()
                && !hier.contains(wie.nummer()) && (stukken.isHeel(Stuksoort.PERSOON)
                        || (weg.contains(wie.nummer()) && geraakt.contains(wie.nummer()))))
                .map(wie -> new Bevinding(Bevinding.Soort.VERDWENEN, "", 0, 0, "leerling %s, %s".formatted(wie.nummer(),
                        wie.klas()), weg.contains(wie.nummer()) ? "volgens OneRoster hier geen leerling meer"
                                : "staat niet in het bestand", 1, wie.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> groepen = stand.indeling().groepen().stream().map(Groep::bron).collect(Collectors.toSet());
        kast.read(school).stream().filter(stuk -> stuk.soort() == Stuksoort.GROEP && !groepen.contains(stuk.bron()))
                .forEach(stuk -> alle.add(new Bevinding(Bevinding.Soort.VERDWENEN, "", 0, 0, "groep " + stuk.veld(
                        "title"), "is er volgens OneRoster niet meer; wie erin zit, blijft erin", 1, null)));
        return alle;
    }

    /// What begins or ends by itself after a day, up to and including today.
    ///
    /// @return the pupils who get another card, with their persons; empty when nothing does
    Optional<Omslag> since(School school, LocalDate sinds) {
        LocalDate dag = vandaag.datum();
        Map<Stuksoort, Map<String, Stuk>> alles = new Stukken(Map.of(), List.of(), List.of(), List.of(), 0).over(
                kast.read(school.id()));
        Groepsindeling indeling = Groepsindeling.of(alles, school.code());
        Set<String> personen = indeling.plaatsingen().stream().filter(een -> een.isOmslag(sinds, dag))
                .map(Groepsindeling.Plaatsing::persoon).collect(Collectors.toSet());
        return personen.isEmpty() ? Optional.empty() : Optional.of(new Omslag(indeling, personen,
                pupils(school.id(), new Stand(alles, indeling, personen), new ArrayList<>())));
    }

    /// A rooster with the members of its groups: of those that its own files do not fill, as OneRoster said it.
    Roosterinhoud complete(School school, Roosterinhoud rooster) {
        LocalDate dag = rooster.vanaf().orElse(vandaag.datum());
        Groepsindeling indeling = Groepsindeling.of(new Stukken(Map.of(), List.of(), List.of(), List.of(), 0).over(
                kast.read(school.id())), school.code());
        Set<String> genoemd = rooster.lessen().stream().map(Roosterrij::groep).collect(Collectors.toSet());
        Set<String> eigen = rooster.leden().stream().map(Groepsrij::groep).collect(Collectors.toSet());
        List<Groepsrij> leden = new ArrayList<>(rooster.leden());
        indeling.plaatsingen().stream().filter(een -> !een.isLeraar() && !een.groep().isKlas() && een.geldt(dag)
                && genoemd.contains(een.groep().naam(genoemd)) && !eigen.contains(een.groep().naam(genoemd)))
                .forEach(een -> indeling.persoon(een.persoon()).filter(wie -> indeling.isLeerling(wie, dag))
                        .ifPresent(wie -> leden.add(new Groepsrij(wie.veld("identifier"),
                                een.groep().naam(genoemd)))));
        return new Roosterinhoud(rooster.vanaf(), rooster.lessen(), leden);
    }

    /// What changes because its day has come.
    record Omslag(Groepsindeling indeling, Set<String> personen, List<Leerlingrij> rijen) {}
}
