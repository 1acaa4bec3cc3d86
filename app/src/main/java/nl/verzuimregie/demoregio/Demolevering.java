package nl.verzuimregie.demoregio;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.verzuimregie.demo.EduarteWriter;
import nl.verzuimregie.demo.Leerlingnamen;
import nl.verzuimregie.demo.RegistratieWriter;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.demo.SomtodayWriter;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leveringen.Leveringen.Bestand;

/// The files that a school of the demo delivers.
final class Demolevering {

    private static final String KOP = "leerlingnummer;voornaam;tussenvoegsel;achternaam;geboortedatum;klas;mentor;"
            + "mentor_email\n";
    private static final Pattern TUSSENVOEGSEL = Pattern.compile("((?:[a-z]+ )+)(.+)");
    private static final LocalDate OUDSTE = LocalDate.of(2012, 1, 1);
    /// Mentors are called by other names than pupils.
    private static final long MENTORZAAD = 1_000;

    private final Demoschool school;
    private final Leerlingnamen namen;

    Demolevering(Demoschool school) {
        this.school = school;
        this.namen = new Leerlingnamen(school.zaad());
    }

    /// The list of pupils with the mentors of their classes.
    Bestand leerlingen() {
        var tekst = new StringBuilder(KOP);
        for (int nummer = 1; nummer <= school.leerlingen(); nummer++) {
            Matcher naam = TUSSENVOEGSEL.matcher(namen.achternaam(nummer));
            boolean heeft = naam.matches();
            tekst.append(String.join(";", leerlingnummer(nummer), namen.voornaam(nummer),
                    heeft ? naam.group(1).strip() : "", heeft ? naam.group(2) : namen.achternaam(nummer),
                    OUDSTE.plusDays(nummer * 11L % 700).toString(), namen.klas(nummer),
                    mentor(nummer), adres(nummer))).append('\n');
        }
        return new Bestand("leerlingen.csv", tekst.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String leerlingnummer(int nummer) {
        return school.vorm() == Demoschool.Vorm.EIGEN ? Leerlingnamen.leerling(nummer)
                : Integer.toString(SomtodayWriter.leerlingnummer(nummer));
    }

    /// Marit Oosterveld is the mentor who can be clicked on at the first page.
    private boolean isMarit(int nummer) {
        return school.code().equals("wilgenrade") && namen.klas(nummer).equals("3A");
    }

    private String mentor(int nummer) {
        return isMarit(nummer) ? "Marit Oosterveld"
                : new Leerlingnamen(school.zaad() + MENTORZAAD).naam(namen.klasnummer(nummer) + 1);
    }

    private String adres(int nummer) {
        return isMarit(nummer) ? "marit.oosterveld@demo.invalid" : adres(mentor(nummer));
    }

    private String adres(String wie) {
        String naam = Normalizer.normalize(wie, Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "")
                .toLowerCase(Locale.ROOT).replace(' ', '.');
        return naam + "@" + school.code() + ".invalid";
    }

    /// The rooster with its groups; nothing for a school that has none.
    List<Bestand> rooster() {
        if (!school.hasRooster()) {
            return List.of();
        }
        List<String> klassen = IntStream.rangeClosed(1, school.leerlingen()).mapToObj(namen::klas).distinct().toList();
        var groepen = new StringBuilder("leerling;groep\n");
        for (int nummer = 1; nummer <= school.leerlingen(); nummer++) {
            String groep = Demorooster.lesgroep(namen.klas(nummer), nummer);
            if (!groep.isEmpty()) {
                groepen.append(leerlingnummer(nummer)).append(';').append(groep).append('\n');
            }
        }
        return List.of(new Demorooster(school.zaad(), klassen, this::adres).lessen(), new Bestand("groepen.csv",
                groepen.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// The registrations of a part of a schooljaar, in the form of the school.
    ///
    /// @param jaar how the files call that part
    List<Bestand> registraties(long zaad, String jaar, Kalender kalender, LocalDate van, LocalDate tot) {
        var maker = new Schoolmaker(zaad, school.leerlingen(), kalender, van, tot);
        return switch (school.vorm()) {
            case EIGEN -> {
                var uit = new ByteArrayOutputStream();
                try (var schrijver = new RegistratieWriter(uit, kalender)) {
                    maker.each(schrijver);
                }
                yield List.of(new Bestand("registraties-" + jaar + ".csv", uit.toByteArray()));
            }
            case EDUARTE -> {
                var meldingen = new StringWriter();
                var waarnemingen = new StringWriter();
                maker.each(new EduarteWriter(meldingen, waarnemingen, maker));
                yield List.of(file("absentiemeldingen-" + jaar, meldingen), file("waarnemingen-" + jaar, waarnemingen));
            }
            case SOMTODAY -> {
                var uit = new StringWriter();
                maker.each(new SomtodayWriter(uit, maker));
                yield List.of(file("registraties-" + jaar, uit));
            }
        };
    }

    private static Bestand file(String naam, StringWriter tekst) {
        return new Bestand(naam + ".csv", tekst.toString().getBytes(StandardCharsets.UTF_8));
    }
}
