package nl.verzuimregie.werkplek.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.zaken.Schoolfeiten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Reads what is asked of the schools of somebody.
@Service
public class SchoolReader {

    private final Schoolstanden standen;
    private final Inzet inzet;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    SchoolReader(Schoolstanden standen, Inzet inzet, Vandaag vandaag, TransactionOperations transacties) {
        this.standen = standen;
        this.inzet = inzet;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// All schools for which somebody has tasks, in order of name.
    List<SchoolPage> open(Gebruiker gebruiker) {
        return new TreeSet<>(gebruiker.zicht(Handeling.TAAK).scholen()).stream().map(school -> page(gebruiker, school))
                .sorted(Comparator.comparing(SchoolPage::naam)).toList();
    }

    /// What this person has to do for schools as a whole, the most urgent first.
    public List<SchoolPage.Taakregel> own(Gebruiker gebruiker) {
        return new TreeSet<>(gebruiker.zicht(Handeling.TAAK).scholen()).stream().map(standen::of)
                .flatMap(nu -> nu.stand().stream().flatMap(stand -> stand.open().stream())
                        .map(new Schoolregels(nu, gebruiker, vandaag.datum())::line))
                .filter(SchoolPage.Taakregel::isVanMij).sorted(Comparator.comparing(regel -> regel.uiterlijk()
                        .orElse(LocalDate.MAX))).toList();
    }

    private SchoolPage page(Gebruiker gebruiker, int school) {
        Schoolstanden.Stand nu = standen.of(school);
        List<Inzet.Mens> mensen = people(school);
        var schoolregels = new Schoolregels(nu, gebruiker, vandaag.datum());
        Map<String, Overleg> overleggen = nu.kader().protocol().zaak().overleggen();
        List<Taak> taken = nu.stand().map(Zaakstand::taken).orElse(List.of());
        return new SchoolPage(school, nu.kader().school().naam(), nu.stand().isPresent(),
                taken.stream().filter(Taak::isOpen).filter(taak -> !overleggen.containsKey(taak.stap().naam()))
                        .map(schoolregels::line).sorted(Comparator.comparing(regel -> regel.uiterlijk()
                                .orElse(LocalDate.MAX))).toList(),
                nu.stand().isEmpty() ? List.of() : overleggen.values().stream()
                        .filter(een -> een.over().geldig().contains(vandaag.datum()))
                        .map(een -> overleg(schoolregels, een, taken, mensen))
                        .sorted(Comparator.comparing(een -> een.ritme().isEmpty())).toList(),
                done(schoolregels, nu, taken), nu.deel().stappen().values().stream()
                        .filter(stap -> !overleggen.containsKey(stap.naam())).filter(schoolregels::mayStart)
                        .filter(stap -> stap.over().geldig().contains(vandaag.datum()))
                        .filter(stap -> taken.stream().noneMatch(taak -> taak.isOpen()
                                && taak.stap().naam().equals(stap.naam())))
                        .map(stap -> new SchoolPage.Start(stap.naam(), stap.over().titel(), stap.over().strekking()))
                        .toList());
    }

    private List<Inzet.Mens> people(int school) {
        return Zicht.school(school).during(() -> Objects.requireNonNull(transacties.execute(ignored ->
                inzet.peopleOn(school, vandaag.datum()))));
    }

    private static SchoolPage.Overlegblok overleg(Schoolregels regels, Overleg overleg, List<Taak> taken,
            List<Inzet.Mens> mensen) {
        List<Taak> hier = taken.stream().filter(taak -> taak.stap().naam().equals(overleg.naam())).toList();
        Optional<LocalDate> vorige = hier.stream().filter(taak -> taak.stand() == Taak.Stand.AFGEROND)
                .flatMap(taak -> taak.afsluiting().stream()).map(Taak.Afsluiting::datum).max(LocalDate::compareTo);
        Optional<Stap> stap = regels.stap(overleg.naam());
        return new SchoolPage.Overlegblok(overleg.naam(), overleg.over().titel(), overleg.over().strekking(),
                regels.ritme(overleg), hier.stream().filter(Taak::isOpen).findFirst().map(regels::line), vorige,
                regels.planned(overleg.naam()).map(rij -> rij.feit().datum()).min(LocalDate::compareTo),
                overleg.zetels().stream().map(zetel -> regels.zetel(zetel, mensen)).toList(),
                stap.filter(regels::mayStart).isPresent());
    }

    /// What somebody may take back of a school.
    boolean mayWithdraw(Gebruiker gebruiker, Schoolstanden.Stand nu, long rij) {
        var regels = new Schoolregels(nu, gebruiker, vandaag.datum());
        return done(regels, nu, nu.stand().map(Zaakstand::taken).orElse(List.of())).stream()
                .anyMatch(een -> een.rij() == rij && een.isMijn());
    }

    /// What was done since the schooljaar began, the latest first.
    private List<SchoolPage.Gedaan> done(Schoolregels regels, Schoolstanden.Stand nu, List<Taak> taken) {
        LocalDate sinds = Kalender.firstOfSchooljaar(vandaag.datum());
        Map<Long, Schoolfeiten.Rij> rijen = nu.rijen().stream().collect(Collectors.toMap(Schoolfeiten.Rij::id,
                Function.identity()));
        return taken.stream().filter(taak -> !taak.isOpen()).flatMap(taak -> taak.afsluiting().stream()
                .filter(einde -> !einde.datum().isBefore(sinds)).flatMap(einde -> einde.feit().stream()
                        .flatMap(feit -> Optional.ofNullable(rijen.get(Schoolfeiten.rowOf(feit))).stream())
                        .map(rij -> regels.done(taak, einde, rij))))
                .sorted(Comparator.comparing(SchoolPage.Gedaan::datum)
                        .thenComparingLong(SchoolPage.Gedaan::rij).reversed())
                .toList();
    }
}
