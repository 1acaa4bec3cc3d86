package nl.verzuimregie.herinneringen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings of the server that sends, and what is said when one cannot be.
class PostinstellingTest {

    private static Map<String, String> good() {
        return new HashMap<>(Map.of("verzuimregie.smtp.host", "post.school.example", "verzuimregie.smtp.afzender",
                "verzuim@school.example", "verzuimregie.adres", "https://verzuim.school.example/"));
    }

    @Test
    void without_a_server_there_is_no_mail_and_with_one_the_way_to_it_is_closed() {
        assertThat(Postinstelling.of(naam -> null)).isEmpty();
        assertThat(Postinstelling.of(naam -> " ")).isEmpty();
        assertThat(Postinstelling.of(good()::get)).hasValueSatisfying(instelling -> {
            assertThat(instelling).hasToString("post.school.example:587");
            assertThat(instelling.adres()).isEqualTo("https://verzuim.school.example");
            assertThat(instelling.domein()).isEqualTo("school.example");
            assertThat(instelling.sender().getJavaMailProperties()).containsEntry("mail.smtp.starttls.required", "true")
                    .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                    .containsEntry("mail.smtp.auth", "false");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            smtp.afzender    | -             | VERZUIMREGIE_SMTP_HOST is gezet; zet dan ook VERZUIMREGIE_SMTP_AFZENDER.
            adres            | -             | VERZUIMREGIE_SMTP_HOST is gezet; zet dan ook VERZUIMREGIE_ADRES.
            smtp.afzender    | school        | VERZUIMREGIE_SMTP_AFZENDER is 'school'. Het moet een e-mailadres zijn.
            adres            | school        | VERZUIMREGIE_ADRES is 'school'. Het moet een adres dat begint met http
            smtp.poort       | 0             | VERZUIMREGIE_SMTP_POORT is '0'. Het moet een getal van 1 tot en met 65535
            smtp.poort       | 65536         | VERZUIMREGIE_SMTP_POORT is '65536'. Het moet een getal
            smtp.beveiliging | ssl           | VERZUIMREGIE_SMTP_BEVEILIGING is 'ssl'. Het moet starttls, tls of geen
            """)
    void what_is_missing_or_cannot_be_is_said(String naam, String waarde, String zin) {
        Map<String, String> waarden = good();
        waarden.remove("verzuimregie." + naam);
        if (waarde != null) {
            waarden.put("verzuimregie." + naam, waarde);
        }
        assertThatThrownBy(() -> Postinstelling.of(waarden::get)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(zin);
    }
}
