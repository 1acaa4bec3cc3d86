package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final String KIES = """
            select a.id, a.email, a.naam, a.wachtwoord, a.taal, a.sneltoetsen, f.functie, f.school_id, f.klas_id,
              coalesce(k.naam, s.naam, g.naam, '') as waarvan
            from toegang.account a left join toegang.functie f on f.account_id = a.id
              left join leerlingen.klas k on k.id = f.klas_id left join scholen.school s on s.id = f.school_id
              left join scholen.gemeente g on g.id = f.gemeente_id
            """;
    private static final String VOLGORDE = " order by a.id, f.id";

    private final JdbcClient jdbc;
    private final PasswordEncoder wachtwoorden;

    Accounts(JdbcClient jdbc, PasswordEncoder wachtwoorden) {
        this.jdbc = jdbc;
        this.wachtwoorden = wachtwoorden;
    }

    /// The account with this id as it is now.
    public Optional<Gebruiker> find(int id) {
        return gebruikers(jdbc.sql(KIES + "where a.id = ?" + VOLGORDE).param(id).query(Accounts::regel).list())
                .stream().findFirst();
    }

    /// The account with this e-mail address.
    public Optional<Gebruiker> find(String email) {
        return gebruikers(jdbc.sql(KIES + "where a.email = ?" + VOLGORDE).param(email.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::regel).list()).stream().findFirst();
    }

    /// All accounts, in the order in which they were made.
    public List<Gebruiker> all() {
        return gebruikers(jdbc.sql(KIES + VOLGORDE).query(Accounts::regel).list());
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

    private record Regel(Gebruiker gebruiker, Optional<Aanstelling> aanstelling) {}

    private static Regel regel(ResultSet rij, int ignored) throws SQLException {
        String functie = rij.getString("functie");
        return new Regel(new Gebruiker(rij.getInt("id"), rij.getString("email"), rij.getString("naam"),
                rij.getString("wachtwoord"), rij.getString("taal"), rij.getBoolean("sneltoetsen"), List.of()),
                functie == null ? Optional.empty() : Optional.of(new Aanstelling(Functie.valueOf(functie),
                        rij.getObject("school_id", Integer.class), rij.getObject("klas_id", Integer.class),
                        rij.getString("waarvan"))));
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
                    wie.sneltoetsen(), aanstellingen));
        }
        return gebruikers;
    }
}
