package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.scholen.Schoolkader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps of each pupil the open tasks and where the case stands, for lists. Called within the transaction that judged.
@Component
class Zaakboek {

    private static final int DAGEN_VOORUIT = 30;

    private final JdbcTemplate rijen;

    Zaakboek(JdbcTemplate rijen) {
        this.rijen = rijen;
    }

    void write(Schoolkader kader, List<Uitslagboek.Uitslag> uitslagen) {
        var verdeling = new Rolverdeling(kader.protocol().zaak());
        var zin = new Aanleidingzin(kader.protocol());
        var weg = new ArrayList<Object[]>();
        var taken = new ArrayList<Object[]>();
        var standen = new ArrayList<Object[]>();
        for (Uitslagboek.Uitslag een : uitslagen) {
            Zaakstand zaak = een.oordeel().zaak();
            weg.add(new Object[] {een.leerling()});
            for (Taak taak : zaak.open()) {
                taken.add(new Object[] {een.leerling(), kader.school().id(), taak.id(), taak.stap().naam(),
                        taak.rol(), verdeling.functie(taak.rol()).name(), taak.stand().name(), taak.ontstaan(),
                        due(taak), zin.of(taak.aanleidingen())});
            }
            standen.add(new Object[] {zaak.fase(), zaak.regie().orElse(null),
                    next(een.oordeel(), zaak), een.leerling()});
        }
        rijen.batchUpdate("delete from beoordelingen.taak where leerling_id = ?", weg);
        rijen.batchUpdate("""
                insert into beoordelingen.taak (leerling_id, school_id, kenmerk, stap, rol, functie, stand, ontstaan,
                  uiterlijk, omdat) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", taken);
        rijen.batchUpdate("""
                update beoordelingen.beoordeling set fase = ?, regie = ?, zaak_volgend_op = ? where leerling_id = ?""",
                standen);
    }

    /// On which day the case must be judged again, facts or not. Far ahead is not looked at: judging once too often
    /// changes nothing. Without an open task only a signal can change it, and that day is kept with the signals.
    private static @Nullable LocalDate next(Oordeel oordeel, Zaakstand zaak) {
        boolean staatStil = zaak.open().isEmpty() && zaak.overdracht().isEmpty();
        return staatStil ? null : oordeel.volgendeDag(false, DAGEN_VOORUIT)
                .orElse(oordeel.peildatum().plusDays(DAGEN_VOORUIT));
    }

    /// The last day in time, or the day a form planned it on.
    private static @Nullable LocalDate due(Taak taak) {
        return taak.uiterlijk().map(Uiterlijk::datum).or(taak::gepland).orElse(null);
    }
}
