package nl.verzuimregie.huis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimregie.huis.SourceFile.Declaration;
import nl.verzuimregie.huis.SourceFile.Kind;

/// The house style where a compiler cannot see it. Adding a rule is adding a line here with an offender.
final class Huisstijl {

    static final int LINES_MAX = 250;
    static final int COLUMNS_MAX = 120;
    static final int METHOD_LINES_MAX = 50;

    /// An offence, by rule and place, with what to write instead.
    record Complaint(String rule, String path, int line, String text) {
        @Override
        public String toString() {
            return "%s:%d: %s".formatted(path, line, text);
        }
    }

    /// In which sources a ban holds.
    enum Where { MAIN, EVERYWHERE }

    /// Something that no line of code says here.
    ///
    /// @param rule     the name of the ban
    /// @param allowed  paths, as a pattern, where it may be said after all
    /// @param instead  what to write
    /// @param offender members of a class that break it once
    record Ban(String rule, Where where, String allowed, Pattern pattern, String instead, String offender) {
        boolean holdsIn(SourceFile source) {
            return (where == Where.EVERYWHERE || source.isMain()) && !source.path().matches(allowed);
        }
    }

    /// Bans on code; comments and literals may name what they forbid.
    static final List<Ban> CODE_BANS = List.of(
            ban("clock", Where.EVERYWHERE, "app/.*/platform/Tijdbron\\.java",
                    "\\b(Local(Date|Time|DateTime)|Instant|(Zoned|Offset)DateTime|Year(Month)?|MonthDay)(\\.|::)now\\b"
                            + "|\\bClock\\.(system|tick)\\w*",
                    "the peildatum as an argument; in a test a fixed date", "Object dag = LocalDate.now();"),
            ban("milliseconds", Where.MAIN, "bench/.*", "\\bSystem(\\.|::)currentTimeMillis\\b",
                    "System.nanoTime() to measure a duration, a peildatum to judge",
                    "long nu = System.currentTimeMillis();"),
            ban("zone", Where.EVERYWHERE, "-", "\\bZoneId(\\.|::)systemDefault\\b|\\bTimeZone(\\.|::)getDefault\\b",
                    "ZoneId.of(\"Europe/Amsterdam\")", "Object zone = ZoneId.systemDefault();"),
            ban("chance", Where.EVERYWHERE, "-",
                    "\\bnew (Splittable)?Random\\(\\)|\\bMath\\.random\\b|\\bThreadLocalRandom\\b|\\brandomUUID\\b",
                    "new Random(seed), and print the seed", "Object toeval = new Random();"),
            ban("stack-trace", Where.EVERYWHERE, "-", "\\.printStackTrace\\(",
                    "a message with file, line and remedy; or let it go up",
                    "void zeg(Exception e) { e.printStackTrace(); }"),
            ban("exit", Where.MAIN, ".*/opdrachten/Verzuimregie\\.java|bench/.*", "\\bSystem(\\.|::)exit\\b",
                    "return the exit code; only the main class ends the process", "void stop() { System.exit(1); }"),
            ban("print", Where.MAIN, "app/.*/opdrachten/.*|bench/.*", "\\bSystem\\.(out|err)\\b",
                    "return the text, or write to what the caller passes; only a command prints",
                    "void zeg() { System.out.println(); }"),
            ban("switched-off", Where.EVERYWHERE, "-", "@Disabled\\b|\\bassumeTrue\\(false",
                    "a test that passes, or none", "@Disabled void een() {}"));

    /// Bans on the whole text, comments included.
    static final List<Ban> TEXT_BANS = List.of(
            ban("unfinished", Where.EVERYWHERE, "-", "\\b(FIX" + "ME|XX" + "X|TO" + "DO|HA" + "CK)\\b",
                    "the finished thing, or an issue", "// TO" + "DO nog tellen"),
            ban("doc-comment", Where.EVERYWHERE, "-", "^\\s*/\\*\\*", "a doc comment of lines that begin with ///",
                    "/** Oude vorm. */ int geteld;"));

