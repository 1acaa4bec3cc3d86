package nl.verzuimregie.protocollen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.eisen.Eisenboek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.fouten.Waarschuwing;
import nl.verzuimregie.protocollen.lezen.Adressen;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.lezen.Bronvermelding;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.lezen.Protocolmap;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.protocollen.lezen.ProtocoltekstReader;
import nl.verzuimregie.protocollen.lezen.Samensteller;
import nl.verzuimregie.protocollen.lezen.Schoollaag;
import nl.verzuimregie.protocollen.lezen.Schoollagen;
import nl.verzuimregie.protocollen.lezen.Toegangsregels;
import nl.verzuimregie.protocollen.lint.Linter;

/// All protocollen, kalenders, sources and school layers of a folder. Reading never fails: what is wrong stands in
/// [#fouten], and a protocol with a fault is not among the [#protocollen].
public final class Bibliotheek {

    private final Path wortel;
    private final Bibliotheekinhoud inhoud;
    private final Map<String, Protocol> protocollen;
    private final Fouten fouten;

    private Bibliotheek(Path wortel, Bibliotheekinhoud inhoud) {
        this.wortel = wortel;
        this.inhoud = inhoud;
        this.fouten = inhoud.fouten();
        this.protocollen = compose();
    }

    /// Reads the folder that holds bronnen.yaml, kalenders, scholen, and a folder per protocol.
    public static Bibliotheek read(Path protocollenMap) {
        Path wortel = protocollenMap.toAbsolutePath().normalize();
        return new Bibliotheek(wortel, Bibliotheekinhoud.read(wortel, Optional.empty()));
    }

    /// Reads one protocol, wherever its folder stands. Sources, kalenders and the protocol it extends are looked for
    /// beside the folder; without a list of sources there, citations are not looked up.
    public static Bibliotheek readProtocol(Path map) {
        Path protocol = map.toAbsolutePath().normalize();
        Path naast = protocol.getParent();
        return new Bibliotheek(naast == null ? protocol : naast,
                naast == null || !Files.isDirectory(protocol) ? Bibliotheekinhoud.absent(protocol)
                        : Bibliotheekinhoud.read(naast, Optional.of(protocol.getFileName().toString())));
    }

    /// Every protocol without faults, as it holds for a school that chose nothing; by id.
    public Map<String, Protocol> protocollen() {
        return Collections.unmodifiableMap(protocollen);
    }

    /// One of the [#protocollen].
    public Optional<Protocol> protocol(String id) {
        return Optional.ofNullable(protocollen.get(id));
    }

    public Map<String, Kalender> kalenders() {
        return inhoud.kalenders();
    }

    public Optional<Kalender> kalender(String naam) {
        return Optional.ofNullable(inhoud.kalenders().get(naam));
    }

    /// The layers of schools, by name.
    public Map<String, Schoollaag> scholen() {
        return inhoud.scholen();
    }

    /// Who may see and do what of a pupil, by protocol; under [Toegangsregels#STANDAARD] for all others. Without a file
    /// that says it, nothing.
    public Map<String, Toegangsregels> toegang() {
        return inhoud.toegang();
    }

    /// The sources that the protocollen cite, by id.
    public Map<String, Bronvermelding> bronnen() {
        return inhoud.bronnen();
    }

    /// What the files of a protocol tell a reader besides what is counted; only of the [#protocollen].
    public Optional<Protocoltekst> tekst(String id) {
        return Optional.ofNullable(inhoud.mappen().get(id)).filter(map -> protocollen.containsKey(id))
                .map(map -> new ProtocoltekstReader(map).read());
    }

    /// Every requirement of each source and what carries it, with the faults of the mentions; read when asked, for who
    /// only counts has no need of it.
    public Eisenboek eisen() {
        return inhoud.eisen(wortel);
    }

    /// The addresses of a protocol with their numbers; empty when there is no such protocol.
    public Optional<Adressen> adressen(String protocol) {
        return Optional.ofNullable(inhoud.mappen().get(protocol)).map(Adressen::new);
    }

    /// The files of a protocol as they were read, also of one with faults.
    public Optional<Protocolmap> map(String protocol) {
        return Optional.ofNullable(inhoud.mappen().get(protocol));
    }

    /// What the library would be if one file of one protocol read otherwise: of that protocol alone, with its faults.
    public Bibliotheek with(Bestand anders) {
        Protocolmap map = Objects.requireNonNull(inhoud.mappen().get(anders.protocol()));
        return new Bibliotheek(wortel, inhoud.with(map, anders));
    }

    /// All faults of all files, in order of file, line and column.
    public List<Fout> fouten() {
        return fouten.fouten();
    }

    /// What is allowed and yet probably not meant. Only protocollen without faults are looked at.
    public List<Waarschuwing> waarschuwingen() {
        var alle = new Fouten();
        alle.addAll(fouten);
        new Linter(inhoud.mappen(), protocollen, alle).lint();
        return alle.waarschuwingen();
    }

