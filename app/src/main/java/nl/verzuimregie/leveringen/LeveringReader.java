package nl.verzuimregie.leveringen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.ExportReader;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.LeerlingReader;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.Leesopties;
import nl.verzuimregie.aanlevering.Leesresultaat;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.aanlevering.Regeltekst;
import nl.verzuimregie.aanlevering.Roosterbron;
import nl.verzuimregie.aanlevering.registraties.RegistratieReader;
import nl.verzuimregie.aanlevering.registraties.Registratieregels;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leveringen.Levering.Soort;

/// Reads the files of a levering, whatever they are. Whatever stands in them, that gives an [Inhoud].
final class LeveringReader {

    /// What stands in the files.
    ///
    /// @param bevindingen what was refused, remarks, and the reason codes
    /// @param mislukt     in Dutch, why there is nothing to read; empty when there is
    record Inhoud(Soort soort, List<Lesregel> lessen, List<Leerlingrij> leerlingen, boolean heeftMentoren, int regels,
            List<Bevinding> bevindingen, Optional<String> mislukt) {
        Inhoud {
            lessen = List.copyOf(lessen);
            leerlingen = List.copyOf(leerlingen);
            bevindingen = List.copyOf(bevindingen);
        }

        int geweigerd() {
            return (int) bevindingen.stream().filter(een -> een.soort() == Bevinding.Soort.GEWEIGERD).count();
        }
    }

    private static final String LEEG = "er staan geen rijen in, alleen een kop";

    private final Kalender kalender;
    private final Redencodes redencodes;
    private final LocalDate vandaag;

    LeveringReader(Kalender kalender, Redencodes redencodes, LocalDate vandaag) {
        this.kalender = kalender;
        this.redencodes = redencodes;
        this.vandaag = vandaag;
    }

    /// Reads files that belong together. The readers want files on disk, so they are there for as long as it takes.
    Inhoud read(List<Leveringen.Bestand> bestanden) {
        try {
            Path map = Files.createTempDirectory("levering");
            Map<String, String> namen = new LinkedHashMap<>();
            try {
                for (int i = 0; i < bestanden.size(); i++) {
                    Path bestand = map.resolve(Integer.toString(i + 1));
                    Files.write(bestand, bestanden.get(i).inhoud());
                    namen.put(bestand.toString(), bestanden.get(i).naam());
                }
                return read(namen);
            } finally {
                for (String pad : namen.keySet()) {
                    Files.deleteIfExists(Path.of(pad));
                }
                Files.deleteIfExists(map);
            }
        } catch (IOException schijf) {
            throw new UncheckedIOException(schijf);
        }
    }

    private Inhoud read(Map<String, String> namen) throws IOException {
        Map<String, Exportherkenning.Herkenning> soorten = new LinkedHashMap<>();
        for (String pad : namen.keySet()) {
            Exportherkenning.Herkenning herkend = Exportherkenning.recognise(Path.of(pad));
            if (herkend.soort() == Exportherkenning.Soort.ONBEKEND) {
                return failed(Soort.ONBEKEND, namen.get(pad) + ": " + herkend.uitleg());
            }
            soorten.put(pad, herkend);
        }
        long lijsten = soorten.values().stream().filter(een -> een.soort() == Exportherkenning.Soort.LEERLINGEN)
                .count();
        long eigen = soorten.values().stream().filter(een -> een.soort() == Exportherkenning.Soort.EIGEN_CSV).count();
        if (lijsten == 1 && soorten.size() == 1) {
            Map.Entry<String, Exportherkenning.Herkenning> enige = soorten.entrySet().iterator().next();
            return readLeerlingen(enige.getKey(), enige.getValue().scheiding(), namen);
        }
        if (lijsten > 0) {
            return failed(Soort.LEERLINGEN, "lever een lijst van leerlingen apart aan, één bestand tegelijk");
        }
        if (eigen > 0 && eigen < soorten.size()) {
            return failed(Soort.REGISTRATIES, "lever het eigen csv-bestand en exports apart aan");
        }
        return eigen > 0 ? readOwn(namen) : readExports(namen);
    }

    private static Inhoud failed(Soort soort, String reden) {
        return new Inhoud(soort, List.of(), List.of(), false, 0, List.of(), Optional.of(reden));
    }

    private Inhoud readLeerlingen(String pad, char scheiding, Map<String, String> namen) {
        LeerlingReader.Lezing gelezen = LeerlingReader.read(Path.of(pad), scheiding, vandaag);
        if (gelezen.rijen().isEmpty() && (gelezen.fouten().isEmpty() || isWhole(gelezen.fouten()))) {
            return failed(Soort.LEERLINGEN, namen.get(pad) + ": " + (gelezen.fouten().isEmpty() ? LEEG
                    : gelezen.fouten().getFirst().reden()));
        }
        List<Bevinding> bevindingen = refused(gelezen.fouten(), namen);
        gelezen.waarschuwingen().forEach(tekst -> bevindingen.add(Bevinding.remark(tekst)));
        if (gelezen.gelijk() > 0) {
            bevindingen.add(Bevinding.remark("%d rijen zeggen hetzelfde als een eerdere rij; samengevoegd".formatted(
                    gelezen.gelijk())));
        }
        return new Inhoud(Soort.LEERLINGEN, List.of(), gelezen.rijen(), gelezen.heeftMentoren(),
                gelezen.rijen().size() + gelezen.gelijk() + gelezen.fouten().size(), bevindingen, Optional.empty());
    }

