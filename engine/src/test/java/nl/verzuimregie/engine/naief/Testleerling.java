package nl.verzuimregie.engine.naief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Regel;

/// Writes down the facts of one pupil day by day, for tests. Lessons are of 50 minutes unless said otherwise.
public final class Testleerling {

    private static final int MINUTEN = 50;
    private static final int LESSEN = 8;

    private final List<NaieveLeerling.Rij> rijen = new ArrayList<>();
    private final Map<LocalDate, NaieveLeerling.Dagrooster> rooster = new HashMap<>();
    private final Set<LocalDate> onbekend = new HashSet<>();
    private final List<LocalDate> betermeldingen = new ArrayList<>();
    private final List<LocalDate[]> ziekmeldingLoopt = new ArrayList<>();
    private Optional<List<LocalDate>> meldingen = Optional.empty();

    /// Lessons 1 to 8 on each of these days.
    public Testleerling dagen(Verzuimsoort soort, List<LocalDate> dagen) {
        dagen.forEach(dag -> lessen(dag.toString(), soort, 1, LESSEN, MINUTEN));
        return this;
    }

    /// Lessons 1 to 8 on each of these days.
    public Testleerling dagen(Verzuimsoort soort, String... dagen) {
        return dagen(soort, List.of(dagen).stream().map(LocalDate::parse).toList());
    }

    /// Lessons 1 to 8 on every schooldag of the Testkalender from `van` up to `tot`, both included.
    public Testleerling van(Verzuimsoort soort, String van, String tot) {
        return dagen(soort, Testkalender.schooldagen(LocalDate.parse(van), LocalDate.parse(tot)));
    }

    /// One lesson, lesuur 1, on each of these days.
    public Testleerling les(Verzuimsoort soort, String... dagen) {
        List.of(dagen).forEach(dag -> lessen(dag, soort, 1, 1, MINUTEN));
        return this;
    }

    /// Lessons `van` to `tot`, both included.
    public Testleerling lessen(String dag, Verzuimsoort soort, int van, int tot) {
        return lessen(dag, soort, van, tot, MINUTEN);
    }

    /// Lessons `van` to `tot`, both included; for te laat the minutes are those late.
    public Testleerling lessen(String dag, Verzuimsoort soort, int van, int tot, int minuten) {
        for (int lesuur = van; lesuur <= tot; lesuur++) {
            rijen.add(new NaieveLeerling.Rij(LocalDate.parse(dag), lesuur, minuten, soort));
        }
        return this;
    }

    public Testleerling rooster(String dag, int lessen, int ochtend) {
        rooster.put(LocalDate.parse(dag), NaieveLeerling.Dagrooster.of(lessen, ochtend));
        return this;
    }

    /// These lessons, with room between them.
    public Testleerling rooster(String dag, List<Integer> lesuren, int ochtend) {
        rooster.put(LocalDate.parse(dag), new NaieveLeerling.Dagrooster(lesuren, ochtend));
        return this;
    }

    /// No lessons on any of these days.
    public Testleerling zonderLessen(String... dagen) {
        List.of(dagen).forEach(dag -> rooster(dag, List.of(), 0));
        return this;
    }

    public Testleerling onbekend(String... dagen) {
        List.of(dagen).forEach(dag -> onbekend.add(LocalDate.parse(dag)));
        return this;
    }

    public Testleerling betermelding(String dag) {
        betermeldingen.add(LocalDate.parse(dag));
        return this;
    }

    public Testleerling ziekmeldingLoopt(String van, String tot) {
        ziekmeldingLoopt.add(new LocalDate[] {LocalDate.parse(van), LocalDate.parse(tot)});
        return this;
    }

    /// Only these meldingen exist; without this call one is assumed on each day of arising.
    public Testleerling meldingen(String... einden) {
        meldingen = Optional.of(List.of(einden).stream().map(LocalDate::parse).toList());
        return this;
    }

    /// The arisings of one regel in both schooljaren of the Testkalender, each as "datum trede waarde".
    public List<String> signalen(Regel regel) {
        return NaieveTeller.tel(List.of(regel), Testkalender::isSchooldag, leerling(), Testkalender.LAATSTE).stream()
                .map(signaal -> "%s %s %s".formatted(signaal.datum(), signaal.trede(), signaal.waarde())).toList();
    }

    public NaieveLeerling leerling() {
        return new NaieveLeerling(rijen, rooster, onbekend, betermeldingen, ziekmeldingLoopt, meldingen);
    }
}
