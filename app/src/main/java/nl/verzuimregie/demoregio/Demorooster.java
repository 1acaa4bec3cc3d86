package nl.verzuimregie.demoregio;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.verzuimregie.demo.Leerlingnamen;
import nl.verzuimregie.demo.Lestijden;
import nl.verzuimregie.leveringen.Leveringen.Bestand;

/// The rooster of a school of the demo: each class has some thirty lessons a week, with gaps. In one lesuur every class
/// is somewhere else in the same row of subjects, so nobody gives two lessons at once.
final class Demorooster {

    static final LocalDate VANAF = LocalDate.of(2026, 8, 17);

    private static final String KOP = "groep;dag;lesuur;vak;lokaal;docent;docent_email;begin;einde;vanaf\n";
    private static final List<String> DAGEN = List.of("ma", "di", "wo", "do", "vr");
    private static final int LESUREN = 8;
    private static final byte MINUTEN = 50;
    /// A free lesuur has no name. Where the first class of the third year is free, the second one is as well.
    private static final List<String> VAKKEN = List.of("wiskunde", "Nederlands", "biologie", "", "Engels",
            "geschiedenis", "natuurkunde", "lichamelijke opvoeding", "aardrijkskunde", "");
    private static final List<String> LESGROEPEN = List.of("3fra1", "3dui1");
    private static final List<String> TALEN = List.of("Frans", "Duits");
    private static final int VRIJ = VAKKEN.indexOf("");
    private static final int LESGROEP_DAGEN = 3;
    /// Teachers are called by other names than pupils and mentors.
    private static final long DOCENTZAAD = 2_000;

    private final List<String> klassen;
    private final Leerlingnamen namen;
    private final UnaryOperator<String> adres;
    private final Lestijden tijden;

    /// @param klassen the classes, in the order in which the school fills
    /// @param adres   the address that belongs to a name
    Demorooster(long zaad, List<String> klassen, UnaryOperator<String> adres) {
        this.klassen = List.copyOf(klassen);
        this.namen = new Leerlingnamen(zaad + DOCENTZAAD);
        this.adres = adres;
        byte[] lesduur = new byte[LESUREN];
        Arrays.fill(lesduur, MINUTEN);
        this.tijden = new Lestijden(lesduur);
    }

    /// The lessons of a week.
    Bestand lessen() {
        var tekst = new StringBuilder(KOP);
        for (int dag = 0; dag < DAGEN.size(); dag++) {
            for (int lesuur = 1; lesuur <= LESUREN; lesuur++) {
                int plek = 3 * lesuur + 7 * dag;
                for (int klas = 0; klas < klassen.size(); klas++) {
                    int vak = (plek + klas) % VAKKEN.size();
                    if (!VAKKEN.get(vak).isEmpty()) {
                        append(tekst, klassen.get(klas), dag, lesuur, VAKKEN.get(vak), vak);
                    }
                }
                for (int groep = 0; groep < LESGROEPEN.size() && dag < LESGROEP_DAGEN
                        && plek % VAKKEN.size() == VRIJ; groep++) {
                    append(tekst, LESGROEPEN.get(groep), dag, lesuur, TALEN.get(groep), VAKKEN.size() + groep);
                }
            }
        }
        return new Bestand("rooster.csv", tekst.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(StringBuilder tekst, String groep, int dag, int lesuur, String vak, int docent) {
        String naam = docent == 0 ? "Ruben Tamminga" : namen.naam(docent);
        tekst.append(String.join(";", groep, DAGEN.get(dag), Integer.toString(lesuur), vak,
                Integer.toString(101 + docent), naam, docent == 0 ? "ruben.tamminga@demo.invalid" : adres.apply(naam),
                tijden.begin(lesuur).toString(), tijden.einde(lesuur).toString(), VANAF.toString())).append('\n');
    }

    /// In which group a pupil of the third year has a language; empty for others.
    static String lesgroep(String klas, int nummer) {
        return klas.startsWith("3") ? LESGROEPEN.get(nummer % LESGROEPEN.size()) : "";
    }
}
