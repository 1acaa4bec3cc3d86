package nl.verzuimregie.protocollen;

import java.util.Arrays;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.fouten.Fout;
import org.junit.jupiter.api.Test;

/// A school's layer over a protocol, and questions "wat als" over both.
class KeuzesTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Mappen.PROTOCOLLEN);
    private static final Bibliotheek LAGEN = Bibliotheek.read(Path.of("src", "test", "resources", "lagen"));
    private static final Optional<String> SCHOOL = Optional.of("voorbeeldschool");
    private static final LocalDate VOOR = LocalDate.of(2026, 7, 31);
    private static final LocalDate VANAF = LocalDate.of(2026, 8, 1);

    @Test
    void a_school_has_its_own_number_from_the_day_it_chose() {
        Waarde contact = trede(compose(SCHOOL), "regels/te-laat/contact").drempel();

        assertThat(contact.format(VOOR)).isEqualTo("3");
        assertThat(contact.format(VANAF)).isEqualTo("2");
        assertThat(contact.op(VANAF).orElseThrow().grond()).isEqualTo(new Grond.Schoolbesluit("Voorbeeldschool",
                "Wij bellen eerder omdat onze mentoren elke dag op school zijn. (directie, 2026-06-15)"));
    }

    @Test
    void a_trede_that_a_school_switched_off_cannot_be_met_from_that_day() {
        Trede contact = trede(compose(SCHOOL), "regels/spijbeluren/contact");

        assertThat(contact.drempel().op(VOOR).orElseThrow().binnenwaarde()).isEqualTo(60);
        assertThat(contact.drempel().op(VANAF).orElseThrow().binnenwaarde()).isGreaterThan(100_000_000);
    }

    @Test
    void the_layer_of_a_school_is_part_of_the_hash() {
        assertThat(compose(SCHOOL).hash()).isNotEqualTo(compose(Optional.empty()).hash()).hasSize(64);
    }

    @Test
    void a_school_that_counts_klokuren_measures_with_other_maten() {
        assertThat(LAGEN.fouten()).isEmpty();
        Protocol protocol = LAGEN.protocol("regio", Optional.of("school-x"), List.of()).protocol().orElseThrow();

        assertThat(meet(protocol, "uren").maten()).extracting(maat -> maat.eenheid()).containsExactly(Eenheid.KLOKUREN);
        assertThat(meet(protocol, "uren").treden().getFirst().drempel().naam()).isEqualTo("grens-klokuren");
        assertThat(meet(LAGEN.protocol("regio").orElseThrow(), "uren").maten()).extracting(maat -> maat.eenheid())
                .containsExactly(Eenheid.LESUREN);
    }

    @Test
    void a_school_says_what_it_calls_a_rol_and_which_function_does_its_work() {
        Map<String, Rol> hier = LAGEN.protocol("regio", Optional.of("school-x"), List.of()).protocol().orElseThrow()
                .zaak().rollen();

        assertThat(Mappen.get(hier, "mentor").titel()).isEqualTo("coach");
        assertThat(Mappen.get(hier, "mentor").functie()).contains("verzuimcoordinator");
        assertThat(Mappen.get(hier, "directie").titel()).isEqualTo("schoolleiding");
        assertThat(Mappen.get(LAGEN.protocol("regio").orElseThrow().zaak().rollen(), "mentor").functie()).isEmpty();
    }

    @Test
    void the_lines_of_a_school_hold_until_its_layer_ends_also_when_the_protocol_changes() {
        Protocol protocol = LAGEN.protocol("regio", Optional.of("school-x"), List.of()).protocol().orElseThrow();
        Waarde contact = trede(protocol, "regels/te-laat/contact").drempel();

        assertThat(contact.format(LocalDate.of(2026, 7, 31))).isEqualTo("4");
        assertThat(contact.format(LocalDate.of(2026, 8, 1))).isEqualTo("3");
        assertThat(contact.format(LocalDate.of(2027, 8, 1))).as("the protocol says 5 from this day").isEqualTo("3");
        assertThat(contact.format(LocalDate.of(2028, 7, 31))).isEqualTo("3");
        assertThat(contact.format(LocalDate.of(2028, 8, 1))).as("the layer has ended").isEqualTo("5");
    }

    @Test
    void a_trede_can_be_off_for_a_while() {
        Protocol protocol = LAGEN.protocol("regio", Optional.of("school-x"), List.of()).protocol().orElseThrow();
        Waarde melding = trede(protocol, "regels/te-laat/melding").drempel();

        assertThat(melding.format(LocalDate.of(2027, 7, 31))).isEqualTo("6");
        assertThat(melding.format(LocalDate.of(2027, 8, 1))).isEqualTo("1000000000");
        assertThat(melding.format(LocalDate.of(2028, 1, 1))).isEqualTo("6");
    }

    @Test
    void a_regel_on_a_setting_is_there_only_for_the_school_that_chose_it() {
        assertThat(LAGEN.protocol("regio").orElseThrow().regel("alleen-klokuur")).isEmpty();
        assertThat(LAGEN.protocol("regio", Optional.of("school-x"), List.of()).protocol().orElseThrow()
                .regel("alleen-klokuur"))
                .get().extracting(Regel::niveau).isEqualTo(Regel.Niveau.KERN);
    }

    @Test
    void a_decision_holds_from_its_day_over_the_layer_of_the_school_and_until_it_is_withdrawn() {
        var lagen = new Lagen(List.of(besluit("{ vanaf: 2026-08-01 }", "2026-08-01", "2")), Optional.of("school-x"),
                List.of(besluit("{ vanaf: 2026-11-20, tot: 2027-01-31 }", "2026-11-20", "2")));
        Waarde contact = trede(LAGEN.protocol("regio", lagen, List.of()).protocol().orElseThrow(),
                "regels/te-laat/contact").drempel();

        assertThat(contact.format(LocalDate.of(2026, 7, 31))).isEqualTo("4");
        assertThat(contact.format(LocalDate.of(2026, 11, 19))).as("the layer of the school, over what holds for all")
                .isEqualTo("3");
        assertThat(contact.format(LocalDate.of(2026, 11, 20))).isEqualTo("2");
        assertThat(contact.op(LocalDate.of(2026, 11, 20)).orElseThrow().grond().tekst())
                .isEqualTo("besluit van School X: wij bellen eerder (de directie, 2026-11-18)");
        assertThat(contact.format(LocalDate.of(2027, 1, 31))).isEqualTo("2");
        assertThat(contact.format(LocalDate.of(2027, 2, 1))).as("what held before holds again").isEqualTo("3");
    }

    @Test
    void a_decision_is_read_as_strictly_as_a_file_and_is_part_of_the_hash() {
        var goed = new Lagen(List.of(), Optional.empty(), List.of(besluit("{ vanaf: 2026-11-20 }", "2026-11-20",
                "2")));
        var buiten = new Lagen(List.of(), Optional.empty(), List.of(besluit("{ vanaf: 2026-11-20 }", "2026-11-20",
                "99")));

        assertThat(LAGEN.protocol("regio", goed, List.of()).protocol().orElseThrow().hash())
                .isNotEqualTo(LAGEN.protocol("regio").orElseThrow().hash());
        assertThat(LAGEN.protocol("regio", buiten, List.of())).satisfies(een -> {
            assertThat(een.protocol()).isEmpty();
            assertThat(een.fouten()).singleElement().extracting(Fout::probleem).asString().contains("buiten de ruimte");
        });
    }

    private static String besluit(String geldig, String dag, String getal) {
        return """
                school: besluit
                titel: School X
                protocol: regio
                geldig: %s
                besluit: { door: de directie, op: 2026-11-18, reden: wij bellen eerder }
                waarden: { "regels/te-laat/contact": { %s: { waarde: "%s" } } }
                """.formatted(geldig, dag, getal);
    }

    @Test
    void a_question_changes_the_number_on_every_day() {
        Samenstelling antwoord = ask("regels/te-laat/melding-1=5", "maten/twaalf-weken=10");
        Waarde melding = trede(antwoord.protocol().orElseThrow(), "regels/te-laat/melding-1").drempel();

        assertThat(antwoord.opmerkingen()).singleElement().asString().contains("maten/twaalf-weken", "geen school");
        assertThat(melding.format(LocalDate.of(2020, 1, 1))).isEqualTo("5");
        assertThat(melding.op(VANAF).orElseThrow().grond()).isEqualTo(new Grond.WatAls());
    }

    @Test
    void a_question_lies_over_the_layer_of_a_school() {
        Samenstelling antwoord =
                BIBLIOTHEEK.protocol("swvvo3006", SCHOOL, List.of(WatAls.parse("regels/te-laat/contact=1")));

        assertThat(trede(antwoord.protocol().orElseThrow(), "regels/te-laat/contact").drempel().format(VANAF))
                .isEqualTo("1");
    }

    @Test
    void the_address_of_a_trede_means_the_number_of_its_drempel() {
        Protocol protocol = ask("regels/lang-ziek/drempel=5").protocol().orElseThrow();

        assertThat(trede(protocol, "regels/lang-ziek/drempel").drempel().format(VANAF)).isEqualTo("5");
    }

    @Test
    void a_number_of_law_may_be_asked_about_and_the_answer_says_that_it_is_law() {
        Samenstelling antwoord = ask("regels/zestien-uur/grens-lesuren=12");

        assertThat(antwoord.protocol()).isPresent();
        assertThat(antwoord.opmerkingen()).singleElement().asString().contains("staat bij wet vast");
    }

    @Test
    void a_setting_may_be_asked_about() {
        Protocol protocol = ask("instellingen/urentelling=klokuur").protocol().orElseThrow();

        assertThat(meet(protocol, "zestien-uur").maten()).extracting(maat -> maat.eenheid())
                .containsOnly(Eenheid.KLOKUREN);
    }

    @Test
    void an_unknown_address_names_the_nearest_ones() {
        assertThat(formats(ask("regels/te-laat/meldign-1=5"))).singleElement().asString()
                .startsWith("wat als:1:1\n  Het adres 'regels/te-laat/meldign-1' bestaat niet in dit protocol.\n"
                        + "  Bedoelt u 'regels/te-laat/melding-1'? Bekend zijn: ");
    }

    @Test
    void all_questions_that_cannot_be_answered_are_reported_at_once() {
        assertThat(formats(ask("regels/te-laat/contact", "regels/te-laat/contact=drie", "regels/te-laat/contact=2.5",
                "instellingen/urentelling=minuut", "instellingen/uur=lesuur"))).hasSize(5);
    }

    @Test
    void a_question_that_makes_no_sense_of_the_protocol_is_a_fault() {
        assertThat(formats(ask("maten/twaalf-weken=0"))).singleElement().asString()
                .contains("Hier hoort een getal boven 0.");
    }

    @Test
    void an_unknown_school_or_protocol_is_a_fault() {
        assertThat(formats(BIBLIOTHEEK.protocol("swvvo3006", Optional.of("vorbeeldschool"), List.of())))
                .singleElement().asString().contains("Bedoelt u 'voorbeeldschool'?");
        assertThat(formats(BIBLIOTHEEK.protocol("swvvo3007", SCHOOL, List.of())))
                .singleElement().asString().contains("Bedoelt u 'swvvo3006'?");
        assertThat(formats(BIBLIOTHEEK.protocol("groningen", SCHOOL, List.of())))
                .singleElement().asString().contains("De school 'voorbeeldschool' werkt met 'swvvo3006'.");
    }

    @Test
    void a_layer_with_a_fault_is_not_used() {
        Bibliotheek kapot = Bibliotheek.read(Path.of("src", "test", "resources", "fout", "bib-school-buiten-ruimte"));

        assertThat(formats(kapot.protocol("basis", Optional.of("school-x"), List.of())))
                .singleElement().asString().contains("In de laag van de school 'school-x' staat een fout.");
        assertThat(kapot.protocol("basis", Optional.empty(), List.of()).protocol()).isPresent();
    }

    private static Samenstelling ask(String... vragen) {
        return BIBLIOTHEEK.protocol("swvvo3006", Optional.empty(), Arrays.stream(vragen).map(WatAls::parse)
                .toList());
    }

    private static Protocol compose(Optional<String> school) {
        return BIBLIOTHEEK.protocol("swvvo3006", school, List.of()).protocol().orElseThrow();
    }

    private static List<String> formats(Samenstelling samenstelling) {
        assertThat(samenstelling.protocol()).isEmpty();
        return samenstelling.fouten().stream().map(Fout::format).toList();
    }

    private static Regel.Meet meet(Protocol protocol, String regel) {
        return (Regel.Meet) protocol.regel(regel).orElseThrow().vorm();
    }

    private static Trede trede(Protocol protocol, String adres) {
        String[] delen = adres.split("/", -1);
        return meet(protocol, delen[1]).treden().stream().filter(trede -> trede.naam().equals(delen[2])).findFirst()
                .orElseThrow();
    }
}
