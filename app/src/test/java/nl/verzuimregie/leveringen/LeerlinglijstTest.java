package nl.verzuimregie.leveringen;

import static nl.verzuimregie.leveringen.Proeflevering.LEERLINGKOP;
import static nl.verzuimregie.leveringen.Proeflevering.assertCounts;
import static nl.verzuimregie.leveringen.Proeflevering.file;
import static nl.verzuimregie.leveringen.Proeflevering.runFiles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leveringen.Leveringen.Bestand;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of pupils and mentors.
class LeerlinglijstTest {

    private static List<Leerling> all(Proefsysteem.Proefschool school) {
        return Zicht.school(school.id()).during(() -> Proefsysteem.bean(Leerlingen.class).ofSchool(school.id()));
    }

    @Test
    void pupils_and_mentors_come_in_and_a_changed_one_gets_a_new_card() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst");
        String lijst = LEERLINGKOP + "1;Noor;van den;Berg;2012-05-06;1A;Ans Mol;Ans.Mol@lijst.invalid\n"
                + "2;Zoë 🎓;;محمد;06-05-2012;1A;Ans Mol;ans.mol@lijst.invalid\n"
                + "3;<b>Bo</b>;;O'Brien & Zn;;1B;Jo Vos;\n";
        Inleesloop.Uitkomst eerst = runFiles(school, file("l.csv", lijst));
        assertCounts(eerst.levering(), 3, 0, 0, 0);
        assertThat(all(school)).extracting(Leerling::naam).containsExactlyInAnyOrder("Noor van den Berg",
                "Zoë 🎓 محمد", "<b>Bo</b> O'Brien & Zn");
        assertThat(eerst.bevindingen()).extracting(Bevinding::wat).containsExactlyInAnyOrder(
                "Ans Mol (ans.mol@lijst.invalid)", "Zonder e-mailadres kan een mentor niet inloggen: 1B");
        Gebruiker ans = Proefsysteem.bean(Accounts.class).find("ans.mol@lijst.invalid").orElseThrow();
        assertThat(ans.getPassword()).isNull();
        assertThat(ans.aanstellingen()).singleElement().satisfies(een -> {
            assertThat(een.functie()).isEqualTo(Functie.MENTOR);
            assertThat(een.waarvan()).isEqualTo("1A");
        });
        assertCounts(runFiles(school, file("l.csv", lijst)).levering(), 0, 3, 0, 0);
        Inleesloop.Uitkomst later = runFiles(school, file("l.csv", LEERLINGKOP,
                "1;Noor;van den;Berg;2012-05-06;1B;Bo Kok;bo@lijst.invalid\n2;Zoë 🎓;;محمد;06-05-2012;1A;;\n"));
        assertCounts(later.levering(), 0, 1, 1, 0);
        assertThat(later.bevindingen()).extracting(Bevinding::wat).contains(
                "Ans Mol is mentor van 1A en staat niet in dit bestand. Dat blijft zo tot iemand het verandert.",
                "1 leerlingen van de school staan niet in dit bestand; zij blijven zoals ze zijn");
        assertThat(all(school)).hasSize(3).anySatisfy(een -> assertThat(een.klas()).isEqualTo("1B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1;Noor;;Berg;30-02-2012;1A;; | 14 | geboortedatum '30-02-2012' bestaat niet in de kalender",
        "1;Noor;;Berg;banaan;1A;; | 14 | geboortedatum 'banaan' is geen datum (verwacht dd-mm-jjjj of jjjj-mm-dd)",
        "1;Noor;;Berg;2031-01-01;1A;; | 14 | geboortedatum 2031-01-01 ligt in de toekomst",
        ";Noor;;Berg;2012-05-06;1A;; | 1 | leerlingnummer ontbreekt",
        "1;Noor;;;2012-05-06;1A;; | 9 | achternaam ontbreekt",
        "1;Noor;;Berg;2012-05-06;;; | 25 | klas ontbreekt",
        "1;Noor;;Berg;2012-05-06;1A;Ans;ans | 32 | mentor_email is geen e-mailadres",
        "1;Noor;;Berg;2012-05-06;1A;;;; | 30 | de rij heeft 10 velden en de kop 8",
    })
    void a_row_that_cannot_be_is_refused_with_line_column_and_reason(String rij, int kolom, String reden) {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-fout");
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("l.csv", LEERLINGKOP, rij, "\n2;Goed;;Goed;;1A;;\n"));
        assertThat(uitkomst.bevindingen()).filteredOn(een -> een.soort() == Bevinding.Soort.GEWEIGERD).singleElement()
                .satisfies(een -> {
                    assertThat(een.regel()).isEqualTo(2);
                    assertThat(een.kolom()).isEqualTo(kolom);
                    assertThat(een.wat()).isEqualTo(rij.strip());
                    assertThat(een.reden()).startsWith(reden);
                });
        assertThat(all(school)).extracting(Leerling::nummer).containsExactly("2");
    }

    @Test
    void a_surname_of_ten_thousand_characters_is_refused_and_not_cut() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-lang");
        String rij = "1;Noor;;" + "x".repeat(10_000) + ";;1A;;";
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("l.csv", LEERLINGKOP, rij, "\n2;Goed;;Goed;;1A;;\n"));
        assertThat(uitkomst.bevindingen()).filteredOn(een -> een.soort() == Bevinding.Soort.GEWEIGERD).singleElement()
                .satisfies(een -> {
                    assertThat(een.reden()).isEqualTo("achternaam is langer dan 200 tekens");
                    assertThat(een.wat()).isEqualTo(rij);
                });
    }

    @Test
    void any_order_any_capitals_commas_and_windows_are_read() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-windows");
        var bestand = new Bestand("l.csv", "Klas,ACHTERNAAM,Leerlingnummer,Voornaam\n1A,Müller,7,Zoë\n".getBytes(
                Charset.forName("windows-1252")));
        assertCounts(runFiles(school, bestand).levering(), 1, 0, 0, 0);
        assertThat(all(school)).singleElement().satisfies(een -> assertThat(een.naam()).isEqualTo("Zoë Müller"));
    }

    @Test
    void a_number_that_stands_there_twice_with_something_else_is_refused() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-dubbel");
        Inleesloop.Uitkomst uitkomst = runFiles(school, file("l.csv", LEERLINGKOP,
                "1;Noor;;Berg;;1A;;\n1;Noor;;Berg;;1A;;\n1;Noor;;Dal;;1A;;\n"));
        assertCounts(uitkomst.levering(), 1, 0, 0, 1);
        assertThat(uitkomst.bevindingen()).extracting(een -> een.reden() + een.wat()).anySatisfy(een ->
                assertThat(een).startsWith("leerlingnummer 1 staat ook op regel 2, met iets anders"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | het bestand is leeg",
        "leerlingnummer;voornaam;achternaam;klas | er staan geen rijen in, alleen een kop",
        "leerlingnummer;voornaam | in de kop ontbreken: achternaam, klas",
        "zomaar iets | niet herkend als export",
        "leerling,datum,lesuur,minuten,soort | er staan geen rijen in, alleen een kop",
    })
    void a_file_without_anything_to_read_fails_with_a_reason(String inhoud, String reden) {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-leeg");
        Levering levering = runFiles(school, file("bestand.csv", inhoud, inhoud.isEmpty() ? "" : "\n")).levering();
        assertThat(levering.stand()).isEqualTo(Levering.Stand.MISLUKT);
        assertThat(levering.reden()).startsWith("bestand.csv: " + reden);
    }

    @Test
    void an_old_workbook_utf_16_and_a_zip_are_refused_in_words() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-vreemd");
        for (byte[] inhoud : List.of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
                "leerling,datum".getBytes(StandardCharsets.UTF_16), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})) {
            Levering levering = runFiles(school, new Bestand("vreemd.xls", inhoud)).levering();
            assertThat(levering.stand()).isEqualTo(Levering.Stand.MISLUKT);
            assertThat(levering.reden()).startsWith("vreemd.xls: ").containsAnyOf("oud Excelbestand", "UTF-16",
                    "beschadigd");
        }
        Levering samen = runFiles(school, file("a.csv", LEERLINGKOP, "1;A;;B;;1A;;\n"), file("b.csv",
                Proeflevering.KOP, "1,2026-11-02,1,50,ziek\n")).levering();
        assertThat(samen.reden()).startsWith("lever een lijst van leerlingen apart aan");
    }

    @Test
    void who_may_load_but_not_look_does_not_become_mentor_by_a_file_of_their_own() {
        Proefsysteem.Proefschool school = Proefsysteem.school("lijst-zelf");
        int beheerder = school.account(Functie.BEHEERDER, Optional.empty());
        Accounts accounts = Proefsysteem.bean(Accounts.class);
        String eigen = accounts.find(beheerder).orElseThrow().email();
        int id = Zicht.school(school.id()).during(() -> {
            int nieuw = Proefsysteem.bean(Leveringen.class).add(school.id(), List.of(file("l.csv", LEERLINGKOP,
                    "1;Noor;;Berg;;1A;Ik;" + eigen + "\n")), beheerder);
            Proefsysteem.bean(Leveringwerk.class).check(school.id(), nieuw);
            Proefsysteem.bean(Leveringen.class).start(nieuw, beheerder);
            Proefsysteem.bean(Leveringwerk.class).record(school.id(), nieuw);
            return nieuw;
        });
        assertThat(all(school)).hasSize(1);
        assertThat(accounts.find(beheerder).orElseThrow().allows(Handeling.DOSSIER)).isFalse();
        assertThat(Zicht.school(school.id()).during(() -> Proefsysteem.bean(Bevindingen.class).ofLevering(id, 10,
                Bevinding.Soort.OPMERKING))).singleElement().satisfies(een -> assertThat(een.wat())
                        .startsWith("Je maakt jezelf met een bestand geen mentor van 1A."));
    }
}
