package nl.verzuimregie.schoolinstellingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.beoordelingen.Naspel;
import nl.verzuimregie.beoordelingen.Ochtendronde;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Bezoeker;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What a school decides changes from its day on what its pupils are judged by, and nothing of before.
class SchoolbesluitTest {

    private static final LocalDate DAG = Proefsysteem.DAG;
    private static final String CONTACT = "regels/te-laat/contact";
    private static final Scholen SCHOLEN = Proefsysteem.bean(Scholen.class);
    private static final Besluiten BESLUITEN = Proefsysteem.bean(Besluiten.class);

    @Test
    void a_number_counts_from_its_day_on_and_old_uitslagen_come_out_again() {
        Proefschool school = Proefsysteem.school("besluit-getal");
        List<Leerling> wie = school.withLeerlingen("3A", "3A");
        school.record(late(wie.getFirst(), 16), late(wie.getFirst(), 17), late(wie.getLast(), 19));
        assertThat(signals(school)).isEmpty();
        String eerst = hash(school);

        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        decide(leiding, school, Soort.WAARDE, CONTACT, "2", DAG);
        Proefsysteem.bean(Besluitwerk.class).run(school.id());
        assertThat(hash(school)).isNotEqualTo(eerst);
        assertThat(outdated(school)).isZero();
        assertThat(signals(school)).as("vandaag is nog niet aangeleverd").isEmpty();

        school.record(late(wie.getLast(), 20));
        assertThat(signals(school)).as("de dagen van voor het besluit zijn beoordeeld met drie")
                .containsOnly("te-laat contact 2026-11-20");
        String met = dossier(school, wie.getLast());
        assertThat(met).contains("besluit van School besluit-getal: wij bellen eerder", "schoolleiding");
        assertThat(leiding.get("/protocollen/swvvo3006/regels/te-laat").body())
                .contains("Besluit van School besluit-getal: wij bellen eerder");

        decide(leiding, school, Soort.EINDE, Integer.toString(BESLUITEN.ofSchool(school.id()).getFirst().id()), "",
                DAG.plusDays(7));
        Proefsysteem.bean(Besluitwerk.class).run(school.id());
        assertThat(signals(school)).as("wat gold, blijft gelden").containsOnly("te-laat contact 2026-11-20");
        assertThat(value(school, CONTACT, DAG.plusDays(6))).isEqualTo("2");
        assertThat(value(school, CONTACT, DAG.plusDays(7))).isEqualTo("3");
        Naspel.Uitkomst naspel = Zicht.school(school.id()).during(() -> Proefsysteem.bean(Naspel.class)
                .run(SCHOLEN.kader(school.id()).school(), true, ignored -> { }));
        assertThat(naspel.verschillen()).isEmpty();
        assertThat(hashes(school)).as("onder drie teksten").isEqualTo(3);
    }

    @Test
    void an_option_holds_from_its_morning_on() {
        Proefschool school = Proefsysteem.school("besluit-optie");
        Leerling wie = school.withLeerlingen("3A").getFirst();
        school.record(late(wie, 19));
        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        decide(leiding, school, Soort.INSTELLING, "urentelling", "klokuur", DAG.plusDays(3));
        String voor = hash(school);
        assertThat(unit(school)).isEqualTo("lesuren");
        Vandaag vandaag = Proefsysteem.bean(Vandaag.class);
        try {
            vandaag.setDatum(DAG.plusDays(3));
            assertThat(unit(school)).isEqualTo("klokuren");
            assertThat(outdated(school)).isEqualTo(1);
            Proefsysteem.bean(Ochtendronde.class).run();
            assertThat(outdated(school)).isZero();
            assertThat(hash(school)).isNotEqualTo(voor);
        } finally {
            vandaag.setDatum(DAG);
        }
    }

    @Test
    void a_comparable_rol_does_the_work_and_has_the_name_of_the_school() {
        Proefschool school = Proefsysteem.school("besluit-rol");
        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        decide(leiding, school, Soort.FUNCTIE, "oc", "verzuimcoordinator", DAG);
        decide(leiding, school, Soort.NAAM, "oc", "zorgcoördinator", DAG);
        var verdeling = new Rolverdeling(SCHOLEN.kader(school.id()).protocol().zaak());
        assertThat(verdeling.functie("oc")).isEqualTo(Functie.VERZUIMCOORDINATOR);
        assertThat(verdeling.titel("oc")).isEqualTo("zorgcoördinator");
        assertThat(leiding.get("/schoolinstellingen/school-besluit-rol").body()).contains("zorgcoördinator");
    }

