package nl.verzuimregie.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Schoolslot;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.rooster.Tegenspraak;
import nl.verzuimregie.scholen.Scholen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Records what a program says of lessons, row by row: what cannot be is refused and the others stay. What somebody
/// recorded by hand is never overruled; what the program says otherwise stands beside it.
@Service
class Registratiewerk {

    private final Leerlingen leerlingen;
    private final Registraties registraties;
    private final Vastlegging vastlegging;
    private final Lesboek lesboek;
    private final Scholen scholen;
    private final JdbcClient jdbc;
    private final Vandaag vandaag;

    Registratiewerk(Leerlingen leerlingen, Registraties registraties, Vastlegging vastlegging, Lesboek lesboek,
            Scholen scholen, JdbcClient jdbc, Vandaag vandaag) {
        this.leerlingen = leerlingen;
        this.registraties = registraties;
        this.vastlegging = vastlegging;
        this.lesboek = lesboek;
        this.scholen = scholen;
        this.jdbc = jdbc;
        this.vandaag = vandaag;
    }

    /// Records the rows in the transaction of the request.
    ///
    /// @return what became of each
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistratieResult record(Sleutelbewijs bewijs,
            List<RegistratieForm.@Nullable Les> rijen) {
        int school = bewijs.school();
        Schoolslot.take(jdbc, school);
        var gelezen = new ArrayList<Lesopgave>();
        Map<String, Leerling> bekend = leerlingen.byNummer(school, texts(rijen.stream().map(een ->
                een == null ? null : een.leerlingnummer())));
        rijen.forEach(rij -> gelezen.add(Lesopgave.read(rij, bekend, vandaag.datum())));
        Externesleutels extern = externals(school, gelezen);
        Lesstanden standen = standen(gelezen, extern);
        var besluit = new Lesbesluit(standen, extern, scholen.kader(school).school()::isAanwezigZonderRij);
        var regels = new ArrayList<RegistratieResult.Regel>();
        Set<String> gezien = new HashSet<>();
        for (Lesopgave een : gelezen) {
            regels.add(een.fout().isPresent() ? RegistratieResult.Regel.refused(een.extern(), een.fout().get())
                    : gezien.add(een.extern()) ? besluit.decide(een)
                    : RegistratieResult.Regel.refused(een.extern(), "Deze externeSleutel staat al eerder in dit "
                            + "verzoek."));
        }
        vastlegging.addApi(school, besluit.nieuw(), besluit.wijzigingen(), bewijs.programma().id());
        besluit.bekend().forEach(extern::keep);
        for (Tegenspraak een : besluit.tegenspraak()) {
            lesboek.contradict(school, een, bewijs.programma().id());
        }
        return new RegistratieResult(regels);
    }

    private Externesleutels externals(int school, List<Lesopgave> gelezen) {
        List<Lesopgave> goed = gelezen.stream().filter(een -> een.fout().isEmpty()).toList();
        return Externesleutels.of(jdbc, school, goed.stream().map(Lesopgave::extern).toList(),
                goed.stream().map(een -> een.plek().leerling()).distinct().toList(),
                goed.stream().map(een -> een.plek().datum()).distinct().toList());
    }

    private Lesstanden standen(List<Lesopgave> gelezen, Externesleutels extern) {
        Set<Lesplek> plekken = Stream.concat(gelezen.stream().filter(een -> een.fout().isEmpty())
                .map(Lesopgave::plek), extern.all().stream()).collect(Collectors.toSet());
        var rijen = new ArrayList<Registratie>();
        for (LocalDate dag : plekken.stream().map(Lesplek::datum).distinct().toList()) {
            registraties.onDay(plekken.stream().filter(een -> een.datum().equals(dag)).map(Lesplek::leerling)
                    .distinct().toList(), dag).values().forEach(rijen::addAll);
        }
        return Lesstanden.of(rijen);
    }

    private static Collection<String> texts(Stream<@Nullable String> alle) {
        var teksten = new HashSet<String>();
        alle.forEach(een -> {
            if (een != null) {
                teksten.add(een);
            }
        });
        return teksten;
    }
}
