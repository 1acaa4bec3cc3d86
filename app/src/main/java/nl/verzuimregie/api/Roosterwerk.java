package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.rooster.Dagles;
import nl.verzuimregie.rooster.Roosters;
import nl.verzuimregie.rooster.Roosterversies;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the rooster for programs, and adds a new one. A program makes nobody docent: it names who is so already.
@Service
class Roosterwerk {

    private final Roosters roosters;
    private final Roosterversies versies;
    private final Beoordelingen beoordelingen;
    private final Scholen scholen;
    private final Klassen klassen;
    private final Leerlingen leerlingen;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    Roosterwerk(Roosters roosters, Roosterversies versies, Beoordelingen beoordelingen, Scholen scholen,
            Klassen klassen, Leerlingen leerlingen, Accounts accounts, JdbcClient jdbc) {
        this.roosters = roosters;
        this.versies = versies;
        this.beoordelingen = beoordelingen;
        this.scholen = scholen;
        this.klassen = klassen;
        this.leerlingen = leerlingen;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /// The lessons of a pupil, or else of a class, on the schooldagen from one day up to another.
    @Transactional(readOnly = true)
    public List<Dagles> read(int school, Optional<Leerling> wie, @Nullable String klas, LocalDate vanaf,
            LocalDate tot) {
        if (wie.isEmpty() && !names(school).contains(Objects.requireNonNullElse(klas, ""))) {
            throw new ProbleemException(Probleem.NIET_GEVONDEN, "Deze klas is er niet bij deze school.");
        }
        Kalender kalender = scholen.kader(school).kalender();
        return vanaf.datesUntil(tot.plusDays(1)).filter(kalender::isSchooldag).flatMap(dag ->
                wie.map(een -> roosters.ofLeerling(een, dag)).orElseGet(() -> roosters.ofSchool(school, dag).stream()
                        .filter(les -> les.les().klas().isPresent() && les.les().groep().equals(klas)).toList())
                        .stream()).toList();
    }

    private Set<String> names(int school) {
        return klassen.ofSchool(school).stream().map(Klassen.Klas::naam).collect(Collectors.toSet());
    }

    /// Adds a rooster in the transaction of the request, when it says anything new, and has the school judged by it.
    @Transactional(propagation = Propagation.MANDATORY)
    public RoosterResult record(Sleutelbewijs bewijs, RoosterForm form) {
        int school = bewijs.school();
        Schoolslot.take(jdbc, school);
        Set<String> namen = names(school);
        Roosteropgave opgave = Roosteropgave.read(form, new Roosteropgave.Bekend(namen, ids(school),
                teachers(school, form)));
        LocalDate vanaf = Objects.requireNonNull(form.vanaf());
        boolean isZelfde = versies.on(school, vanaf).filter(een -> een.vanaf().equals(vanaf)
                && een.lessen().equals(Set.copyOf(opgave.lessen())) && een.leden().equals(opgave.leden())).isPresent();
        if (!isZelfde) {
            versies.add(school, vanaf, opgave.lessen(), opgave.leden(), Registratie.API, bewijs.programma().id());
            beoordelingen.assessAll(school, ignored -> { });
        }
        return new RoosterResult(isZelfde ? "ongewijzigd" : "vastgelegd", vanaf, opgave.lessen().size(),
                opgave.empty(namen));
    }

    private Map<String, Long> ids(int school) {
        return leerlingen.ofSchool(school).stream().collect(Collectors.toMap(Leerling::nummer, Leerling::id));
    }

    /// The accounts of those addresses that belong to somebody who is docent of the school.
    private Map<String, Integer> teachers(int school, RoosterForm form) {
        Set<String> adressen = new HashSet<>();
        Optional.ofNullable(form.lessen()).orElse(List.of()).forEach(les -> {
            @Nullable String docent = les == null ? null : les.docent();
            if (docent != null && docent.contains("@")) {
                adressen.add(docent.strip());
            }
        });
        Map<String, Integer> docenten = new HashMap<>();
        adressen.forEach(adres -> accounts.find(adres).filter(een -> een.aanstellingen().stream().anyMatch(post ->
                post.functie() == Functie.DOCENT && Integer.valueOf(school).equals(post.school())))
                .ifPresent(een -> docenten.put(adres, een.id())));
        return docenten;
    }
}
