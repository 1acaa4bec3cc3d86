package nl.verzuimregie.leveringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.leerlingen.Leerlingkaarten.Uitkomst;
import nl.verzuimregie.leveringen.Levering.Soort;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.leveringen.Levering.Telling;
import nl.verzuimregie.leveringen.Voortgang.Stap;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging.Nieuw;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done with a levering, each in one transaction: looking through, and reading in. Both compute everything anew
/// from the files and from what is recorded at that moment.
@Component
class Inlezing {

    private static final String ONBEKENDE_KOLOMMEN = "de kolommen van een bestand zijn niet herkend; lever het één "
            + "keer aan op de bladzij Aanlevering, en zeg daar welke kolom wat is";

    private final Leveringen leveringen;
    private final Kolomindelingen indelingen;
    private final Bevindingen bevindingen;
    private final Redencodelijst codes;
    private final Registratielevering registratielevering;
    private final Verdwijning verdwijning;
    private final Leerlinglevering leerlinglevering;
    private final Groepslevering groepslevering;
    private final Roosterlevering roosterlevering;
    private final Wachtlijst wachtlijst;
    private final Beoordelingen beoordelingen;
    private final Registraties registraties;
    private final Scholen scholen;
    private final Vandaag vandaag;
    private final JdbcClient jdbc;

    Inlezing(Leveringen leveringen, Kolomindelingen indelingen, Bevindingen bevindingen, Redencodelijst codes,
            Registratielevering registratielevering, Verdwijning verdwijning, Leerlinglevering leerlinglevering,
            Groepslevering groepslevering, Roosterlevering roosterlevering, Wachtlijst wachtlijst,
            Beoordelingen beoordelingen, Registraties registraties, Scholen scholen, Vandaag vandaag, JdbcClient jdbc) {
        this.leveringen = leveringen;
        this.indelingen = indelingen;
        this.bevindingen = bevindingen;
        this.codes = codes;
        this.registratielevering = registratielevering;
        this.verdwijning = verdwijning;
        this.leerlinglevering = leerlinglevering;
        this.groepslevering = groepslevering;
        this.roosterlevering = roosterlevering;
        this.wachtlijst = wachtlijst;
        this.beoordelingen = beoordelingen;
        this.registraties = registraties;
        this.scholen = scholen;
        this.vandaag = vandaag;
        this.jdbc = jdbc;
    }

    /// Looks through a levering that waits for that; nothing of it is recorded.
    @Transactional
    public void check(int school, int levering, Consumer<Stap> voortgang) {
        process(school, levering, Stand.LEZEN, Stand.CONTROLE, voortgang);
    }

    /// Reads a levering in: all of it, or nothing when this fails.
    @Transactional
    public void record(int school, int levering, Consumer<Stap> voortgang) {
        leveringen.lock(school);
        process(school, levering, Stand.INLEZEN, Stand.KLAAR, voortgang);
    }

    private void process(int school, int id, Stand van, Stand naar, Consumer<Stap> voortgang) {
        Optional<Levering> levering = leveringen.find(id).filter(een -> een.stand() == van);
        if (levering.isEmpty()) {
            return; // done already, by who was earlier or before we were cut off
        }
        voortgang.accept(new Stap("lezen", 0, 0));
        Schoolkader kader = scholen.kader(school);
        Leveringinhoud inhoud = new LeveringReader(kader.kalender(), codes.codes(school), indelingen.ofSchool(school),
                vandaag.datum()).read(leveringen.files(id));
        if (inhoud.vraagt().isPresent()) {
            ask(school, id, van);
        } else if (inhoud.mislukt().isPresent()) {
            bevindingen.replace(school, id, List.of());
            leveringen.fail(id, inhoud.soort(), inhoud.mislukt().get());
        } else if (inhoud.soort() == Soort.SIGNAALLIJST) {
            bevindingen.replace(school, id, inhoud.bevindingen());
            leveringen.report(id, Soort.SIGNAALLIJST, Stand.KLAAR, new Telling(inhoud.regels(), 0, 0, 0,
                    inhoud.geweigerd(), 0, 0, 0, 0));
        } else if (inhoud.soort() == Soort.LEERLINGEN) {
            leerlingen(kader, levering.get(), inhoud, naar, voortgang);
        } else if (inhoud.soort() == Soort.ONEROSTER) {
            groepen(kader, levering.get(), inhoud, naar, voortgang);
        } else if (inhoud.soort() == Soort.ROOSTER) {
            rooster(kader, levering.get(), inhoud, naar, voortgang);
        } else {
            registraties(kader, levering.get(), inhoud, naar, voortgang);
        }
    }

