package nl.verzuimregie.aanlevering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;

/// The fields of one row of a rooster, by column; what cannot be is noted in the [Rijlezing].
record Roostervelden(Rijlezing lezing, Map<Kolomnaam, Integer> plaatsen) {

    private static final Kolomnaam GROEP = Kolomnaam.obligatory("groep", "lesgroep", "cluster", "klas");
    private static final Kolomnaam DAG = Kolomnaam.obligatory("dag", "weekdag");
    private static final Kolomnaam LESUUR = Kolomnaam.obligatory("lesuur", "uur");
    private static final Kolomnaam VAK = Kolomnaam.optional("vak");
    private static final Kolomnaam LOKAAL = Kolomnaam.optional("lokaal");
    private static final Kolomnaam DOCENT = Kolomnaam.optional("docent");
    private static final Kolomnaam DOCENT_EMAIL = Kolomnaam.optional("docent_email");
    private static final Kolomnaam BEGIN = Kolomnaam.optional("begin");
    private static final Kolomnaam EINDE = Kolomnaam.optional("einde");
    private static final Kolomnaam VANAF = Kolomnaam.optional("vanaf");
    static final List<Kolomnaam> KOLOMMEN = List.of(GROEP, DAG, LESUUR, VAK, LOKAAL, DOCENT, DOCENT_EMAIL,
            BEGIN, EINDE, VANAF);

    /// GPU001: lesson number, class, teacher, subject, room, day, period; more may follow.
    static final Map<Kolomnaam, Integer> UNTIS = Map.of(GROEP, 1, DOCENT, 2, VAK, 3, LOKAAL, 4, DAG, 5,
            LESUUR, 6);
    private static final Pattern NUMMER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern UNTIS_DAG = Pattern.compile("[1-7]");
    private static final Pattern UNTIS_LESUUR = Pattern.compile("[1-9]|1[0-9]|2[0-4]");
    /// With a letter in it: dates and times of other exports have none.
    private static final Pattern NAAM = Pattern.compile(".*\\p{L}.*");

    static final List<String> DAGEN = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
            "zaterdag", "zondag");
    private static final Pattern TIJD = Pattern.compile("([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])(?:[:.][0-5][0-9])?");
    private static final int NAAM_TEKENS = 200;
    private static final int GROEP_TEKENS = 80;
    private static final int EMAIL_TEKENS = 254;

    /// Whether these are the headings of a rooster: a day, and a lesuur or a group, and no pupil.
    static boolean isHeading(String[] koppen) {
        return DAG.isIn(koppen) && (LESUUR.isIn(koppen) || GROEP.isIn(koppen)) && Arrays.stream(koppen)
                .noneMatch(kop -> Kolomrol.ofHeading(kop).filter(Kolomrol.LEERLING::equals).isPresent());
    }

    /// Whether these are the fields of a row of GPU001. No other form without headings has letters where it has them.
    static boolean isUntis(String[] velden) {
        return velden.length > 6 && NUMMER.matcher(velden[0]).matches() && NAAM.matcher(velden[3]).matches()
                && Stream.of(velden[1], velden[2]).allMatch(veld -> veld.isEmpty() || NAAM.matcher(veld).matches())
                && UNTIS_DAG.matcher(velden[5]).matches() && UNTIS_LESUUR.matcher(velden[6]).matches();
    }

    /// The name of a group; refused when it is empty, or too long to be one.
    static String groep(Rijlezing lezing, int veld) {
        String groep = text(lezing, veld, GROEP.naam(), GROEP_TEKENS);
        if (groep.isEmpty()) {
            lezing.refuse(veld, GROEP.naam() + " ontbreekt");
        }
        return groep;
    }

    private static String text(Rijlezing lezing, int veld, String naam, int tekensMax) {
        String tekst = veld < 0 ? "" : lezing.tekst(veld, naam);
        if (tekst.codePointCount(0, tekst.length()) > tekensMax) {
            lezing.refuse(veld, "%s is langer dan %d tekens".formatted(naam, tekensMax));
        }
        return tekst;
    }

    int veld(Kolomnaam kolom) {
        return plaatsen.getOrDefault(kolom, -1);
    }

    String text(Kolomnaam kolom, int tekensMax) {
        return text(lezing, veld(kolom), kolom.naam(), tekensMax);
    }

    Roosterrij read(String bestand, int regel) {
        int lesuur = lezing.geheel(veld(LESUUR), LESUUR.naam(), 1, LesroosterReader.LESUUR_MAX);
        if (text(LESUUR, NAAM_TEKENS).isEmpty()) {
            lezing.refuse(veld(LESUUR), "lesuur ontbreekt");
        }
        String email = text(DOCENT_EMAIL, EMAIL_TEKENS).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !LeerlingReader.ADRES.matcher(email).matches()) {
            lezing.refuse(veld(DOCENT_EMAIL), "docent_email is geen e-mailadres");
        }
        Optional<LocalTime> begin = time(BEGIN);
        Optional<LocalTime> einde = time(EINDE);
        if (begin.isPresent() && einde.isPresent() && !begin.get().isBefore(einde.get())) {
            lezing.refuse(veld(BEGIN), "begin %s ligt niet voor einde %s".formatted(begin.get(), einde.get()));
        } else if (text(BEGIN, NAAM_TEKENS).isEmpty() != text(EINDE, NAAM_TEKENS).isEmpty()) {
            lezing.refuse(veld(begin.isPresent() ? BEGIN : EINDE), "begin en einde horen er allebei te staan");
        }
        return new Roosterrij(bestand, regel, weekdag(), lesuur, groep(lezing, veld(GROEP)),
                text(VAK, GROEP_TEKENS), text(LOKAAL, GROEP_TEKENS), text(DOCENT, NAAM_TEKENS), email, begin,
                einde);
    }

    DayOfWeek weekdag() {
        String tekst = text(DAG, NAAM_TEKENS).toLowerCase(Locale.ROOT);
        for (int dag = 0; dag < DAGEN.size(); dag++) {
            String naam = DAGEN.get(dag);
            if (List.of(naam, naam.substring(0, 2), Integer.toString(dag + 1)).contains(tekst)) {
                return DayOfWeek.of(dag + 1);
            }
        }
        lezing.refuse(veld(DAG), tekst.isEmpty() ? "dag ontbreekt"
                : "dag %s is geen dag van de week (verwacht ma, maandag of 1 tot en met 7)".formatted(
                        Aanhaling.of(tekst)));
        return DayOfWeek.MONDAY;
    }

    Optional<LocalTime> time(Kolomnaam kolom) {
        String tekst = text(kolom, NAAM_TEKENS);
        Matcher vorm = TIJD.matcher(tekst);
        if (!tekst.isEmpty() && !vorm.matches()) {
            lezing.refuse(veld(kolom), "%s %s is geen tijd van de dag (verwacht uu:mm)".formatted(kolom.naam(),
                    Aanhaling.of(tekst)));
        }
        return tekst.isEmpty() || !vorm.matches() ? Optional.empty()
                : Optional.of(LocalTime.of(Integer.parseInt(vorm.group(1)), Integer.parseInt(vorm.group(2))));
    }

    Optional<LocalDate> vanaf() {
        return text(VANAF, NAAM_TEKENS).isEmpty() ? Optional.empty()
                : Optional.of(lezing.datum(veld(VANAF), VANAF.naam(), Datumvorm.MET_STREEPJES))
                        .filter(dag -> !dag.equals(Rijlezing.GEEN_DATUM));
    }
}
