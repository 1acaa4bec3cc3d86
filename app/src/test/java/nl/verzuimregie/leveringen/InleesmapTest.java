package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.KOP;
import static nl.verzuimregie.leveringen.Proeflevering.current;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Levering.Stand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Files in a folder, read on a real database.
class InleesmapTest {

    private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
    private static final String ZIEK = KOP + "P1,2026-11-02,1,50,ziek\n";

    @TempDir
    private Path map;

    private Path put(Proefschool school, String naam, String inhoud) throws IOException {
        return Files.writeString(Files.createDirectories(map.resolve(school.code())).resolve(naam), inhoud);
    }

    private void look(long seconden) {
        Proefsysteem.bean(Inleesmap.class).look(map, NU.plusSeconds(seconden));
    }

    /// The reports below a folder of a school.
    private List<String> reports(Proefschool school, String waar) throws IOException {
        Path hier = map.resolve(school.code()).resolve(waar);
        if (!Files.isDirectory(hier)) {
            return List.of();
        }
        try (Stream<Path> alle = Files.list(hier)) {
            List<Path> verslagen = alle.filter(een -> een.toString().endsWith(".verslag.txt")).sorted().toList();
            return verslagen.stream().map(InleesmapTest::text).toList();
        }
    }

    private static String text(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException weg) {
            throw new IllegalStateException(weg);
        }
    }

    private static List<Levering> deliveries(Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Leveringen.class).latest(10));
    }

    @Test
    void a_file_is_read_when_it_was_still_for_a_minute_and_goes_away_with_a_report() throws IOException {
        Proefschool school = Proefsysteem.school("map-stil");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Path bestand = put(school, "week.csv", KOP);
        look(0);
        Files.writeString(bestand, ZIEK);
        look(61);
        assertThat(bestand).as("net veranderd").exists();
        look(120);
        assertThat(bestand).as("59 seconden stil").exists();
        look(121);
        assertThat(bestand).doesNotExist();
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 ziek 50");
        assertThat(reports(school, "gelezen")).singleElement().satisfies(verslag -> assertThat(verslag).startsWith(
                "Ingelezen: levering ").contains("1 nieuw, 0 al bekend, 0 anders dan eerst, 0 geweigerd"));
    }

    @Test
    void the_same_file_counts_once_and_other_names_and_links_and_halves_are_left_alone() throws IOException {
        Proefschool school = Proefsysteem.school("map-dubbel");
        school.withLeerlingen("1A");
        put(school, "a.csv", ZIEK);
        look(0);
        look(60);
        put(school, "b.csv", ZIEK);
        Path half = put(school, "c.csv.part", ZIEK);
        Path elders = Files.writeString(map.resolve("elders.csv"), KOP + "P1,2026-11-03,1,50,ziek\n");
        Path link = Files.createSymbolicLink(map.resolve(school.code()).resolve("link.csv"), elders);
        look(61);
        look(121);
        assertThat(deliveries(school)).hasSize(1);
        assertThat(reports(school, "gelezen")).hasSize(2).last().asString().startsWith(
                "Dit bestand is gelijk aan het vorige en niet opnieuw gelezen.\nIngelezen: levering ");
        assertThat(half).exists();
        assertThat(link).exists();
    }

    @Test
    void what_needs_somebody_waits_on_the_page_and_what_cannot_be_read_is_refused() throws IOException {
        Proefschool school = Proefsysteem.school("map-wacht");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        put(school, "fout.csv", ZIEK + "P1,2026-11-31,1,50,ziek\n");
        put(school, "brief.txt", "Beste school");
        look(0);
        look(60);
        assertThat(deliveries(school)).extracting(Levering::stand).containsExactlyInAnyOrder(
                Stand.CONTROLE, Stand.MISLUKT);
        assertThat(current(school, wie)).isEmpty();
        assertThat(reports(school, "gelezen")).singleElement().asString().contains("wacht op de bladzij Aanlevering",
                "fout.csv:3:");
        assertThat(reports(school, "geweigerd")).singleElement().asString().startsWith(
                "Niet gelezen, er is niets bewaard: brief.txt: niet herkend als export.");
    }

    @Test
    void what_holds_again_after_something_else_or_failed_before_is_read_once_more() throws IOException {
        Proefschool school = Proefsysteem.school("map-opnieuw");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        String korter = KOP + "P1,2026-11-02,1,40,ziek\n";
        int keer = 0;
        for (String inhoud : List.of(ZIEK, korter, ZIEK)) {
            put(school, "keer-" + keer++ + ".csv", inhoud);
            look(keer * 100L);
            look(keer * 100L + 60);
        }
        assertThat(deliveries(school)).hasSize(3);
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 ziek 50");
        for (int poging = 0; poging < 2; poging++) {
            put(school, "brief-" + poging + ".txt", "Beste school");
            look(1000 + poging * 100L);
            look(1060 + poging * 100L);
        }
        assertThat(deliveries(school)).as("mislukt is niet gelezen").hasSize(5);
    }

    @Test
    void what_was_written_first_is_read_first_whatever_it_is_called() throws IOException {
        Proefschool school = Proefsysteem.school("map-volgorde");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        Path later = put(school, "a.csv", KOP + "P1,2026-11-02,1,40,ziek\n");
        Path eerst = put(school, "b.csv", ZIEK);
        Files.setLastModifiedTime(eerst, FileTime.from(NU.minusSeconds(200)));
        Files.setLastModifiedTime(later, FileTime.from(NU.minusSeconds(100)));
        look(0);
        look(60);
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 ziek 40");
    }

    @Test
    void who_confirms_an_older_one_hears_that_a_newer_one_is_in() throws IOException {
        Proefschool school = Proefsysteem.school("map-ouder");
        school.withLeerlingen("1A");
        put(school, "a.csv", ZIEK + "P1,2026-11-31,1,50,ziek\n");
        look(0);
        look(60);
        int wacht = deliveries(school).getFirst().id();
        var bezoeker = Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()));
        assertThat(bezoeker.get("/leveringen/" + wacht).body()).contains("Wat verandert er")
                .doesNotContain("Lees je dit oudere");
        put(school, "b.csv", ZIEK);
        look(100);
        look(160);
        assertThat(bezoeker.get("/leveringen/" + wacht).body()).contains("Na dit bestand kwam b.csv",
                "Lees je dit oudere nu in");
    }

    @Test
    void a_folder_that_leads_elsewhere_gets_nothing_and_what_cannot_go_is_read_once() throws IOException {
        Proefschool school = Proefsysteem.school("map-link");
        school.withLeerlingen("1A");
        Path bestand = put(school, "a.csv", ZIEK);
        Path elders = Files.createDirectories(map.resolve("ander").resolve("gelezen"));
        Path link = Files.createSymbolicLink(map.resolve(school.code()).resolve("gelezen"), elders);
        look(0);
        look(60);
        look(120);
        assertThat(elders).isEmptyDirectory();
        assertThat(bestand).exists();
        assertThat(deliveries(school)).hasSize(1);
        Files.delete(link);
        look(180);
        assertThat(bestand).doesNotExist();
        assertThat(reports(school, "gelezen")).singleElement().asString().startsWith("Ingelezen: levering ");
        assertThat(deliveries(school)).hasSize(1);
    }

    @Test
    void a_file_alone_makes_nobody_mentor() throws IOException {
        Proefschool school = Proefsysteem.school("map-mentor");
        put(school, "leerlingen.csv", """
                leerlingnummer,voornaam,achternaam,geboortedatum,klas,mentor,mentor_email
                P1,Ada,Boog,2012-03-01,1A,Els Kok,els.kok@map-mentor.example
                """);
        look(0);
        look(60);
        assertThat(deliveries(school)).extracting(Levering::stand).containsExactly(Stand.CONTROLE);
        assertThat(reports(school, "gelezen")).singleElement().asString().contains("wacht op de bladzij Aanlevering");
    }

    @Test
    void after_being_cut_off_a_file_goes_on_where_it_was() throws IOException {
        Proefschool school = Proefsysteem.school("map-afgebroken");
        Leerling wie = school.withLeerlingen("1A").getFirst();
        var bestand = new Leveringen.Bestand("a.csv", ZIEK.getBytes(StandardCharsets.UTF_8));
        Mapinlezing inlezing = Proefsysteem.bean(Mapinlezing.class);
        assertThat(inlezing.read(school.id(), bestand).isGelezen()).isTrue();
        int id = deliveries(school).getFirst().id();
        for (String stand : List.of("inlezen", "lezen")) {
            // as it is after a kill -9: the file still there, the levering half-way
            Zicht.school(school.id()).during(() -> Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                    Proefsysteem.bean(JdbcClient.class).sql("update leveringen.levering set stand = ? where id = ?")
                            .params(stand, id).update()));
            assertThat(inlezing.read(school.id(), bestand).verslag()).startsWith("Ingelezen: levering " + id);
        }
        assertThat(deliveries(school)).hasSize(1);
        assertThat(current(school, wie)).containsExactly("2026-11-02 1 ziek 50");
        assertThat(Proeflevering.rows(school, wie)).hasSize(1);
    }
}
