package nl.verzuimregie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.platform.sleutels.Geheimschrift.OnleesbaarException;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefgezin;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.proef.Toepassingsrol;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Recht;
import nl.verzuimregie.toegang.Relatie;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.zaken.Verzegelkast;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeitrij;
import nl.verzuimregie.zaken.Zaakfeiten.Vastlegger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// A word in each sealed field that occurs nowhere else: not in a page of who may not see it, not in the database, in a
/// mail or in the log.
class VerzegelingTest {

    private static final Proefschool SCHOOL = new Proefschool(Proefsysteem.bean(Scholen.class).add("verzegeling",
            "Zegelschool", "Zegelstad", "amsterdam", "noord"), "verzegeling");
    private static final List<Leerling> LEERLINGEN = SCHOOL.withLeerlingen("1A", "1A");
    private static final Leerling WIE = LEERLINGEN.getFirst();
    /// Of each fact the stap, the answer that is sealed, its part of the dossier and the word in it.
    private static final List<Geval> GEVALLEN = List.of(
            new Geval("contact", "contactmoment.samenvatting", Segment.GESPREK, "zegelvogelgesprek"),
            new Geval("contact", "logboek.verslag", Segment.GESPREK, "zegelvogellogboek"),
            new Geval("contact-jeugdarts", "contactmoment.samenvatting", Segment.MEDISCH, "zegelvogelarts"),
            new Geval("contact-jeugdarts", "logboek.verslag", Segment.MEDISCH, "zegelvogelartsnotitie"),
            new Geval("meldcode", "meldcode.weging", Segment.VEILIGHEID, "zegelvogelveilig"));
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Map<String, Long> RIJEN = new LinkedHashMap<>();

    private record Geval(String stap, String adres, Segment segment, String woord) {}

    static {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        ((Logger) LoggerFactory.getLogger("nl.verzuimregie")).setLevel(Level.DEBUG);
        int account = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
        GEVALLEN.forEach(een -> RIJEN.put(een.woord(), record(een, account)));
        inView(() -> Stream.of("JEUGDARTS", "SAMENWERKINGSVERBAND").forEach(functie ->
                Proefsysteem.bean(JdbcClient.class).sql("""
                        insert into beoordelingen.betrokken (leerling_id, school_id, functie, relatie)
                        values (?, ?, ?, 'VERWIJZING') on conflict do nothing""")
                        .params(WIE.id(), SCHOOL.id(), functie).update()));
    }

    private static long record(Geval geval, int account) {
        var wie = new Vastlegger(SCHOOL.id(), WIE.id(), account, "verzegeling-" + GEVALLEN.indexOf(geval));
        var inhoud = new Zaakfeit.Inhoud(Optional.empty(), Map.of(geval.adres(), List.of("zin met " + geval.woord()),
                "contactmoment.datum", List.of("2026-11-19")), List.of(), Map.of());
        return Zicht.school(SCHOOL.id()).during(() -> {
            Proefsysteem.bean(Zaakfeiten.class).add(wie, (herkomst, dag) -> List.of(new Zaakfeit.Afronding(herkomst,
                    dag, geval.stap(), List.of("gedaan"), Optional.empty(), inhoud)));
            return rows().getLast().id();
        });
    }

