package nl.verzuimregie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;

/// Writes the absence of a small school as the two files that EduArte exchanges: what was announced (absentiemeldingen)
/// and what was seen in the lessons (waarnemingen). No headings, semicolons, CRLF.
///
/// Illness over several whole days is one melding. Waarnemingen stand for all lessons of each day with some absence.
public final class EduarteWriter extends Dagblokken {

    private static final DateTimeFormatter DATUM = DateTimeFormatter.BASIC_ISO_DATE;

    private final Writer meldingen;
    private final Writer waarnemingen;
    private final Schoolmaker school;
    private final List<Blok> blokken = new ArrayList<>();

    /// Both writers stay open.
    public EduarteWriter(Writer absentiemeldingen, Writer waarnemingen, Schoolmaker school) {
        this.meldingen = absentiemeldingen;
        this.waarnemingen = waarnemingen;
        this.school = school;
    }

    @Override
    void write(int leerling, Blok blok) {
        blokken.add(blok);
    }

    @Override
    void endLeerling(int leerling) {
        var tijden = new Lestijden(school.lesduur(leerling));
        for (int i = 0; i < blokken.size();) {
            int einde = i + 1;
            while (einde < blokken.size() && isOneZiekmelding(blokken.get(einde - 1), blokken.get(einde))) {
                einde++;
            }
            writeMelding(leerling, blokken.get(i), blokken.get(einde - 1), tijden);
            i = einde;
        }
        for (int i = 0; i < blokken.size();) {
            int einde = i + 1;
            while (einde < blokken.size() && blokken.get(einde).dag() == blokken.get(i).dag()) {
                einde++;
            }
            writeWaarnemingen(leerling, blokken.subList(i, einde), tijden);
            i = einde;
        }
        blokken.clear();
    }

    private boolean isOneZiekmelding(Blok eerste, Blok volgende) {
        Kalender kalender = school.kalender();
        return eerste.soort() == Verzuimsoort.ZIEK && volgende.soort() == Verzuimsoort.ZIEK && eerste.isWholeDay()
                && volgende.isWholeDay()
                && kalender.schooldagenVoor(volgende.dag()) - kalender.schooldagenVoor(eerste.dag()) == 1;
    }

    /// With lesuren a melding may not span two days; without them it lasts from the first to the last day.
    private void writeMelding(int leerling, Blok eerste, Blok laatste, Lestijden tijden) {
        boolean teLaat = eerste.soort() == Verzuimsoort.TE_LAAT;
        boolean dagen = eerste.isWholeDay();
        String einde = (teLaat ? tijden.begin(eerste.van()).plusMinutes(eerste.minuten())
                : tijden.einde(laatste.tot())).toString();
        write(meldingen, Integer.toString(SomtodayWriter.leerlingnummer(leerling)), datum(eerste),
                tijden.begin(eerste.van()).toString(), datum(laatste), einde,
                dagen ? "" : Integer.toString(eerste.van()), dagen ? "" : Integer.toString(eerste.tot()),
                reason(eerste.soort()), "");
    }

    private void writeWaarnemingen(int leerling, List<Blok> vanDeDag, Lestijden tijden) {
        for (int les = 1; les <= Raster.LESSEN; les++) {
            int lesuur = les;
            boolean afwezig = vanDeDag.stream().anyMatch(blok -> blok.soort() != Verzuimsoort.TE_LAAT
                    && blok.van() <= lesuur && lesuur <= blok.tot());
            String datum = datum(vanDeDag.getFirst());
            write(waarnemingen, Integer.toString(SomtodayWriter.leerlingnummer(leerling)), datum,
                    tijden.begin(les).toString(), datum, tijden.einde(les).toString(), Integer.toString(les),
                    Integer.toString(les), "", afwezig ? "Afwezig" : "Aanwezig", "J");
        }
    }

    private String datum(Blok blok) {
        return school.kalender().datum(blok.dag()).format(DATUM);
    }

    /// The two letters of this school for a soort; each school has its own.
    private static String reason(Verzuimsoort soort) {
        return switch (soort) {
            case ZIEK -> "Z";
            case ONGEOORLOOFD -> "OA";
            case TE_LAAT -> "TL";
            case GEOORLOOFD -> "GA";
            case LUXE -> "LX";
        };
    }

    private static void write(Writer uit, String... velden) {
        try {
            uit.write(String.join(";", velden) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
