package nl.verzuimregie.huis;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows of docs/asvs.md, held to what is there: each requirement once, with a type, test or file that exists or in
/// words what is missing, and a summary that adds up.
///
/// @param page     the text
/// @param required of each requirement that has to have a row its level
/// @param exists   whether there is a file or folder at a path from the root
/// @param types    the names of all types, tests included
record Asvs(String page, Map<String, Integer> required, Predicate<String> exists, Set<String> types) {

    static final String PAGE = "docs/asvs.md";

    /// The levels of the requirements of each section of ASVS 5.0.0, in order: `1.1 22` is v5.0.0-1.1.1 and 1.1.2.
    private static final String STANDARD = """
            1.1 22; 1.2 1111122223; 1.3 112222222223; 1.4 222; 1.5 123; 2.1 122; 2.2 112; 2.3 12223; 2.4 23;
            3.1 3; 3.2 113; 3.3 12223; 3.4 11222233; 3.5 11122333; 3.6 3; 3.7 22333; 4.1 12233; 4.2 23333; 4.3 22;
            4.4 1222; 5.1 2; 5.2 112333; 5.3 113; 5.4 222; 6.1 122; 6.2 111111112222; 6.3 11223333; 6.4 112233;
            6.5 22222333; 6.6 2223; 6.7 33; 6.8 2222; 7.1 222; 7.2 1111; 7.3 22; 7.4 11222; 7.5 223; 7.6 22;
            8.1 1233; 8.2 1123; 8.3 133; 8.4 23; 9.1 111; 9.2 1222; 10.1 22; 10.2 223; 10.3 22223;
            10.4 1111122222233333; 10.5 22222; 10.6 22; 10.7 222; 11.1 2233; 11.2 22233; 11.3 11233; 11.4 1222;
            11.5 23; 11.6 23; 11.7 33; 12.1 12233; 12.2 11; 12.3 22223; 13.1 2333; 13.2 222223; 13.3 2233;
            13.4 1222233; 14.1 22; 14.2 12223333; 14.3 122; 15.1 12233; 15.2 12233; 15.3 1222222; 15.4 3333;
            16.1 2; 16.2 22222; 16.3 2222; 16.4 222; 16.5 2223; 17.1 23; 17.2 22223333; 17.3 22""";
    /// Access control, data protection and logging: there level 3 is looked at too.
    private static final Set<String> DEEPER = Set.of("8", "14", "16");
    private static final Pattern ROW = Pattern.compile("\\| v5\\.0\\.0-(\\d+\\.\\d+\\.\\d+) \\|(.*)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*");
    private static final int CELLS = 5;

    /// What became of a requirement.
    enum Status {
        GEDAAN, DEELS, NIET_VAN_TOEPASSING, OPEN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// One requirement.
    ///
    /// @param where where it is met
    /// @param shown the tests that show it, and in words what is missing
    record Row(String id, String level, String subject, String status, String where, String shown) {

        String chapter() {
            return id.substring(0, id.indexOf('.'));
        }

        List<String> names() {
            return Stream.of(where, shown).flatMap(Row::codes).toList();
        }

        boolean hasTest() {
            return codes(shown).anyMatch(name -> name.matches("[A-Z]\\w*Test"));
        }

        boolean hasWords() {
            return CODE.matcher(shown).replaceAll("").matches("(?s).*\\p{L}{3}.*");
        }

        private static Stream<String> codes(String cell) {
            return CODE.matcher(cell).results().map(found -> found.group(1));
        }
    }

    static Asvs ofProject() {
        Set<String> types = SourceTree.JAVA.stream()
                .flatMap(source -> source.declarations(SourceFile.Kind.TYPE).stream())
                .map(SourceFile.Declaration::simpleName).collect(Collectors.toSet());
        return new Asvs(SourceTree.text(SourceTree.ROOT.resolve(PAGE)), standard(true),
                path -> Files.exists(SourceTree.ROOT.resolve(path)), types);
    }

