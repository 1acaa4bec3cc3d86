package nl.verzuimregie.beoordelingen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.rooster.Roosterboek;
import nl.verzuimregie.rooster.Roosterlezer;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plays stored uitslagen again, with what was known then, under the text of then, with the facts in another order of
/// arrival; what comes out must be the same to the letter.
@Service
@Transactional(readOnly = true)
public class Naspel {

    private final JdbcClient jdbc;
    private final Registraties registraties;
    private final Zaakfeiten zaakfeiten;
    private final Protocolteksten teksten;
    private final Bibliotheek bibliotheek;
    private final Scholen scholen;
    private final Roosterlezer roosters;

    Naspel(JdbcClient jdbc, Registraties registraties, Zaakfeiten zaakfeiten, Protocolteksten teksten,
            Bibliotheek bibliotheek, Scholen scholen, Roosterlezer roosters) {
        this.jdbc = jdbc;
        this.registraties = registraties;
        this.zaakfeiten = zaakfeiten;
        this.teksten = teksten;
        this.bibliotheek = bibliotheek;
        this.scholen = scholen;
        this.roosters = roosters;
    }

    /// What was played again.
    ///
    /// @param verschillen each uitslag that came out otherwise, in words
    public record Uitkomst(int aantal, List<String> verschillen) {
        public Uitkomst {
            verschillen = List.copyOf(verschillen);
        }
    }

    private record Rij(long id, long leerling, LocalDate peildatum, long registratieTot, long zaakfeitTot,
            Optional<LocalDate> geleverdTot, Instant beoordeeldOp, School school, Optional<LocalDate> geboren,
            String protocolhash, String kalenderhash, String feitenhash, String uitslaghash) {}

    /// Plays the uitslagen of a school again.
    ///
    /// @param alle      all there ever were; else the last of each pupil
    /// @param voortgang hears how many are done
    public Uitkomst run(School school, boolean alle, IntConsumer voortgang) {
        List<Rij> rijen = jdbc.sql("""
                select u.id, u.leerling_id, u.peildatum, u.registratie_tot, u.zaakfeit_tot, u.geleverd_tot,
                  u.beoordeeld_op, u.taken_vanaf, u.register_vanaf, u.aanwezig_zonder_rij, u.protocol, u.laag,
                  u.kalender, u.protocolhash, u.kalenderhash, u.feitenhash, u.uitslaghash, k.geboortedatum
                from beoordelingen.uitslag u left join leerlingen.kaart k on k.id = u.kaart_tot
                where u.school_id = :school and (:alle or u.id = (select max(later.id) from beoordelingen.uitslag later
                  where later.leerling_id = u.leerling_id))
                order by u.leerling_id, u.id""").param("school", school.id()).param("alle", alle)
                .query((rij, ignored) -> rij(school, rij)).list();
        var kaders = new HashMap<String, Optional<Toen>>();
        var verschillen = new ArrayList<String>();
        Feiten feiten = new Feiten(-1, List.of(), List.of());
        Roosterlezer.Toen lessen = roosters.before(school.id());
        for (int i = 0; i < rijen.size(); i++) {
            Rij rij = rijen.get(i);
            if (rij.leerling() != feiten.leerling()) {
                feiten = new Feiten(rij.leerling(), registraties.ofLeerling(rij.leerling()),
                        zaakfeiten.ofLeerling(rij.leerling()));
            }
            Optional<Toen> toen = kaders.computeIfAbsent(rij.protocolhash() + rij.kalenderhash() + rij.school(),
                    ignored -> kader(rij).map(Toen::of)).map(een -> een.with(lessen.at(rij.beoordeeldOp())));
            play(toen, rij, feiten).ifPresent(verschillen::add);
            voortgang.accept(i + 1);
        }
        return new Uitkomst(rijen.size(), verschillen);
    }

    /// All rows of one pupil, also those of later.
    private record Feiten(long leerling, List<Registratie> lessen, List<Zaakfeitrij> zaken) {}

    /// What was judged by then.
    private record Toen(Schoolkader kader, String kalenderhash, Zaakbeoordelaar beoordelaar) {
        static Toen of(Schoolkader kader) {
            return new Toen(kader, Afdruk.of(kader.kalender()), new Zaakbeoordelaar(kader));
        }