    @ParameterizedTest
    @CsvSource({
        "WAARDE, regels/te-laat/contact, 1, 2026-11-20, zo, Kies van 2 keer tot en met 3 keer",
        "WAARDE, regels/te-laat/contact, 4, 2026-11-20, zo, Kies van 2 keer tot en met 3 keer",
        "WAARDE, regels/te-laat/contact, twee, 2026-11-20, zo, Kies van 2 keer tot en met 3 keer",
        "WAARDE, regels/te-laat/contact, '', 2026-11-20, zo, Kies van 2 keer tot en met 3 keer",
        "WAARDE, regels/te-laat/contact, 3, 2026-11-20, zo, Op die dag geldt dit al: 3 keer",
        "WAARDE, regels/te-laat/contact, 2, 2026-11-19, zo, Kies vandaag of een latere dag",
        "WAARDE, regels/te-laat/contact, 2, 2026-02-30, zo, Kies een dag die bestaat",
        "WAARDE, regels/te-laat/contact, 2, 2031-11-21, zo, Kies een dag die bestaat",
        "WAARDE, regels/te-laat/contact, 2, 2026-11-20, '', Schrijf op waarom",
        "WAARDE, regels/zestien-uur/grens-lesuren, 12, 2026-11-20, zo, staat bij wet vast",
        "WAARDE, regels/lang-ziek/grens, 9, 2026-11-20, zo, Kies van 6",
        "TREDE, regels/lang-ziek/drempel, uit, 2026-11-20, zo, kan een school niet uitzetten",
        "INSTELLING, ziekmeldkanaal, postduif, 2026-11-20, zo, kent geen optie",
        "NAAM, vakdocent, leraar, 2026-11-20, zo, wijst het protocol zelf aan",
        "FUNCTIE, oc, portier, 2026-11-20, zo, is geen woord voor deze plek"})
    void what_may_not_be_is_said_with_the_bounds_and_nothing_is_recorded(String soort, String adres, String keuze,
            String vanaf, String reden, String melding) {
        Proefschool school = Proefsysteem.school("besluit-fout");
        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        leiding.get("/schoolinstellingen/school-besluit-fout/keuze?soort=WAARDE&adres=" + CONTACT);
        var antwoord = leiding.post("/schoolinstellingen/school-besluit-fout/keuze", Map.of("soort", soort, "adres",
                adres, "keuze", keuze, "vanaf", vanaf, "reden", reden, "actie", "vastleggen"));
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(422);
        assertThat(antwoord.body()).contains(melding.replace("'", "&#39;"));
        assertThat(BESLUITEN.ofSchool(school.id())).isEmpty();
    }

    @Test
    void only_who_leads_the_school_decides_and_only_for_that_school() {
        Proefschool school = Proefsysteem.school("besluit-wie");
        Proefschool ander = Proefsysteem.school("besluit-wie-niet");
        for (Functie functie : List.of(Functie.MENTOR, Functie.VERZUIMCOORDINATOR, Functie.BEHEERDER)) {
            var bezoeker = Bezoeker.signedIn(school.account(functie, Optional.empty()));
            assertThat(bezoeker.get("/schoolinstellingen").statusCode()).as("%s", functie).isEqualTo(403);
        }
        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        assertThat(leiding.get("/schoolinstellingen").headers().firstValue("location")).get().asString()
                .endsWith("/schoolinstellingen/school-besluit-wie");
        for (String pad : List.of("school-besluit-wie-niet", "protocol-swvvo3006", "school-x")) {
            assertThat(leiding.get("/schoolinstellingen/" + pad).statusCode()).as(pad).isEqualTo(404);
            assertThat(leiding.post("/schoolinstellingen/" + pad + "/keuze", form(Soort.WAARDE, CONTACT, "2", DAG))
                    .statusCode()).as(pad).isEqualTo(404);
        }
        for (String wat : List.of("soort=X&adres=y", "soort=WAARDE&adres=regels/te-laat/x", "soort=EINDE&adres=1",
                "soort=TREDE&adres=regels/zestien-uur/drempel")) {
            assertThat(leiding.get("/schoolinstellingen/school-besluit-wie/keuze?" + wat).statusCode()).as(wat)
                    .isEqualTo(404);
        }
        assertThat(BESLUITEN.ofSchool(ander.id())).isEmpty();
    }

    @Test
    void a_samenwerkingsverband_decides_for_all_its_schools_and_a_school_may_choose_otherwise() {
        int een = SCHOLEN.add("besluit-swv-een", "Eerste", "Proefstad", "swvam", "zuid");
        int twee = SCHOLEN.add("besluit-swv-twee", "Tweede", "Proefstad", "swvam", "zuid");
        int account = Proefsysteem.bean(Accounts.class).add("swv.besluit@demo.invalid", "Iemand Beleid",
                Optional.empty());
        Proefsysteem.bean(Accounts.class).appoint(account, Functie.SAMENWERKINGSVERBAND, null, null, null);
        var beleid = Bezoeker.signedIn(account);
        assertThat(beleid.get("/schoolinstellingen").body()).contains("Alle scholen met het protocol swvam");
        String adres = SCHOLEN.kader(een).protocol().regel("stagnatie").orElseThrow().waarden().keySet().stream()
                .findFirst().map(naam -> "regels/stagnatie/" + naam).orElseThrow();
        String pad = "/schoolinstellingen/protocol-swvam/keuze";
        beleid.get(pad + "?soort=WAARDE&adres=" + adres);
        assertThat(beleid.post(pad, with(form(Soort.WAARDE, adres, "30", DAG), "vastleggen")).statusCode())
                .isEqualTo(302);
        assertThat(beleid.post(pad, with(form(Soort.NAAM, "mentor", "coach", DAG), "vastleggen")).statusCode())
                .as("rollen zijn van een school").isEqualTo(404);
        assertThat(value(een, adres)).isEqualTo("30");
        assertThat(value(twee, adres)).isEqualTo("30");

        var leiding = Bezoeker.signedIn(new Proefschool(een, "besluit-swv-een").account(Functie.SCHOOLLEIDING,
                Optional.empty()));
        assertThat(leiding.get("/schoolinstellingen/school-besluit-swv-een").body())
                .contains("besluit van het samenwerkingsverband");
        decide(leiding, new Proefschool(een, "besluit-swv-een"), Soort.WAARDE, adres, "40", DAG);
        assertThat(value(een, adres)).isEqualTo("40");
        assertThat(value(twee, adres)).isEqualTo("30");
    }

