package nl.verzuimregie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Writes the absence of a small school as a list such as Somtoday exports: a row per block of lessons, with names.
public final class SomtodayWriter extends Dagblokken {

    private static final String KOP = "datumvan;ovnr;deelnemernaam;groepnaam;typeomschrijving;lesuurbegin;lesuureind;"
            + "tijdvan2;tijdtot2;tijd;reden;opmerking\r\n";
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Writer uit;
    private final Schoolmaker school;

    /// Writes the headings. The writer stays open.
    public SomtodayWriter(Writer uit, Schoolmaker school) {
        this.uit = uit;
        this.school = school;
        write(KOP);
    }

    @Override
    void write(int leerling, Blok blok) {
        var tijden = new Lestijden(school.lesduur(leerling));
        boolean teLaat = blok.soort() == Verzuimsoort.TE_LAAT;
        LocalTime van = tijden.begin(blok.van());
        LocalTime tot = teLaat ? van.plusMinutes(blok.minuten()) : tijden.einde(blok.tot());
        Duration duur = Duration.between(van, tot);
        write(String.join(";", school.kalender().datum(blok.dag()).format(DATUM),
                Integer.toString(leerlingnummer(leerling)), school.namen().naam(leerling),
                school.namen().klas(leerling), teLaat ? "Te laat" : "Afwezig",
                Integer.toString(blok.van()), Integer.toString(blok.tot()), van.toString(), tot.toString(),
                "%d:%02d".formatted(duur.toHours(), duur.toMinutesPart()), reason(blok.soort()), "") + "\r\n");
    }

    @Override
    void endLeerling(int leerling) {}

    /// The number of a pupil in files that ask for digits only: 1000001 for the first.
    public static int leerlingnummer(int nummer) {
        return 1_000_000 + nummer;
    }

    /// How this school calls the soorten; each school has its own words.
    private static String reason(Verzuimsoort soort) {
        return switch (soort) {
            case ZIEK -> "Ziek";
            case ONGEOORLOOFD -> "Ongeoorloofd afwezig";
            case TE_LAAT -> "Te laat";
            case GEOORLOOFD -> "Verlof";
            case LUXE -> "Luxe verzuim";
        };
    }

    private void write(String tekst) {
        try {
            uit.write(tekst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
