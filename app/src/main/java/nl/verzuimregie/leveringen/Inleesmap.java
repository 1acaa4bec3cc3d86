package nl.verzuimregie.leveringen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// A folder in which programs put files, with one folder per school that has its code as name. A file that did not
/// change for a minute is read once; then it goes to `gelezen` or `geweigerd`, with beside it what became of it. Until
/// it has gone, it is looked at again, so nothing is lost when we are cut off.
@Component
class Inleesmap implements SmartInitializingSingleton {

    static final String GELEZEN = "gelezen";
    static final String GEWEIGERD = "geweigerd";
    static final Duration RUST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Inleesmap.class);
    private static final int BYTES_MAX = 100 << 20;
    private static final List<String> HALF = List.of(".part", ".tmp", ".filepart", ".crdownload");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Environment omgeving;
    private final Mapinlezing inlezing;
    private final Scholen scholen;
    private final Vandaag vandaag;
    private final Map<Path, Bestandstand> gezien = new HashMap<>();
    /// What was read, and could not be moved away yet: it is not read once more.
    private final Map<Path, Mapinlezing.Afloop> gelezen = new HashMap<>();
    private Optional<Path> map = Optional.empty();

    Inleesmap(Environment omgeving, Mapinlezing inlezing, Scholen scholen, Vandaag vandaag) {
        this.omgeving = omgeving;
        this.inlezing = inlezing;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// How a file was when we first saw it so.
    private record Bestandstand(long bytes, Instant veranderd, Instant sinds) {}

    /// `verzuimregie.inleesmap`, or VERZUIMREGIE_INLEESMAP. A folder that is not there keeps us from starting.
    @Override
    public void afterSingletonsInstantiated() {
        map = Optional.ofNullable(omgeving.getProperty("verzuimregie.inleesmap")).filter(tekst -> !tekst.isBlank())
                .map(tekst -> Path.of(tekst.strip()));
        map.filter(pad -> !Files.isDirectory(pad)).ifPresent(pad -> {
            throw new IllegalStateException("VERZUIMREGIE_INLEESMAP is '%s'. Die map is er niet.".formatted(pad));
        });
    }

    /// Looks once, when there is a folder.
    void run() {
        map.ifPresent(pad -> look(pad, vandaag.nu()));
    }

    /// Looks in the folder of each school.
    void look(Path wortel, Instant nu) {
        Set<Path> nog = new HashSet<>();
        for (School school : scholen.all()) {
            Path hier = wortel.resolve(school.code());
            if (Files.isDirectory(hier, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    look(school, hier, nu, nog);
                } catch (IOException schijf) {
                    LOG.warn("De inleesmap van {} is niet te lezen: {}", school.code(), schijf.getClass()
                            .getSimpleName());
                }
            }
        }
        gezien.keySet().removeIf(pad -> pad.startsWith(wortel) && !nog.contains(pad));
        gelezen.keySet().removeIf(pad -> pad.startsWith(wortel) && !nog.contains(pad));
    }

    private void look(School school, Path hier, Instant nu, Set<Path> nog) throws IOException {
        List<Path> bestanden;
        try (Stream<Path> alle = Files.list(hier)) {
            // what was written first says what was first, whatever it is called
            bestanden = alle.filter(Inleesmap::isFile).sorted(Comparator.comparing(Inleesmap::written)
                    .thenComparing(Comparator.naturalOrder())).toList();
        }
        for (Path bestand : bestanden) {
            nog.add(bestand);
            if (isStill(bestand, nu)) {
                Mapinlezing.Afloop afloop = gelezen.get(bestand);
                if (afloop == null) {
                    afloop = read(school, bestand);
                    gelezen.put(bestand, afloop);
                }
                move(bestand, afloop, nu);
            }
        }
    }

    private Mapinlezing.Afloop read(School school, Path bestand) throws IOException {
        return Files.size(bestand) > BYTES_MAX
                ? new Mapinlezing.Afloop(false, "het bestand is groter dan %d MB".formatted(BYTES_MAX >> 20))
                : inlezing.read(school.id(), new Leveringen.Bestand(bestand.getFileName().toString(),
                        Files.readAllBytes(bestand)));
    }

    private static FileTime written(Path bestand) {
        try {
            return Files.getLastModifiedTime(bestand, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException weg) {
            return FileTime.from(Instant.MAX);
        }
    }

    /// No link to elsewhere, and nothing that another program is still writing.
    private static boolean isFile(Path pad) {
        String naam = pad.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(pad, LinkOption.NOFOLLOW_LINKS) && !naam.startsWith(".")
                && HALF.stream().noneMatch(naam::endsWith);
    }

    private boolean isStill(Path bestand, Instant nu) throws IOException {
        var zoals = new Bestandstand(Files.size(bestand), Files.getLastModifiedTime(bestand).toInstant(), nu);
        Bestandstand eerder = gezien.get(bestand);
        if (eerder == null || eerder.bytes() != zoals.bytes() || !eerder.veranderd().equals(zoals.veranderd())) {
            gezien.put(bestand, zoals);
            gelezen.remove(bestand);
            return false;
        }
        return !eerder.sinds().plus(RUST).isAfter(nu);
    }

    /// First the report, then the file: a file that is gone has its report. A folder that is a link leads elsewhere,
    /// to another school perhaps: nothing goes there.
    private static void move(Path bestand, Mapinlezing.Afloop afloop, Instant nu) throws IOException {
        Path waar = bestand.resolveSibling(afloop.isGelezen() ? GELEZEN : GEWEIGERD);
        if (!Files.exists(waar, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(waar);
        } else if (!Files.isDirectory(waar, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(waar.getFileName().toString());
        }
        String naam = MOMENT.format(LocalDateTime.ofInstant(nu, Vandaag.ZONE)) + "-" + bestand.getFileName();
        Path doel = waar.resolve(naam);
        for (int nummer = 2; isTaken(doel) || isTaken(report(doel)); nummer++) {
            doel = waar.resolve("%d-%s".formatted(nummer, naam));
        }
        Files.writeString(report(doel), afloop.verslag() + "\n", StandardOpenOption.CREATE_NEW);
        Files.move(bestand, doel);
    }

    private static Path report(Path doel) {
        return doel.resolveSibling(doel.getFileName() + ".verslag.txt");
    }

    private static boolean isTaken(Path pad) {
        return Files.exists(pad, LinkOption.NOFOLLOW_LINKS);
    }
}
