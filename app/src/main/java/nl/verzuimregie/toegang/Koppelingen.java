package nl.verzuimregie.toegang;

import java.time.ZoneOffset;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody is at another sign-in service. It only says who it is; what they may do here is granted here.
@Service
@Transactional
public class Koppelingen {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Vandaag vandaag;

    Koppelingen(JdbcClient jdbc, Accounts accounts, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.vandaag = vandaag;
    }

    /// The account of who the service says it is: known from an earlier time, or by an address of which the service
    /// says that it is theirs. From then on it is known, also with another address. No account is made by itself.
    ///
    /// @param uitgever  the service
    /// @param onderwerp its own name for the person, which stays the same
    /// @param email     the address that the service verified; empty: it has none or did not
    public Optional<Gebruiker> find(String uitgever, String onderwerp, Optional<String> email) {
        Optional<Integer> bekend = jdbc.sql(
                "select account_id from toegang.koppeling where uitgever = ? and onderwerp = ?")
                .params(uitgever, onderwerp).query(Integer.class).optional();
        if (bekend.isPresent()) {
            return accounts.find(bekend.get());
        }
        Optional<Gebruiker> wie = email.flatMap(accounts::find).filter(een -> !hasOther(een.id(), uitgever));
        wie.ifPresent(een -> jdbc.sql("""
                insert into toegang.koppeling (account_id, uitgever, onderwerp, gemaakt_op) values (?, ?, ?, ?)""")
                .params(een.id(), uitgever, onderwerp, vandaag.klokslag().atOffset(ZoneOffset.UTC)).update());
        return wie;
    }

    /// An address that the service gave to somebody else does not take over the account of who had it.
    private boolean hasOther(int account, String uitgever) {
        return jdbc.sql("select count(*) from toegang.koppeling where account_id = ? and uitgever = ?")
                .params(account, uitgever).query(Integer.class).single() > 0;
    }
}
