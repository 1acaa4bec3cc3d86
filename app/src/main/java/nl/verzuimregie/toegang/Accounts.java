package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.platform.Besluitenstand;
import nl.verzuimregie.platform.Vandaag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts and the functions they have.
@Service
@Transactional
public class Accounts implements UserDetailsService {

    /// Who left is not there; who does something today in the place of another has that as well.
    private static final String KIES = """
            select a.id, a.email, a.naam, a.wachtwoord, a.taal, a.sneltoetsen, f.functie, f.school_id, f.klas_id,
              f.namens, coalesce(k.naam, s.naam, g.naam, '') as waarvan,
              (select count(*) from toegang.bericht b where b.account_id = a.id and b.id > coalesce(
                (select max(l.tot) from toegang.gelezen l where l.account_id = a.id), 0)) as berichten,
              (select count(*) || '-' || coalesce(max(id), 0) from scholen.besluit) as stand
            from toegang.account a left join (
                select account_id, functie, school_id, klas_id, gemeente_id, cast(null as text) as namens, 0 as rang, id
                from toegang.functie
                union all
                select b.account_id, b.functie, b.school_id, b.klas_id, null, coalesce(n.naam, ''), 1, 0
                from toegang.bezetting b left join toegang.account n on n.id = b.namens_id
                where b.hoe in ('WAARNEMER', 'VANGNET') and b.dag = :dag) f on f.account_id = a.id
              left join leerlingen.klas k on k.id = f.klas_id left join scholen.school s on s.id = f.school_id
              left join scholen.gemeente g on g.id = f.gemeente_id
            where 'UIT_DIENST' is distinct from (select i.soort from toegang.inzet i
              where i.account_id = a.id and i.soort in ('UIT_DIENST', 'IN_DIENST') and i.vanaf <= :dag
              order by i.id desc limit 1)
            """;
    private static final String VOLGORDE = " order by a.id, f.rang, f.id, f.functie, f.school_id, f.klas_id";

    private final JdbcClient jdbc;
    private final PasswordEncoder wachtwoorden;
    private final Vandaag vandaag;
    private final Besluitenstand stand;

    Accounts(JdbcClient jdbc, PasswordEncoder wachtwoorden, Vandaag vandaag, Besluitenstand stand) {
        this.jdbc = jdbc;
        this.wachtwoorden = wachtwoorden;
        this.vandaag = vandaag;
        this.stand = stand;
    }

    /// The account with this id as it is now; empty when there is none or who it was of left.
    public Optional<Gebruiker> find(int id) {
        List<Regel> regels = jdbc.sql(KIES + "and a.id = :id" + VOLGORDE).param("dag", vandaag.datum())
                .param("id", id).query(Accounts::regel).list();
        regels.stream().findFirst().ifPresent(een -> stand.see(een.stand()));
        return gebruikers(regels).stream().findFirst();
    }

    /// The account with this e-mail address.
    public Optional<Gebruiker> find(String email) {
        return gebruikers(jdbc.sql(KIES + "and a.email = :email" + VOLGORDE).param("dag", vandaag.datum())
                .param("email", email.strip().toLowerCase(Locale.ROOT)).query(Accounts::regel).list()).stream()
                .findFirst();
    }

    /// All accounts of who did not leave, in the order in which they were made.
    public List<Gebruiker> all() {
        return gebruikers(jdbc.sql(KIES + VOLGORDE).param("dag", vandaag.datum()).query(Accounts::regel).list());
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return find(email).filter(gebruiker -> gebruiker.wachtwoord() != null)
                .orElseThrow(() -> new UsernameNotFoundException(email));
    }

    /// Adds an account, or gives the one with this address.
    ///
    /// @param wachtwoord empty: nobody can sign in with it yet
    public int add(String email, String naam, Optional<String> wachtwoord) {
        String adres = email.strip().toLowerCase(Locale.ROOT);
        jdbc.sql("insert into toegang.account (email, naam, wachtwoord) values (?, ?, ?) on conflict do nothing")
                .param(adres).param(naam).param(wachtwoord.map(wachtwoorden::encode).orElse(null)).update();
        return jdbc.sql("select id from toegang.account where email = ?").param(adres).query(Integer.class).single();
    }

    /// Gives an account a function, for a school, one of its classes, or a gemeente.
    public void appoint(int account, Functie functie, @Nullable Integer school, @Nullable Integer klas,
            @Nullable Integer gemeente) {
        jdbc.sql("""
                insert into toegang.functie (account_id, functie, school_id, klas_id, gemeente_id)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(account).param(functie.name()).param(school).param(klas).param(gemeente).update();
    }

    /// Sets the language of an account.
    ///
    /// @param taal `nl` or `en`
    public void setTaal(int account, String taal) {
        jdbc.sql("update toegang.account set taal = ? where id = ?").params(taal, account).update();
    }

    /// Switches the single-key shortcuts of an account on or off.
    public void setSneltoetsen(int account, boolean aan) {
        jdbc.sql("update toegang.account set sneltoetsen = ? where id = ?").params(aan, account).update();
    }

    /// @param stand how far the decisions of schools have come
    private record Regel(Gebruiker gebruiker, Optional<Aanstelling> aanstelling, String stand) {}

    private static Regel regel(ResultSet rij, int ignored) throws SQLException {
        String functie = rij.getString("functie");
        return new Regel(new Gebruiker(rij.getInt("id"), rij.getString("email"), rij.getString("naam"),
                rij.getString("wachtwoord"), rij.getString("taal"), rij.getBoolean("sneltoetsen"),
                rij.getInt("berichten"), List.of()),
                functie == null ? Optional.empty() : Optional.of(new Aanstelling(Functie.valueOf(functie),
                        rij.getObject("school_id", Integer.class), rij.getObject("klas_id", Integer.class),
                        rij.getString("waarvan"), rij.getString("namens"))), rij.getString("stand"));
    }

    private static List<Gebruiker> gebruikers(List<Regel> regels) {
        var gebruikers = new ArrayList<Gebruiker>();
        for (int i = 0; i < regels.size();) {
            Gebruiker wie = regels.get(i).gebruiker();
            var aanstellingen = new ArrayList<Aanstelling>();
            while (i < regels.size() && regels.get(i).gebruiker().id() == wie.id()) {
                regels.get(i).aanstelling().ifPresent(aanstellingen::add);
                i++;
            }
            gebruikers.add(new Gebruiker(wie.id(), wie.email(), wie.naam(), wie.wachtwoord(), wie.taal(),
                    wie.sneltoetsen(), wie.berichten(), aanstellingen));
        }
        return gebruikers;
    }
}
