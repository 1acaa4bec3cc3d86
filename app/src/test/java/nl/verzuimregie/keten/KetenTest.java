package nl.verzuimregie.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.keten.Ketenbreuk.Soort;
import nl.verzuimregie.keten.Ketencontrole.Wie;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.platform.database.Aansluiting;
import nl.verzuimregie.platform.sleutels.Hoofdsleutel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Somebody with the role of the owner, who may do anything, tampers; and the application with its own role cannot. On
/// a database of its own, for what is broken here stays broken.
class KetenTest {

    private static final String INZAGE = """
            insert into toegang.inzage (tijdstip, account_id, functie, wat, uitkomst, omdat)
            select now(), min(id), 'MENTOR', 'DOSSIER', 'ja', '%s' from toegang.account""";

    @TempDir
    private static Path map;
    private static Aansluiting aansluiting;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void open() throws IOException {
        Files.setPosixFilePermissions(map, PosixFilePermissions.fromString("rwxr-xr-x"));
        aansluiting = Aansluiting.open(Map.of(), map);
        context = Webapplicatie.run(new Webapplicatie.Start(aansluiting, Hoofdsleutel.open(Map.of(), map),
                Modulekaart.root().resolve("protocollen"), -1, false, Optional.of(LocalDate.of(2026, 11, 20))));
    }

    @AfterAll
    static void close() {
        context.close();
        aansluiting.close();
    }

    /// Ten rows in a chain that is whole, and no check before it.
    @BeforeEach
    void tenRows() throws SQLException {
        owner("truncate keten.controle, keten.weglating, keten.schakel, keten.stand, toegang.inzage restart identity",
                "alter table toegang.inzage enable trigger keten");
        app("insert into toegang.account (email, naam) values ('keten@proef.invalid', 'Keten') on conflict do nothing");
        for (int nr = 1; nr <= 10; nr++) {
            app(INZAGE.formatted("reden " + nr));
        }
    }

    private static Ketencontrole.Uitslag check() {
        return context.getBean(Ketencontrole.class).run(Wie.OPDRACHT, Optional.empty());
    }

    private static Optional<Ketenbreuk> breuk() {
        return check().breuk();
    }

