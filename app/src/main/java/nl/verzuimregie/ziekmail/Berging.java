package nl.verzuimregie.ziekmail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.platform.sleutels.Geheimschrift;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsmatrix;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Records a message: at which school, from whom, and what goes back. Whatever is recorded, is so in one transaction
/// and once. Nothing is guessed from the words.
@Service
class Berging {

    private final JdbcClient jdbc;
    private final Ziekadressen adressen;
    private final Gezinnen gezinnen;
    private final Scholen scholen;
    private final Toegangsmatrix matrix;
    private final Antwoorden antwoorden;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;
    private final Geheimschrift schrift;

    Berging(JdbcClient jdbc, Ziekadressen adressen, Gezinnen gezinnen, Scholen scholen, Toegangsmatrix matrix,
            Antwoorden antwoorden, Vandaag vandaag, TransactionOperations transacties, Hoofdsleutel sleutel) {
        this.jdbc = jdbc;
        this.adressen = adressen;
        this.gezinnen = gezinnen;
        this.scholen = scholen;
        this.matrix = matrix;
        this.antwoorden = antwoorden;
        this.vandaag = vandaag;
        this.transacties = transacties;
        this.schrift = new Geheimschrift(sleutel, "ziekmail/" + Segment.ZIEKMELDING);
    }

    /// Records it at each school to whose address it came.
    ///
    /// @return whether there was one
    boolean keep(Inkomend mail) {
        List<Integer> bij = adressen.schools(mail.aan());
        bij.forEach(school -> Zicht.school(school).during(() -> transacties.execute(weg -> {
            keepAt(school, mail);
            return school;
        })));
        return !bij.isEmpty();
    }

    private void keepAt(int school, Inkomend mail) {
        String protocol = scholen.kader(school).protocol().id();
        List<Gezinnen.Melder> melders = mail.afzender().isEmpty() ? List.of() : gezinnen.callers(school,
                mail.afzender(), matrix.meerderjarig(protocol, vandaag.datum()));
        Soort soort = !melders.isEmpty() ? Soort.BEKEND : mail.automatisch() ? Soort.AUTOMAAT : Soort.ONBEKEND;
        Instant nu = vandaag.nu();
        Optional<Long> nieuw = jdbc.sql("""
                insert into ziekmail.bericht (school_id, kenmerk, afzender, account_id, kinderen, soort, echtheid,
                  automatisch, ingekort, bijlagen, ontvangen_op, vastgelegd_op)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (school_id, kenmerk) do nothing returning id""")
                .param(school).param(mail.kenmerk()).param(mail.afzender())
                .param(melders.isEmpty() ? null : melders.getFirst().account()).param(melders.size())
                .param(soort.name()).param(mail.echtheid().name()).param(mail.automatisch()).param(mail.ingekort())
                .param(mail.bijlagen()).param(mail.ontvangenOp().atOffset(ZoneOffset.UTC))
                .param(nu.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
        if (nieuw.isEmpty() || soort == Soort.AUTOMAAT) {
            return;
        }
        long bericht = nieuw.get();
        melders.forEach(een -> jdbc.sql("""
                insert into ziekmail.kind (bericht_id, leerling_id, school_id) values (?, ?, ?)""")
                .params(bericht, een.leerling(), school).update());
        // of who is unknown the words stay outside: they may be about anybody
        jdbc.sql("insert into ziekmail.tekst (bericht_id, school_id, segment, inhoud) values (?, ?, ?, ?)")
                .params(bericht, school, Segment.ZIEKMELDING.name(), schrift.seal((mail.onderwerp() + "\n"
                        + (melders.isEmpty() ? "" : mail.tekst())).getBytes(StandardCharsets.UTF_8), place(bericht)))
                .update();
        if (mail.magAntwoord()) {
            antwoorden.add(bericht, mail, melders);
        }
    }

    /// Subject and text of a message; empty when its words are not in view.
    Optional<Voorstel.Woorden> words(long bericht) {
        return jdbc.sql("select inhoud from ziekmail.tekst where bericht_id = ?").param(bericht)
                .query(byte[].class).optional().map(dicht -> {
                    String alles = new String(schrift.open(Objects.requireNonNull(dicht), place(bericht)),
                            StandardCharsets.UTF_8);
                    int regel = alles.indexOf('\n');
                    return new Voorstel.Woorden(alles.substring(0, regel), alles.substring(regel + 1));
                });
    }

    private static byte[] place(long bericht) {
        return "ziekmail.tekst/%d".formatted(bericht).getBytes(StandardCharsets.UTF_8);
    }
}
