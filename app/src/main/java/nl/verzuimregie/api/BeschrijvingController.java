package nl.verzuimregie.api;

import nl.verzuimregie.web.Openbaar;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of the interface (OpenAPI 3.1), for whoever wants to read it.
@RestController
class BeschrijvingController {

    static final String BESTAND = "api/openapi.yaml";

    @Openbaar
    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(new ClassPathResource(BESTAND));
    }
}
