package nl.verzuimregie.protocollen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.protocollen.eisen.Eisenboek;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.BronnenReader;
import nl.verzuimregie.protocollen.lezen.Bronvermelding;
import nl.verzuimregie.protocollen.lezen.KalenderReader;
import nl.verzuimregie.protocollen.lezen.MapReader;
import nl.verzuimregie.protocollen.lezen.ProtocolReader;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.lezen.SchoolReader;
import nl.verzuimregie.protocollen.lezen.Schoollaag;
import nl.verzuimregie.protocollen.lezen.ToegangReader;
import nl.verzuimregie.protocollen.lezen.Toegangsregels;
import nl.verzuimregie.protocollen.taal.Namen;
import nl.verzuimregie.protocollen.taal.Toets;

/// Everything that was read from a folder, before a protocol is composed from it.
record Bibliotheekinhoud(Map<String, Bronvermelding> bronnen, Map<String, Kalender> kalenders,
        Map<String, Protocolmap> mappen, Map<String, Schoollaag> scholen, Map<String, Toegangsregels> toegang,
        Fouten fouten) {

    private static final String KALENDERS = "kalenders";
    private static final String SCHOLEN = "scholen";

    /// Folders beside the protocollen that are none.
    private static final Set<String> ANDERS = Set.of(KALENDERS, SCHOLEN, "schema");

    /// There is no such folder.
    static Bibliotheekinhoud absent(Path map) {
        var fouten = new Fouten();
        fouten.add(Plaats.begin(map.toString()), "Deze map bestaat niet.", "Geef de map waarin protocol.yaml staat.");
        return new Bibliotheekinhoud(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), fouten);
    }

    /// @param alleen the only protocol to read, with those it extends; empty reads all, and the school layers too
    static Bibliotheekinhoud read(Path wortel, Optional<String> alleen) {
        var fouten = new Fouten();
        var lezer = new MapReader(wortel, fouten);
        var mappen = new LinkedHashMap<String, Path>();
        lezer.folders().forEach(map -> mappen.put(map.getFileName().toString(), map));
        Optional<Map<String, Bronvermelding>> bronnen = bronnen(wortel, lezer, alleen, fouten);
        var toets = new Toets(new Namen(), bronnen.map(Map::keySet), Map.of(), fouten);
        List<Bestand> kalenderbestanden = Optional.ofNullable(mappen.get(KALENDERS))
                .map(map -> lezer.read(map, "")).orElse(List.of());
        Map<String, Kalender> kalenders = new KalenderReader(toets).read(kalenderbestanden);
        Set<String> kalendernamen = new LinkedHashSet<>(kalenderbestanden.stream().map(Bestand::stam).toList());
        Map<String, Protocolmap> protocollen = protocollen(lezer, mappen, alleen, toets, kalendernamen);
        Map<String, Schoollaag> scholen = Optional.ofNullable(mappen.get(SCHOLEN)).filter(ignored -> alleen.isEmpty())
                .map(map -> new SchoolReader(protocollen, toets).read(lezer.read(map, ""))).orElse(Map.of());
        Path toegang = wortel.resolve("toegang.yaml");
        return new Bibliotheekinhoud(bronnen.orElse(Map.of()), kalenders, protocollen, scholen,
                alleen.isPresent() || !Files.exists(toegang) ? Map.of()
                        : ToegangReader.read(lezer.file(toegang, ""), protocollen.keySet(), toets), fouten);
    }

    /// The same sources and kalenders, with of the protocollen only this one, in which a file reads otherwise.
    Bibliotheekinhoud with(Protocolmap map, Bestand anders) {
        var nieuw = new Fouten();
        Optional<Set<String>> bekend = bronnen.isEmpty() ? Optional.empty() : Optional.of(bronnen.keySet());
        return new Bibliotheekinhoud(bronnen, kalenders,
                Map.of(map.id(), ProtocolReader.reread(map, anders, bekend, nieuw)), Map.of(), toegang, nieuw);
    }

    /// Texts of layers of schools, as if they stood in files; one with a fault is left out.
    List<Schoollaag> lagen(Path wortel, List<String> teksten, Fouten nieuw) {
        Optional<Set<String>> bekend = bronnen.isEmpty() ? Optional.empty() : Optional.of(bronnen.keySet());
        return teksten.stream().flatMap(tekst -> {
            var eigen = new Fouten();
            Bestand bestand = new MapReader(wortel, eigen).text(SCHOLEN + "/besluit.yaml", tekst);
            Map<String, Schoollaag> gelezen = new SchoolReader(mappen, new Toets(new Namen(), bekend, Map.of(), eigen))
                    .read(List.of(bestand));
            nieuw.addAll(eigen);
            return eigen.isEmpty() ? gelezen.values().stream() : Stream.<Schoollaag>empty();
        }).toList();
    }

    /// The requirements, held against the protocollen; without a list of them their numbers are not looked up.
    Eisenboek eisen(Path wortel) {
        Path pad = wortel.resolve("eisen.yaml");
        var nieuw = new Fouten();
        return !Files.exists(pad) ? Eisenboek.LEEG : Eisenboek.read(new MapReader(wortel, nieuw).file(pad, ""),
                files(), new Toets(new Namen(), Optional.empty(), Map.of(), nieuw));
    }

    /// The files of all protocollen, each once.
    private List<Bestand> files() {
        return mappen.values().stream().flatMap(map -> Stream.concat(map.eigen().stream(),
                map.basis().stream().flatMap(basis -> basis.eigen().stream()))).distinct().toList();
    }

    private static Optional<Map<String, Bronvermelding>> bronnen(Path wortel, MapReader lezer, Optional<String> alleen,
            Fouten fouten) {
        Path pad = wortel.resolve("bronnen.yaml");
        if (!Files.exists(pad)) {
            if (alleen.isEmpty() && Files.isDirectory(wortel)) {
                fouten.add(Plaats.begin("bronnen.yaml"), "Er is geen bronnen.yaml.",
                        "Maak het, met elke bron één keer: 'naam: { titel: … }'.");
            }
            return Optional.empty();
        }
        return BronnenReader.read(lezer.file(pad, ""), new Toets(new Namen(), Optional.empty(), Map.of(), fouten));
    }

    private static Map<String, Protocolmap> protocollen(MapReader lezer, Map<String, Path> mappen,
            Optional<String> alleen,
            Toets toets, Set<String> kalenders) {
        var protocolmappen = new LinkedHashMap<>(mappen);
        if (alleen.isEmpty()) {
            protocolmappen.keySet().removeAll(ANDERS);
            protocolmappen.values().removeIf(map -> !lezer.isProtocol(map));
        }
        var reader = new ProtocolReader(lezer, protocolmappen, toets.bronnen(), kalenders, toets.fouten());
        var gelezen = new LinkedHashMap<String, Protocolmap>();
        for (String id : alleen.<Set<String>>map(Set::of).orElse(new LinkedHashSet<>(protocolmappen.keySet()))) {
            reader.read(id).ifPresent(map -> gelezen.put(id, map));
        }
        return gelezen;
    }
}
