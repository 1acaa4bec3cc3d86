package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.Modulekaart;
import nl.verzuimregie.engine.oordeel.Oordelaar;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.scenarios.Feitenbestand;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Relatie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who outside the school has to do with a pupil, because of what the case says.
class BetrokkenheidTest {

    private static final Bibliotheek BIBLIOTHEEK = Bibliotheek.read(Modulekaart.root().resolve("protocollen"));
    private static final Protocol PROTOCOL = BIBLIOTHEEK.protocol("swvvo3006").orElseThrow();
    private static final String BEGIN = """
            kalender: zuid
            leerling: { geboren: 2010-05-01 }
            feiten:
            """;

    @TempDir
    private Path map;

    @Test
    void nobody_outside_is_concerned_before_the_case_sends_the_pupil() throws IOException {
        assertThat(of("2025-11-20", "  - { op: 2025-11-17, feit: ziekmelding }")).isEmpty();
    }

    @Test
    void the_jeugdarts_is_concerned_from_the_day_the_case_asks_something_of_him() throws IOException {
        String feiten = """
                  - { op: 2025-11-17, afgerond: aanmelding-jeugdarts.verzonden }
                  - { op: 2025-11-20, afgerond: afspraak-plannen.gepland, antwoorden: { afspraak.datum: 2025-12-01 } }
                """;
        assertThat(of("2025-11-19", feiten.lines().findFirst().orElseThrow())).extracting(Betrokkenheid::functie)
                .doesNotContain(Functie.JEUGDARTS);
        assertThat(of("2025-11-21", feiten)).contains(new Betrokkenheid(Functie.JEUGDARTS, Relatie.VERWIJZING,
                Optional.of(LocalDate.of(2025, 11, 20))));
    }

    @Test
    void it_ends_when_the_consent_that_names_the_receiver_is_withdrawn_or_its_day_has_passed() throws IOException {
        String feiten = """
                  - { op: 2025-11-17, toestemming: melden-bij-jeugdarts, van: ouders, stand: gegeven, tot: 2025-11-27 }
                  - { op: 2025-11-17, afgerond: aanmelding-jeugdarts.verzonden }
                  - { op: 2025-11-20, afgerond: afspraak-plannen.gepland, antwoorden: { afspraak.datum: 2025-12-01 } }
                """;
        String weg = "  - { op: 2025-11-25, toestemming: melden-bij-jeugdarts, van: ouders, stand: ingetrokken }\n";
        assertThat(of("2025-11-27", feiten)).extracting(Betrokkenheid::functie).contains(Functie.JEUGDARTS);
        assertThat(of("2025-11-28", feiten)).extracting(Betrokkenheid::functie).doesNotContain(Functie.JEUGDARTS);
        assertThat(of("2025-11-24", feiten + weg)).extracting(Betrokkenheid::functie).contains(Functie.JEUGDARTS);
        assertThat(of("2025-11-25", feiten + weg)).extracting(Betrokkenheid::functie)
                .doesNotContain(Functie.JEUGDARTS);
        assertThat(of("2025-11-25", feiten + weg + """
                  - { op: 2025-11-25, toestemming: bespreken-met-partners, van: ouders, stand: gegeven }
                """)).extracting(Betrokkenheid::functie).contains(Functie.JEUGDARTS);
    }

    private List<Betrokkenheid> of(String dag, String feiten) throws IOException {
        Path pad = Files.writeString(map.resolve("feiten.yaml"), BEGIN + feiten);
        var fouten = new Fouten();
        Feitenbestand bestand = Feitenbestand.read(pad, BIBLIOTHEEK.kalenders(), fouten).orElseThrow(() ->
                new AssertionError(fouten.fouten().toString()));
        return Betrokkenheid.of(new Oordelaar(PROTOCOL, bestand.kalender(), false).assess(bestand.dossier(),
                LocalDate.parse(dag)), PROTOCOL.zaak());
    }
}