    /// Whoever is at a page says which column is what; a command cannot wait for that.
    private void ask(int school, int id, Stand van) {
        bevindingen.replace(school, id, List.of());
        if (van == Stand.INLEZEN) {
            leveringen.fail(id, Soort.REGISTRATIES, ONBEKENDE_KOLOMMEN);
        } else {
            leveringen.move(id, van, Stand.KOLOMMEN);
        }
    }

    private void groepen(Schoolkader kader, Levering levering, Leveringinhoud inhoud, Stand naar,
            Consumer<Stap> voortgang) {
        int school = kader.school().id();
        Leveringinhoud met = groepslevering.compare(kader.school(), inhoud);
        if (met.mislukt().isPresent()) {
            bevindingen.replace(school, levering.id(), List.of());
            leveringen.fail(levering.id(), Soort.ONEROSTER, met.mislukt().get());
            return;
        }
        leerlingen(kader, levering, met, naar, voortgang);
        if (naar == Stand.KLAAR && groepslevering.record(kader.school(), inhoud, levering.bron())) {
            beoordelingen.assessAll(school, aantal -> voortgang.accept(new Stap("beoordelen", aantal, aantal)));
        }
    }

    private void leerlingen(Schoolkader kader, Levering levering, Leveringinhoud inhoud, Stand naar,
            Consumer<Stap> voortgang) {
        int school = kader.school().id();
        Integer account = account(levering.id());
        Leerlinglevering.Beeld beeld = leerlinglevering.compare(school, inhoud, account);
        Collection<String> vrij = registratielevering.releasable(school,
                inhoud.leerlingen().stream().map(Leerlingrij::nummer).toList());
        int vrijgegeven = registratielevering.countWaiting(school, vrij);
        if (naar == Stand.KLAAR) {
            leerlinglevering.record(school, inhoud, levering.bron(), account);
            registratielevering.release(kader, vrij, levering.id(), voortgang);
        }
        bevindingen.replace(school, levering.id(), join(inhoud.bevindingen(), beeld.bevindingen()));
        Uitkomst uitkomst = beeld.uitkomst();
        leveringen.report(levering.id(), inhoud.soort(), naar, new Telling(inhoud.regels(), uitkomst.nieuw(),
                uitkomst.gelijk(), uitkomst.gewijzigd(), inhoud.geweigerd(), 0, 0, vrijgegeven,
                uitkomst.nieuw() + uitkomst.gewijzigd()));
    }

    private void rooster(Schoolkader kader, Levering levering, Leveringinhoud inhoud, Stand naar,
            Consumer<Stap> voortgang) {
        int school = kader.school().id();
        Roosterinhoud rooster = groepslevering.complete(kader.school(), inhoud.rooster());
        Integer account = account(levering.id());
        Roosterlevering.Beeld beeld = roosterlevering.compare(school, rooster, account);
        if (naar == Stand.KLAAR) {
            roosterlevering.record(school, rooster, beeld, levering.bron(), account);
            beoordelingen.assessAll(school, aantal -> voortgang.accept(new Stap("beoordelen", aantal, aantal)));
        }
        bevindingen.replace(school, levering.id(), join(beeld.bevindingen(), inhoud.bevindingen()));
        leveringen.report(levering.id(), Soort.ROOSTER, naar, new Telling(inhoud.regels(), beeld.nieuw(),
                beeld.bekend(), 0, inhoud.geweigerd(), 0, 0, 0, 0));
    }

