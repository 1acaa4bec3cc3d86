package nl.verzuimregie.aanlevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files with columns that a school chose itself: what is found, suggested, asked, and how they are read.
class VrijeKolommenTest {

    private static final String MAGISTER = """
            Overzicht absenties
            Stamnr;Roepnaam;Klas;Datum;Lesuur;Absentiecode;Min.
            240123;Hidde;3A;13-11-2026;2;Z;
            240124;Noor;3A;12-11-2026;1;L;7
            240125;Zoë;3A;12-11-2026;3;X9;
            """;

    @TempDir
    private Path map;

    private static Kolomvraag look(Path pad) {
        return Kolomvraag.look(pad, Leeswijze.ZELF, Map.of(), Redencodes.standaard()).vraag().orElseThrow();
    }

    private static Kolomherkenning.Uitkomst recognise(Path pad, Kolomindeling... indelingen) {
        return Kolomherkenning.recognise(pad, Exportherkenning.recognise(pad).soort(), List.of(indelingen));
    }

    private static Kolomindeling indeling(Path pad) {
        Kolomvraag vraag = look(pad);
        return vraag.indeling(vraag.voorstel(), Leeswijze.ZELF, vraag.volgorde().orElseThrow());
    }

    private List<String> rows(Path pad, Kolomindeling indeling) {
        return Proefschool.rows(new ExportReader(Proefschool.OPTIES).read(List.of(pad), Map.of(pad, indeling)));
    }

    @Test
    void columns_are_suggested_by_their_names_below_a_title() {
        Path pad = Proefschool.write(map, "m.csv", MAGISTER);
        Kolomvraag vraag = look(pad);
        assertThat(recognise(pad)).isInstanceOf(Kolomherkenning.Onbekend.class);
        assertThat(vraag.kopregel()).isEqualTo(2);
        assertThat(vraag.scheiding()).isEqualTo(';');
        assertThat(vraag.tekenset()).contains(Tekenset.UTF_8);
        assertThat(vraag.voorstel()).isEqualTo(Map.of(Kolomrol.LEERLING, "Stamnr", Kolomrol.DATUM, "Datum",
                Kolomrol.LESUUR, "Lesuur", Kolomrol.REDEN, "Absentiecode", Kolomrol.MINUTEN, "Min."));
        assertThat(vraag.volgorde()).contains(Datumvolgorde.DAG_MAAND);
        assertThat(rows(pad, indeling(pad))).containsExactly("240123 2026-11-13 2 60 ziek", "240124 2026-11-12 1 7 "
                + "te_laat", "240125 2026-11-12 3 60 ongeoorloofd?");
    }

    @Test
    void columns_without_telling_names_are_suggested_by_what_the_cells_look_like() {
        Path pad = Proefschool.write(map, "k.csv", """
                A,B,C,D,E
                Hidde Schuurman,240123,2026-11-13,2,Z
                Noor Berg,240124,2026-11-12,1,L
                """);
        assertThat(look(pad).voorstel()).isEqualTo(Map.of(Kolomrol.LEERLING, "B", Kolomrol.DATUM, "C",
                Kolomrol.LESUUR, "D", Kolomrol.REDEN, "E"));
        assertThat(look(pad).scheiding()).isEqualTo(',');
        assertThat(look(pad).volgorde()).contains(Datumvolgorde.JAAR_MAAND);
    }

    @Test
    void a_row_per_period_covers_its_days_and_lessons_and_without_a_last_day_it_is_one_day() {
        Path pad = Proefschool.write(map, "p.csv", """
                leerling;van;tot en met;lesuur van;lesuur tot;soort
                240123;13-11-2026;16-11-2026;7;2;Ziek
                240124;13-11-2026;;1;2;Ziek
                """);
        assertThat(rows(pad, indeling(pad))).containsExactly("240123 2026-11-13 7 60 ziek",
                "240123 2026-11-13 8 60 ziek", "240123 2026-11-16 1 60 ziek", "240123 2026-11-16 2 60 ziek",
                "240124 2026-11-13 1 60 ziek", "240124 2026-11-13 2 60 ziek");
    }

    @Test
    void an_order_that_the_dates_do_not_show_is_asked() {
        Path pad = Proefschool.write(map, "o.csv", "leerling;datum;lesuur;code\n240123;03-11-2026;1;Z\n");
        Kolomvraag vraag = look(pad);
        assertThat(vraag.volgorde()).isEmpty();
        assertThat(vraag.volgorden()).isEqualTo(EnumSet.of(Datumvolgorde.DAG_MAAND, Datumvolgorde.MAAND_DAG));
        assertThat(vraag.datum()).isEqualTo("03-11-2026");
    }

    @Test
    void a_typing_error_does_not_make_the_order_unknown() {
        Path pad = Proefschool.write(map, "t.csv", file(
                "leerling;datum;lesuur;code\n240123;13-11-2026;1;Z",
                "240123;12-11-2026;1;Z\n240123;31-02-2026;1;Z\n240123;banaan;1;Z\n"));
        assertThat(look(pad).volgorde()).contains(Datumvolgorde.DAG_MAAND);
    }

