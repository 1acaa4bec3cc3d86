package nl.verzuimregie.aanlevering;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Kolommen.Kolom;
import nl.verzuimregie.aanlevering.tabel.Cel;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Werkmap;
import org.jspecify.annotations.Nullable;

/// A delivered file as rows with headings, whatever its form. Close it after use.
///
/// @param kopregel the row with the headings; 0 when the form has none
record Herstelbron(Tabel tabel, int kopregel, List<String> kop, Optional<Kolommen> kolommen, char scheiding,
        @Nullable AutoCloseable open) implements AutoCloseable {

    private static final int MINUTEN_PER_DAG = 1440;
    private static final List<String> MELDINGEN = List.of("leerlingnr", "datum begin", "tijd begin", "datum eind",
            "tijd eind", "lesuur begin", "lesuur eind", "reden", "opmerking");
    private static final List<String> WAARNEMINGEN = Stream.concat(MELDINGEN.stream().limit(8),
            Stream.of("waarneming", "afgehandeld")).toList();

    static Herstelbron open(Path pad, Optional<Kolomindeling> indeling) throws IOException {
        if (indeling.isPresent()) {
            Vrijbestand vrij = Kolomherkenning.open(pad, indeling.get());
            return new Herstelbron(vrij.tabel(), vrij.kopregel(), vrij.kolommen(),
                    Optional.of(indeling.get().kolommenOf(vrij.kolommen())), common(vrij.scheiding()), vrij);
        }
        Exportherkenning.Herkenning herkend = Exportherkenning.recognise(pad);
        return switch (herkend.soort()) {
            case XLSX -> ofSheet(Werkmap.open(pad));
            case EDUARTE_ABSENTIEMELDINGEN -> new Herstelbron(csv(pad, ';'), 0, MELDINGEN, Optional.empty(), ';', null);
            case EDUARTE_WAARNEMINGEN -> new Herstelbron(csv(pad, ';'), 0, WAARNEMINGEN, Optional.empty(), ';', null);
            case SOMTODAY_CSV -> ofHeading(csv(pad, herkend.scheiding()), herkend.scheiding());
            case ONEROSTER -> throw new TabelException(new Tabelfout(1, 1, "een zipbestand is niet te herstellen"));
            case EIGEN_CSV, LEERLINGEN, SIGNAALLIJST, ROOSTER, UNTIS, GROEPEN, ONBEKEND ->
                ofFirst(csv(pad, herkend.scheiding()), herkend.scheiding());
        };
    }

    private static Tabel csv(Path pad, char scheiding) {
        return Tekstbestand.of(Bestand.bytes(pad)).csv(scheiding);
    }

    private static Herstelbron ofSheet(Werkmap werkmap) throws IOException {
        for (Tabel blad : werkmap.bladen()) {
            Optional<Kopregel> kop = Kopregel.find(blad).filter(Kopregel::isVolledig);
            if (kop.isPresent()) {
                return new Herstelbron(blad, kop.get().rij().regel(), texts(kop.get().rij()),
                        Optional.of(kop.get().kolommen()), ';', werkmap);
            }
        }
        werkmap.close();
        throw new TabelException(new Tabelfout(1, 1, "er is geen kop"));
    }

    private static Herstelbron ofHeading(Tabel tabel, char scheiding) {
        Rij kop = Kopregel.find(tabel).map(Kopregel::rij).orElseThrow(() -> new TabelException(
                new Tabelfout(1, 1, "er is geen kop")));
        return new Herstelbron(tabel, kop.regel(), texts(kop), Optional.empty(), common(scheiding), null);
    }

    private static Herstelbron ofFirst(Tabel tabel, char scheiding) {
        try (Stream<Rij> rijen = tabel.rijen()) {
            Rij kop = rijen.filter(rij -> !rij.isLeeg()).findFirst().orElseThrow(() -> new TabelException(
                    new Tabelfout(1, 1, "er is geen kop")));
            return new Herstelbron(tabel, kop.regel(), texts(kop), Optional.empty(), common(scheiding), null);
        }
    }

    /// A spreadsheet of this country takes a file with commas for one column.
    private static char common(char scheiding) {
        return scheiding == ',' || scheiding == ' ' ? ';' : scheiding;
    }

    private static List<String> texts(Rij rij) {
        return rij.cellen().stream().map(Cel::tekst).toList();
    }

    /// Whether these are the headings that we gave to a form that has none.
    static boolean isEduarte(List<String> kop) {
        return kop.equals(MELDINGEN) || kop.equals(WAARNEMINGEN);
    }

    /// What stands in a field; a date, a time or a duration of a sheet as the form writes it in text.
    String text(Rij rij, int veld) {
        if (rij.cel(veld) instanceof Cel.Getal getal && kolommen.isPresent()) {
            Kolommen hier = kolommen.get();
            if (veld == hier.veld(Kolom.DATUM_VAN) || veld == hier.veld(Kolom.DATUM_TOT)) {
                return Datumvorm.date(getal).map(datum -> date(datum, hier.datumvorm())).orElse(getal.tekst());
            }
            boolean isDeel = getal.getal().signum() > 0 && getal.getal().compareTo(BigDecimal.ONE) < 0;
            int minuten = getal.getal().remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(MINUTEN_PER_DAG))
                    .setScale(0, java.math.RoundingMode.HALF_UP).intValue() % MINUTEN_PER_DAG;
            if (isDeel && veld == hier.veld(Kolom.MINUTEN)) {
                return Integer.toString(minuten);
            }
            if (isDeel && (veld == hier.veld(Kolom.TIJD_VAN) || veld == hier.veld(Kolom.TIJD_TOT))) {
                return "%d:%02d".formatted(minuten / 60, minuten % 60);
            }
        }
        return rij.cel(veld).tekst();
    }

    private static String date(LocalDate datum, Datumvorm vorm) {
        return DateTimeFormatter.ofPattern(switch (vorm) {
            case AANEEN -> "yyyyMMdd";
            case JAAR_MAAND -> "yyyy-MM-dd";
            case MAAND_DAG -> "MM-dd-yyyy";
            case MET_STREEPJES, DAG_MAAND -> "dd-MM-yyyy";
        }).format(datum);
    }

    @Override
    public void close() throws IOException {
        if (open instanceof java.io.Closeable sluitbaar) {
            sluitbaar.close();
        } else if (open instanceof Vrijbestand vrij) {
            vrij.close();
        } else if (open instanceof Werkmap werkmap) {
            werkmap.close();
        }
    }
}
