package nl.verzuimregie.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.oordeel.Oordeel.Teller;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Inzagen;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// The overview of a school, a class and a pupil, as pages and files give it.
class OverzichtTest {

    private static final long ZAAD = 7;
    private static final Proefsysteem.Proefschool SCHOOL = Proefsysteem.schoolWithoutTaken("overzicht");
    private static final List<Leerling> WIE = SCHOOL.withLeerlingen("1A", "1A", "1A", "2B", "2B", "schakel");
    private static final int COORDINATOR = SCHOOL.account(Functie.VERZUIMCOORDINATOR, Optional.empty());
    private static final Bezoeker SCHOOLBREED = Bezoeker.signedIn(COORDINATOR);
    private static final Bezoeker MENTOR = Bezoeker.signedIn(SCHOOL.account(Functie.MENTOR, Optional.of("1A")));

    static {
        var toeval = new Random(ZAAD);
        LocalDate van = LocalDate.of(2026, 9, 7);
        SCHOOL.record(WIE.stream().flatMap(wie -> van.datesUntil(LocalDate.of(2026, 11, 19))
                .filter(dag -> kader().kalender().isSchooldag(dag) && (toeval.nextInt(5) == 0
                        || dag.equals(LocalDate.of(2026, 11, 18)))).flatMap(dag -> {
                            Verzuimsoort soort = Verzuimsoort.values()[toeval.nextInt(5)];
                            return IntStream.rangeClosed(1, soort == Verzuimsoort.TE_LAAT ? 1 : 1 + toeval.nextInt(8))
                                    .mapToObj(les -> new Vastlegging.Nieuw(wie.id(), dag, les, new Lesvermelding(
                                            Optional.of(soort), soort == Verzuimsoort.TE_LAAT ? 7 : 75, false, null),
                                            les));
                        })).toArray(Vastlegging.Nieuw[]::new));
        Leerling eerste = WIE.getFirst();
        Zicht.school(SCHOOL.id()).during(() -> {
            Registratie rij = Proefsysteem.bean(Registraties.class).ofLeerling(eerste.id()).getFirst();
            Proefsysteem.bean(Registraties.class).correct(SCHOOL.id(), rij, Optional.of(new Lesvermelding(
                    Optional.of(Verzuimsoort.ONGEOORLOOFD), 60, false, null)), "vergissing", COORDINATOR);
            return Proefsysteem.bean(Zaakfeiten.class).add(new Zaakfeiten.Vastlegger(SCHOOL.id(), eerste.id(),
                    COORDINATOR, "overzicht"), (herkomst, dag) -> List.of(new Feit.Ziekmelding(herkomst,
                            LocalDate.of(2026, 10, 5), new Feit.Bereik(1, Optional.of(LocalDate.of(2026, 10, 6)), 8),
                            "moeder", "telefonisch")));
        });
    }

    private static Schoolkader kader() {
        return Proefsysteem.bean(Scholen.class).kader(SCHOOL.id());
    }

    private static Map<Long, Cijfers> figures(Periode periode) {
        Overzichtlezer lezer = Proefsysteem.bean(Overzichtlezer.class);
        return Zicht.school(SCHOOL.id()).during(() -> {
            var alle = new java.util.HashMap<Long, Cijfers>();
            var geleverd = lezer.delivered(kader()).orElseThrow();
            lezer.read(kader(), WIE, periode.until(geleverd.tot()), geleverd, een -> alle.put(een.leerling().id(),
                    een.cijfers()));
            return alle;
        });
    }

