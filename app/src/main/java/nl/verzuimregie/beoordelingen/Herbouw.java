package nl.verzuimregie.beoordelingen;

import java.util.List;
import java.util.function.Consumer;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Throws away everything that is derived and makes it anew from the facts. The result must be what stood there; if it
/// is not, something was kept that does not follow from the facts, and the command says so. Of who left, what was kept
/// stays: nobody judges them any more, and of some the facts have been erased.
@Service
public class Herbouw {

    private static final List<String> AFGELEID = List.of("leerlingen.leerlingstand", "beoordelingen.signaal",
            "beoordelingen.ingetrokken", "beoordelingen.taak", "beoordelingen.beoordeling");

    private final JdbcClient jdbc;
    private final Scholen scholen;
    private final Leerlingen leerlingen;
    private final Leerlingkaarten kaarten;
    private final Beoordelingen beoordelingen;
    private final TransactionOperations transacties;

    Herbouw(JdbcClient jdbc, Scholen scholen, Leerlingen leerlingen, Leerlingkaarten kaarten,
            Beoordelingen beoordelingen, TransactionOperations transacties) {
        this.jdbc = jdbc;
        this.scholen = scholen;
        this.leerlingen = leerlingen;
        this.kaarten = kaarten;
        this.beoordelingen = beoordelingen;
        this.transacties = transacties;
    }

    /// What rebuilding a school gave.
    ///
    /// @param verschillen the derived tables whose content differs from before, by name; empty is good
    public record Uitkomst(School school, int leerlingen, List<String> verschillen) {
        public Uitkomst {
            verschillen = List.copyOf(verschillen);
        }
    }

    /// Rebuilds school after school, each in one transaction: whoever looks meanwhile sees the old or the new.
    public List<Uitkomst> run(Consumer<String> voortgang) {
        return scholen.all().stream().map(school -> Zicht.school(school.id()).during(() ->
                java.util.Objects.requireNonNull(transacties.execute(ignored -> rebuild(school, voortgang))))).toList();
    }

    private Uitkomst rebuild(School school, Consumer<String> voortgang) {
        beoordelingen.lock(school.id());
        List<String> eerder = AFGELEID.stream().map(tabel -> digest(tabel, school.id())).toList();
        for (String tabel : AFGELEID.reversed()) {
            jdbc.sql("""
                    delete from %s where school_id = ? and leerling_id not in (
                      select leerling_id from leerlingen.leerlingstand where uitgeschreven_op is not null)"""
                    .formatted(tabel)).param(school.id()).update();
        }
        kaarten.rebuild(school.id());
        List<Long> wie = leerlingen.ofSchool(school.id()).stream().filter(een -> een.uitgeschrevenOp().isEmpty())
                .map(Leerling::id).toList();
        beoordelingen.assess(school.id(), wie, aantal -> voortgang.accept(
                "%s: %d van %d leerlingen".formatted(school.naam(), aantal, wie.size())));
        List<String> nu = AFGELEID.stream().map(tabel -> digest(tabel, school.id())).toList();
        return new Uitkomst(school, wie.size(), java.util.stream.IntStream.range(0, AFGELEID.size())
                .filter(i -> !eerder.get(i).equals(nu.get(i))).mapToObj(AFGELEID::get).toList());
    }

    /// One word for the whole content of a table about a school, whatever the order of its rows. The day up to which a
    /// pupil was judged is left out: nothing changed between then and now, or he would have been judged again.
    private String digest(String tabel, int school) {
        return jdbc.sql("""
                select coalesce(md5(string_agg(rij, '' order by rij)), '')
                from (select md5((to_jsonb(t) - 'peildatum')::text) as rij from %s t where school_id = ?) alle"""
                .formatted(tabel)).param(school).query(String.class).single();
    }
}