    private static List<Zaakfeitrij> rows() {
        return Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaakfeiten.class).ofLeerling(WIE.id()));
    }

    private static long row(String woord) {
        return Objects.requireNonNull(RIJEN.get(woord));
    }

    private static void inView(Runnable werk) {
        Zicht.school(SCHOOL.id()).during(() -> {
            Proefsysteem.bean(TransactionOperations.class).executeWithoutResult(ignored -> werk.run());
            return true;
        });
    }

    @Test
    void the_fact_says_only_that_something_was_filled_in() {
        for (Geval geval : GEVALLEN) {
            Zaakfeitrij rij = rows().stream().filter(een -> een.id() == row(geval.woord())).findFirst()
                    .orElseThrow();
            assertThat(((Zaakfeit.Afronding) rij.feit()).inhoud().antwoorden())
                    .containsEntry(geval.adres(), List.of(Verzegelkast.VERZEGELD))
                    .containsEntry("contactmoment.datum", List.of("2026-11-19"));
            assertThat(rij.verzegeld()).containsExactly(Map.entry(geval.adres(), geval.segment().name()));
        }
    }

    @Test
    void each_function_reads_its_own_parts_and_no_page_shows_another() {
        var fouten = new ArrayList<String>();
        for (Functie functie : Functie.values()) {
            Bezoeker bezoeker = Bezoeker.signedIn(account(functie));
            List<Recht> rechten = Proefsysteem.bean(Toegangsmatrix.class).of("amsterdam", functie).stream()
                    .filter(een -> een.relatie().isPlaats() || (een.relatie() == Relatie.VERWIJZING
                            && functie != Functie.LEERPLICHTAMBTENAAR)).toList();
            for (Geval geval : GEVALLEN) {
                String body = bezoeker.get("/leerlingen/%d/zaakfeiten/%d".formatted(WIE.id(),
                        row(geval.woord()))).body();
                boolean mag = rechten.stream().anyMatch(een -> een.ziet().contains(geval.segment())
                        && een.allows(nl.verzuimregie.toegang.Handeling.DOSSIER));
                if (body.contains(geval.woord()) != mag) {
                    fouten.add("%s %s: %s".formatted(functie, geval, mag ? "ziet het niet" : "ziet het"));
                }
            }
            for (Paden.Pad pad : Paden.listed()) {
                boolean isVerslag = pad.patroon().endsWith("/zaakfeiten/{feit}");
                String body = isVerslag ? "" : pad.isPost() ? bezoeker.post(pad.adres(WIE.id()), pad.velden()).body()
                        : bezoeker.text(pad.vraag(WIE.id()));
                GEVALLEN.stream().filter(een -> body.contains(een.woord())).forEach(een ->
                        fouten.add("%s %s toont %s".formatted(functie, pad, een.woord())));
            }
        }
        assertThat(fouten).isEmpty();
    }

    @Test
    void who_opened_a_sealed_part_stands_in_the_file() {
        Bezoeker arts = Bezoeker.signedIn(account(Functie.JEUGDARTS));
        arts.get("/leerlingen/%d/zaakfeiten/%d".formatted(WIE.id(), row("zegelvogelarts")));
        assertThat(Bezoeker.signedIn(account(Functie.VERZUIMCOORDINATOR)).get("/leerlingen/" + WIE.id()).body())
                .contains("verzegeld deel geopend: wat medisch is");
    }

    /// As a backup is read by who has no key: every row of every table, as its owner.
    @Test
    void the_words_stand_nowhere_in_the_database_nor_in_the_log() throws SQLException {
        var gevonden = new ArrayList<String>();
        try (Connection eigenaar = Proefsysteem.owner()) {
            for (String tabel : tables(eigenaar)) {
                try (var antwoord = eigenaar.createStatement().executeQuery(
                        "select count(*) from " + tabel + " t where t::text ilike '%zegelvogel%'"
                                + " or t::text like '%" + hex("zegelvogel") + "%'")) {
                    antwoord.next();
                    if (antwoord.getLong(1) > 0) {
                        gevonden.add(tabel);
                    }
                }
            }
        }
        assertThat(gevonden).isEmpty();
        assertThat(LOG.list).noneMatch(regel -> GEVALLEN.stream().anyMatch(een ->
                regel.getFormattedMessage().contains(een.woord())));
    }

    private static String hex(String woord) {
        var tekst = new StringBuilder();
        woord.chars().forEach(teken -> tekst.append("%02x".formatted(teken)));
        return tekst.toString();
    }

    private static List<String> tables(Connection verbinding) throws SQLException {
        var namen = new ArrayList<String>();
        try (var antwoord = verbinding.createStatement().executeQuery("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""")) {
            while (antwoord.next()) {
                namen.add(antwoord.getString(1));
            }
        }
        assertThat(namen).contains("verzegeld.antwoord", "zaken.zaakfeit", "herinneringen.bericht");
        return namen;
    }

    @Test
    void the_wall_shows_sealed_parts_only_to_work_that_asked_for_them() throws SQLException {
        String tel = "select count(*) from verzegeld.antwoord where leerling_id = " + WIE.id();
        Map<String, String> heel = Toepassingsrol.schools("{" + SCHOOL.id() + "}");
        assertThat(Toepassingsrol.ask(heel, tel)).containsExactly("0");
        assertThat(Toepassingsrol.ask(with(heel, "{MEDISCH}"), tel)).containsExactly("2");
        assertThat(Toepassingsrol.ask(with(heel, "{GESPREK,VEILIGHEID}"), tel)).containsExactly("3");
        assertThat(Toepassingsrol.ask(with(Toepassingsrol.pupils("{" + SCHOOL.id() + "}",
                "{" + LEERLINGEN.getLast().id() + "}"), "{MEDISCH}"), tel)).containsExactly("0");
        assertThat(Toepassingsrol.ask(with(Toepassingsrol.schools("{0}"), "{MEDISCH}"), tel)).containsExactly("0");
        for (String wat : List.of("update verzegeld.antwoord set segment = 'GESPREK'",
                "delete from verzegeld.antwoord", "truncate verzegeld.antwoord")) {
            assertThatThrownBy(() -> Toepassingsrol.run(with(heel, "{MEDISCH}"), wat))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Map<String, String> with(Map<String, String> zicht, String segmenten) {
        var samen = new HashMap<>(zicht);
        samen.put("segmenten", segmenten);
        return samen;
    }

    /// Whoever can write in the database still cannot put the words of one answer in the place of another.
    @Test
    void what_was_sealed_opens_only_in_its_own_place() throws SQLException {
        Geval een = new Geval("meldcode", "meldcode.weging", Segment.VEILIGHEID, "zegelvogelverplaatst");
        long doel = record(een, account(Functie.VERZUIMCOORDINATOR));
        try (Connection eigenaar = Proefsysteem.owner(); var zet = eigenaar.prepareStatement("""
                update verzegeld.antwoord set inhoud = (select inhoud from verzegeld.antwoord where zaakfeit_id = ?)
                where zaakfeit_id = ?""")) {
            zet.setLong(1, row("zegelvogelveilig"));
            zet.setLong(2, doel);
            assertThat(zet.executeUpdate()).isEqualTo(1);
        }
        Zaakfeitrij rij = rows().stream().filter(dit -> dit.id() == doel).findFirst().orElseThrow();
        assertThatThrownBy(() -> Zicht.leerling(SCHOOL.id(), WIE.id(), java.util.Set.of("VEILIGHEID"))
                .during(() -> Proefsysteem.bean(Verzegelkast.class).open(rij))).isInstanceOf(OnleesbaarException.class);
    }

    private static int account(Functie functie) {
        if (Proefgezin.isOf(functie)) {
            return Proefgezin.add("verzegeling", WIE, functie, Gezag.JA);
        }
        if (!functie.isBuitenSchool()) {
            return SCHOOL.account(functie, functie == Functie.MENTOR ? Optional.of("1A") : Optional.empty());
        }
        int account = Proefsysteem.bean(Accounts.class).add(functie.name().toLowerCase(java.util.Locale.ROOT)
                + ".verzegeling@demo.invalid", "Iemand " + functie, Optional.empty());
        Proefsysteem.bean(Accounts.class).appoint(account, functie, null, null, Proefsysteem.bean(JdbcClient.class)
                .sql("select gemeente_id from scholen.school where id = ?").param(SCHOOL.id()).query(Integer.class)
                .single());
        return account;
    }
}