    /// One protocol, with the layer of a school and over it questions "wat als".
    public Samenstelling protocol(String id, Optional<String> school, List<WatAls> watAls) {
        return protocol(id, Lagen.of(school), watAls);
    }

    /// One protocol, with layers over it and over those questions "wat als".
    public Samenstelling protocol(String id, Lagen over, List<WatAls> watAls) {
        Protocolmap map = inhoud.mappen().get(id);
        if (map == null || !protocollen.containsKey(id)) {
            return new Samenstelling(Optional.empty(), faultsOf(id), List.of());
        }
        var nieuw = new Fouten();
        Schoollagen lagen = lagen(id, over, nieuw);
        var vragen = new WatAlsReader(map, nieuw);
        Keuzes keuzes = lagen.keuzes().then(vragen.read(watAls));
        Optional<Protocol> protocol = new Samensteller(map, keuzes, nieuw).compose(lagen.bestanden())
                .map(lagen::over);
        return new Samenstelling(protocol.filter(ignored -> nieuw.isEmpty()), nieuw.fouten(), vragen.opmerkingen());
    }

    /// The layers over a protocol as they read; what is wrong with one is left out, and said by [#protocol].
    public Schoollagen lagen(String protocol, Lagen over) {
        return lagen(protocol, over, new Fouten());
    }

    private Schoollagen lagen(String protocol, Lagen over, Fouten nieuw) {
        var alle = new ArrayList<Schoollaag>(inhoud.lagen(wortel, over.vooraf(), nieuw));
        over.school().flatMap(naam -> laag(naam, protocol, nieuw)).ifPresent(alle::add);
        alle.addAll(inhoud.lagen(wortel, over.daarna(), nieuw));
        alle.removeIf(laag -> !laag.protocol().equals(protocol));
        return new Schoollagen(alle);
    }

    /// One protocol with these choices over it, whatever their ruimte: what a scenario supposes.
    public Samenstelling protocol(String id, Keuzes keuzes) {
        Protocolmap map = inhoud.mappen().get(id);
        if (map == null || !protocollen.containsKey(id)) {
            return new Samenstelling(Optional.empty(), faultsOf(id), List.of());
        }
        var nieuw = new Fouten();
        Optional<Protocol> protocol = new Samensteller(map, keuzes, nieuw).compose(List.of());
        return new Samenstelling(protocol.filter(ignored -> nieuw.isEmpty()), nieuw.fouten(), List.of());
    }

    private Optional<Schoollaag> laag(String naam, String protocol, Fouten nieuw) {
        Schoollaag laag = inhoud.scholen().get(naam);
        var plaats = Plaats.begin("scholen/%s.yaml".formatted(naam));
        if (laag == null) {
            nieuw.add(plaats, "De school '%s' bestaat niet.".formatted(naam),
                    Spelling.remedie(naam, inhoud.scholen().keySet()));
        } else if (!laag.protocol().equals(protocol)) {
            nieuw.add(plaats, "De school '%s' werkt met '%s'.".formatted(naam, laag.protocol()),
                    "Kies dat protocol, of een andere school dan '%s'.".formatted(naam));
        } else if (fouten.hasFault(plaats.bestand())) {
            nieuw.add(plaats, "In de laag van de school '%s' staat een fout.".formatted(naam),
                    "Herstel haar eerst; lint zegt waar.");
        } else {
            return Optional.of(laag);
        }
        return Optional.empty();
    }

    /// Why a protocol is not there: it does not exist, or its files or those it extends have faults.
    private List<Fout> faultsOf(String id) {
        Optional<Protocolmap> map = Optional.ofNullable(inhoud.mappen().get(id));
        if (map.isPresent()) {
            return fouten().stream().filter(fout -> isOf(map, fout)).toList();
        }
        Set<String> bekend = inhoud.mappen().keySet();
        return List.of(Fout.of(Plaats.begin(id), "Het protocol '%s' bestaat niet.".formatted(id),
                Spelling.remedie(id, bekend)));
    }

    /// Composes each protocol once, which finds what only the whole shows; kept are those without a fault in any of
    /// their files.
    private Map<String, Protocol> compose() {
        var samengesteld = new LinkedHashMap<String, Protocol>();
        inhoud.mappen().forEach((id, map) -> new Samensteller(map, Keuzes.GEEN, fouten).compose(List.of())
                .ifPresent(protocol -> samengesteld.put(id, protocol)));
        inhoud.scholen().values().forEach(laag -> Optional.ofNullable(inhoud.mappen().get(laag.protocol()))
                .ifPresent(map -> new Samensteller(map, laag.keuzes(), fouten).compose(List.of())));
        samengesteld.keySet().removeIf(id -> fouten().stream()
                .anyMatch(fout -> isOf(Optional.ofNullable(inhoud.mappen().get(id)), fout)));
        return samengesteld;
    }

    /// Whether a fault lies in the files of a protocol or of one it extends.
    private static boolean isOf(Optional<Protocolmap> map, Fout fout) {
        return map.isPresent() && (fout.bestand().startsWith(map.get().id() + "/") || isOf(map.get().basis(), fout));
    }
}
