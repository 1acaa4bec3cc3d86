package nl.verzuimregie.protocollen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts about a case and expectations of it: each holds where it should, and differs where it should not hold.
class ZaakscenarioTest {

    private static final String ZIEK = "{ op: 2025-10-09, feit: ziekmelding, beter_op: 2025-10-13 }";
    private static final String NOG_EENS = "{ op: 2025-11-03, feit: ziekmelding, beter_op: 2025-11-05 }";
    private static final String GEHOUDEN = "{ op: 2025-11-06, afgerond: gesprek.gehouden }";
    private static final String TWEE_KEER = ZIEK + ", " + NOG_EENS;
    private static final String NA_GESPREK = TWEE_KEER + ", " + GEHOUDEN;

    private static List<Scenario> read(String scenario, Fouten fouten) {
        String tekst = "over: [vaak-ziek]\nkalender: test\nscenarios:\n  - { naam: proef, %s }\n".formatted(scenario);
        Knoop.Blok blok = YamlReader.read(ByteBuffer.wrap(tekst.getBytes(StandardCharsets.UTF_8)), "proef.yaml", fouten)
                .flatMap(Knoop::asBlok).orElseThrow(() -> new AssertionError(fouten.fouten()));
        return new ScenarioReader(Map.of("test", Testzaak.KALENDER), fouten).read(blok);
    }

    /// What differs of a whole scenario.
    private static List<String> play(String scenario) {
        var fouten = new Fouten();
        List<Scenario> gelezen = read(scenario, fouten);
        assertThat(fouten.fouten()).isEmpty();
        return Scenarios.run(gelezen.getFirst(), Testzaak.PROTOCOL, Testzaak.KALENDER).stream()
                .map(Uitslag.Verschil::tekst).toList();
    }

    private static List<String> play(String feiten, String op, String dan) {
        return play("gegeven: [%s], als: { op: %s }, dan: { %s }".formatted(feiten, op, dan));
    }

    private static void holds(String feiten, String op, String... dan) {
        for (String een : dan) {
            assertThat(play(feiten, op, een)).as(een).isEmpty();
        }
    }

    private static void differs(String feiten, String op, String dan, String tekst) {
        assertThat(play(feiten, op, dan)).as(dan).singleElement().asString().contains("op " + op + ": ")
                .contains(tekst);
    }

    private static List<String> faults(String feit) {
        var fouten = new Fouten();
        read("gegeven: [%s], als: { op: 2025-11-03 }, dan: { signalen: geen }".formatted(feit), fouten);
        assertThat(fouten.fouten()).allMatch(fout -> fout.regel() == 4 && !fout.remedie().isEmpty());
        return fouten.fouten().stream().map(Fout::probleem).toList();
    }

    private static List<Feit> facts(String feit) {
        var fouten = new Fouten();
        List<Scenario> gelezen = read(
                "gegeven: [%s], als: { op: 2025-11-03 }, dan: { signalen: geen }".formatted(feit), fouten);
        assertThat(fouten.fouten()).isEmpty();
        return gelezen.getFirst().stappen().getFirst().feiten();
    }