    @Test
    void what_nobody_touched_is_whole_and_says_so() {
        Ketencontrole.Uitslag eerste = check();
        assertThat(eerste.breuk()).isEmpty();
        assertThat(eerste.regels()).isEqualTo(10);
        assertThat(check().regels()).as("a check is in a chain itself").isEqualTo(11);
        assertThat(context.getBean(Ketenstanden.class).latest()).hasValueSatisfying(stand -> {
            assertThat(stand.breuk()).isEmpty();
            assertThat(stand.regels()).isEqualTo(11);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update toegang.inzage set omdat = 'iets anders' where id = 4 | GEWIJZIGD | 4
            update toegang.inzage set tijdstip = tijdstip + interval '1 microsecond' where id = 4 | GEWIJZIGD | 4
            update toegang.inzage set school_id = 7 where id = 10 | VERWIJDERD | 10
            delete from toegang.inzage where id = 4 | VERWIJDERD | 4
            delete from toegang.inzage where id = 10 | VERWIJDERD | 10
            delete from keten.schakel where nr = 4 | VERWIJDERD | 4
            delete from keten.schakel where nr = 1 | VERWIJDERD | 1
            delete from keten.schakel where nr > 8 | AFGEKAPT | 9
            delete from keten.schakel | AFGEKAPT | 1
            delete from keten.stand | AFGEKAPT | 11
            update keten.stand set nr = 12 | AFGEKAPT | 11
            update keten.stand set nr = 9 | VERBROKEN | 10
            update keten.schakel set weglating = 1, zout = null where nr = 4 | GEWIJZIGD | 4
            update keten.schakel set inhoud = sha256('x'), kop = sha256('x') where nr = 4 | GEWIJZIGD | 4
            update keten.schakel set kop = sha256('x') where nr = 4 | VERBROKEN | 4
            update keten.schakel set rij = 15 - rij where rij in (7, 8) | GEWIJZIGD | 7
            alter table toegang.inzage disable trigger keten | UITGEZET | 0
            """)
    void what_was_tampered_with_is_found_at_its_place(String wat, Soort soort, long nr) throws SQLException {
        assertThat(breuk()).isEmpty();
        owner("delete from keten.controle", "delete from keten.schakel where keten = 'keten.controle'",
                "delete from keten.stand where keten = 'keten.controle'", wat);
        assertThat(breuk()).hasValueSatisfying(gevonden -> {
            assertThat(gevonden.soort()).isEqualTo(soort);
            assertThat(gevonden.keten()).isEqualTo("toegang.inzage");
            assertThat(gevonden.nr()).isEqualTo(nr);
            assertThat(gevonden.zin()).startsWith("toegang.inzage");
        });
        assertThat(context.getBean(Ketenstanden.class).latest().orElseThrow().breuk()).isPresent();
    }

    @Test
    void two_rows_that_changed_places_are_found() throws SQLException {
        owner("""
                update toegang.inzage a set omdat = b.omdat, tijdstip = b.tijdstip from toegang.inzage b
                where (a.id, b.id) in ((3, 6), (6, 3))""");
        assertThat(breuk()).hasValue(new Ketenbreuk(Soort.GEWIJZIGD, "toegang.inzage", 3, 3));
    }

    @Test
    void a_row_slipped_in_past_the_chain_is_found() throws SQLException {
        owner("alter table toegang.inzage disable trigger keten", INZAGE.formatted("erbij"),
                "alter table toegang.inzage enable trigger keten");
        assertThat(breuk()).hasValue(new Ketenbreuk(Soort.TOEGEVOEGD, "toegang.inzage", 0, 11));
    }

    @Test
    void a_tail_cut_off_with_its_head_set_back_is_found_by_the_check_before() throws SQLException {
        check();
        cutTail();
        assertThat(breuk()).hasValue(new Ketenbreuk(Soort.AFGEKAPT, "toegang.inzage", 9, 0));
    }

    @Test
    void a_chain_made_anew_in_whole_is_found_by_the_head_that_was_written_down() throws SQLException {
        String kop = check().kop().kop();
        assertThat(since(kop).gevonden()).hasValue("keten.controle, regel 1");
        app(INZAGE.formatted("later"));
        assertThat(since(kop).gevonden()).hasValue("keten.controle, regel 1");
        cutTail();
        owner("truncate keten.controle", "delete from keten.schakel where keten = 'keten.controle'",
                "delete from keten.stand where keten = 'keten.controle'");
        assertThat(since(kop)).satisfies(uitslag -> {
            assertThat(uitslag.breuk()).as("from the inside all is well").isEmpty();
            assertThat(uitslag.gevonden()).isEmpty();
        });
    }

    @Test
    void an_erased_row_leaves_the_chain_whole_only_when_it_was_accounted_for() throws SQLException {
        owner("select keten.omit('toegang.inzage', array[4], 'proef', now())",
                "delete from toegang.inzage where id = 4");
        Ketencontrole.Uitslag uitslag = check();
        assertThat(uitslag.breuk()).isEmpty();
        assertThat(uitslag.weggelaten()).isEqualTo(1);
        owner("update keten.weglating set nrs = nrs || 5::bigint");
        assertThat(breuk()).hasValueSatisfying(een -> assertThat(een.keten()).isEqualTo("keten.weglating"));
    }

    @Test
    void a_column_that_comes_later_and_is_empty_leaves_old_hashes_as_they_were() throws SQLException {
        owner("alter table toegang.inzage add column later text");
        assertThat(breuk()).isEmpty();
        owner("insert into toegang.inzage (tijdstip, account_id, functie, wat, uitkomst, omdat, later) "
                + "select now(), min(id), '', '', 'ja', '', 'iets' from toegang.account");
        assertThat(breuk()).isEmpty();
        owner("alter table toegang.inzage drop column later");
        assertThat(breuk()).hasValue(new Ketenbreuk(Soort.GEWIJZIGD, "toegang.inzage", 11, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update toegang.inzage set omdat = ''", "delete from toegang.inzage",
        "truncate toegang.inzage", "alter table toegang.inzage disable trigger keten",
        "drop trigger keten on toegang.inzage", "set session_replication_role = replica",
        "insert into keten.schakel values ('x', 1, 1, 'x', 'x', 'x', null)", "delete from keten.schakel",
        "update keten.stand set nr = 0", "insert into keten.controle (gecontroleerd_op, door, regels, koppen) "
            + "values (now(), 'nacht', 1, '{}')", "select keten.add('toegang.inzage', 1, 'x')",
        "select keten.omit('toegang.inzage', array[1], 'x', now())", "select * from keten.schakel",
        "create temporary table nep (id bigint); create trigger nep after insert on nep for each row "
            + "execute function keten.link()"})
    void the_role_of_the_application_cannot(String wat) {
        assertThatThrownBy(() -> app(wat)).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void eight_who_write_at_once_make_one_chain() throws Exception {
        try (var ploeg = Executors.newFixedThreadPool(8)) {
            for (var een : ploeg.invokeAll(IntStream.range(0, 8).mapToObj(wie -> (Callable<Integer>) () ->
                    writeMany(wie, 50)).toList())) {
                een.get();
            }
        }
        assertThat(check()).satisfies(uitslag -> {
            assertThat(uitslag.breuk()).isEmpty();
            assertThat(uitslag.regels()).isEqualTo(410);
        });
    }

    @Test
    void what_stood_there_before_the_chain_is_taken_into_it_and_each_table_of_the_chain_is_watched()
            throws SQLException {
        owner("drop trigger keten on toegang.inzage", "truncate keten.schakel, keten.stand",
                "update toegang.inzage set school_id = id % 3 where id > 4",
                "select keten.follow('toegang.inzage', 'school_id')");
        app(INZAGE.formatted("daarna"));
        assertThat(check()).satisfies(uitslag -> {
            assertThat(uitslag.breuk()).isEmpty();
            assertThat(uitslag.koppen()).containsOnlyKeys("toegang.inzage", "toegang.inzage/0", "toegang.inzage/1",
                    "toegang.inzage/2");
        });
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                  join pg_namespace n on n.oid = c.relnamespace where t.tgfoid = 'keten.link'::regproc"""))
                .containsExactlyInAnyOrderElementsOf(Ketentabel.ALLE.stream().map(Ketentabel::naam).toList());
    }

