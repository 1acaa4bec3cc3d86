package nl.verzuimregie.leveringen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leveringen.Leveringen.Bestand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;

/// What tests of deliveries share: files of a few lines, and what stands in the database afterwards.
final class Proeflevering {

    static final String KOP = "leerling,datum,lesuur,minuten,soort\n";
    static final String LEERLINGKOP = "leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;"
            + "mentor_email\n";
    static final String SOMTODAY = "datumvan;ovnr;lesuurbegin;lesuureind;reden\n";

    private Proeflevering() {}

    static Bestand file(String naam, String... stukken) {
        return new Bestand(naam, String.join("", stukken).getBytes(StandardCharsets.UTF_8));
    }

    /// Reads own csv lines in.
    static Levering run(Proefsysteem.Proefschool school, String... regels) {
        return runFiles(school, file("registraties.csv", KOP, String.join("\n", regels))).levering();
    }

    static Inleesloop.Uitkomst runFiles(Proefsysteem.Proefschool school, Bestand... bestanden) {
        return Proefsysteem.bean(Inleesloop.class).run(school.id(), Map.of(), Arrays.asList(bestanden));
    }

    static Inleesloop.Uitkomst checkFiles(Proefsysteem.Proefschool school, Bestand... bestanden) {
        return Proefsysteem.bean(Inleesloop.class).check(school.id(), Map.of(), Arrays.asList(bestanden));
    }

    /// The new, known, changed and refused ones.
    static void assertCounts(Levering levering, int nieuw, int bekend, int gewijzigd, int geweigerd) {
        assertThat(List.of(levering.telling().nieuw(), levering.telling().bekend(), levering.telling().gewijzigd(),
                levering.telling().geweigerd())).as("nieuw, bekend, gewijzigd, geweigerd van %s %s",
                levering.stand(), levering.reden()).containsExactly(nieuw, bekend, gewijzigd, geweigerd);
    }

    /// All rows about a pupil, in order.
    static List<Registratie> rows(Proefsysteem.Proefschool school, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Registraties.class).ofLeerling(wie.id()));
    }

    /// What holds for each lesson of a pupil: `2026-11-02 1 te_laat 5`.
    static List<String> current(Proefsysteem.Proefschool school, Leerling wie) {
        return Registraties.current(rows(school, wie)).stream().map(rij -> "%s %d %s".formatted(rij.datum(),
                rij.lesuur(), rij.stand().map(Proeflevering::words).orElse("niets"))).sorted().toList();
    }

    private static String words(Lesvermelding stand) {
        return stand.stand() + (stand.voorlopig() ? "? " : " ") + stand.minuten();
    }

    /// The signals that a pupil has now.
    static List<String> signals(Proefsysteem.Proefschool school, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class)
                .running(new Signalen.Vraag(java.util.Optional.empty(), java.util.Optional.empty(), false, "naam", 0,
                        100))).signalen().stream().filter(een -> een.leerling().id() == wie.id())
                .map(een -> een.regel() + "." + een.trede()).toList();
    }

    static List<Signalen.Ingetrokken> withdrawn(Proefsysteem.Proefschool school, Leerling wie) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Signalen.class).withdrawn(wie.id()));
    }
}
