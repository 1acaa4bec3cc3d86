package nl.verzuimregie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.eisen.Drager;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page that carries a requirement exists.
class EisenbladzijdenTest {

    @Test
    void each_page_that_carries_a_requirement_exists() {
        Set<String> paginas = Proefsysteem.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .stream().flatMap(een -> een.getPatternValues().stream())
                .map(pad -> pad.replaceAll(":[^}]*\\}(?=\\}|/|$)|:[^{}]*(\\{[^}]*\\})?(?=\\})", ""))
                .collect(Collectors.toSet());
        var genoemd = Bibliotheek.read(Modulekaart.root().resolve("protocollen")).eisen().dekking().stream()
                .flatMap(een -> een.eisen().stream()).flatMap(een -> een.dragers().stream())
                .filter(Drager::isBladzijde).map(Drager::naam).toList();
        assertThat(genoemd).isNotEmpty().allSatisfy(pad -> assertThat(paginas).contains(pad));
        assertThat(paginas).doesNotContain("/bestaat-niet");
    }
}
