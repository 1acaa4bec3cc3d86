package nl.verzuimregie.toegang;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes on paper for who lost the phone: each counts once, and a new set takes the place of the former one.
@Service
@Transactional
public class Herstelcodes {

    /// How many a set has.
    public static final int AANTAL = 10;

    /// Without signs that look alike.
    private static final String TEKENS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTE = 10;
    private static final String SOORT = "herstelcode";

    private final JdbcClient jdbc;
    private final Afdrukken afdrukken;
    private final Vandaag vandaag;
    private final SecureRandom toeval = new SecureRandom();

    Herstelcodes(JdbcClient jdbc, Afdrukken afdrukken, Vandaag vandaag) {
        this.jdbc = jdbc;
        this.afdrukken = afdrukken;
        this.vandaag = vandaag;
    }

    /// A new set, readable this once.
    public List<String> renew(int account) {
        int reeks = jdbc.sql("select coalesce(max(reeks), 0) + 1 from toegang.herstelcode where account_id = ?")
                .param(account).query(Integer.class).single();
        List<String> codes = IntStream.range(0, AANTAL).mapToObj(ignored -> code()).toList();
        codes.forEach(code -> jdbc.sql("""
                insert into toegang.herstelcode (account_id, reeks, afdruk, gemaakt_op) values (?, ?, ?, ?)""")
                .params(account, reeks, afdrukken.of(SOORT, account + "/" + plain(code)), now()).update());
        return codes;
    }

    /// Somebody begins anew: none of the former ones counts any more.
    public void clear(int account) {
        jdbc.sql("""
                insert into toegang.herstelgebruik (herstelcode_id, gebruikt_op)
                select id, ? from toegang.herstelcode where account_id = ? on conflict do nothing""")
                .params(now(), account).update();
    }

    /// How many of the last set were not used.
    public int left(int account) {
        return jdbc.sql("""
                select count(*) from toegang.herstelcode h where account_id = :account
                  and reeks = (select max(reeks) from toegang.herstelcode where account_id = :account)
                  and not exists (select 1 from toegang.herstelgebruik g where g.herstelcode_id = h.id)""")
                .param("account", account).query(Integer.class).single();
    }

    /// Whether this is one of the last set that was not used. It is used with this.
    public boolean use(int account, String code) {
        return jdbc.sql("""
                insert into toegang.herstelgebruik (herstelcode_id, gebruikt_op)
                select id, :nu from toegang.herstelcode where account_id = :account and afdruk = :afdruk
                  and reeks = (select max(reeks) from toegang.herstelcode where account_id = :account)
                on conflict do nothing""").param("nu", now()).param("account", account)
                .param("afdruk", afdrukken.of(SOORT, account + "/" + plain(code))).update() == 1;
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTE; i++) {
            code.append(i == LENGTE / 2 ? "-" : "").append(TEKENS.charAt(toeval.nextInt(TEKENS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private java.time.OffsetDateTime now() {
        return vandaag.klokslag().atOffset(ZoneOffset.UTC);
    }
}
