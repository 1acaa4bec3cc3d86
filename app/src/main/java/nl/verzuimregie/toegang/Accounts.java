package nl.verzuimregie.toegang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
              array(select bij.id || ' ' || bij.protocol from scholen.school bij
                where f.functie is not null and bij.id = coalesce(f.school_id, bij.id)
                  and bij.gemeente_id = coalesce(f.gemeente_id, bij.gemeente_id) order by bij.id) as gebieden,
              (select count(*) from toegang.bericht b where b.account_id = a.id and b.id > coalesce(
                (select max(l.tot) from toegang.gelezen l where l.account_id = a.id), 0)) as berichten,
              array(select n.leerling_id || ' ' || n.school_id || ' ' || n.functie || ' ' || n.vanaf::date
                from toegang.noodtoegang_van(a.id, :nu) n) as nood,
              array(select z.leerling_id || ' ' || z.school_id || ' ' || z.functie || ' ' || z.gezag || ' ' || z.vanaf
                  || ' ' || coalesce(z.geboortedatum::text, '-') || ' ' || z.meekijken || ' ' || bij.protocol || ' '
                  || bij.naam
                from toegang.gezin_van(a.id, :dag) z join scholen.school bij on bij.id = z.school_id) as gezin,
              (select count(*) || '-' || coalesce(max(id), 0) || '/' || rooster.stand() from scholen.besluit) as stand
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
    private final Toegangsmatrix matrix;
    private final Betrekkingen betrekkingen;

    Accounts(JdbcClient jdbc, PasswordEncoder wachtwoorden, Vandaag vandaag, Besluitenstand stand,
            Toegangsmatrix matrix, Betrekkingen betrekkingen) {
        this.jdbc = jdbc;
        this.wachtwoorden = wachtwoorden;
        this.vandaag = vandaag;
        this.stand = stand;
        this.matrix = matrix;
        this.betrekkingen = betrekkingen;
    }

    /// The account with this id as it is now, with the pupils it has to do with; empty when there is none or who it was
    /// of left.
    public Optional<Gebruiker> find(int id) {
        List<Regel> regels = ask(KIES + "and a.id = :id" + VOLGORDE)
                .param("id", id).query(this::regel).list();
        regels.stream().findFirst().ifPresent(een -> stand.see(een.stand()));
        return gebruikers(regels).stream().findFirst().map(een -> een.with(betrekkingen.of(een)));
    }

    /// The account with this e-mail address.
    public Optional<Gebruiker> find(String email) {
        return gebruikers(ask(KIES + "and a.email = :email" + VOLGORDE)
                .param("email", email.strip().toLowerCase(Locale.ROOT)).query(this::regel).list()).stream()
                .findFirst();
    }

    /// All accounts of who did not leave, in the order in which they were made.
    public List<Gebruiker> all() {
        return gebruikers(ask(KIES + VOLGORDE).query(this::regel).list());
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

    /// Gives an account another password; it is kept slowly hashed.
    public void setWachtwoord(int account, String wachtwoord) {
        jdbc.sql("update toegang.account set wachtwoord = ? where id = ?")
                .params(wachtwoorden.encode(wachtwoord), account).update();
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

    private JdbcClient.StatementSpec ask(String vraag) {
        return jdbc.sql(vraag).param("dag", vandaag.datum()).param("nu", vandaag.nu().atOffset(ZoneOffset.UTC));
    }

    /// @param stand how far the decisions of schools have come
    /// @param gezin what this person is of which pupils, the same on each line
    private record Regel(Gebruiker gebruiker, Optional<Aanstelling> aanstelling, List<Gezinsband> gezin,
            String stand) {}

    private Regel regel(ResultSet rij, int ignored) throws SQLException {
        return new Regel(new Gebruiker(rij.getInt("id"), rij.getString("email"), rij.getString("naam"),
                rij.getString("wachtwoord"), rij.getString("taal"), rij.getBoolean("sneltoetsen"),
                rij.getInt("berichten"), List.of(), Betrekkingen.nood((String[]) rij.getArray("nood").getArray())),
                post(rij), Gezinsband.read((String[]) rij.getArray("gezin").getArray(), matrix, vandaag.datum()),
                rij.getString("stand"));
    }

    private Optional<Aanstelling> post(ResultSet rij) throws SQLException {
        if (rij.getString("functie") == null) {
            return Optional.empty();
        }
        Functie functie = Functie.valueOf(rij.getString("functie"));
        var gebieden = new ArrayList<Aanstelling.Gebied>();
        for (String gebied : (String[]) rij.getArray("gebieden").getArray()) {
            int spatie = gebied.indexOf(' ');
            gebieden.add(new Aanstelling.Gebied(Integer.parseInt(gebied.substring(0, spatie)),
                    matrix.of(gebied.substring(spatie + 1), functie)));
        }
        return Optional.of(new Aanstelling(functie, rij.getObject("school_id", Integer.class),
                rij.getObject("klas_id", Integer.class), rij.getString("waarvan"), rij.getString("namens"),
                matrix.everywhere(functie), gebieden));
    }

    private static List<Gebruiker> gebruikers(List<Regel> regels) {
        var gebruikers = new ArrayList<Gebruiker>();
        for (int i = 0; i < regels.size();) {
            Gebruiker wie = regels.get(i).gebruiker();
            var aanstellingen = new ArrayList<Aanstelling>();
            List<Gezinsband> gezin = regels.get(i).gezin();
            while (i < regels.size() && regels.get(i).gebruiker().id() == wie.id()) {
                regels.get(i).aanstelling().ifPresent(aanstellingen::add);
                i++;
            }
            gezin.stream().map(Gezinsband::aanstelling).distinct().forEach(aanstellingen::add);
            gebruikers.add(new Gebruiker(wie.id(), wie.email(), wie.naam(), wie.wachtwoord(), wie.taal(),
                    wie.sneltoetsen(), wie.berichten(), aanstellingen, Stream.concat(wie.betrekkingen().stream(),
                            gezin.stream().map(Gezinsband::betrekking)).toList()));
        }
        return gebruikers;
    }
}