    @Test
    void a_decision_that_the_protocol_leaves_no_room_for_any_more_does_not_count_and_the_page_says_so() {
        Proefschool school = Proefsysteem.school("besluit-past-niet");
        Zicht.school(school.id()).during(() -> BESLUITEN.add(new Besluit(0, Optional.of(school.id()), "swvvo3006",
                Soort.WAARDE, CONTACT, "99", DAG, Optional.empty(), "toen mocht dit", "iemand", 1,
                Proefsysteem.bean(Vandaag.class).nu()), "besluit-past-niet"));
        assertThat(value(school, CONTACT, DAG)).isEqualTo("3");
        var leiding = Bezoeker.signedIn(school.account(Functie.SCHOOLLEIDING, Optional.empty()));
        assertThat(leiding.get("/schoolinstellingen/school-besluit-past-niet").body()).contains("Telt niet mee");
    }

    private static void decide(Bezoeker wie, Proefschool school, Soort soort, String adres, String keuze,
            LocalDate vanaf) {
        String pad = "/schoolinstellingen/school-" + school.code() + "/keuze";
        assertThat(wie.get(pad + "?soort=" + soort + "&adres=" + adres).statusCode()).isEqualTo(200);
        assertThat(wie.post(pad, form(soort, adres, keuze, vanaf)).body()).as("eerst zien wat verandert")
                .contains("Er is nog niets vastgelegd");
        assertThat(wie.post(pad, with(form(soort, adres, keuze, vanaf), "vastleggen")).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> form(Soort soort, String adres, String keuze, LocalDate vanaf) {
        return Map.of("soort", soort.name(), "adres", adres, "keuze", keuze, "vanaf", vanaf.toString(), "reden",
                "wij bellen eerder");
    }

    private static Map<String, String> with(Map<String, String> form, String actie) {
        return Stream.concat(form.entrySet().stream(), Stream.of(Map.entry("actie", actie)))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Vastlegging.Nieuw late(Leerling wie, int november) {
        return new Vastlegging.Nieuw(wie.id(), LocalDate.of(2026, 11, november), 1,
                new Lesvermelding(Optional.of(Verzuimsoort.TE_LAAT), 10, false, null), 1);
    }

    private static String dossier(Proefschool school, Leerling wie) {
        return Bezoeker.signedIn(school.account(Functie.VERZUIMCOORDINATOR, Optional.empty()))
                .get("/leerlingen/" + wie.id()).body();
    }

    private static String hash(Proefschool school) {
        return SCHOLEN.kader(school.id()).protocol().hash();
    }

    private static String unit(Proefschool school) {
        Regel regel = SCHOLEN.kader(school.id()).protocol().regel("zestien-uur").orElseThrow();
        return ((Regel.Meet) regel.vorm()).maten().getFirst().eenheid().tekst();
    }

    private static String value(Proefschool school, String adres, LocalDate dag) {
        String[] delen = adres.split("/", -1);
        return java.util.Objects.requireNonNull(SCHOLEN.kader(school.id()).protocol().regel(delen[1]).orElseThrow()
                .waarden().get(delen[2])).format(dag);
    }

    private static String value(int school, String adres) {
        return value(new Proefschool(school, ""), adres, DAG);
    }

    private static int outdated(Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Beoordelingen.class).outdated(school.id()))
                .size();
    }

    private static List<String> signals(Proefschool school) {
        return ask(school, jdbc -> jdbc.sql("select regel || ' ' || trede || ' ' || datum from beoordelingen.signaal "
                + "where school_id = ?").param(school.id()).query(String.class).list());
    }

    private static int hashes(Proefschool school) {
        return ask(school, jdbc -> jdbc.sql("select count(distinct protocolhash) from beoordelingen.uitslag "
                + "where school_id = ?").param(school.id()).query(Integer.class).single());
    }

    private static <T> T ask(Proefschool school, java.util.function.Function<JdbcClient, T> vraag) {
        return Zicht.school(school.id()).during(() -> java.util.Objects.requireNonNull(
                Proefsysteem.bean(TransactionOperations.class).execute(ignored ->
                        vraag.apply(Proefsysteem.bean(JdbcClient.class)))));
    }
}