    /// Endings of type names that say nothing.
    static final Pattern EMPTY_ENDING = Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl|Data|Info|Dto|DTO)");

    /// Dutch verbs with which no method begins: verbs are English here, nouns Dutch.
    static final Set<String> DUTCH_VERBS = Set.of((
            "bepaal bereken bewaar controleer doe druk gebruik geef haal heeft hernoem initialiseer kies koppel laad "
            + "lees maak meld moet neem ontleed pas roep schrijf sla sluit sorteer stuur tel toon valideer verander "
            + "vergelijk vertaal vervang verwerk verwijder verzamel vind voeg voer vul wijzig zet zoek").split(" "));

    private Huisstijl() {}

    /// All complaints about these sources, in order of place.
    static List<Complaint> complaintsAbout(List<SourceFile> sources) {
        List<Complaint> complaints = new ArrayList<>();
        for (SourceFile source : sources) {
            addBans(complaints, source, CODE_BANS, source.code());
            addBans(complaints, source, TEXT_BANS, source.lines());
            addSizes(complaints, source);
            if (source.isMain()) {
                addNames(complaints, source);
            }
        }
        addPackages(complaints, sources);
        return complaints;
    }

    private static Ban ban(String rule, Where where, String allowed, String pattern, String instead, String offender) {
        return new Ban(rule, where, allowed, Pattern.compile(pattern), instead, offender);
    }

    private static void addBans(List<Complaint> complaints, SourceFile source, List<Ban> bans, List<String> lines) {
        for (Ban ban : bans) {
            for (int nr = 1; ban.holdsIn(source) && nr <= lines.size(); nr++) {
                Matcher found = ban.pattern().matcher(lines.get(nr - 1));
                if (found.find()) {
                    complaints.add(new Complaint(ban.rule(), source.path(), nr, "'%s' is not used here; write: %s"
                            .formatted(found.group().strip(), ban.instead())));
                }
            }
        }
    }

    private static void addSizes(List<Complaint> complaints, SourceFile source) {
        if (source.isMain() && source.lines().size() > LINES_MAX) {
            complaints.add(new Complaint("lines", source.path(), source.lines().size(),
                    "%d lines; split it by what it does, at most %d".formatted(source.lines().size(), LINES_MAX)));
        }
        for (int nr = 1; nr <= source.lines().size(); nr++) {
            int columns = source.lines().get(nr - 1).length();
            if (columns > COLUMNS_MAX) {
                complaints.add(new Complaint("columns", source.path(), nr,
                        "%d columns; break it at %d".formatted(columns, COLUMNS_MAX)));
            }
        }
        for (Declaration method : source.declarations(Kind.METHOD)) {
            if (method.length() > METHOD_LINES_MAX) {
                complaints.add(new Complaint("method", source.path(), method.line(),
                        "'%s' has %d lines; split it, at most %d"
                                .formatted(method.name(), method.length(), METHOD_LINES_MAX)));
            }
        }
    }

    private static void addNames(List<Complaint> complaints, SourceFile source) {
        for (Declaration type : source.declarations(Kind.TYPE)) {
            if (EMPTY_ENDING.matcher(type.simpleName()).matches()) {
                complaints.add(new Complaint("type-name", source.path(), type.line(),
                        "'%s' is not used here; write: a name that says what it does".formatted(type.simpleName())));
            }
            if (type.exposed() && !type.described() && !source.path().startsWith("bench/")) {
                complaints.add(new Complaint("described", source.path(), type.line(),
                        "'%s' is public and says nothing; write: its purpose after ///".formatted(type.name())));
            }
        }
        for (Declaration method : source.declarations(Kind.METHOD)) {
            if (DUTCH_VERBS.contains(method.name().replaceFirst("[^a-z].*", ""))) {
                complaints.add(new Complaint("verb", source.path(), method.line(),
                        "'%s' begins with a Dutch verb; write: an English verb with a Dutch noun (countSignalen)"
                                .formatted(method.name())));
            }
        }
    }

    /// Each package of the product says in one sentence what it is for.
    private static void addPackages(List<Complaint> complaints, List<SourceFile> sources) {
        Map<String, Boolean> folders = new TreeMap<>();
        for (SourceFile source : sources) {
            if (source.isMain()) {
                boolean says = source.path().endsWith("/package-info.java") && !source.lines().isEmpty()
                        && source.lines().getFirst().matches("/// \\S.*")
                        && source.lines().stream().anyMatch(line -> line.matches("/// .*[.:]"));
                folders.merge(source.folder(), says, Boolean::logicalOr);
            }
        }
        folders.forEach((folder, says) -> {
            if (!says) {
                complaints.add(new Complaint("package", folder + "/package-info.java", 1,
                        "the package does not say what it is for; write: a package-info.java with a /// sentence"));
            }
        });
    }
}