    private void registraties(Schoolkader kader, Levering levering, Leveringinhoud inhoud, Stand naar,
            Consumer<Stap> voortgang) {
        int school = kader.school().id();
        Collection<String> vrij = registratielevering.releasable(school, List.of());
        int vrijgegeven = registratielevering.countWaiting(school, vrij);
        if (naar == Stand.KLAAR) {
            registratielevering.release(kader, vrij, levering.id(), voortgang);
        }
        List<Verdwijning.Verdwenen> weg = verdwijning.find(school, levering.id(), inhoud);
        Set<Long> terug = bevindingen.takenBack(levering.id());
        Registratielevering.Beeld beeld = registratielevering.with(
                registratielevering.compare(kader, inhoud.lessen(), levering.bron()),
                weg.stream().filter(een -> terug.contains(een.rij().id())).toList(), levering.bron());
        Verschil verschil = beeld.verschil();
        List<Bevinding> gevolgen = List.of();
        if (naar == Stand.KLAAR) {
            wachtlijst.add(school, levering.id(), verschil.onbekend());
            registratielevering.record(school, verschil, levering.bron(), voortgang);
        } else {
            gevolgen = foresee(kader, beeld, levering.bron(), voortgang);
        }
        bevindingen.replace(school, levering.id(), Stream.of(inhoud.bevindingen(), verschil.botsingen(),
                waiting(verschil.onbekend()), gevolgen, weg.stream().map(een ->
                        een.bevinding(terug.contains(een.rij().id()))).toList()).flatMap(List::stream).toList());
        leveringen.describe(levering.id(), inhoud.vorm());
        leveringen.report(levering.id(), Soort.REGISTRATIES, naar, new Telling(inhoud.regels(),
                verschil.nieuw().size(), verschil.bekend(), verschil.wijzigingen().size(), inhoud.geweigerd(),
                verschil.botsingen().size(), verschil.onbekend().size(), vrijgegeven, verschil.leerlingen().size()));
    }

    private List<Bevinding> foresee(Schoolkader kader, Registratielevering.Beeld beeld, String bron,
            Consumer<Stap> voortgang) {
        LocalDate dag = vandaag.datum();
        Optional<LocalDate> laatste = Stream.concat(registraties.latest(kader.school().id(), dag).stream(),
                beeld.verschil().nieuw().stream().map(Nieuw::datum).filter(een -> !een.isAfter(dag)))
                .max(LocalDate::compareTo);
        return laatste.isEmpty() ? List.of() : new Proefberekening(kader, beoordelingen.peildatum(kader),
                kader.peildatum(laatste.get(), dag), vandaag.nu()).run(beeld, bron, voortgang);
    }

    /// The numbers that the school does not know, with how many lessons wait for each.
    private static List<Bevinding> waiting(List<Lesregel> onbekend) {
        Map<String, Long> perNummer = onbekend.stream().collect(Collectors.groupingBy(Lesregel::leerling,
                java.util.TreeMap::new, Collectors.counting()));
        return perNummer.entrySet().stream().map(een -> new Bevinding(Bevinding.Soort.WACHT, "", 0, 0, een.getKey(), "",
                een.getValue().intValue(), null)).toList();
    }

    private static List<Bevinding> join(List<Bevinding> eerst, List<Bevinding> dan) {
        var samen = new ArrayList<>(eerst);
        samen.addAll(dan);
        return samen;
    }

    /// Who has it read in, or else who delivered it; null from the command line.
    private @Nullable Integer account(int levering) {
        return jdbc.sql("select coalesce(gestart_door, account_id) from leveringen.levering where id = ?")
                .param(levering).query((rij, ignored) -> Optional.ofNullable(rij.getObject(1, Integer.class))).single()
                .orElse(null);
    }
}
