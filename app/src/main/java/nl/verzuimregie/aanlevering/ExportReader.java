package nl.verzuimregie.aanlevering;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Exportherkenning.Herkenning;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Werkmap;

/// Reads exports of a school's administration: EduArte, and sheets as Somtoday gives them.
///
/// Whatever stands in a file, reading it gives a [Leesresultaat] and never an exception; a fault in one row does not
/// hide the other rows. The files are read into memory: made for schools, up to some hundred thousand rows.
public final class ExportReader {

    private final Leesopties opties;

    public ExportReader(Leesopties opties) {
        this.opties = opties;
    }

    /// Reads files that belong together, as the absentiemeldingen and waarnemingen of the same weeks. Their order does
    /// not matter, except for which of two rows that contradict each other is refused.
    ///
    /// @throws IllegalArgumentException when the rooster gives a number of lessons out of bounds
    public Leesresultaat read(List<Path> bestanden) {
        return read(bestanden, Map.of());
    }

    /// Reads files that belong together.
    ///
    /// @param indelingen of the files with free columns, which column is what
    public Leesresultaat read(List<Path> bestanden, Map<Path, Kolomindeling> indelingen) {
        var verslag = new Verslag();
        var boek = new Registratieboek(opties, verslag);
        for (Path bestand : bestanden) {
            String naam = bestand.toString();
            try {
                Kolomindeling indeling = indelingen.get(bestand);
                if (indeling == null) {
                    read(bestand, naam, boek, verslag);
                } else {
                    readFree(bestand, naam, indeling, boek, verslag);
                }
            } catch (TabelException nietVerder) {
                verslag.refuse(naam, nietVerder.fout());
            } catch (IOException onleesbaar) {
                verslag.refuse(naam, new Tabelfout(1, 1, "het bestand is niet te lezen"));
            }
        }
        return verslag.result(boek.close());
    }

    private void read(Path bestand, String naam, Registratieboek boek, Verslag verslag) throws IOException {
        Herkenning herkenning = Exportherkenning.recognise(bestand);
        switch (herkenning.soort()) {
            case EDUARTE_ABSENTIEMELDINGEN -> readRows(text(bestand, naam, verslag).csv(herkenning.scheiding()), 0,
                    new OpgaveReader(naam, Kolommen.ABSENTIEMELDINGEN, opties, boek::add, verslag));
            case EDUARTE_WAARNEMINGEN -> readRows(text(bestand, naam, verslag).csv(herkenning.scheiding()), 0,
                    new OpgaveReader(naam, Kolommen.WAARNEMINGEN, opties, boek::add, verslag));
            case SOMTODAY_CSV ->
                readSheet(List.of(text(bestand, naam, verslag).csv(herkenning.scheiding())), naam, boek, verslag);
            case XLSX -> {
                try (Werkmap werkmap = Werkmap.open(bestand)) {
                    readSheet(werkmap.bladen(), naam, boek, verslag);
                }
            }
            case EIGEN_CSV -> refuse("dit is het eigen csv-bestand; dat wordt niet samen met exports gelezen");
            case LEERLINGEN -> refuse("dit is een lijst van leerlingen; daar staan geen registraties in");
            case SIGNAALLIJST -> refuse("dit is een lijst van signalen; daar staan geen registraties in");
            case ROOSTER, UNTIS, GROEPEN -> refuse("dit is een rooster; daar staan geen registraties in");
            case ONEROSTER -> refuse("dit is OneRoster; daar staan geen registraties in");
            case ONBEKEND -> refuse(herkenning.uitleg());
        }
    }

    private void readFree(Path pad, String naam, Kolomindeling indeling, Registratieboek boek, Verslag verslag)
            throws IOException {
        try (Vrijbestand bestand = Kolomherkenning.open(pad, indeling)) {
            bestand.tekst().flatMap(Tekstbestand::opmerking).ifPresent(tekst -> verslag.warn(naam + ": " + tekst));
            readRows(bestand.tabel(), bestand.kopregel(), new OpgaveReader(naam,
                    indeling.kolommenOf(bestand.kolommen()), opties, boek::add, verslag));
        }
    }

    private static Tekstbestand text(Path bestand, String naam, Verslag verslag) {
        Tekstbestand tekst = Tekstbestand.of(Bestand.bytes(bestand));
        tekst.opmerking().ifPresent(opmerking -> verslag.warn(naam + ": " + opmerking));
        return tekst;
    }

    /// Reads the first sheet that has all headings.
    private void readSheet(List<Tabel> bladen, String naam, Registratieboek boek, Verslag verslag) {
        Optional<Kopregel> beste = Optional.empty();
        for (Tabel blad : bladen) {
            Optional<Kopregel> kop = Kopregel.find(blad);
            if (kop.isPresent() && kop.get().isVolledig()) {
                readSheet(blad, kop.get(), naam, boek, verslag);
                warnForOthers(bladen, blad, naam, verslag);
                return;
            }
            beste = Stream.of(beste, kop).flatMap(Optional::stream).max(comparingInt(vondst -> vondst.velden().size()));
        }
        throw new TabelException(new Tabelfout(beste.map(kop -> kop.rij().regel()).orElse(1), 1,
                "in de kop ontbreken: " + beste.map(Kopregel::ontbrekend).orElseGet(Kopregel::verplicht)));
    }

    private void readSheet(Tabel blad, Kopregel kop, String naam, Registratieboek boek, Verslag verslag) {
        if (!kop.dubbel().isEmpty()) {
            refuse("staat meer dan eens in de kop: " + String.join(", ", kop.dubbel()), kop.rij().regel());
        }
        if (!kop.ongebruikt().isEmpty()) {
            verslag.warn("%s: kolommen die niet worden gebruikt: %s".formatted(
                    naam, String.join(", ", kop.ongebruikt())));
        }
        readRows(blad, kop.rij().regel(), new OpgaveReader(naam, kop.kolommen(), opties, boek::add, verslag));
    }

    private static void warnForOthers(List<Tabel> bladen, Tabel gelezen, String naam, Verslag verslag) {
        if (bladen.size() > 1) {
            verslag.warn("%s: alleen werkblad '%s' is gelezen, niet: %s".formatted(naam, gelezen.naam(), bladen.stream()
                    .filter(blad -> !blad.equals(gelezen)).map(Tabel::naam).collect(Collectors.joining(", "))));
        }
    }

    private static void readRows(Tabel tabel, int kopregel, OpgaveReader reader) {
        try (Stream<Rij> rijen = tabel.rijen()) {
            rijen.filter(rij -> rij.regel() > kopregel && !rij.isLeeg()).forEach(rij -> reader.read(tabel, rij));
        }
        reader.close();
    }

    private static void refuse(String reden) {
        refuse(reden, 1);
    }

    private static void refuse(String reden, int regel) {
        throw new TabelException(new Tabelfout(regel, 1, reden));
    }
}