    @Test
    void a_task_has_each_of_its_properties() {
        holds(ZIEK, "2025-10-10", "taken: { contact-ziek: { rol: mentor, namens: geen, uiterlijk: 2025-10-14, "
                + "oorspronkelijk: 2025-10-14, waarschuwing: geen, stand: open, "
                + "aanleidingen: [ziekmelding 2025-10-09], te_laat: nee, herinner: geen, gepland: geen, op: geen, "
                + "uitkomst: geen, ontstaan: 2025-10-09 } }", "te_laat: { contact-ziek: geen }", "te_laat: geen");
        holds(NA_GESPREK, "2025-11-07", "taken: { gesprek: { stand: afgerond, op: 2025-11-06, uitkomst: gehouden } }",
                "taken: { advies: { uiterlijk: 2025-11-13 }, contact-ziek: [{ ontstaan: 2025-10-09 }, "
                        + "{ aanleidingen: [ziekmelding 2025-11-03], uiterlijk: 2025-11-06 }] }");
        holds(TWEE_KEER, "2025-11-03", "taken: { gesprek: { aanleidingen: [vaak-ziek 2025-11-03] } }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rol: oc                          | verwacht van taak contact-ziek rol: oc; het is mentor
            namens: oc                       | namens: oc; het is geen
            uiterlijk: 2025-10-15            | uiterlijk: 2025-10-15; het is 2025-10-14
            uiterlijk: geen                  | uiterlijk: geen; het is 2025-10-14
            oorspronkelijk: 2025-10-15       | het is 2025-10-14
            waarschuwing: 2025-10-10         | het is geen
            stand: wacht_op_vrijgave         | het is open
            aanleidingen: [ziekmelding 2025-10-10] | het is ziekmelding 2025-10-09
            aanleidingen: geen               | het is ziekmelding 2025-10-09
            te_laat: ja                      | het is nee
            herinner: 2025-10-10             | het is geen
            gepland: 2025-10-10              | het is geen
            op: 2025-10-10                   | het is geen
            uitkomst: gedaan                 | uitkomst: gedaan; het is geen
            reden: ziek                      | reden: 'ziek'; er staat niets
            ontstaan: 2025-10-10             | het is 2025-10-09
            uiterste: 2025-10-14             | de eigenschap 'uiterste' bestaat niet; wel: rol, namens
            """)
    void a_property_that_is_otherwise_differs(String eigenschap, String tekst) {
        differs(ZIEK, "2025-10-10", "taken: { contact-ziek: { %s } }".formatted(eigenschap), tekst);
    }

    @Test
    void tasks_that_are_there_or_not_differ_with_a_list_of_those_there_are() {
        holds("{ op: 2025-10-09, feit: te_laat }", "2025-10-10", "taken: geen", "taken: { contact-ziek: geen }");
        String er = "contact-ziek (mentor, open, uiterlijk 2025-10-14)";
        differs(ZIEK, "2025-10-10", "taken: geen", "verwacht geen taak; open zijn: " + er);
        differs(ZIEK, "2025-10-10", "taken: { contact-ziek: geen }", "open is: " + er);
        differs(ZIEK, "2025-10-10", "taken: { gesprek: { rol: mentor } }", "die is er niet; wel: " + er);
        differs(ZIEK, "2025-10-10", "taken: { gesprak: geen }", "de stap 'gesprak' bestaat niet; wel: contact-ziek");
        differs(ZIEK, "2025-10-10", "taken: { contact-ziek: [] }", "verwacht 0 open taken contact-ziek; het zijn er 1");
        differs(ZIEK, "2025-10-10", "taken: { contact-ziek: [{ rol: oc }] }", "rol: oc; het is mentor");
        differs(ZIEK, "2025-10-10", "taken: { contact-ziek: ja }", "hoort 'geen', een blok of een lijst");
        differs(ZIEK, "2025-10-10", "taken: ja", "hier hoort een blok met namen; er staat 'ja'");
        differs(NA_GESPREK, "2025-11-07", "taken: { gesprek: { rol: mentor } }",
                "de laatste is niet open: gesprek (mentor, afgerond op 2025-11-06 gehouden)");
    }

    @Test
    void late_names_who_hears_of_it() {
        holds(ZIEK, "2025-10-15", "te_laat: { contact-ziek: oc }", "taken: { contact-ziek: { te_laat: ja } }");
        differs(ZIEK, "2025-10-15", "te_laat: { contact-ziek: lpa }", "verwacht dat lpa hoort");
        differs(ZIEK, "2025-10-15", "te_laat: { contact-ziek: geen }", "te laat is: contact-ziek");
        differs(ZIEK, "2025-10-15", "te_laat: geen", "verwacht niets te laat");
        differs(ZIEK, "2025-10-14", "te_laat: { contact-ziek: oc }", "verwacht dat contact-ziek te laat is");
        differs(ZIEK, "2025-10-14", "te_laat: { contract-ziek: geen }", "bestaat niet");
    }

    @Test
    void phase_track_and_regie() {
        holds(TWEE_KEER, "2025-11-03", "fase: school", "spoor: { verzuim: thuis }", "regie: mentor",
                "overdracht: geen");
        holds(ZIEK, "2025-10-10", "fase: begin", "regie: geen");
        differs(TWEE_KEER, "2025-11-03", "fase: arts", "verwacht de fase: arts; het is school (sinds ");
        differs(TWEE_KEER, "2025-11-03", "spoor: { verzuim: begin }", "fase van verzuim: begin; het is thuis");
        differs(TWEE_KEER, "2025-11-03", "spoor: { verzuym: begin }", "het spoor 'verzuym' bestaat niet");
        differs(TWEE_KEER, "2025-11-03", "regie: geen", "de regie: geen; het is mentor");
        differs(TWEE_KEER, "2025-11-03", "overdracht: { aan: jeugdarts }", "er is er geen, en de regie is bij mentor");
    }

    @Test
    void regie_under_way_is_accepted_or_refused() {
        holds(NA_GESPREK, "2025-11-06", "regie: mentor",
                "overdracht: { aan: jeugdarts, van: mentor, uiterlijk: 2025-11-10, te_laat: nee }",
                "taken: { regie-aanvaarden: { rol: jeugdarts, uiterlijk: 2025-11-10 } }");
        holds(NA_GESPREK, "2025-11-11", "overdracht: { te_laat: ja }");
        differs(NA_GESPREK, "2025-11-06", "overdracht: geen", "loopt er een van mentor naar jeugdarts");
        differs(NA_GESPREK, "2025-11-06", "overdracht: { aan: mentor }", "aan: mentor; het is jeugdarts");
        differs(NA_GESPREK, "2025-11-06", "overdracht: { wie: mentor }", "de eigenschap 'wie' bestaat niet");
        holds(NA_GESPREK + ", { op: 2025-11-07, feit: regie_aanvaard, door: jeugdarts }", "2025-11-07",
                "regie: jeugdarts", "overdracht: geen");
        holds(NA_GESPREK + ", { op: 2025-11-07, feit: regie_geweigerd, door: jeugdarts }", "2025-11-07",
                "regie: mentor", "overdracht: geen");
    }

    @Test
    void a_route_advises() {
        holds(ZIEK, "2025-10-10", "route: { mas.halt: { past: open, nog_te_beantwoorden: [gewaarschuwd], "
                + "omdat: Nog niet beantwoord } }");
        String ja = ZIEK + ", { op: 2025-10-10, afgerond: contact-ziek, antwoorden: { mas.gewaarschuwd: ja } }";
        holds(ja, "2025-10-10", "route: { mas.halt: { past: ja, nog_te_beantwoorden: geen } }");
        differs(ZIEK, "2025-10-10", "route: { mas.halt: { past: ja } }", "past mas.halt");
        differs(ZIEK, "2025-10-10", "route: { mas.halt: { omdat: Ja. } }", "er staat 'Is er gewaarschuwd?");
        differs(ZIEK, "2025-10-10", "route: { mas.halt: { nog_te_beantwoorden: geen } }", "het zijn: gewaarschuwd");
        differs(ZIEK, "2025-10-10", "route: { mas.hal: { past: ja } }", "de keuze 'hal' bestaat niet; wel: halt, wij");
        differs(ZIEK, "2025-10-10", "route: { mos.halt: { past: ja } }", "de route 'mos' bestaat niet");
        differs(ZIEK, "2025-10-10", "route: { mas.halt: { passend: ja } }", "de eigenschap 'passend' bestaat niet");
        differs(ZIEK, "2025-10-10", "route: { mas.halt: open }", "hier hoort een blok");
    }

    @Test
    void agenda_loose_acts_conditions_and_agreements() {
        holds(TWEE_KEER, "2025-11-03", "agenda: { zat: nieuw }", "handelingen: geen", "afspraken_open: 0");
        holds(ZIEK, "2025-10-10", "agenda: geen", "agenda: { zat: geen }", "niet_ontstaan: { brief: geen }");
        differs(TWEE_KEER, "2025-11-03", "agenda: geen", "het is nieuw van zat (");
        differs(TWEE_KEER, "2025-11-03", "agenda: { zat: geen }", "op de agenda van zat: geen; het is nieuw");
        differs(TWEE_KEER, "2025-11-03", "agenda: { zit: geen }", "het overleg 'zit' bestaat niet");
        holds(TWEE_KEER + ", { op: 2025-11-04, afgerond: zat.besproken }", "2025-11-04", "agenda: { zat: geen }");
        String los = "{ op: 2025-10-10, afgerond: gesprek.gehouden }";
        holds(los, "2025-10-10", "handelingen: [gesprek.gehouden]", "niet_ontstaan: { brief: leeftijd onbekend }");
        differs(los, "2025-10-10", "handelingen: geen", "zonder taak: geen; het is gesprek.gehouden");
        differs(los, "2025-10-10", "niet_ontstaan: { brief: fase }", "er staat 'leeftijd onbekend'");
        differs(los, "2025-10-10", "niet_ontstaan: { brief: geen }", "het is leeftijd onbekend");
        String afspraak = "{ op: 2025-10-10, afspraak: Bellen, eigenaar: mentor, voor: 2025-10-17 }";
        holds(afspraak, "2025-10-10", "afspraken_open: 1");
        differs(afspraak, "2025-10-10", "afspraken_open: 2", "het aantal open afspraken: 2; het is 1");
        assertThat(refused(", { afspraak: Bellen, eigenaar: oc }", "Geef de dag waarop de afspraak")).isEmpty();
        assertThat(refused(", { afspraak: Bellen, eigenaar: oc, voor: 2025-11-06 }", "al voorbij")).isEmpty();
        assertThat(refused(", { afspraak: Bellen, eigenaar: oc, voor: 2025-11-07 }", "")).isEmpty();
        holds(afspraak + ", { op: 2025-10-13, afspraken: nagekomen }", "2025-10-13", "afspraken_open: 0");
    }

    @Test
    void people_transfer_skip_start_and_take_back() {
        holds(ZIEK + ", { op: 2025-10-10, overgedragen: contact-ziek, aan: oc }", "2025-10-10",
                "taken: { contact-ziek: { rol: oc, namens: mentor, uiterlijk: 2025-10-14 } }");
        holds(ZIEK + ", { op: 2025-10-10, overgeslagen: contact-ziek, reden: al gebeld, rol: mentor }", "2025-10-10",
                "taken: { contact-ziek: { stand: overgeslagen, reden: al geb, op: 2025-10-10 } }");
        String start = "{ op: 2025-10-10, gestart: terugkeergesprek, rol: mentor }";
        holds(start, "2025-10-10", "taken: { terugkeergesprek: { stand: open, aanleidingen: "
                + "[mentor.terugkeergesprek 2025-10-10] } }");
        String gedaan = ZIEK + ", { naam: gesprek, op: 2025-10-10, afgerond: terugkeergesprek }";
        holds(gedaan, "2025-10-10", "taken: { contact-ziek: { stand: vervallen, reden: terugkeergesprek } }");
        holds(gedaan + ", { op: 2025-10-13, corrigeert: gesprek, feit: vervallen }", "2025-10-13",
                "taken: { contact-ziek: { stand: open } }", "handelingen: geen");
        holds("{ naam: fout, op: 2025-10-10, afgerond: gesprek.gehouden }, "
                + "{ op: 2025-10-10, corrigeert: fout, afgerond: gesprek.geweigerd, reden: vergist }", "2025-10-10",
                "handelingen: [gesprek.geweigerd]");
    }

    @Test
    void consent_and_release_are_waited_for() {
        holds(NA_GESPREK, "2025-11-06", "taken: { delen: { stand: wacht_op_toestemming, uiterlijk: geen }, "
                + "toestemming-vragen: { rol: oc }, melden: { stand: wacht_op_vrijgave } }");
        String ouders = ", { op: 2025-11-07, toestemming: wij, van: ouders, stand: %s }";
        String jong = ", { geboren: 2012-05-17 }";
        holds(NA_GESPREK + ouders.formatted("gegeven") + jong, "2025-11-07", "taken: { delen: { stand: open } }");
        holds(NA_GESPREK + ouders.formatted("gegeven"), "2025-11-07", "route: { mas.wij: { past: open, "
                + "nog_te_beantwoorden: [wij] } }");
        holds(NA_GESPREK + ouders.formatted("geweigerd") + jong, "2025-11-07",
                "taken: { delen: { stand: wacht_op_toestemming } }", "route: { mas.wij: { past: nee } }");
        String een = NA_GESPREK + ", { op: 2025-11-07, vrijgegeven: melden, rol: oc, door: an }";
        String twee = een + ", { op: 2025-11-07, vrijgegeven: melden, rol: directie, door: %s }";
        holds(een, "2025-11-07", "taken: { melden: { stand: wacht_op_vrijgave } }");
        holds(twee.formatted("an"), "2025-11-07", "taken: { melden: { stand: wacht_op_vrijgave } }");
        holds(twee.formatted("bo"), "2025-11-07", "taken: { melden: { stand: open } }");
        holds(NA_GESPREK + ", { op: 2025-11-07, vrijgegeven: melden, rol: oc, gegeven: nee, reden: te vroeg }",
                "2025-11-07", "taken: { melden: { stand: afgerond, uitkomst: niet_vrijgegeven, reden: te vroeg } }");
    }

    @Test
    void a_yes_ends_with_the_term_of_the_protocol_or_earlier_on_its_own_day() {
        String ja = NA_GESPREK + ", { geboren: 2012-05-17 }, { op: 2025-11-07, toestemming: wij, van: ouders, "
                + "stand: gegeven, hoe: mondeling%s }";
        String acht = ja.formatted("");
        holds(acht, "2026-01-02", "taken: { delen: { stand: open } }");
        holds(acht, "2026-01-03", "taken: { delen: { stand: wacht_op_toestemming } }");
        String dag = ja.formatted(", tot: 2025-11-20");
        holds(dag, "2025-11-20", "taken: { delen: { stand: open } }");
        holds(dag, "2025-11-21", "taken: { delen: { stand: wacht_op_toestemming }, toestemming-vragen: { rol: oc } }");
        holds(ja.formatted(", tot: 2026-06-01"), "2026-01-03", "taken: { delen: { stand: wacht_op_toestemming } }");
    }

    @Test
    void a_letter_goes_with_its_task_and_there_is_none_before_the_release() {
        String mail = ", { op: 2025-11-07, verstuurd: bericht.gesproken, stap: melden, van: oc, aan: [ouders], "
                + "kanaal: mail }";
        holds(NA_GESPREK, "2025-11-06", "taken: { melden: { brief: bericht.gesproken }, delen: { brief: geen } }",
                "brieven: geen");
        differs(NA_GESPREK, "2025-11-06", "taken: { melden: { brief: bericht.moeilijk } }", "het is bericht.gesproken");
        holds(NA_GESPREK + mail, "2025-11-07", "brieven: [bericht.gesproken 2025-11-07]");
        differs(NA_GESPREK + mail, "2025-11-07", "brieven: geen", "de brieven: geen; het is bericht.gesproken");
        assertThat(play(NA_GESPREK, "2025-11-07", "geweigerd: geen")).isEmpty();
        assertThat(refused(mail, "heeft geen brief: wacht op vrijgave")).isEmpty();
        assertThat(refused(", { op: 2025-11-07, vrijgegeven: melden, rol: oc, gegeven: nee, reden: te vroeg }" + mail,
                "heeft geen brief: afgerond")).isEmpty();
        String vrij = ", { op: 2025-11-07, vrijgegeven: melden, rol: oc, door: an }, "
                + "{ op: 2025-11-07, vrijgegeven: melden, rol: directie, door: bo }";
        assertThat(refused(vrij + mail, "")).isEmpty();
        assertThat(refused(vrij + ", { niet_verstuurd: bericht.gesproken, stap: melden, van: oc }", "een reden"))
                .isEmpty();
        assertThat(refused(vrij + ", { verstuurd: bericht.gesproken, stap: melden, van: oc, aan: [ouders], "
                + "kanaal: duif }", "een reden")).isEmpty();
        assertThat(refused(vrij + ", { verstuurd: bericht.moeilijk, stap: delen, van: oc, aan: [ouders], "
                + "kanaal: mail }", "'bericht' hoort niet bij deze taak")).isEmpty();
        assertThat(refused(", { verstuurd: bericht.moeilijk, stap: terugkeergesprek, van: oc, aan: [ouders], "
                + "kanaal: mail }", "geen taak 'terugkeergesprek'")).isEmpty();
        holds(NA_GESPREK, "2025-11-06", "wie: { brief: { bericht: { van: oc, aan: ouders, kanaal: [mail, brief], "
                + "bijlagen: geen } } }");
        differs(NA_GESPREK, "2025-11-06", "wie: { brief: { bericht: { van: lpa } } }", "van bericht van: lpa");
        differs(NA_GESPREK, "2025-11-06", "wie: { brief: { bericht: { tekst: Dag } } }", "'tekst' niet na te gaan");
        differs(NA_GESPREK, "2025-11-06", "wie: { brief: { berigt: { van: oc } } }", "de brief 'berigt' bestaat niet");
    }

    @Test
    void a_report_points_at_the_one_before_and_something_becomes_of_it() {
        String een = "{ op: 2025-11-07, afgerond: gesprek.gehouden, melding: { soort: duo, van: 2025-11-03, "
                + "tot: 2025-11-06 } }";
        String twee = een + ", { op: 2025-11-14, afgerond: gesprek.gehouden, "
                + "melding: { soort: duo, tot: 2025-11-13 } }";
        holds(een, "2025-11-07", "meldingen: { duo: { vanaf: 2025-11-03, tot: 2025-11-06, stand: verzonden, "
                + "sinds: 2025-11-07, kenmerk: geen, vorige: geen, stap: gesprek } }",
                "opmerkingen: { duo: besproken }");
        holds(ZIEK, "2025-10-10", "meldingen: { duo: geen }", "opmerkingen: { duo: geen }");
        holds(twee, "2025-11-14", "meldingen: { duo: { vanaf: geen, tot: 2025-11-13, vorige: 2025-11-06 } }");
        holds(twee + ", { op: 2025-11-17, meldingstand: duo.bevestigd, kenmerk: A1 }", "2025-11-17",
                "meldingen: { duo: { stand: bevestigd, sinds: 2025-11-17, kenmerk: A1 } }");
        holds(een + ", { op: 2025-11-10, meldingstand: duo.ingetrokken, reden: fout }" + twee.substring(een.length()),
                "2025-11-14", "meldingen: { duo: { vorige: geen } }");
        differs(een, "2025-11-07", "meldingen: { duo: geen }", "de meldingen duo: geen; het is 2025-11-06");
        differs(ZIEK, "2025-10-10", "meldingen: { duo: { tot: 2025-10-09 } }", "verwacht een melding duo; die is er");
        differs(een, "2025-11-07", "meldingen: { dua: geen }", "de melding 'dua' bestaat niet");
        differs(een, "2025-11-07", "meldingen: { duo: { einde: geen } }", "de eigenschap 'einde' bestaat niet");
        differs(een, "2025-11-07", "opmerkingen: { duo: geen }", "de opmerkingen van duo: geen; het is besproken");
        holds(een, "2025-11-07", "wie: { melding: { duo: { aan: jeugdarts, afschrift: oc, "
                + "door_een_van: [mentor, oc] } } }");
        differs(een, "2025-11-07", "wie: { melding: { duo: { aan: oc } } }", "van duo aan: oc; het is jeugdarts");
        assertThat(refused(", { afgerond: gesprek.gehouden, melding: { soort: duo, tot: 2025-11-08 } }",
                "geen taak 'gesprek' open")).singleElement().asString()
                .contains("na de dag waarop zij wordt verzonden");
        assertThat(refused(", { meldingstand: duo.bevestigd }", "geen melding 'duo'")).isEmpty();
    }

    /// What differs when these facts after the talk must meet just this objection; empty: none.
    private static List<String> refused(String feiten, String bezwaar) {
        return play("gegeven: [%s], verloop: [{ op: 2025-11-07, gebeurt: [%s], dan: { geweigerd: %s } }]".formatted(
                NA_GESPREK, feiten.substring(2), bezwaar.isEmpty() ? "geen" : "[\"" + bezwaar + "\"]"));
    }

    @Test
    void a_task_stands_still_and_goes_on_and_is_planned() {
        String wacht = NA_GESPREK + ", { op: 2025-11-10, tussenstand: advies.wacht, "
                + "antwoorden: { verslag.datum: 2025-11-12 } }";
        holds(wacht, "2025-11-10", "taken: { advies: { stand: opgeschort, herinner: 2025-11-17 } }");
        holds(wacht + ", { op: 2025-11-18, tussenstand: advies.verder }", "2025-11-18",
                "taken: { advies: { stand: open, uiterlijk: 2025-11-25, gepland: 2025-11-12 } }");
    }

    @Test
    void a_task_stands_still_while_another_that_somebody_started_is_open() {
        String gestart = NA_GESPREK + ", { op: 2025-11-10, gestart: terugkeergesprek, rol: mentor }";
        holds(NA_GESPREK, "2025-11-10", "taken: { rapport: { stand: open } }");
        holds(gestart, "2025-11-10", "taken: { rapport: { stand: opgeschort } }");
        holds(gestart + ", { op: 2025-11-12, afgerond: terugkeergesprek.gedaan }", "2025-11-12",
                "taken: { rapport: { stand: open } }");
    }

    @Test
    void signals_set_by_hand_events_answers_and_reports_start_tasks() {
        String gezet = "{ op: 2025-10-10, gezet: zorgelijk, rol: mentor, reden: Het gaat niet }";
        holds(gezet, "2025-10-10", "signalen: { zorgelijk: 2025-10-10 }, taken: { gesprek: { aanleidingen: "
                + "[zorgelijk 2025-10-10] } }");
        holds(gezet + ", { op: 2025-10-13, beeindigd: zorgelijk, rol: mentor, reden: Het gaat }", "2025-10-13",
                "signalen: { zorgelijk: geen }");
        holds("{ op: 2025-10-10, feit: verlof }", "2025-10-10", "taken: { gemeld: { aanleidingen: "
                + "[verlof 2025-10-10] } }");
        holds("{ op: 2025-10-10, afgerond: gesprek.gehouden, antwoorden: { verslag.vervolg: [mdo, brief] } }",
                "2025-10-10", "taken: { gemeld: { aanleidingen: [verslag.vervolg.mdo 2025-10-10] } }");
        holds("{ op: 2025-12-01, afgerond: gesprek.gehouden, melding: { soort: duo, van: 2025-11-03, "
                + "tot: 2025-11-28 } }", "2025-12-01", "taken: { gemeld: { aanleidingen: [duo 2025-11-28] } }");
    }

    @Test
    void a_task_is_meant_by_its_signal() {
        String gezet = TWEE_KEER + ", { op: 2025-11-04, afgerond: gesprek.geweigerd, aanleiding: %s }";
        holds(gezet.formatted("vaak-ziek 2025-11-03"), "2025-11-04", "taken: { gesprek: { stand: afgerond } }");
        holds(gezet.formatted("zorgelijk 2025-11-03"), "2025-11-04", "taken: { gesprek: { stand: open } }",
                "handelingen: [gesprek.geweigerd]");
        assertThat(facts("{ afgerond: gesprek, aanleiding: te-laat.melding-1 2025-11-03 }")).singleElement()
                .isInstanceOfSatisfying(Zaakfeit.Afronding.class, feit -> assertThat(feit.taak())
                        .contains("gesprek/te-laat/melding-1/?@2025-11-03"));
    }

    @Test
    void an_act_says_as_whom_who_was_reached_and_who_is_appointed() {
        assertThat(facts("{ afgerond: [gesprek.gehouden, gesprek.geweigerd], rol: oc, bereikt: [ouders, leerling], "
                + "benoemt: { casusregisseur: mentor } }")).singleElement()
                .isInstanceOfSatisfying(Zaakfeit.Afronding.class, feit -> {
                    assertThat(feit.uitkomsten()).containsExactly("gehouden", "geweigerd");
                    assertThat(feit.inhoud()).isEqualTo(new Zaakfeit.Inhoud(Optional.of("oc"), Map.of(),
                            List.of("ouders", "leerling"), Map.of("casusregisseur", "mentor")));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { op: 2025-10-10, afgerond: gesprak.gehouden } | de stap 'gesprak', en die is er niet. Bedoelt u 'gesprek'?
            { op: 2025-10-10, afgerond: gesprek.gehoude } | van gesprek de uitkomst 'gehoude', en die is er niet.
            { op: 2025-10-10, afgerond: zat.beproken } | van zat de uitkomst 'beproken', en die is er niet.
            { op: 2025-10-10, overgedragen: contact, aan: oc } | de stap 'contact', en die is er niet.
            { op: 2025-10-10, overgeslagen: contact, reden: kan } | de stap 'contact', en die is er niet.
            { op: 2025-10-10, vrijgegeven: meld, rol: oc } | de stap 'meld', en die is er niet.
            { op: 2025-10-10, gestart: terug, rol: oc } | de stap 'terug', en die is er niet.
            { op: 2025-10-10, toestemming: wei, van: ouders, stand: gegeven } | de toestemming 'wei', en die is er niet.
            { op: 2025-10-10, niet_verstuurd: berigt, stap: melden, van: oc } | de brief 'berigt', en die is er niet.
            { op: 2025-10-10, meldingstand: dua.bevestigd } | de melding 'dua', en die is er niet.
            { op: 2025-10-10, gezet: zorgelik, rol: mentor, reden: zo } | de regel 'zorgelik', en die is er niet.
            """)
    void a_fact_about_what_the_protocol_does_not_have_differs(String feit, String tekst) {
        differs(feit, "2025-10-10", "regie: geen", "een feit noemt " + tekst);
    }

    @Test
    void the_pupil_is_known_from_the_step_that_tells() {
        String oud = "leerling: { geboren: 2009-11-06 }, ";
        String dan = "gegeven: [%s], als: { op: 2025-11-06 }, dan: { taken: { brief: %s } }";
        assertThat(play(oud + dan.formatted(NA_GESPREK, "{ stand: open }"))).isEmpty();
        assertThat(play(oud + dan.formatted(NA_GESPREK + ", { geboren: 2009-11-07 }", "geen"))).isEmpty();
        assertThat(play("gegeven: [%s], verloop: [{ op: 2025-11-06, dan: { taken: { brief: geen } } }, "
                .formatted(NA_GESPREK) + "{ op: 2025-11-06, gebeurt: [{ geboren: 2009-11-06 }], "
                + "dan: { taken: { brief: { rol: oc } } } }]")).isEmpty();
        holds(ZIEK + ", { rooster: { mentor: [ma, wo] } }", "2025-10-10",
                "taken: { contact-ziek: { uiterlijk: 2025-10-27 } }");
        holds(ZIEK + ", { taken_vanaf: 2025-10-10 }", "2025-10-10", "taken: geen");
        var fouten = new Fouten();
        assertThat(read("leerling: { leerjaar: 3, schooltype: havo }, gegeven: [], als: { op: 2025-11-03 }, "
                + "dan: { taken: geen }", fouten).getFirst().stappen().getFirst().over())
                .satisfies(over -> assertThat(over.leerjaar()).contains(3))
                .satisfies(over -> assertThat(over.schooltype()).contains("havo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { afgrond: gesprek.gehouden } | Onbekende sleutel 'afgrond' in een feit.
            { afgerond: gesprek, beriekt: [ouders] } | Onbekende sleutel 'beriekt' in een feit 'afgerond'.
            { tussenstand: gesprek.afgemeld, reden: zomaar } | Onbekende sleutel 'reden' in een feit 'tussenstand'.
            { afgerond: [gesprek.gehouden, melden.gedaan] } | Hier staan uitkomsten van meer stappen: gesprek, melden.
            { afgerond: } | Hier staat niet welke stap.
            { afgerond: gesprek, antwoorden: ja } | Achter 'antwoorden' hoort een blok met sleutels.
            { afgerond: gesprek, antwoorden: { veld: ja } } | 'veld' is geen antwoord op een veld.
            { afgerond: gesprek, benoemt: { oc: [] } } | Hier ontbreekt 'oc'.
            { afgerond: gesprek, aanleiding: vaak-ziek } | 'vaak-ziek' zegt niet welk signaal van welke dag.
            { afgerond: gesprek, aanleiding: vaak-ziek 2025-02-30 } | '2025-02-30' is geen dag.
            { afgerond: gesprek, melding: duo } | Achter 'melding' hoort een blok met sleutels.
            { afgerond: gesprek, melding: { soort: duo } } | Hier ontbreekt 'tot'.
            {afgerond: g, melding: {soort: d, van: 2025-11-02, tot: 2025-11-01}} | Deze melding eindigt voor zij begint.
            { overgedragen: gesprek } | Hier ontbreekt 'aan'.
            { overgeslagen: gesprek } | Hier ontbreekt 'reden'.
            { vrijgegeven: melden } | Hier ontbreekt 'rol'.
            { vrijgegeven: melden, rol: oc, gegeven: neen } | 'neen' past niet bij gegeven.
            { toestemming: wij, van: oom, stand: gegeven } | 'oom' past niet bij van.
            { toestemming: wij, van: ouders, stand: geven } | 'geven' past niet bij stand.
            { toestemming: wij, van: ouders, stand: gegeven, hoe: post } | 'post' past niet bij hoe.
            { feit: regie_aanvaard } | Hier ontbreekt 'door'.
            { feit: regie_aanvaart, door: oc } | Onbekende sleutel 'door' in een feit.
            { feit: inschrijven } | Het feit 'inschrijven' is niet bekend.
            { gezet: zorgelijk, rol: oc } | Hier ontbreekt 'reden'.
            { afspraak: bellen } | Hier ontbreekt 'eigenaar'.
            { afspraak: bellen, eigenaar: oc, voor: morgen } | 'morgen' is geen dag.
            { afspraken: klaar } | 'klaar' past niet bij afspraken.
            { verstuurd: bericht, stap: melden, van: oc } | Hier ontbreekt 'kanaal'.
            { niet_verstuurd: bericht, van: oc } | Hier ontbreekt 'stap'.
            { meldingstand: duo } | 'duo' zegt niet wat er van de melding werd.
            { gestart: terugkeergesprek } | Hier ontbreekt 'rol'.
            { geboren: 2009-13-01 } | '2009-13-01' is geen dag.
            { geboren: 2009-12-01, feit: ziek } | Onbekende sleutel 'feit' in wat over de leerling bekend is.
            { leerjaar: 7 } | '7' past niet bij leerjaar.
            { rooster: { mentor: [za] } } | 'za' is geen dag van de week.
            { rooster: { mentor: [] } } | Hier ontbreken de dagen van het rooster.
            { corrigeert: niets, feit: vervallen } | Er is geen feit met naam 'niets'.
            """)
    void a_line_that_is_wrong_is_a_fault_with_a_remedy(String feit, String probleem) {
        assertThat(faults(feit)).contains(probleem);
    }
}
