package nl.verzuimregie.werkplek.ziekmelden;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Beoordelaar;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;

/// What happens when somebody is reported ill, told before it is recorded.
///
/// @param dagen    the first schooldagen it speaks of, with the lessons that become ziek
/// @param isVerder whether there are more, or the end is not known
/// @param gezien   lessons in which the pupil was seen or is missing for another reason: that stays as it is
/// @param taken    what others get to do because of it
/// @param signalen what is reached because of it
/// @param aansluitend the first day of the ziekmelding that this one goes on with
record Ziekgevolg(List<Dag> dagen, boolean isVerder, List<Lesvondst> gezien, List<Taakregel> taken,
        List<String> signalen, Optional<LocalDate> aansluitend) {

    private static final int DAGEN = 5;

    Ziekgevolg {
        dagen = List.copyOf(dagen);
        gezien = List.copyOf(gezien);
        taken = List.copyOf(taken);
        signalen = List.copyOf(signalen);
    }

    /// The lessons of one day that become ziek.
    record Dag(LocalDate datum, List<Integer> lessen) {}

    /// A lesson of which something else was recorded.
    ///
    /// @param stand key of what was recorded
    record Lesvondst(LocalDate datum, int lesuur, String stand, String door) {}

    /// A task that arises.
    record Taakregel(String titel, String wie, Optional<LocalDate> uiterlijk) {}

    /// How many lessons become ziek on the days that are told.
    static int lessons(Ziekstand stand, Ziekopgave opgave) {
        return days(stand, opgave, new ArrayList<>()).stream().mapToInt(dag -> dag.lessen().size()).sum();
    }

    /// @param straks   the case with the report in it, as [Ziekwerk#PROEF]
    /// @param isGeheim whether what else is known of the pupil is not for who looks: then only what this report itself
    ///                 leads to is told
    static Ziekgevolg of(Ziekstand stand, Ziekopgave opgave, Zaaklezer.Gelezen straks, boolean isGeheim) {
        var gezien = new ArrayList<Lesvondst>();
        List<Dag> dagen = days(stand, opgave, gezien);
        boolean isVerder = dagen.size() == DAGEN && stand.kader().kalender().schooldagVanaf(dagen.getLast().datum()
                .plusDays(1)).filter(verder -> !verder.isAfter(opgave.tot())).isPresent();
        return new Ziekgevolg(dagen, isVerder, isGeheim ? List.of() : gezien, tasks(stand, straks, isGeheim),
                isGeheim ? List.of() : signals(stand, straks), stand.joined(opgave).map(al -> al.loop().van()));
    }

    private static List<Dag> days(Ziekstand stand, Ziekopgave opgave, List<Lesvondst> gezien) {
        var dagen = new ArrayList<Dag>();
        Map<LocalDate, Map<Integer, Registratie>> bekend = known(stand.nu().rijen());
        Optional<LocalDate> dag = stand.kader().kalender().schooldagVanaf(opgave.van());
        while (dag.isPresent() && !dag.get().isAfter(opgave.tot()) && dagen.size() < DAGEN) {
            dagen.add(day(stand, opgave, dag.get(), bekend.getOrDefault(dag.get(), Map.of()), gezien));
            dag = stand.kader().kalender().schooldagVanaf(dag.get().plusDays(1));
        }
        return dagen;
    }

    private static Map<LocalDate, Map<Integer, Registratie>> known(List<Registratie> rijen) {
        Map<LocalDate, Map<Integer, Registratie>> bekend = new HashMap<>();
        Registraties.current(rijen).forEach(rij -> bekend.computeIfAbsent(rij.datum(), ignored -> new HashMap<>())
                .put(rij.lesuur(), rij));
        return bekend;
    }

    private static Dag day(Ziekstand pupil, Ziekopgave opgave, LocalDate dag, Map<Integer, Registratie> bekend,
            List<Lesvondst> gezien) {
        Feit.Ziekmelding melding = opgave.fact(new Feit.Herkomst("", Instant.EPOCH, ""));
        var lessen = new ArrayList<Integer>();
        Rooster.Roosterdag volgens = pupil.rooster().op(dag);
        for (int lesuur = 1; lesuur <= volgens.laatste(); lesuur++) {
            if (!volgens.has(lesuur) || !melding.covers(dag, lesuur)) {
                continue;
            }
            Optional<Registratie> rij = Optional.ofNullable(bekend.get(lesuur));
            Optional<Lesvermelding> stand = rij.flatMap(Registratie::stand);
            if (stand.isEmpty() || stand.get().voorlopig()) {
                lessen.add(lesuur);
            } else {
                gezien.add(new Lesvondst(dag, lesuur, stand.get().stand(), rij.map(een -> een.door() == null
                        ? een.bron() : een.door()).orElse("")));
            }
        }
        return new Dag(dag, lessen);
    }

    private static List<Taakregel> tasks(Ziekstand stand, Zaaklezer.Gelezen straks, boolean isGeheim) {
        Set<String> nu = stand.nu().oordeel().zaak().open().stream().map(Taak::id).collect(Collectors.toSet());
        var verdeling = new Rolverdeling(stand.kader().protocol().zaak());
        return straks.oordeel().zaak().open().stream().filter(taak -> !nu.contains(taak.id()))
                .filter(taak -> !isGeheim || taak.aanleidingen().stream()
                        .anyMatch(een -> een.id().equals(Ziekwerk.PROEF)))
                .map(taak -> new Taakregel(taak.titel(), verdeling.titel(taak.rol()),
                        taak.uiterlijk().map(Uiterlijk::datum))).toList();
    }

    private static List<String> signals(Ziekstand stand, Zaaklezer.Gelezen straks) {
        Set<String> nu = judge(stand, stand.nu()).stream().map(Signaal::id).collect(Collectors.toSet());
        return judge(stand, straks).stream().filter(een -> !nu.contains(een.id())).map(een -> stand.kader().protocol()
                .regel(een.regel()).map(Regel::titel).orElse(een.regel())).distinct().toList();
    }

    private static List<Signaal> judge(Ziekstand stand, Zaaklezer.Gelezen nu) {
        return new Beoordelaar(nu.kader(), nu.vandaag()).assess(stand.leerling().id(), nu.rijen(), nu.zaken(),
                nu.geleverdTot().orElse(nu.vandaag())).signalen();
    }
}
