package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leveringen.Voortgang.Stap;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Component;

/// Registrations of a levering: what they would change, and recording them.
@Component
class Registratielevering {

    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Vastlegging vastlegging;
    private final Wachtlijst wachtlijst;
    private final Redencodelijst codes;
    private final Zaakfeiten zaakfeiten;

    Registratielevering(Leerlingen leerlingen, Registraties registraties, Vastlegging vastlegging,
            Wachtlijst wachtlijst, Redencodelijst codes, Zaakfeiten zaakfeiten) {
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.vastlegging = vastlegging;
        this.wachtlijst = wachtlijst;
        this.codes = codes;
        this.zaakfeiten = zaakfeiten;
    }

    /// What is known of the pupils in the files, and what the files say beside it.
    record Beeld(Map<Long, Leerling> leerlingen, Map<Long, List<Registratie>> rijen, Verschil verschil,
            Map<Long, List<Zaakfeitrij>> zaken) {}

    Beeld compare(Schoolkader kader, List<Lesregel> lessen, String bron) {
        Map<String, Leerling> bekend = leerlingen.byNummer(kader.school().id(),
                lessen.stream().map(Lesregel::leerling).distinct().toList());
        Map<Long, Leerling> wie = bekend.values().stream().collect(Collectors.toMap(Leerling::id, een -> een));
        Map<Long, List<Registratie>> rijen = registraties.ofLeerlingen(wie.keySet());
        Map<String, Long> ids = new HashMap<>();
        bekend.forEach((nummer, leerling) -> ids.put(nummer, leerling.id()));
        return new Beeld(wie, rijen, new Vergelijking(ids, rijen, kader.school()::isAanwezigZonderRij).compare(lessen,
                bron), zaakfeiten.ofLeerlingen(wie.keySet()));
    }

    /// This with lessons that are taken back, also of pupils that are not in the files.
    Beeld with(Beeld beeld, List<Verdwijning.Verdwenen> terug, String bron) {
        Map<Long, Leerling> wie = new HashMap<>(beeld.leerlingen());
        terug.forEach(een -> wie.put(een.leerling().id(), een.leerling()));
        List<Long> erbij = wie.keySet().stream().filter(id -> !beeld.leerlingen().containsKey(id)).toList();
        Map<Long, List<Registratie>> rijen = new HashMap<>(beeld.rijen());
        rijen.putAll(registraties.ofLeerlingen(erbij));
        Map<Long, List<Zaakfeitrij>> zaken = new HashMap<>(beeld.zaken());
        zaken.putAll(zaakfeiten.ofLeerlingen(erbij));
        return new Beeld(wie, rijen, beeld.verschil().with(terug.stream().map(een -> een.takeBack(bron)).toList()),
                zaken);
    }

    /// Records what differs, and has the pupils judged.
    void record(int school, Verschil verschil, String bron, Consumer<Stap> voortgang) {
        int rijen = verschil.nieuw().size() + verschil.wijzigingen().size();
        int wie = verschil.leerlingen().size();
        vastlegging.add(school, verschil.nieuw(), verschil.wijzigingen(), bron,
                aantal -> voortgang.accept(new Stap("vastleggen", aantal, rijen)),
                aantal -> voortgang.accept(new Stap("beoordelen", aantal, wie)));
    }

    /// The numbers among those that wait which the school knows by now.
    Collection<String> releasable(int school, Collection<String> ookBekend) {
        List<String> wachtend = wachtlijst.nummers(school);
        var bekend = new java.util.HashSet<>(leerlingen.byNummer(school, wachtend).keySet());
        bekend.addAll(ookBekend);
        return wachtend.stream().filter(bekend::contains).toList();
    }

    /// How many lessons wait for these numbers.
    int countWaiting(int school, Collection<String> nummers) {
        return wachtlijst.latest(school, nummers).values().stream().mapToInt(List::size).sum();
    }

    /// Records what waited for these numbers, each under the levering with which it came.
    ///
    /// @return how many lessons waited
    int release(Schoolkader kader, Collection<String> nummers, int levering, Consumer<Stap> voortgang) {
        int school = kader.school().id();
        Redencodes nu = codes.codes(school);
        int aantal = 0;
        for (Map.Entry<Integer, List<Lesregel>> een : new TreeMap<>(wachtlijst.latest(school, nummers)).entrySet()) {
            String bron = Levering.bron(een.getKey());
            List<Lesregel> lessen = translate(een.getValue(), nu);
            record(school, compare(kader, lessen, bron).verschil(), bron, voortgang);
            aantal += een.getValue().size();
        }
        if (!nummers.isEmpty()) {
            wachtlijst.release(school, nummers, levering);
        }
        return aantal;
    }

    /// A code may have got its meaning while the lesson waited.
    private static List<Lesregel> translate(List<Lesregel> lessen, Redencodes codes) {
        var vertaald = new ArrayList<Lesregel>();
        for (Lesregel les : lessen) {
            Optional<Redencodes.Betekenis> betekenis = les.voorlopig() && !les.code().isEmpty()
                    ? codes.of(les.code()) : Optional.empty();
            if (betekenis.isEmpty()) {
                vertaald.add(les);
            } else if (betekenis.get() instanceof Redencodes.Verzuim(Verzuimsoort soort)) {
                vertaald.add(new Lesregel(les.leerling(), les.datum(), les.lesuur(),
                        soort == Verzuimsoort.TE_LAAT ? 0 : les.minuten(), Optional.of(soort), false, les.code(),
                        les.bestand(), les.regel()));
            }
        }
        return vertaald;
    }
}