    /// The level of each requirement of the standard.
    ///
    /// @param chosen only those that we look at
    static Map<String, Integer> standard(boolean chosen) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (String section : STANDARD.split(";\\s+", -1)) {
            String[] parts = section.split(" ", -1);
            for (int nr = 1; nr <= parts[1].length(); nr++) {
                int level = parts[1].charAt(nr - 1) - '0';
                if (!chosen || level < 3 || DEEPER.contains(parts[0].substring(0, parts[0].indexOf('.')))) {
                    levels.put(parts[0] + "." + nr, level);
                }
            }
        }
        return levels;
    }

    List<Row> rows() {
        return page.lines().flatMap(line -> ROW.matcher(line).results()).flatMap(found -> row(found).stream())
                .toList();
    }

    private static Optional<Row> row(MatchResult found) {
        String[] cells = found.group(2).split("\\|", -1);
        return cells.length != CELLS ? Optional.empty() : Optional.of(new Row(found.group(1), cells[0].strip(),
                cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
    }

    /// Requirements without a row or out of order, rows that say too little, and names of what is not there.
    List<String> complaints() {
        List<Row> rows = rows();
        List<String> complaints = new ArrayList<>();
        List<String> ids = rows.stream().map(Row::id).toList();
        required.keySet().stream().filter(id -> !ids.contains(id))
                .forEach(id -> complaints.add(id + " has no row of six cells"));
        IntStream.range(1, ids.size()).filter(nr -> place(ids.get(nr)) <= place(ids.get(nr - 1)))
                .forEach(nr -> complaints.add(ids.get(nr) + " stands after " + ids.get(nr - 1)));
        rows.forEach(row -> addRow(complaints, row));
        return complaints;
    }

    private int place(String id) {
        return List.copyOf(required.keySet()).indexOf(id);
    }

    private void addRow(List<String> complaints, Row row) {
        Integer level = required.get(row.id());
        if (level == null || !row.level().equals("L" + level)) {
            complaints.add("%s is not a requirement of %s that we look at".formatted(row.id(), row.level()));
        }
        String missing = switch (row.status()) {
            case "gedaan" -> row.where().isEmpty() || !row.hasTest() ? "where it is and a test that shows it" : "";
            case "deels" -> row.where().isEmpty() || !row.hasWords() ? "where it is and what is missing" : "";
            case "niet van toepassing" -> row.hasWords() ? "" : "why not";
            case "open" -> row.hasWords() ? "" : "what is missing";
            default -> "a status of the page";
        };
        if (!missing.isEmpty() || row.subject().isEmpty()) {
            complaints.add("%s does not say %s".formatted(row.id(), missing.isEmpty() ? "what it is about" : missing));
        }
        row.names().stream().filter(name -> TYPE.matcher(name).matches() ? !types.contains(name) : !exists.test(name))
                .forEach(name -> complaints.add("%s names %s, which is not there".formatted(row.id(), name)));
    }

    /// The summary as it should stand on the page.
    String summary() {
        Map<String, Map<Status, Long>> chapters = new LinkedHashMap<>();
        for (Row row : rows()) {
            for (Status status : Status.values()) {
                if (row.status().equals(status.word())) {
                    chapters.computeIfAbsent("V" + row.chapter(), ignored -> new EnumMap<>(Status.class))
                            .merge(status, 1L, Long::sum);
                }
            }
        }
        Map<Status, Long> all = new EnumMap<>(Status.class);
        chapters.values().forEach(one -> one.forEach((status, many) -> all.merge(status, many, Long::sum)));
        chapters.put("all", all);
        return chapters.entrySet().stream().map(one -> "| %s | %s | %d |\n".formatted(one.getKey(),
                Stream.of(Status.values()).map(status -> Long.toString(one.getValue().getOrDefault(status, 0L)))
                        .collect(Collectors.joining(" | ")),
                one.getValue().values().stream().mapToLong(Long::longValue).sum())).collect(Collectors.joining());
    }
}
