package nl.verzuimregie.beoordelingen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Schoolkader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps of each pupil the open tasks, who has to do with the case, where it stands and which signals were followed by
/// something, for lists and for the gate.
/// Called within the transaction that judged.
@Component
class Zaakboek {

    private static final int DAGEN_VOORUIT = 30;

    private final JdbcTemplate rijen;

    Zaakboek(JdbcTemplate rijen) {
        this.rijen = rijen;
    }

    void write(Schoolkader kader, LocalDate geleverdTot, List<Uitslagboek.Uitslag> uitslagen) {
        var verdeling = new Rolverdeling(kader.protocol().zaak());
        var zin = new Aanleidingzin(kader.protocol());
        var weg = new ArrayList<Object[]>();
        var taken = new ArrayList<Object[]>();
        var standen = new ArrayList<Object[]>();
        var opgevolgd = new ArrayList<Object[]>();
        var betrokken = new ArrayList<Object[]>();
        for (Uitslagboek.Uitslag een : uitslagen) {
            Zaakstand zaak = een.oordeel().zaak();
            weg.add(new Object[] {een.leerling()});
            for (Taak taak : zaak.open()) {
                taken.add(new Object[] {een.leerling(), kader.school().id(), taak.id(), taak.stap().naam(),
                        taak.rol(), verdeling.functie(taak.rol()).name(), taak.stand().name(), taak.ontstaan(),
                        due(taak), zin.of(taak.aanleidingen()), from(taak)});
            }
            for (Betrokkenheid wie : Betrokkenheid.of(een.oordeel(), kader.protocol().zaak())) {
                betrokken.add(new Object[] {een.leerling(), kader.school().id(), wie.functie().name(),
                        wie.relatie().name(), wie.sinds().orElse(null)});
            }
            followed(zaak).forEach(signaal -> opgevolgd.add(new Object[] {een.leerling(), signaal}));
            Optional<Stilstand> stil = Stilstand.of(zaak, kader, een.oordeel().peildatum());
            standen.add(new Object[] {zaak.fase(), zaak.regie().orElse(null), next(een, zaak),
                    isWaiting(een, kader.kalender(), geleverdTot) ? geleverdTot : null,
                    stil.map(Stilstand::sinds).orElse(null), stil.map(Stilstand::omdat).orElse(null),
                    een.leerling()});
        }
        rijen.batchUpdate("delete from beoordelingen.taak where leerling_id = ?", weg);
        rijen.batchUpdate("""
                insert into beoordelingen.taak (leerling_id, school_id, kenmerk, stap, rol, functie, stand, ontstaan,
                  uiterlijk, omdat, vanaf_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", taken);
        rijen.batchUpdate("delete from beoordelingen.betrokken where leerling_id = ?", weg);
        rijen.batchUpdate("""
                insert into beoordelingen.betrokken (leerling_id, school_id, functie, relatie, sinds)
                values (?, ?, ?, ?, ?)""", betrokken);
        rijen.batchUpdate("""
                update beoordelingen.beoordeling set fase = ?, regie = ?, zaak_volgend_op = ?,
                  geleverd_tot = coalesce(geleverd_tot, ?), stil_sinds = ?, stil_omdat = ?
                where leerling_id = ?""", standen);
        rijen.batchUpdate("""
                update beoordelingen.signaal set opgevolgd = true where leerling_id = ? and kenmerk = ?""", opgevolgd);
    }

    /// The signals that asked for a task that is open, was done, or was left out with a reason; a task that lapsed
    /// before anybody did anything is no action.
    private static Set<String> followed(Zaakstand zaak) {
        return zaak.taken().stream().filter(taak -> taak.stand() != Taak.Stand.VERVALLEN)
                .flatMap(taak -> taak.aanleidingen().stream())
                .filter(een -> een.moment().soort().equals("signaal"))
                .map(een -> een.id().substring(0, een.id().lastIndexOf('@'))).collect(Collectors.toSet());
    }

    /// On which day the case must be judged again, facts or not. Far ahead is not looked at: judging once too often
    /// changes nothing. Without an open task only a signal can change it, and that day is kept with the signals; a case
    /// that waits for the day of an agreement is looked at each morning, so that it does not fall still unseen.
    private static @Nullable LocalDate next(Uitslagboek.Uitslag een, Zaakstand zaak) {
        Oordeel oordeel = een.oordeel();
        LocalDate dag = oordeel.peildatum();
        boolean staatStil = zaak.open().isEmpty() && zaak.overdracht().isEmpty();
        boolean wacht = zaak.isOpen() && Stilstand.isPromised(zaak, dag);
        Optional<LocalDate> vanzelf = staatStil ? (wacht ? Optional.of(dag.plusDays(1)) : Optional.empty())
                : Optional.of(oordeel.volgendeDag(false, DAGEN_VOORUIT).orElse(dag.plusDays(DAGEN_VOORUIT)));
        return Stream.concat(vanzelf.stream(), Ziekbericht.nextAfter(een.zaakfeiten(), dag).stream())
                .min(LocalDate::compareTo).orElse(null);
    }

    /// Whether the next day that the school delivers can change the case, also when the pupil is not in it: there is
    /// something to do, or he was away and is back then.
    private static boolean isWaiting(Uitslagboek.Uitslag een, Kalender kalender, LocalDate geleverdTot) {
        if (!een.oordeel().zaak().open().isEmpty()) {
            return true;
        }
        var dagen = Tijdlijn.of(een.dossier(), kalender, geleverdTot, geleverdTot).dagen();
        return !dagen.isEmpty() && (!dagen.lastEntry().getValue().vorm().isBijgewoond()
                || dagen.lastEntry().getValue().vorm().isZiektedag());
    }

    /// From when on it is in lists.
    private static @Nullable OffsetDateTime from(Taak taak) {
        return taak.zichtbaarVanaf().map(moment -> moment.atZone(Vandaag.ZONE).toOffsetDateTime()).orElse(null);
    }

    /// The last day in time, or the day a form planned it on.
    private static @Nullable LocalDate due(Taak taak) {
        return taak.uiterlijk().map(Uiterlijk::datum).or(taak::gepland).orElse(null);
    }
}