    private static Ketencontrole.Uitslag since(String kop) {
        return context.getBean(Ketencontrole.class).run(Wie.OPDRACHT, Optional.of(kop));
    }

    /// What somebody who knows the program would do.
    private static void cutTail() throws SQLException {
        owner("delete from toegang.inzage where id > 8", "delete from keten.schakel where keten = 'toegang.inzage' "
                + "and nr > 8", "update keten.stand s set nr = k.nr, kop = k.kop from keten.schakel k "
                + "where s.keten = 'toegang.inzage' and k.keten = s.keten and k.nr = 8");
    }

    private static int writeMany(int wie, int aantal) throws SQLException {
        try (Connection verbinding = connect(aansluiting.toepassing()); var sql = verbinding.createStatement()) {
            for (int nr = 0; nr < aantal; nr++) {
                sql.execute(INZAGE.formatted(wie + "-" + nr));
            }
        }
        return aantal;
    }

    private static List<String> names(String vraag) throws SQLException {
        var namen = new ArrayList<String>();
        try (Connection verbinding = connect(aansluiting.eigenaar()); var sql = verbinding.createStatement();
                var rij = sql.executeQuery(vraag)) {
            while (rij.next()) {
                namen.add(rij.getString(1));
            }
        }
        return namen;
    }

    private static void owner(String... opdrachten) throws SQLException {
        run(aansluiting.eigenaar(), opdrachten);
    }

    private static void app(String... opdrachten) throws SQLException {
        run(aansluiting.toepassing(), opdrachten);
    }

    private static void run(Aansluiting.Rol rol, String... opdrachten) throws SQLException {
        try (Connection verbinding = connect(rol); var sql = verbinding.createStatement()) {
            for (String opdracht : opdrachten) {
                sql.execute(opdracht);
            }
        }
    }

    private static Connection connect(Aansluiting.Rol rol) throws SQLException {
        return DriverManager.getConnection(aansluiting.url(), rol.naam(), rol.wachtwoord());
    }
}
