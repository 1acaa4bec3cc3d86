package nl.verzuimregie.engine;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part of the house may use which, as a table of docs/architecture.md says it. The page is the declaration and
/// the tests read it, so it cannot rot.
///
/// @param vakken the rows by name; a name is a Maven module, or a package below `nl.verzuimregie`
public record Modulekaart(Map<String, Vak> vakken) {

    private static final String PAGE = "docs/architecture.md";
    private static final String BASE = "nl.verzuimregie";
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    public Modulekaart {
        vakken = Collections.unmodifiableMap(new LinkedHashMap<>(vakken));
    }

    /// One row.
    ///
    /// @param doel what it is for, in one line
    /// @param mag  the names of what it may use; `engine` includes all packages of the engine
    public record Vak(String naam, String doel, Set<String> mag) {
        public Vak {
            mag = Collections.unmodifiableSet(new TreeSet<>(mag));
        }

        boolean mayUse(String ander) {
            return ander.equals(naam) || mag.stream().anyMatch(een -> ander.equals(een) || ander.startsWith(een + "."));
        }
    }

    /// The table under the heading `## <kop>` of docs/architecture.md.
    public static Modulekaart ofDocs(String kop) {
        try {
            return read(Files.readAllLines(root().resolve(PAGE)), kop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table under the heading `## <kop>` of a page.
    public static Modulekaart read(List<String> page, String kop) {
        Map<String, Vak> vakken = new LinkedHashMap<>();
        boolean here = false;
        for (String line : page) {
            here = line.startsWith("## ") ? line.equals("## " + kop) : here;
            Matcher row = ROW.matcher(line);
            if (here && row.matches()) {
                Set<String> mag = new TreeSet<>();
                NAME.matcher(row.group(3)).results().forEach(found -> mag.add(found.group(1)));
                vakken.put(row.group(1), new Vak(row.group(1), row.group(2), mag));
            }
        }
        return new Modulekaart(vakken);
    }

    /// The folder of the whole project, from whichever module the test runs in.
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PAGE)) && Files.exists(folder.resolve("engine/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above this one holds " + PAGE + "; run the tests in the project");
    }

    /// The compiled main classes below `nl.verzuimregie` and the given package that the class path holds.
    public static JavaClasses mainClasses(String... below) {
        String start = below.length == 0 ? BASE : BASE + "." + String.join(".", below);
        return new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                .importPackages(start);
    }

    /// What these classes use that the map does not allow, and packages that stand in no row. Sorted; empty is good.
    public List<String> complaintsAbout(JavaClasses classes) {
        Set<String> complaints = new TreeSet<>();
        for (JavaClass javaClass : classes) {
            if (!isOurs(javaClass) || javaClass.getSimpleName().equals("package-info")) {
                continue;
            }
            Optional<Vak> vak = vakOf(javaClass.getPackageName());
            if (vak.isEmpty()) {
                complaints.add("%s stands in no row of %s; add its package, what it is for and what it may use"
                        .formatted(javaClass.getPackageName(), PAGE));
                continue;
            }
            javaClass.getDirectDependenciesFromSelf()
                    .forEach(use -> complaint(vak.get(), use).ifPresent(complaints::add));
        }
        return List.copyOf(complaints);
    }

    private Optional<String> complaint(Vak vak, Dependency use) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if (!isOurs(target)) {
            return Optional.empty();
        }
        String naam = vakOf(target.getPackageName()).map(Vak::naam).orElse(target.getPackageName());
        return vak.mayUse(naam) ? Optional.empty() : Optional.of(
                "%s uses %s %s; %s may use %s. Turn the arrow round, or argue it in an ADR and change %s".formatted(
                        use.getOriginClass().getName(), target.getName(), use.getSourceCodeLocation(), vak.naam(),
                        vak.mag().isEmpty() ? "nothing of ours" : vak.mag(), PAGE));
    }

    /// Rows that no class belongs to: a room that was pulled down, or a name with a typing error.
    public List<String> emptyRows(JavaClasses classes) {
        Set<String> seen = new HashSet<>();
        classes.stream().filter(Modulekaart::isOurs).filter(one -> !one.getSimpleName().equals("package-info"))
                .forEach(one -> vakOf(one.getPackageName()).ifPresent(vak -> seen.add(vak.naam())));
        return vakken.keySet().stream().filter(naam -> !seen.contains(naam))
                .map(naam -> "The row `%s` of %s has no class; delete it or correct its name".formatted(naam, PAGE))
                .toList();
    }

    /// Rows that, by what they may use, can reach themselves again.
    public List<String> circles() {
        List<String> circles = new ArrayList<>();
        for (Vak vak : vakken.values()) {
            Set<String> reached = new TreeSet<>();
            reach(vak, reached);
            if (reached.contains(vak.naam())) {
                circles.add("`%s` of %s may use, by way of others, itself".formatted(vak.naam(), PAGE));
            }
        }
        return circles;
    }

    private void reach(Vak from, Set<String> reached) {
        vakken.values().stream().filter(vak -> !vak.equals(from) && from.mayUse(vak.naam()))
                .filter(vak -> reached.add(vak.naam())).forEach(vak -> reach(vak, reached));
    }

    private Optional<Vak> vakOf(String packageName) {
        String naam = packageName.length() > BASE.length() ? packageName.substring(BASE.length() + 1) : "";
        return vakken.values().stream().filter(vak -> naam.equals(vak.naam()) || naam.startsWith(vak.naam() + "."))
                .max((een, ander) -> Integer.compare(een.naam().length(), ander.naam().length()));
    }

    private static boolean isOurs(JavaClass javaClass) {
        return javaClass.getPackageName().equals(BASE) || javaClass.getPackageName().startsWith(BASE + ".");
    }
}