    @Test
    void each_encoding_and_separator_is_found_and_another_one_can_be_chosen() {
        String tekst = "leerling\tdatum\tklas\n240123\t13-11-2026\tcafé\n";
        assertThat(look(Proefschool.write(map, "u.csv", tekst)).tekenset()).contains(Tekenset.UTF_8);
        Path merk = Proefschool.write(map, "b.csv", ("\ufeff" + tekst).getBytes(StandardCharsets.UTF_8));
        assertThat(look(merk).hasMerk()).isTrue();
        assertThat(look(merk).kolommen().keySet()).containsExactly("leerling", "datum", "klas");
        Path windows = Proefschool.write(map, "w.csv", tekst.getBytes(Charset.forName("windows-1252")));
        assertThat(look(windows).tekenset()).contains(Tekenset.WINDOWS);
        assertThat(look(windows).kolommen()).containsEntry("klas", "café");
        assertThat(look(windows).scheiding()).isEqualTo('\t');
        assertThat(Kolomvraag.look(windows, new Leeswijze(Optional.of(Tekenset.UTF_8), Optional.empty(),
                Optional.empty()), Map.of(), Redencodes.standaard())).satisfies(vondst -> {
                    assertThat(vondst.vraag()).isEmpty();
                    assertThat(vondst.uitleg()).contains("bestaat niet in UTF-8");
                });
    }

    @Test
    void the_next_file_with_these_columns_in_any_order_is_known_and_one_with_another_order_of_dates_is_asked_again() {
        Path eerste = Proefschool.write(map, "1.csv", MAGISTER);
        Kolomindeling bewaard = indeling(eerste);
        Path tweede = Proefschool.write(map, "2.csv", file(
                "KLAS,lesuur,datum,stamnr,roepnaam,absentiecode,Min.",
                "3A,4,16-11-2026,240123,Hidde,Z,\n"));
        assertThat(recognise(tweede, bewaard)).isEqualTo(new Kolomherkenning.Bekend(bewaard));
        assertThat(rows(tweede, bewaard)).containsExactly("240123 2026-11-16 4 60 ziek");
        Path derde = Proefschool.write(map, "3.csv", MAGISTER.replace("13-11-2026", "11-13-2026"));
        assertThat(recognise(derde, bewaard)).isInstanceOf(Kolomherkenning.Onbekend.class);
    }

    @Test
    void a_file_without_headings_is_known_by_the_number_of_its_columns() {
        Path pad = Proefschool.write(map, "z.csv", "240123;13-11-2026;2;Z\n240124;13-11-2026;3;Z\n");
        assertThat(look(pad).kopregel()).isZero();
        Kolomindeling bewaard = indeling(pad);
        assertThat(bewaard.rollen()).containsEntry(Kolomrol.LEERLING, "kolom 1");
        assertThat(recognise(pad, bewaard)).isInstanceOf(Kolomherkenning.Bekend.class);
        assertThat(rows(pad, bewaard)).hasSize(2);
    }

    @Test
    void a_sheet_with_own_columns_is_asked_and_its_dates_are_dates() {
        Path pad = Proefblad.of(map, blad -> {
            Proefblad.row(blad, 0, "Stamnummer", "Verzuimdatum", "Uur", "Reden");
            Proefblad.row(blad, 1, "240123", "", "2", "Z");
            blad.value(1, 1, java.time.LocalDate.of(2026, 11, 13));
        });
        assertThat(recognise(pad)).isInstanceOf(Kolomherkenning.Onbekend.class);
        assertThat(look(pad).volgorde()).contains(Datumvolgorde.DAG_MAAND);
        assertThat(look(pad).kolommen()).containsEntry("Verzuimdatum", "13-11-2026");
        assertThat(rows(pad, indeling(pad))).containsExactly("240123 2026-11-13 2 60 ziek");
    }

    @Test
    void known_forms_and_files_without_columns_are_not_asked() {
        for (String tekst : List.of("leerling,datum,lesuur,minuten,soort\nP1,2026-11-02,1,50,ziek\n",
                "datumvan;ovnr;lesuurbegin;lesuureind;reden\n02-11-2026;P1;1;1;L\n",
                "P5;20261102;;20261102;;3;3;Z;\n", "leerlingnummer;voornaam;achternaam;klas\nP1;A;B;3A\n",
                "een brief,\nmet komma, of twee, erin\nen meer\n", "alleen\neen\nlijst\n", "")) {
            assertThat(recognise(Proefschool.write(map, "f.csv", tekst))).as(tekst)
                    .isInstanceOf(Kolomherkenning.Geen.class);
        }
    }

    @Test
    void an_export_with_names_or_with_many_columns_is_not_taken_for_another_form() {
        for (String tekst : List.of(file("leerlingnummer;voornaam;achternaam;klas;datum;lesuur;code",
                "240123;A;B;3A;13-11-2026;2;Z\n"), file("klas;leerlingnummer;datum;lesuur;code;a;b;c;d",
                "3A;240123;13-11-2026;2;Z;;;;\n"), "ovnr;datumvan;code\n240123;13-11-2026;Z\n")) {
            assertThat(recognise(Proefschool.write(map, "n.csv", tekst))).as(tekst)
                    .isInstanceOf(Kolomherkenning.Onbekend.class);
        }
    }

    /// A file of these lines, the last of which ends as it was written.
    private static String file(String... regels) {
        return String.join("\n", regels);
    }
}
