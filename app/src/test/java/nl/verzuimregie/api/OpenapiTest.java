package nl.verzuimregie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Proefprogramma;
import nl.verzuimregie.proef.Proefprogramma.Antwoord;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.proef.Proefsysteem.Proefschool;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description says what the application really does: each path and method, and each field of a real answer.
class OpenapiTest {

    private static final Proefschool SCHOOL = Proefsysteem.school("api-beschrijving");
    private static final Proefprogramma PROGRAMMA = Proefprogramma.of(SCHOOL);
    private static final JsonNode BLAD = read();

    private static JsonNode read() {
        Antwoord antwoord = Proefprogramma.with("").get("/openapi.yaml");
        assertThat(antwoord.status()).isEqualTo(200);
        return JsonMapper.shared().valueToTree(Objects.requireNonNull(new Load(LoadSettings.builder().build())
                .loadFromString(antwoord.lijf())));
    }

    @Test
    void each_path_and_method_stands_in_it_and_no_other() {
        Set<String> echt = Proefsysteem.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(een -> een.getPatternValues().stream().filter(pad -> pad.startsWith("/api/"))
                        .flatMap(pad -> een.getMethodsCondition().getMethods().stream().map(methode ->
                                methode.name().toLowerCase(java.util.Locale.ROOT) + " " + pad)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> beschreven = BLAD.path("paths").propertyStream().flatMap(pad -> pad.getValue().propertyStream()
                .map(methode -> methode.getKey() + " " + pad.getKey())).collect(Collectors.toSet());
        assertThat(beschreven).isEqualTo(echt).hasSizeGreaterThan(6);
    }

    @Test
    void each_field_of_a_real_answer_stands_in_it_and_no_other() {
        SCHOOL.withLeerlingen("1A");
        check("RegistratieResult", PROGRAMMA.post("/registraties", """
                {"registraties": [{"externeSleutel": "a", "leerlingnummer": "P1", "datum": "2026-11-19", "lesuur": 1,
                  "soort": "ziek"}]}"""));
        check("RegistratiePage", PROGRAMMA.get("/registraties"));
        check("MeldingResult", PROGRAMMA.post("/ziekmeldingen", """
                {"leerlingnummer": "P1", "vanaf": "2026-11-20"}"""));
        check("ZiekmeldingPage", PROGRAMMA.get("/ziekmeldingen"));
        check("RoosterResult", PROGRAMMA.put("/rooster", """
                {"vanaf": "2026-11-01", "lessen": [{"weekdag": 5, "lesuur": 1, "groep": "1A"},
                  {"weekdag": 5, "lesuur": 1, "groep": "wisB1"}]}"""));
        check("RoosterPage", PROGRAMMA.get("/rooster?klas=1A"));
        check("Probleem", PROGRAMMA.post("/ziekmeldingen", "{}"));
    }

    @Test
    void each_field_of_a_form_stands_in_it_and_no_other() {
        Map.of("RegistratieForm", RegistratieForm.class, "Lesopgave", RegistratieForm.Les.class, "ZiekmeldingForm",
                ZiekmeldingForm.class, "BetermeldingForm", BetermeldingForm.class, "RoosterForm", RoosterForm.class,
                "Roosterles", RoosterForm.Les.class).forEach((naam, vorm) -> assertThat(fields(schema(naam)))
                        .as(naam).isEqualTo(Stream.of(vorm.getRecordComponents()).map(een -> een.getName())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static void check(String schema, Antwoord antwoord) {
        compare(schema, schema(schema), antwoord.json());
    }

    private static void compare(String waar, JsonNode schema, JsonNode echt) {
        JsonNode vorm = schema.has("$ref") ? schema(schema.path("$ref").asString().replaceFirst(".*/", "")) : schema;
        if (echt.isObject()) {
            Set<String> velden = echt.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(
                    TreeSet::new));
            assertThat(velden).as(waar).isEqualTo(fields(vorm));
            echt.propertyStream().forEach(een -> compare(waar + "." + een.getKey(),
                    vorm.path("properties").path(een.getKey()), een.getValue()));
        } else if (echt.isArray()) {
            assertThat(echt).as(waar).isNotEmpty();
            echt.forEach(een -> compare(waar, vorm.path("items"), een));
        }
    }

    private static JsonNode schema(String naam) {
        JsonNode schema = BLAD.path("components").path("schemas").path(naam);
        assertThat(schema.isObject()).as(naam).isTrue();
        return schema;
    }

    private static Set<String> fields(JsonNode schema) {
        return schema.path("properties").propertyStream().map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
