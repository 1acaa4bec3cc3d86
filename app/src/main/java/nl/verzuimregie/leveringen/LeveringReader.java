package nl.verzuimregie.leveringen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.ExportReader;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.Herstelbestand;
import nl.verzuimregie.aanlevering.Kolomherkenning;
import nl.verzuimregie.aanlevering.Kolomindeling;
import nl.verzuimregie.aanlevering.LeerlingReader;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.Leesopties;
import nl.verzuimregie.aanlevering.Leesresultaat;
import nl.verzuimregie.aanlevering.Lesregel;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.aanlevering.Regeltekst;
import nl.verzuimregie.aanlevering.Roosterbron;
import nl.verzuimregie.aanlevering.registraties.RegistratieReader;
import nl.verzuimregie.aanlevering.registraties.Registratieregels;
import nl.verzuimregie.aanlevering.SignaallijstReader;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.leveringen.Levering.Soort;

/// Reads the files of a levering, whatever they are. Whatever stands in them, that gives an [Leveringinhoud].
final class LeveringReader {

    static final String LEEG = "er staan geen rijen in, alleen een kop";

    private final Kalender kalender;
    private final Redencodes redencodes;
    private final Collection<Kolomindeling> indelingen;
    private final LocalDate vandaag;

    /// @param indelingen what the school said of files with columns of its own choice
    LeveringReader(Kalender kalender, Redencodes redencodes, Collection<Kolomindeling> indelingen, LocalDate vandaag) {
        this.kalender = kalender;
        this.redencodes = redencodes;
        this.indelingen = indelingen;
        this.vandaag = vandaag;
    }

    /// Reads files that belong together.
    Leveringinhoud read(List<Leveringen.Bestand> bestanden) {
        boolean isDeel = bestanden.stream().anyMatch(een -> Herstelbestand.isHerstel(een.inhoud()));
        Leveringinhoud inhoud = Leesmap.during(bestanden, this::read);
        return isDeel ? inhoud.withVorm("") : inhoud;
    }

    private Leveringinhoud read(Map<String, String> namen) {
        Map<String, Exportherkenning.Herkenning> soorten = new LinkedHashMap<>();
        Map<Path, Kolomindeling> vrij = new LinkedHashMap<>();
        for (String pad : namen.keySet()) {
            Exportherkenning.Herkenning herkend = Exportherkenning.recognise(Path.of(pad));
            switch (Kolomherkenning.recognise(Path.of(pad), herkend.soort(), indelingen)) {
                case Kolomherkenning.Onbekend() -> {
                    return Leveringinhoud.ask(soorten.size() + vrij.size());
                }
                case Kolomherkenning.Bekend(Kolomindeling indeling) -> vrij.put(Path.of(pad), indeling);
                case Kolomherkenning.Geen() -> {
                    if (herkend.soort() == Exportherkenning.Soort.ONBEKEND) {
                        return failed(Soort.ONBEKEND, namen.get(pad) + ": " + herkend.uitleg());
                    }
                    soorten.put(pad, herkend);
                }
            }
        }
        long lijsten = soorten.values().stream().filter(een -> een.soort() == Exportherkenning.Soort.LEERLINGEN)
                .count();
        long eigen = soorten.values().stream().filter(een -> een.soort() == Exportherkenning.Soort.EIGEN_CSV).count();
        if (soorten.values().stream().anyMatch(een -> een.soort() == Exportherkenning.Soort.SIGNAALLIJST)) {
            return readSignalen(soorten, namen);
        }
        if (Groepsbestanden.isOneRoster(soorten)) {
            return Groepsbestanden.read(namen);
        }
        if (Roosterbestanden.isRooster(soorten.values())) {
            return Roosterbestanden.read(soorten, namen);
        }
        if (lijsten == 1 && namen.size() == 1) {
            Map.Entry<String, Exportherkenning.Herkenning> enige = soorten.entrySet().iterator().next();
            return readLeerlingen(enige.getKey(), enige.getValue().scheiding(), namen);
        }
        if (lijsten > 0) {
            return failed(Soort.LEERLINGEN, "lever een lijst van leerlingen apart aan, één bestand tegelijk");
        }
        if (eigen > 0 && eigen < namen.size()) {
            return failed(Soort.REGISTRATIES, "lever het eigen csv-bestand en exports apart aan");
        }
        return (eigen > 0 ? readOwn(namen) : readExports(namen, vrij)).withVorm(form(soorten.values(), vrij.values()));
    }

