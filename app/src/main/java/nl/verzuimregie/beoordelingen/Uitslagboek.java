package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Versie;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps of every oordeel what it rested on and a word for what came out, so that it can be played again to the letter.
/// Called within the transaction that judged.
@Component
class Uitslagboek {

    private final JdbcClient jdbc;
    private final JdbcTemplate rijen;
    private final Protocolteksten teksten;
    private final Vandaag vandaag;
    private final Map<Kalender, String> kalenders = new ConcurrentHashMap<>();

    Uitslagboek(JdbcClient jdbc, JdbcTemplate rijen, Protocolteksten teksten, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.teksten = teksten;
        this.vandaag = vandaag;
    }

    /// An oordeel, and the rows it was made from.
    record Uitslag(long leerling, Dossier dossier, Oordeel oordeel, List<Registratie> registraties,
            List<Zaakfeitrij> zaakfeiten) {}

    /// Writes those that differ from the last one of the pupil.
    void write(Schoolkader kader, Optional<LocalDate> geleverdTot, List<Uitslag> uitslagen) {
        teksten.keep(kader.protocol().hash(), kader.lagen());
        String kalenderhash = kalenders.computeIfAbsent(kader.kalender(), Afdruk::of);
        Long[] wie = uitslagen.stream().map(Uitslag::leerling).toArray(Long[]::new);
        Map<Long, String> vorige = latest(wie);
        Map<Long, Long> kaarten = kaarten(wie);
        School school = kader.school();
        var nieuw = new ArrayList<Object[]>();
        for (Uitslag een : uitslagen) {
            LocalDate dag = een.oordeel().peildatum();
            var grondslag = new OordeelJson.Grondslag(kader.protocol(), kalenderhash, Afdruk.of(een.dossier()));
            String uitslaghash = Afdruk.of(new OordeelJson(grondslag, een.oordeel()).text());
            if (!uitslaghash.equals(vorige.get(een.leerling()))) {
                nieuw.add(new Object[] {school.id(), een.leerling(), vandaag.nu().atOffset(ZoneOffset.UTC), dag,
                        een.registraties().stream().mapToLong(Registratie::id).max().orElse(0),
                        een.zaakfeiten().stream().mapToLong(Zaakfeitrij::id).max().orElse(0),
                        kaarten.getOrDefault(een.leerling(), 0L), geleverdTot.orElse(null),
                        school.takenVanaf().orElse(null), school.registerVanaf().orElse(null),
                        school.aanwezigZonderRij(), school.protocol(),
                        school.laag().orElse(null), school.kalender(), kader.protocol().zaak().versie(dag)
                                .map(Versie::vanaf).map(LocalDate::toString).orElse(""),
                        kader.protocol().hash(), kalenderhash, grondslag.feitenhash(), uitslaghash});
            }
        }
        rijen.batchUpdate("""
                insert into beoordelingen.uitslag (school_id, leerling_id, beoordeeld_op, peildatum, registratie_tot,
                  zaakfeit_tot, kaart_tot, geleverd_tot, taken_vanaf, register_vanaf, aanwezig_zonder_rij, protocol,
                  laag, kalender, versie, protocolhash, kalenderhash, feitenhash, uitslaghash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", nieuw);
    }

    private Map<Long, String> latest(Long[] wie) {
        return jdbc.sql("""
                select distinct on (leerling_id) leerling_id, uitslaghash from beoordelingen.uitslag
                where leerling_id = any (?) order by leerling_id, id desc""").param(wie)
                .query((rij, ignored) -> Map.entry(rij.getLong(1), rij.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, Long> kaarten(Long[] wie) {
        return jdbc.sql("select leerling_id, max(id) from leerlingen.kaart where leerling_id = any (?) group by 1")
                .param(wie).query((rij, ignored) -> Map.entry(rij.getLong(1), rij.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
