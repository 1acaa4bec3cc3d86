package nl.verzuimregie.huis;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages of the project, held to what is there: links, paths, names of tests and types, and the row of ADRs.
///
/// @param pages  text by path from the root
/// @param others text of sources and protocol files by path; they only refer to pages
/// @param exists whether there is a file, a folder or a match of a pattern at a path from the root
/// @param types  the names of all types, tests included
record Documenten(Map<String, String> pages, Map<String, String> others, Predicate<String> exists, Set<String> types) {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PATH = Pattern.compile(
            "(?:\\./)?(?:(?:engine|protocollen|app|bench|docs|voorbeeld|\\.ci)/[\\w./*-]+|[A-Z]+\\.md)");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w*Test");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*");
    private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w/-]+\\.md");
    private static final String ARCHITECTURE = "docs/architecture.md";
    private static final Pattern ADR = Pattern.compile("(?:ADR |adr/)(\\d{4})");
    private static final Pattern ADR_NAME = Pattern.compile("docs/adr/(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern ADR_STATUS = Pattern.compile(
            "status: (proposed|accepted|replaced by \\d{4}) · implementation: (planned|partly|done) · [-\\d]{10}");
    /// Not those of tests: they may be broken on purpose.
    private static final Pattern PROTOCOL_FILE = Pattern.compile("protocollen/(?!src/|target/).*\\.yaml");
    private static final Pattern REGEL_FILE = Pattern.compile("protocollen/([^/]+)/regels/([^/]+)\\.yaml");
    private static final Pattern REGEL_VANAF = Pattern.compile("(?m)^geldig: \\{ vanaf: ([-\\d]{10})");
    private static final Pattern REGEL_BRON = Pattern.compile("(?m)^bron: (.+)$");
    private static final List<String> ADR_PARTS = List.of("## Question", "## Options", "## Decision", "## Price");
    private static final int ADR_LINES_MAX = 60;

    static Documenten ofProject() {
        Map<String, String> pages = new LinkedHashMap<>();
        SourceTree.files(SourceTree.ROOT.resolve("docs")).filter(path -> path.toString().endsWith(".md"))
                .forEach(path -> pages.put(relative(path), SourceTree.text(path)));
        for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md",
                "protocollen/README.md")) {
            pages.put(page, SourceTree.text(SourceTree.ROOT.resolve(page)));
        }
        Map<String, String> others = new LinkedHashMap<>();
        SourceTree.main().forEach(source -> others.put(source.path(), String.join("\n", source.lines())));
        SourceTree.files(SourceTree.ROOT.resolve("protocollen"))
                .filter(path -> PROTOCOL_FILE.matcher(relative(path)).matches())
                .forEach(path -> others.put(relative(path), SourceTree.text(path)));
        Set<String> types = SourceTree.JAVA.stream()
                .flatMap(source -> source.declarations(SourceFile.Kind.TYPE).stream())
                .map(SourceFile.Declaration::simpleName).collect(Collectors.toSet());
        return new Documenten(pages, others, Documenten::isThere, types);
    }

    /// Links to nowhere, paths and tests that do not exist, ADRs that were never written.
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        pages.forEach((page, text) -> {
            LINK.matcher(text).results().forEach(link -> addLink(complaints, page, link.group(1)));
            CODE.matcher(text).results().flatMap(code -> Stream.of(code.group(1).split("\\s+")))
                    .forEach(word -> addWord(complaints, page, word));
            addReferences(complaints, page, text);
        });
        others.forEach((path, text) -> {
            PAGE.matcher(text).results().map(MatchResult::group).filter(page -> !exists.test(page))
                    .forEach(page -> complaints.add("%s names %s, which is not there".formatted(path, page)));
            addReferences(complaints, path, text);
        });
        return complaints;
    }

    /// What is wrong with the row of ADRs: gaps, numbers used twice, a front line or a part that lacks, too long.
    List<String> adrComplaints() {
        List<String> complaints = new ArrayList<>();
        int expected = 1;
        for (Map.Entry<String, String> adr : adrs().entrySet()) {
            String number = "%04d".formatted(expected++);
            if (!adr.getValue().equals(number)) {
                complaints.add("%s should have number %s: ADRs are numbered without gaps"
                        .formatted(adr.getKey(), number));
            }
            List<String> lines = pages.getOrDefault(adr.getKey(), "").lines().toList();
            if (lines.size() < 2 || !lines.getFirst().startsWith("# " + adr.getValue() + "  ")) {
                complaints.add("%s should begin with: # %s  <title>".formatted(adr.getKey(), adr.getValue()));
            } else if (!ADR_STATUS.matcher(lines.get(1)).matches()) {
                complaints.add("%s:2 should read: status: accepted · implementation: done · <date>"
                        .formatted(adr.getKey()));
            }
            ADR_PARTS.stream().filter(part -> !lines.contains(part))
                    .forEach(part -> complaints.add("%s lacks the part: %s".formatted(adr.getKey(), part)));
            if (lines.size() > ADR_LINES_MAX) {
                complaints.add("%s has %d lines; an ADR is one page".formatted(adr.getKey(), lines.size()));
            }
        }
        return complaints;
    }

    /// Regels of which the changelog does not tell since when they hold and by which source.
    List<String> changelogComplaints() {
        List<String> complaints = new ArrayList<>();
        String changelog = pages.getOrDefault("CHANGELOG.md", "");
        others.forEach((path, text) -> REGEL_FILE.matcher(path).results().forEach(regel -> {
            String name = regel.group(1) + "/" + regel.group(2);
            String told = "| %s | %s |".formatted(first(REGEL_VANAF, text), first(REGEL_BRON, text));
            if (changelog.lines().noneMatch(line -> line.startsWith("| `" + name + "` |") && line.endsWith(told))) {
                complaints.add("CHANGELOG.md lacks a row under Protocol: | `%s` | … %s".formatted(name, told));
            }
        }));
        return complaints;
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst().orElse("?");
    }

    private Map<String, String> adrs() {
        Map<String, String> adrs = new TreeMap<>();
        pages.keySet().forEach(page -> ADR_NAME.matcher(page).results().forEach(name -> adrs.put(page, name.group(1))));
        return adrs;
    }

    private void addReferences(List<String> complaints, String path, String text) {
        ADR.matcher(text).results().map(found -> found.group(1)).filter(number -> !adrs().containsValue(number))
                .forEach(number -> complaints.add("%s refers to ADR %s, which is not there".formatted(path, number)));
    }

    private void addWord(List<String> complaints, String page, String word) {
        if (PATH.matcher(word).matches() && !exists.test(word.replaceFirst("^\\./", ""))) {
            complaints.add("%s names %s, which is not there".formatted(page, word));
        }
        boolean type = TEST.matcher(word).matches() || (page.equals(ARCHITECTURE) && TYPE.matcher(word).matches());
        if (type && !types.contains(word)) {
            complaints.add("%s names the type %s, which is not there".formatted(page, word));
        }
    }

    private void addLink(List<String> complaints, String page, String link) {
        if (link.matches("[a-z]+:.*")) {
            return;
        }
        String[] parts = link.split("#", 2);
        Path folder = Path.of(page).resolveSibling("");
        String target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize().toString().replace('\\', '/');
        if (!exists.test(target)) {
            complaints.add("%s links to %s, which is not there".formatted(page, link));
        } else if (parts.length > 1 && !anchors(pages.getOrDefault(target, "")).contains(parts[1])) {
            complaints.add("%s links to %s, which has no such heading".formatted(page, link));
        }
    }

    private static List<String> anchors(String text) {
        return text.lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s+", "").toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    /// A file or folder; a pattern with a star that matches one; or `engine/telwerk` for a package of a module.
    private static boolean isThere(String path) {
        if (path.contains("*")) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
            return SourceTree.paths(SourceTree.ROOT.resolve(path.substring(0, path.indexOf('/'))))
                    .anyMatch(file -> matcher.matches(SourceTree.ROOT.relativize(file)));
        }
        String[] parts = path.split("/", 2);
        return Files.exists(SourceTree.ROOT.resolve(path)) || (parts.length == 2
                && Stream.of("", parts[0] + "/").anyMatch(inside -> Files.isDirectory(SourceTree.ROOT.resolve(parts[0])
                        .resolve("src/main/java/nl/verzuimregie").resolve(inside + parts[1]))));
    }

    private static String relative(Path path) {
        return SourceTree.ROOT.relativize(path).toString().replace('\\', '/');
    }
}
