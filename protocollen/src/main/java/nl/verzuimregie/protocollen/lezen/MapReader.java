package nl.verzuimregie.protocollen.lezen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.fouten.Fouten;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.fouten.Waarschuwing;
import nl.verzuimregie.protocollen.taal.Bestandsoort;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.YamlReader;

/// Finds the files of a folder and reads each into a tree. What cannot be read becomes a fault, never an exception.
public final class MapReader {

    private static final int DIEPTE_MAX = 8;

    /// The word of an earlier form of the language for treden.
    private static final String OUD = "trappen";

    private final Path wortel;
    private final Fouten fouten;

    /// @param wortel the folder that holds all protocollen: names of files are relative to it
    public MapReader(Path wortel, Fouten fouten) {
        this.wortel = wortel;
        this.fouten = fouten;
    }

    /// The folders directly below the root, by name. A root that is no folder is a fault.
    public List<Path> folders() {
        if (!Files.isDirectory(wortel)) {
            fouten.add(Plaats.begin(String.valueOf(wortel)), "Deze map bestaat niet.",
                    "Geef de map waarin bronnen.yaml, kalenders en de protocollen staan.");
            return List.of();
        }
        return list(wortel, 1).stream().filter(Files::isDirectory).toList();
    }

    /// Whether a folder is meant as a protocol: YAML stands in it, or in one of the folders that the language knows.
    public boolean isProtocol(Path map) {
        return Arrays.stream(Bestandsoort.values()).map(soort -> map.resolve(soort.map())).filter(Files::isDirectory)
                .flatMap(binnen -> list(binnen, 1).stream()).anyMatch(pad -> name(pad).endsWith(".yaml"));
    }

    /// All YAML files of a protocol, kalender or school folder, in order of name.
    public List<Bestand> read(Path map, String protocol) {
        var bestanden = new ArrayList<Bestand>();
        for (Path pad : list(map, DIEPTE_MAX)) {
            String naam = name(pad);
            if (Files.isDirectory(pad)) {
                continue;
            }
            if (naam.endsWith(".yaml")) {
                bestanden.add(file(pad, protocol));
            } else if (naam.endsWith(".yml")) {
                fouten.add(Plaats.begin(naam), "Een bestand dat op .yml eindigt, wordt niet gelezen.",
                        "Noem het .yaml.");
            }
        }
        return bestanden;
    }

    /// One file; its tree is empty when it does not read or when it does not exist.
    public Bestand file(Path pad, String protocol) {
        String naam = name(pad);
        try {
            if (Files.size(pad) > YamlReader.BYTES_MAX) {
                fouten.add(Plaats.begin(naam), "Dit bestand is %d kilobyte groot.".formatted(Files.size(pad) / 1024),
                        "Een protocolbestand is hoogstens %d kilobyte; verdeel het.".formatted(
                                YamlReader.BYTES_MAX / 1024));
            } else {
                return file(naam, protocol, ByteBuffer.wrap(Files.readAllBytes(pad)));
            }
        } catch (IOException | SecurityException probleem) {
            fouten.add(Plaats.begin(naam), "Dit bestand kan niet worden gelezen.",
                    "Kijk of het er staat en of u het mag lezen.");
        }
        return new Bestand(naam, protocol, ByteBuffer.allocate(0).asReadOnlyBuffer(), Optional.empty(),
                Optional.empty());
    }

    /// A text that is read as the file of this name would be.
    public Bestand text(String naam, String tekst) {
        return file(naam, "", ByteBuffer.wrap(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    private Bestand file(String naam, String protocol, ByteBuffer bytes) {
        Optional<Blok> inhoud = YamlReader.read(bytes.duplicate(), naam, fouten).flatMap(knoop -> block(knoop, naam));
        Optional<Bestandsoort> soort = protocol.isEmpty() ? Optional.empty() : inhoud.flatMap(this::kind);
        return new Bestand(naam, protocol, bytes.asReadOnlyBuffer(), inhoud.map(this::modernize), soort);
    }

    private Optional<Blok> block(Knoop knoop, String naam) {
        if (knoop instanceof Blok blok && !blok.velden().isEmpty()) {
            return Optional.of(blok);
        }
        fouten.add(knoop.plaats(), "Dit bestand begint met %s.".formatted(
                knoop instanceof Blok ? "een leeg blok" : knoop.beschrijving()),
                "Begin met een sleutel die zegt wat het is, zoals 'regel: %s'.".formatted(
                        naam.substring(naam.lastIndexOf('/') + 1).replace(".yaml", "")));
        return Optional.empty();
    }

    private Optional<Bestandsoort> kind(Blok blok) {
        String eerste = blok.velden().firstEntry().getKey();
        Optional<Bestandsoort> soort = Bestandsoort.ofSleutel(eerste);
        if (soort.isEmpty()) {
            fouten.add(blok.plaats(eerste),
                    "De eerste sleutel '%s' zegt niet wat voor bestand dit is.".formatted(eerste),
                    Spelling.remedie(eerste, Bestandsoort.sleutels()));
        }
        return soort;
    }

    private Blok modernize(Blok blok) {
        boolean regelOfSchool = blok.has("regel") || blok.has("school");
        if (!regelOfSchool || !blok.has(OUD)) {
            return blok;
        }
        fouten.warn(Waarschuwing.Soort.OUDE_SLEUTEL, blok.plaats(OUD),
                "De sleutel '%s' heet nu 'treden'.".formatted(OUD),
                "Schrijf 'treden:'; de inhoud blijft gelijk.");
        if (blok.has("treden")) {
            fouten.add(blok.plaats(OUD), "Hier staan zowel 'treden' als '%s'.".formatted(OUD),
                    "Laat alleen 'treden' staan.");
            return blok;
        }
        return blok.rename(OUD, "treden");
    }

    private List<Path> list(Path map, int diepte) {
        try (Stream<Path> paden = Files.walk(map, diepte)) {
            return paden.filter(pad -> !pad.equals(map) && !pad.getFileName().toString().startsWith("."))
                    .sorted((een, ander) -> name(een).compareTo(name(ander))).toList();
        } catch (IOException | UncheckedIOException | SecurityException probleem) {
            fouten.add(Plaats.begin(name(map)), "Deze map kan niet worden gelezen.", "Kijk of u hem mag lezen.");
            return List.of();
        }
    }

    private String name(Path pad) {
        return wortel.relativize(pad).toString().replace('\\', '/');
    }
}
