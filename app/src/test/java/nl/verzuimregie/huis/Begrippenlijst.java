package nl.verzuimregie.huis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verzuimregie.huis.SourceFile.Declaration;
import nl.verzuimregie.huis.SourceFile.Kind;

/// The words of docs/begrippenlijst.md, and whether a name in the code is made of them.
///
/// @param begrippen  each word with a meaning, all its forms, in lower case; a begrip of two words gives both
/// @param gewoon     everyday Dutch words that may stand in a name without explanation
/// @param endings    English words that may end a name
/// @param english    English words that may stand anywhere in a name
/// @param claims     what the page says is in the code, by begrip
record Begrippenlijst(Set<String> begrippen, Set<String> gewoon, Set<String> endings, Set<String> english,
        Map<String, List<String>> claims) {

    private static final String PAGE = "docs/begrippenlijst.md";
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+?) \\| ([^|]+?) \\| ([^|]+?) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HUMP = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");
    private static final int PART_MIN = 3;

    static Begrippenlijst ofDocs() {
        return read(SourceTree.text(SourceTree.ROOT.resolve(PAGE)).lines().toList());
    }

    static Begrippenlijst read(List<String> page) {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        Set<String> begrippen = new HashSet<>();
        for (String line : page) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).equals("Begrip") && !row.group(1).startsWith("---")) {
                begrippen.addAll(List.of(row.group(1).toLowerCase(Locale.ROOT).split(", *|[ -]")));
                claims.put(row.group(1), codeIn(row.group(3)));
            }
        }
        return new Begrippenlijst(begrippen, words(page, "Gewone woorden:"), words(page, "Achtervoegsels:"),
                words(page, "Engelse woorden:"), claims);
    }

    /// What is wrong with the names of types in these sources, and of compounds in any name.
    List<String> complaintsAbout(Collection<SourceFile> sources) {
        List<String> complaints = new ArrayList<>();
        for (SourceFile source : sources) {
            for (Declaration declaration : source.declarations()) {
                List<String> humps = humps(declaration.simpleName());
                if (declaration.kind() == Kind.TYPE) {
                    unknownWord(humps).ifPresent(word -> complaints.add(
                            "%s:%d: '%s' in %s is in no list; explain it in %s, or use a word that stands there"
                                    .formatted(source.path(), declaration.line(), word, declaration.name(), PAGE)));
                }
                splitCompound(humps).ifPresent(word -> complaints.add(
                        "%s:%d: '%s' writes one word with two capitals; write: %s".formatted(
                                source.path(), declaration.line(), declaration.simpleName(), word)));
            }
        }
        return complaints;
    }

    /// Claims of the page that no source bears out.
    List<String> falseClaims(Collection<SourceFile> sources) {
        Set<String> names = new TreeSet<>();
        for (SourceFile source : sources) {
            List<Declaration> types = source.declarations(Kind.TYPE);
            for (Declaration declaration : source.declarations()) {
                names.add(declaration.name());
                for (Declaration type : types) {
                    if (declaration.line() >= type.line() && declaration.line() < type.line() + type.length()) {
                        names.add(type.name() + "." + declaration.simpleName());
                        names.add(type.simpleName() + "." + declaration.simpleName());
                    }
                }
            }
        }
        return claims.entrySet().stream().flatMap(claim -> claim.getValue().stream()
                .filter(name -> !names.contains(name))
                .map(name -> "%s says that '%s' is `%s` in the code; there is no such name".formatted(
                        PAGE, claim.getKey(), name))).toList();
    }

    private Optional<String> unknownWord(List<String> humps) {
        for (int i = 0; i < humps.size(); i++) {
            String word = humps.get(i);
            boolean last = i == humps.size() - 1;
            if (!(last && endings.contains(word)) && !isKnown(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /// Whether a word is in a list, or is written together from such words (dagvorm: dag, vorm).
    private boolean isKnown(String word) {
        if (stands(word)) {
            return true;
        }
        for (int cut = PART_MIN; cut <= word.length() - PART_MIN; cut++) {
            String head = word.substring(0, cut);
            String rest = word.substring(cut);
            boolean linked = rest.startsWith("s") && rest.length() > PART_MIN; // verzuim-s-dag
            if (stands(head) && (isKnown(rest) || (linked && isKnown(rest.substring(1))))) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String word) {
        return begrippen.contains(word) || gewoon.contains(word) || english.contains(word);
    }

    /// The word that these humps write with more than one capital, as it should be written.
    private Optional<String> splitCompound(List<String> humps) {
        for (int from = 0; from < humps.size(); from++) {
            String together = humps.get(from);
            for (int to = from + 1; to < humps.size(); to++) {
                together += humps.get(to);
                if (begrippen.contains(together)) {
                    return Optional.of(together.substring(0, 1).toUpperCase(Locale.ROOT) + together.substring(1));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> humps(String name) {
        return HUMP.matcher(name).results().map(found -> found.group().toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<String> words(List<String> page, String heading) {
        return page.stream().filter(line -> line.startsWith(heading)).flatMap(line -> codeIn(line).stream())
                .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static List<String> codeIn(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
