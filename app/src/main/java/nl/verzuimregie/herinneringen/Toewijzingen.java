package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.TakenBijgewerktEvent;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.herinneringen.Voorkeur.Wijze;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tasks that came to a function: noted as they come, and told at once to who wants to hear it at once. A judgement
/// that gives the same tasks again, as `herbouw` does, tells nobody anything.
@Service
class Toewijzingen {

    private static final String[] FUNCTIES = java.util.Arrays.stream(Functie.values())
            .filter(Functie::isBezet).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Berichten berichten;
    private final Berichttekst tekst;
    private final Voorkeuren voorkeuren;
    private final Accounts accounts;
    private final Scholen scholen;

    Toewijzingen(JdbcClient jdbc, Berichten berichten, Berichttekst tekst, Voorkeuren voorkeuren, Accounts accounts,
            Scholen scholen) {
        this.jdbc = jdbc;
        this.berichten = berichten;
        this.tekst = tekst;
        this.voorkeuren = voorkeuren;
        this.accounts = accounts;
        this.scholen = scholen;
    }

    private record Nieuw(Berichten.Aanzegging aanzegging, Berichtregel regel) {}

    /// In the transaction that judged. In the morning nobody is told here: that is for the [Dagberichten].
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onTaken(TakenBijgewerktEvent taken) {
        List<Long> nieuw = berichten.assign(taken.school(), taken.isOchtend() ? Optional.empty()
                : Optional.of(taken.leerlingen()));
        if (!nieuw.isEmpty() && !taken.isOchtend()) {
            Optional<Integer> doener = actor();
            perAccount(taken.school(), nieuw).forEach((account, wat) -> tell(account, wat,
                    doener.filter(account::equals).isPresent()));
        }
    }

    /// Who just did something saw on the page what came of it.
    private void tell(int account, List<Nieuw> wat, boolean isZelf) {
        if (isZelf) {
            berichten.told(account, null, wat.stream().map(Nieuw::aanzegging).toList());
            return;
        }
        Wijze wijze = voorkeuren.of(account).wijze(Herinnering.TOEGEWEZEN, false);
        Optional<Gebruiker> aan = accounts.find(account);
        if (wijze == Wijze.APART && aan.isPresent()) {
            String sleutel = "toegewezen/" + wat.getFirst().aanzegging().toewijzing();
            berichten.add(account, Herinnering.TOEGEWEZEN.sleutel(), sleutel, tekst.single(aan.get(),
                    Herinnering.TOEGEWEZEN, wat.stream().map(Nieuw::regel).toList())).ifPresent(bericht ->
                    berichten.told(account, bericht, wat.stream().map(Nieuw::aanzegging).toList()));
        }
    }

    /// By who has the function, and by who does it today in the place of somebody.
    private Map<Integer, List<Nieuw>> perAccount(int school, List<Long> toewijzingen) {
        Protocol protocol = scholen.kader(school).protocol();
        Map<Integer, List<Nieuw>> gevonden = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct f.account_id, w.id, w.leerling_id, t.stap, t.uiterlijk
                from herinneringen.toewijzing w
                  join beoordelingen.taak t on t.leerling_id = w.leerling_id and t.kenmerk = w.kenmerk
                  join leerlingen.leerlingstand l on l.leerling_id = w.leerling_id
                  join (select account_id, school_id, functie, klas_id from toegang.functie
                    union select account_id, school_id, functie, klas_id from toegang.bezetting where hoe <> 'ZELF') f
                    on f.account_id is not null and f.school_id = t.school_id and f.functie = t.functie
                    and (f.klas_id is null or f.klas_id = l.klas_id)
                where w.id = any (?) and f.functie = any (?)
                order by f.account_id, t.uiterlijk nulls last, w.id""")
                .params(toewijzingen.toArray(Long[]::new), FUNCTIES).query((rij, ignored) ->
                    gevonden.computeIfAbsent(rij.getInt("account_id"), wie -> new ArrayList<>()).add(new Nieuw(
                            new Berichten.Aanzegging(rij.getLong("id"), school, rij.getLong("leerling_id"),
                                    Herinnering.TOEGEWEZEN, null),
                            Berichtregel.of(protocol, rij.getString("stap"), Optional.ofNullable(
                                    rij.getObject("uiterlijk", LocalDate.class)))))).list();
        return gevonden;
    }

    private static Optional<Integer> actor() {
        Authentication wie = SecurityContextHolder.getContext().getAuthentication();
        return wie != null && wie.getPrincipal() instanceof Gebruiker gebruiker ? Optional.of(gebruiker.id())
                : Optional.empty();
    }
}
