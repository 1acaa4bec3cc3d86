package nl.verzuimregie.herinneringen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What tests of reminders need: days that go by, mornings, and the messages that somebody has.
final class Proefpost {

    private static final int LESSEN = 8;

    private Proefpost() {}

    static void day(LocalDate dag) {
        Proefsysteem.bean(Vandaag.class).setDatum(dag);
    }

    /// The day as all other tests have it.
    static void dayOfAllTests() {
        day(Proefsysteem.DAG);
    }

    /// A day that the school delivers, on which one pupil was ill or was there.
    static void deliver(Proefsysteem.Proefschool school, Leerling wie, LocalDate dag, boolean isZiek) {
        school.record(IntStream.rangeClosed(1, LESSEN).mapToObj(les -> new Vastlegging.Nieuw(wie.id(), dag, les,
                new Lesvermelding(isZiek ? Optional.of(Verzuimsoort.ZIEK) : Optional.empty(), 50, false, null), les))
                .toArray(Vastlegging.Nieuw[]::new));
    }

    /// The morning of one school, and then the messages of everyone.
    static void morning(Proefsysteem.Proefschool school, LocalDate dag) {
        day(dag);
        Zicht.school(school.id()).during(() -> Proefsysteem.bean(Beoordelingen.class).assessDue(school.id()));
        Proefsysteem.bean(Dagberichten.class).run();
    }

    /// The subjects of what somebody has, in order.
    static List<String> subjects(int account) {
        return Proefsysteem.bean(JdbcClient.class).sql("select onderwerp from herinneringen.bericht "
                + "where account_id = ? order by id").param(account).query((rij, nr) -> rij.getString(1)).list();
    }

    /// The last text that somebody has.
    static String text(int account) {
        return Proefsysteem.bean(JdbcClient.class).sql("select tekst from herinneringen.bericht where account_id = ? "
                + "order by id desc limit 1").param(account).query(String.class).single();
    }

    /// A message that waits to be sent, made on the day it is.
    static long waiting(int account, String sleutel) {
        return Objects.requireNonNull(Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                Proefsysteem.bean(Berichten.class).add(account, Berichten.DAGBERICHT, sleutel, new Berichttekst.Inhoud(
                        "Dagbericht: 1 te laat", "Dag Één,\n\nTe laat (1)\n- Bel <de> ouders. Uiterlijk do 12 nov."))
                        .orElseThrow()));
    }

    /// Settings of a server on this machine.
    static Postinstelling local(int port) {
        Map<String, String> waarden = Map.of("verzuimregie.smtp.host", "127.0.0.1", "verzuimregie.smtp.poort",
                Integer.toString(port), "verzuimregie.smtp.beveiliging", "geen", "verzuimregie.smtp.afzender",
                "verzuim@school.example", "verzuimregie.adres", "https://verzuim.school.example/");
        return Postinstelling.of(waarden::get).orElseThrow();
    }

    static Postbode postbode(int port) {
        return new Postbode(Proefsysteem.bean(Verzendingen.class), Proefsysteem.bean(Berichttekst.class),
                Proefsysteem.bean(Uitnodigingspost.class), local(port));
    }
}
