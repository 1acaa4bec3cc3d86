package nl.verzuimregie.leerlingen;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.platform.database.Schoolslot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds what schools say of their pupils. A card that says the same as the last one is not added again.
@Service
@Transactional
public class Leerlingkaarten {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;

    private final ApplicationEventPublisher nieuws;

    Leerlingkaarten(JdbcClient jdbc, JdbcTemplate rijen, ApplicationEventPublisher nieuws) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.nieuws = nieuws;
    }

    /// How many pupils were new, changed and the same.
    public record Uitkomst(int nieuw, int gewijzigd, int gelijk) {}

    /// The last card of each pupil of a school, by nummer.
    public Map<String, Leerlingkaart> latest(int school) {
        var kaarten = new HashMap<String, Leerlingkaart>();
        jdbc.sql("""
                select distinct on (k.leerling_id) l.nummer, k.voornaam, k.tussenvoegsel, k.achternaam, k.geboortedatum,
                  c.naam as klas
                from leerlingen.kaart k join leerlingen.leerling l on l.id = k.leerling_id
                  join leerlingen.klas c on c.id = k.klas_id
                where k.school_id = ? order by k.leerling_id, k.id desc""").param(school)
                .query((rij, ignored) -> kaarten.put(rij.getString("nummer"), new Leerlingkaart(
                        rij.getString("nummer"), rij.getString("voornaam"), rij.getString("tussenvoegsel"),
                        rij.getString("achternaam"), Optional.ofNullable(rij.getObject("geboortedatum",
                                java.time.LocalDate.class)), rij.getString("klas")))).list();
        return kaarten;
    }

    /// Adds the cards of one school that say something new.
    ///
    /// @param bron where they come from, such as `levering 12`
    public Uitkomst add(int school, List<Leerlingkaart> kaarten, String bron, Instant nu) {
        Schoolslot.take(jdbc, school);
        Map<String, Leerlingkaart> bekend = latest(school);
        List<Leerlingkaart> anders = kaarten.stream().filter(kaart -> !kaart.equals(bekend.get(kaart.nummer())))
                .toList();
        rijen.batchUpdate("insert into leerlingen.klas (school_id, naam) values (?, ?) on conflict do nothing",
                anders.stream().map(Leerlingkaart::klas).distinct().map(klas -> new Object[] {school, klas}).toList());
        rijen.batchUpdate("insert into leerlingen.leerling (school_id, nummer) values (?, ?) on conflict do nothing",
                anders.stream().map(kaart -> new Object[] {school, kaart.nummer()}).toList());
        var waarden = new ArrayList<Object[]>();
        OffsetDateTime moment = nu.atOffset(ZoneOffset.UTC);
        for (Leerlingkaart kaart : anders) {
            waarden.add(new Object[] {kaart.voornaam(), kaart.tussenvoegsel(), kaart.achternaam(),
                    kaart.geboortedatum().orElse(null), bron, moment, school, kaart.nummer(), kaart.klas()});
        }
        rijen.batchUpdate("""
                insert into leerlingen.kaart (leerling_id, school_id, voornaam, tussenvoegsel, achternaam,
                  geboortedatum, klas_id, bron, vastgelegd_op)
                select l.id, l.school_id, ?, ?, ?, ?::date, c.id, ?, ?
                from leerlingen.leerling l join leerlingen.klas c on c.school_id = l.school_id
                where l.school_id = ? and l.nummer = ? and c.naam = ?""", waarden);
        write(school, anders);
        nieuws.publishEvent(new LeerlingenIngeschrevenEvent(school));
        int nieuw = (int) anders.stream().filter(kaart -> !bekend.containsKey(kaart.nummer())).count();
        return new Uitkomst(nieuw, anders.size() - nieuw, kaarten.size() - anders.size());
    }

    /// Makes leerlingstand of a school anew from its cards.
    public void rebuild(int school) {
        jdbc.sql("delete from leerlingen.leerlingstand where school_id = ?").param(school).update();
        write(school, latest(school).values());
    }

    private void write(int school, Collection<Leerlingkaart> kaarten) {
        var waarden = new ArrayList<Object[]>();
        for (Leerlingkaart kaart : kaarten) {
            waarden.add(new Object[] {kaart.naam(), kaart.sortKey(), kaart.searchText(),
                    kaart.geboortedatum().orElse(null), school, kaart.nummer(), kaart.klas()});
        }
        rijen.batchUpdate("""
                insert into leerlingen.leerlingstand (leerling_id, school_id, nummer, naam, sorteer, zoek, klas_id,
                  klas, geboortedatum, uitgeschreven_op)
                select l.id, l.school_id, l.nummer, ?, ?, ?, c.id, c.naam, ?::date,
                  (select u.uitgeschreven_op from leerlingen.uitschrijving u where u.leerling_id = l.id
                    order by u.id desc limit 1)
                from leerlingen.leerling l join leerlingen.klas c on c.school_id = l.school_id
                where l.school_id = ? and l.nummer = ? and c.naam = ?
                on conflict (leerling_id) do update set naam = excluded.naam, sorteer = excluded.sorteer,
                  zoek = excluded.zoek, klas_id = excluded.klas_id, klas = excluded.klas,
                  geboortedatum = excluded.geboortedatum, uitgeschreven_op = excluded.uitgeschreven_op""", waarden);
    }
}