    private Inhoud readOwn(Map<String, String> namen) {
        List<Lesregel> lessen = new ArrayList<>();
        List<Leesfout> fouten = new ArrayList<>();
        Map<String, Lesregel> gezien = new HashMap<>();
        int regels = 0;
        for (String pad : namen.keySet()) {
            Registratieregels gelezen;
            try {
                gelezen = new RegistratieReader(kalender).readRegels(Path.of(pad));
            } catch (IOException geenKop) {
                return failed(Soort.REGISTRATIES, String.valueOf(geenKop.getMessage()).replace(pad,
                        String.valueOf(namen.get(pad))));
            }
            regels += gelezen.registraties().regels();
            gelezen.registraties().fouten().forEach(fout ->
                    fouten.add(new Leesfout(pad, fout.regel(), fout.kolom(), fout.reden())));
            for (Lesregel les : gelezen.lesregels(pad, kalender)) {
                Lesregel eerder = gezien.putIfAbsent(les.leerling() + "\n" + les.datum() + les.lesuur(), les);
                if (eerder == null) {
                    lessen.add(les);
                } else {
                    fouten.add(new Leesfout(pad, les.regel(), 1, "tweede rij voor leerling %s op %s lesuur %d; %s regel"
                            .formatted(les.leerling(), les.datum(), les.lesuur(), namen.get(eerder.bestand()))
                            + " %d telt".formatted(eerder.regel())));
                }
            }
        }
        if (lessen.isEmpty() && fouten.isEmpty()) {
            return failed(Soort.REGISTRATIES, String.join(", ", namen.values()) + ": " + LEEG);
        }
        return content(lessen, regels, refused(fouten, namen), namen);
    }

    private Inhoud readExports(Map<String, String> namen) {
        Leesresultaat gelezen = new ExportReader(new Leesopties(kalender, Roosterbron.STANDAARD, redencodes,
                Leesopties.LESMINUTEN_STANDAARD)).read(namen.keySet().stream().map(Path::of).toList());
        boolean isLeeg = gelezen.lesregels().isEmpty();
        if (isLeeg && !gelezen.fouten().isEmpty() && isWhole(gelezen.fouten())) {
            Leesfout fout = gelezen.fouten().getFirst();
            return failed(Soort.REGISTRATIES, namen.get(fout.bestand()) + ": " + fout.reden());
        }
        if (isLeeg && gelezen.fouten().isEmpty() && gelezen.waarschuwingen().stream().anyMatch(een -> een.endsWith(
                LEEG))) {
            return failed(Soort.REGISTRATIES, String.join(", ", namen.values()) + ": " + LEEG);
        }
        List<Bevinding> bevindingen = refused(gelezen.fouten(), namen);
        gelezen.waarschuwingen().forEach(tekst -> bevindingen.add(Bevinding.remark(rename(tekst, namen))));
        long regels = gelezen.lesregels().stream().map(les -> les.bestand() + ":" + les.regel()).distinct().count()
                + gelezen.fouten().stream().map(fout -> fout.bestand() + ":" + fout.regel()).distinct().count();
        bevindingen.addAll(codes(gelezen.lesregels()));
        return content(gelezen.lesregels(), (int) regels, bevindingen, namen);
    }

    private static Inhoud content(List<Lesregel> lessen, int regels, List<Bevinding> bevindingen,
            Map<String, String> namen) {
        return new Inhoud(Soort.REGISTRATIES, lessen.stream().map(les -> new Lesregel(les.leerling(), les.datum(),
                les.lesuur(), les.minuten(), les.soort(), les.voorlopig(), les.code(),
                String.valueOf(namen.get(les.bestand())), les.regel())).toList(), List.of(), false, regels, bevindingen,
                Optional.empty());
    }

    /// Whether nothing could be read because of the file as a whole.
    private static boolean isWhole(List<Leesfout> fouten) {
        return fouten.stream().allMatch(fout -> fout.regel() == 1);
    }

    /// Per reason code how many lessons, with what it means for this school; empty when it means nothing yet.
    private List<Bevinding> codes(List<Lesregel> lessen) {
        Map<String, List<Lesregel>> perCode = lessen.stream()
                .filter(les -> les.soort().isPresent() && (les.voorlopig() || !les.code().isEmpty()))
                .collect(Collectors.groupingBy(les -> Redencodes.key(les.code()), TreeMap::new, Collectors.toList()));
        return perCode.values().stream().map(van -> {
            Lesregel eerste = van.getFirst();
            String betekenis = redencodes.of(eerste.code()).map(Redencodes::word)
                    .or(() -> eerste.voorlopig() ? Optional.empty() : eerste.soort().map(soort -> soort.tekst()))
                    .orElse("");
            return new Bevinding(Bevinding.Soort.CODE, "", 0, 0, eerste.code(), betekenis, van.size(), null);
        }).toList();
    }

    /// The refused rows with what stands there.
    private static List<Bevinding> refused(List<Leesfout> fouten, Map<String, String> namen) {
        Map<String, Map<Integer, String>> teksten = new HashMap<>();
        fouten.stream().collect(Collectors.groupingBy(Leesfout::bestand, Collectors.mapping(Leesfout::regel,
                Collectors.toList()))).forEach((pad, regels) -> teksten.put(pad,
                        Regeltekst.read(Path.of(pad), regels)));
        return fouten.stream().map(fout -> new Bevinding(Bevinding.Soort.GEWEIGERD,
                String.valueOf(namen.get(fout.bestand())), fout.regel(), fout.kolom(),
                teksten.getOrDefault(fout.bestand(), Map.of()).getOrDefault(fout.regel(), ""),
                rename(fout.reden(), namen), 0, null)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String rename(String tekst, Map<String, String> namen) {
        String nieuw = tekst;
        for (Map.Entry<String, String> een : namen.entrySet()) {
            nieuw = nieuw.replace(een.getKey() + ":", een.getValue() + ":");
        }
        return nieuw;
    }
}