    private static List<CsvRecord> csv(byte[] bestand) {
        String tekst = new String(bestand, StandardCharsets.UTF_8);
        assertThat(tekst).startsWith("\ufeff");
        return CsvReader.builder().fieldSeparator(';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).skipEmptyLines(false)
                .ofCsvRecord(tekst.substring(1)).stream().toList();
    }

    @Test
    void the_figures_are_those_of_the_maten_by_which_the_signals_of_each_pupil_arise() {
        Map<Long, Cijfers> cijfers = figures(Periode.schooljaar(Proefsysteem.DAG));
        assertThat(cijfers).hasSize(WIE.size());
        WIE.forEach(wie -> {
            Map<String, String> maten = Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Zaaklezer.class)
                    .read(wie)).oordeel().tellers().stream().collect(Collectors.toMap(Teller::maat, Teller::waarde));
            Cijfers van = java.util.Objects.requireNonNull(cijfers.get(wie.id()));
            assertThat(Map.of("te-laat", Kolom.TE_LAAT.format(van), "spijbeluren-alle", Kolom.ONGEOORLOOFD.format(van),
                    "spijbeldagdelen", Kolom.DAGDELEN.format(van))).as("zaad %d", ZAAD)
                    .allSatisfy((maat, getal) -> assertThat(maten).containsEntry(maat, getal));
        });
        assertThat(cijfers.values().stream().mapToLong(Cijfers::ongeoorloofd).sum()).isPositive();
    }

    @Test
    void reading_lessons_packed_gives_the_same_rows() {
        List<Long> ids = WIE.stream().map(Leerling::id).toList();
        Zicht.school(SCHOOL.id()).during(() -> {
            Registraties registraties = Proefsysteem.bean(Registraties.class);
            Map<Long, List<Registratie>> gewoon = registraties.ofLeerlingen(ids);
            registraties.lessons(ids, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 12, 1)).forEach((wie, rijen) ->
                    assertThat(rijen.stream().map(OverzichtTest::shown)).containsExactlyInAnyOrderElementsOf(
                            gewoon.getOrDefault(wie, List.of()).stream().map(OverzichtTest::shown).toList()));
            return ids;
        });
    }

    private static String shown(Registratie rij) {
        return "%d %d %s %d %s %s %s".formatted(rij.id(), rij.leerling(), rij.datum(), rij.lesuur(), rij.wortel(),
                rij.vervangt(), rij.stand().map(een -> een.stand() + een.minuten() + een.voorlopig()));
    }

    @Test
    void a_file_has_each_pupil_a_total_the_period_and_what_each_figure_counts() throws IOException {
        List<CsvRecord> rijen = csv(SCHOOLBREED.bytes("/overzicht.csv").body());
        assertThat(rijen).hasSize(WIE.size() + 2);
        assertThat(rijen.getFirst().getField(5)).isEqualTo("Dagen ziek (schooldagen met minstens één les ziek)");
        assertThat(rijen).element(1).satisfies(rij -> assertThat(rij.getFields()).startsWith(WIE.getFirst().naam(),
                "P1", "1A", "2026-08-01", "2026-11-18"));
        Cijfers totaal = figures(Periode.schooljaar(Proefsysteem.DAG)).values().stream().reduce(Cijfers.NIETS,
                Cijfers::plus);
        assertThat(rijen.getLast().getFields()).startsWith("Totaal").contains(
                Kolom.ZIEK.format(totaal).replace('.', ','), Long.toString(totaal.minuten()));
        byte[] xlsx = SCHOOLBREED.bytes("/overzicht.xlsx").body();
        try (var werkmap = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var blad = werkmap.getFirstSheet().read();
            assertThat(blad.getFirst().getCellText(0)).isEqualTo("Verzuimoverzicht");
            assertThat(blad.getLast().getCellAsNumber(7).orElseThrow().doubleValue())
                    .isEqualTo(Kolom.ZIEK.number(totaal));
            assertThat(werkmap.getSheets().map(een -> een.getName())).containsExactly("Cijfers",
                    "Wat elk getal telt");
        }
        assertThat(SCHOOLBREED.text("/overzicht.pdf")).contains("Verzuimoverzicht", WIE.getLast().nummer(),
                "schooldagen met minstens één les ziek", "tot en met wo 18 nov 2026");
    }

    @Test
    void the_overview_of_a_pupil_has_the_same_figures_and_each_day() throws IOException {
        Leerling wie = WIE.getFirst();
        Cijfers cijfers = java.util.Objects.requireNonNull(figures(Periode.schooljaar(Proefsysteem.DAG)).get(wie.id()));
        String pad = "/leerlingen/" + wie.id() + "/overzicht";
        List<CsvRecord> rijen = csv(SCHOOLBREED.bytes(pad + ".csv").body());
        for (Kolom kolom : Kolom.values()) {
            assertThat(rijen.get(1 + kolom.ordinal()).getField(1)).as(kolom.name())
                    .isEqualTo(kolom.format(cijfers).replace('.', ','));
        }
        assertThat(rijen.stream().filter(rij -> rij.getField(0).equals("2026-10-05")).map(CsvRecord::getFields)
                .toList()).isNotEmpty().anySatisfy(rij -> assertThat(rij.getLast()).contains("ziekmelding: Iemand"));
        assertThat(SCHOOLBREED.get(pad).body()).contains("Iemand verzuimcoordinator overzicht (met de hand)");
        assertThat(SCHOOLBREED.text(pad + ".pdf")).contains(wie.naam(), "ziekmelding");
        assertThat(SCHOOLBREED.bytes(pad + ".xlsx").body()).startsWith('P', 'K');
    }

    @Test
    void the_lines_are_sorted_as_the_address_says_and_can_be_per_class_or_leerjaar() {
        List<CsvRecord> af = csv(SCHOOLBREED.bytes("/overzicht.csv?volgorde=ziek&richting=af").body());
        assertThat(af.subList(1, af.size() - 1).stream().map(rij -> Double.valueOf(rij.getField(7).replace(',', '.')))
                .toList()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(csv(SCHOOLBREED.bytes("/overzicht.csv?richting=af").body()).get(1).getField(0))
                .isEqualTo(WIE.getLast().naam());
        assertThat(csv(SCHOOLBREED.bytes("/overzicht.csv?per=klas").body()).stream().map(rij -> rij.getField(0) + " "
                + rij.getField(1))).containsExactly("Klas Leerlingen", "1A 3", "2B 2", "schakel 1", "Totaal 6");
        assertThat(csv(SCHOOLBREED.bytes("/overzicht.csv?per=leerjaar").body()).stream().map(rij -> rij.getField(0)))
                .containsExactly("Leerjaar", "zonder leerjaar", "1", "2", "Totaal");
        assertThat(csv(SCHOOLBREED.bytes("/overzicht.csv?leerjaar=2").body())).hasSize(4);
        assertThat(SCHOOLBREED.get("/overzicht?volgorde=ziek&richting=af&periode=dit").body())
                .contains("aria-sort=\"descending\"", "volgorde=ziek&amp;richting=op");
    }

    @Test
    void a_mentor_sees_the_own_class_and_what_is_not_in_view_is_not_there() {
        HttpResponse<String> eigen = MENTOR.get("/overzicht");
        assertThat(eigen.body()).contains(WIE.getFirst().naam()).doesNotContain(WIE.get(3).naam());
        assertThat(csv(MENTOR.bytes("/overzicht.csv").body())).hasSize(5);
        int ander = WIE.get(3).klasId();
        for (String pad : List.of("/overzicht?klas=" + ander, "/overzicht?klas=999999999", "/overzicht?klas=x",
                "/overzicht?leerjaar=2", "/overzicht.csv?klas=" + ander, "/overzicht?school=999999999")) {
            assertThat(MENTOR.get(pad).statusCode()).as(pad).isEqualTo(404);
        }
        assertThat(SCHOOLBREED.get("/overzicht?klas=" + ander).body()).contains(WIE.get(3).naam());
    }

    @Test
    void a_period_that_is_none_is_refused_and_what_was_typed_stays() {
        HttpResponse<String> omgekeerd = SCHOOLBREED.get("/overzicht?periode=vrij&van=2026-11-10&tot=2026-11-09");
        assertThat(omgekeerd.statusCode()).isEqualTo(422);
        assertThat(omgekeerd.body()).contains("De laatste dag ligt voor de eerste", "value=\"2026-11-10\"",
                "value=\"2026-11-09\"");
        assertThat(SCHOOLBREED.get("/overzicht?periode=vrij&van=gisteren&tot=").body()).contains(
                "value=\"gisteren\"", "Vul een dag in, zoals 2026-09-01.", "Vul een dag in, zoals 2026-11-30.");
        assertThat(SCHOOLBREED.get("/overzicht?periode=vrij&van=1990-01-01&tot=2026-11-09").body())
                .contains("Zo ver terug kennen we geen schooldagen");
        assertThat(SCHOOLBREED.get("/leerlingen/" + WIE.getFirst().id() + "/overzicht?periode=vrij").statusCode())
                .isEqualTo(422);
        List<CsvRecord> week = csv(SCHOOLBREED.bytes("/overzicht.csv?periode=vrij&van=2026-11-09&tot=2026-11-13")
                .body());
        assertThat(week.get(1).getFields()).contains("2026-11-09", "2026-11-13", "40");
        assertThat(SCHOOLBREED.get("/overzicht?periode=vorig").statusCode()).isEqualTo(200);
    }

    @Test
    void who_takes_a_file_along_stands_with_each_pupil() {
        SCHOOLBREED.bytes("/overzicht.csv?klas=" + WIE.get(3).klasId());
        List<Optional<String>> redenen = Zicht.school(SCHOOL.id()).during(() -> Proefsysteem.bean(Inzagen.class)
                .ofLeerling(WIE.get(3).id(), 50)).stream().map(Inzagen.Inzageregel::reden).toList();
        assertThat(redenen).contains(Optional.of(
                "verzuimoverzicht van 2026-08-01 tot en met 2026-11-18 gedownload als csv"));
    }

    @Test
    void a_name_that_is_a_formula_is_shown_and_not_computed() throws IOException {
        var uit = new java.io.ByteArrayOutputStream();
        CsvWriter.write(new Overzichtstuk("naam", "titel", List.of(), List.of(new Overzichtstuk.Tabel("blad", List.of(
                new Overzichtstuk.Kop("=kop", "", false), new Overzichtstuk.Kop("getal", "", true)), List.of(List.of(
                        Overzichtstuk.Cel.of("=HYPERLINK(\"x\";1)"), Overzichtstuk.Cel.of("-1", -1))))), "uitleg",
                List.of()), uit);
        assertThat(csv(uit.toByteArray()).stream().map(CsvRecord::getFields).toList()).isEqualTo(new ArrayList<>(
                List.of(List.of("'=kop", "getal"), List.of("'=HYPERLINK(\"x\";1)", "-1"))));
        assertThat(Stream.of("@som", "+1", "-1", "\t=1", "\r=1").map(CsvWriter::safe)).allMatch(een ->
                een.startsWith("'"));
    }
}