    /// Which kinds of files these are together, with their columns when a school chose those.
    private static String form(Collection<Exportherkenning.Herkenning> soorten, Collection<Kolomindeling> vrij) {
        return Stream.concat(soorten.stream().map(een -> switch (een.soort()) {
            case XLSX, SOMTODAY_CSV -> "somtoday";
            default -> een.soort().name().toLowerCase(Locale.ROOT);
        }), vrij.stream().map(een -> "kolommen " + een.sleutel().replace('\n', ';'))).distinct().sorted()
                .collect(Collectors.joining(" + "));
    }

    private static Leveringinhoud failed(Soort soort, String reden) {
        return Leveringinhoud.failed(soort, reden);
    }

    private Leveringinhoud readLeerlingen(String pad, char scheiding, Map<String, String> namen) {
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
        return new Leveringinhoud(Soort.LEERLINGEN, List.of(), gelezen.rijen(), gelezen.heeftMentoren(),
                gelezen.rijen().size() + gelezen.gelijk() + gelezen.fouten().size(), bevindingen, Optional.empty(),
                OptionalInt.empty(), Roosterinhoud.GEEN, "");
    }

    private static Leveringinhoud readSignalen(Map<String, Exportherkenning.Herkenning> soorten,
            Map<String, String> namen) {
        if (namen.size() > 1) {
            return failed(Soort.SIGNAALLIJST, "lever een lijst van signalen apart aan, één bestand tegelijk");
        }
        Map.Entry<String, Exportherkenning.Herkenning> enige = soorten.entrySet().iterator().next();
        SignaallijstReader.Lezing gelezen = SignaallijstReader.read(Path.of(enige.getKey()),
                enige.getValue().scheiding());
        return gelezen.regels().isEmpty() && gelezen.fouten().isEmpty()
                ? failed(Soort.SIGNAALLIJST, String.join(", ", namen.values()) + ": " + LEEG)
                : new Leveringinhoud(Soort.SIGNAALLIJST, List.of(), List.of(), false,
                        gelezen.regels().size() + gelezen.fouten().size(), refused(gelezen.fouten(), namen),
                        Optional.empty(), OptionalInt.empty(), Roosterinhoud.GEEN, "");
    }

    private Leveringinhoud readOwn(Map<String, String> namen) {
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

    private Leveringinhoud readExports(Map<String, String> namen, Map<Path, Kolomindeling> vrij) {
        Leesresultaat gelezen = new ExportReader(new Leesopties(kalender, Roosterbron.STANDAARD, redencodes,
                Leesopties.LESMINUTEN_STANDAARD)).read(namen.keySet().stream().map(Path::of).toList(), vrij);
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

    private static Leveringinhoud content(List<Lesregel> lessen, int regels, List<Bevinding> bevindingen,
            Map<String, String> namen) {
        return new Leveringinhoud(Soort.REGISTRATIES, lessen.stream().map(les -> new Lesregel(les.leerling(),
                les.datum(), les.lesuur(), les.minuten(), les.soort(), les.voorlopig(), les.code(),
                String.valueOf(namen.get(les.bestand())), les.regel())).toList(), List.of(), false, regels, bevindingen,
                Optional.empty(), OptionalInt.empty(), Roosterinhoud.GEEN, "");
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
    static List<Bevinding> refused(List<Leesfout> fouten, Map<String, String> namen) {
        Map<String, Map<Integer, String>> teksten = new HashMap<>();
        fouten.stream().collect(Collectors.groupingBy(Leesfout::bestand, Collectors.mapping(Leesfout::regel,
                Collectors.toList()))).forEach((pad, regels) -> teksten.put(pad,
                        Regeltekst.read(Path.of(pad), regels)));
        return fouten.stream().map(fout -> new Bevinding(Bevinding.Soort.GEWEIGERD,
                String.valueOf(namen.get(fout.bestand())), fout.regel(), fout.kolom(),
                teksten.getOrDefault(fout.bestand(), Map.of()).getOrDefault(fout.regel(), ""),
                rename(fout.reden(), namen), 0, null)).collect(Collectors.toCollection(ArrayList::new));
    }

    static String rename(String tekst, Map<String, String> namen) {
        String nieuw = tekst;
        for (Map.Entry<String, String> een : namen.entrySet()) {
            nieuw = nieuw.replace(een.getKey() + ":", een.getValue() + ":");
        }
        return nieuw;
    }
}