        /// The same with the lessons of pupils as they were known.
        Toen with(Roosterboek lessen) {
            Schoolkader nu = kader.with(lessen);
            return kader.roosters() == lessen ? this : new Toen(nu, kalenderhash, new Zaakbeoordelaar(nu));
        }
    }

    private static Optional<String> play(Optional<Toen> misschien, Rij rij, Feiten feiten) {
        String welke = "uitslag %d van leerling %d op %s: ".formatted(rij.id(), rij.leerling(), rij.peildatum());
        if (misschien.isEmpty()) {
            return Optional.of(welke + "de tekst van het protocol van toen is er niet meer");
        }
        Toen toen = misschien.get();
        Dossier dossier = dossier(toen, rij, feiten);
        String feitenhash = Afdruk.of(dossier);
        if (!feitenhash.equals(rij.feitenhash()) || !toen.kalenderhash().equals(rij.kalenderhash())) {
            return Optional.of(welke + (feitenhash.equals(rij.feitenhash()) ? "de kalender is" : "de feiten zijn")
                    + " niet meer die van toen");
        }
        var grondslag = new OordeelJson.Grondslag(toen.kader().protocol(), toen.kalenderhash(), feitenhash);
        String nu = Afdruk.of(new OordeelJson(grondslag, toen.beoordelaar().assess(dossier, rij.peildatum())).text());
        return nu.equals(rij.uitslaghash()) ? Optional.empty() : Optional.of(welke + "er komt iets anders uit");
    }

    /// The facts of then, shuffled.
    private static Dossier dossier(Toen toen, Rij rij, Feiten feiten) {
        var toeval = new Random(rij.id());
        var lessen = new ArrayList<>(feiten.lessen().stream().filter(een -> een.id() <= rij.registratieTot()).toList());
        var zaken = new ArrayList<>(feiten.zaken().stream().filter(een -> een.id() <= rij.zaakfeitTot()).toList());
        Collections.shuffle(lessen, toeval);
        Collections.shuffle(zaken, toeval);
        return toen.beoordelaar().dossier(rij.leerling(), rij.geboren(), lessen, zaken, rij.geleverdTot());
    }

    /// The protocol and kalender of then: those of now when their words are the same, else from the files and decisions
    /// that were kept.
    private Optional<Schoolkader> kader(Rij rij) {
        return read(bibliotheek, rij, scholen.kader(rij.school().id()).lagen())
                .filter(nu -> nu.protocol().hash().equals(rij.protocolhash())
                        && Afdruk.of(nu.kalender()).equals(rij.kalenderhash()))
                .or(() -> teksten.find(rij.protocolhash())
                        .flatMap(toen -> read(toen.bibliotheek(), rij, toen.lagen(rij.school().laag())))
                        .filter(toen -> toen.protocol().hash().equals(rij.protocolhash())));
    }

    private static Optional<Schoolkader> read(Bibliotheek uit, Rij rij, Lagen lagen) {
        Optional<Protocol> protocol = uit.protocol(rij.school().protocol(), lagen, List.of()).protocol();
        Optional<Kalender> kalender = uit.kalender(rij.school().kalender());
        return protocol.flatMap(een -> kalender.map(ander -> new Schoolkader(rij.school(), een, ander, lagen)));
    }

    private static Rij rij(School nu, ResultSet rij) throws SQLException {
        var toen = new School(nu.id(), nu.code(), nu.naam(), nu.gemeente(), rij.getString("protocol"),
                rij.getString("kalender"), Optional.ofNullable(rij.getString("laag")),
                rij.getBoolean("aanwezig_zonder_rij"), day(rij, "taken_vanaf"), day(rij, "register_vanaf"));
        return new Rij(rij.getLong("id"), rij.getLong("leerling_id"), rij.getObject("peildatum", LocalDate.class),
                rij.getLong("registratie_tot"), rij.getLong("zaakfeit_tot"), day(rij, "geleverd_tot"),
                rij.getObject("beoordeeld_op", OffsetDateTime.class).toInstant(), toen,
                day(rij, "geboortedatum"), rij.getString("protocolhash"), rij.getString("kalenderhash"),
                rij.getString("feitenhash"), rij.getString("uitslaghash"));
    }

    private static Optional<LocalDate> day(ResultSet rij, String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(kolom, LocalDate.class));
    }
}
