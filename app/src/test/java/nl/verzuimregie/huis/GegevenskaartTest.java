package nl.verzuimregie.huis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/security.md says of each table what it holds, of whom, how it is guarded and how long: a new table asks that.
class GegevenskaartTest {

    private static final String PAGE = "docs/security.md";
    private static final String MIGRATIONS = "app/src/main/resources/db/migration";
    private static final Pattern CREATE = Pattern.compile("(?mi)^create table (\\w+\\.\\w+)");
    private static final Pattern DROP = Pattern.compile("(?mi)^drop table (\\w+\\.\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`\\w+\\.\\w+`(?:, `\\w+\\.\\w+`)*) \\|(.*)\\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+\\.\\w+)`");
    private static final int CELLS = 4;

    @Test
    void each_table_stands_in_the_data_map_and_no_other() {
        assertThat(tablesOf(SourceTree.text(SourceTree.ROOT.resolve(PAGE)))).isEqualTo(realTables());
    }

    @Test
    void each_row_of_the_data_map_says_what_of_whom_guarded_by_what_and_how_long() {
        assertThat(ROW.matcher(SourceTree.text(SourceTree.ROOT.resolve(PAGE))).results()
                .map(row -> row.group(2).split("\\|", -1)))
                .isNotEmpty().allMatch(cells -> cells.length == CELLS && Stream.of(cells).noneMatch(String::isBlank));
    }

    @Test
    void a_row_is_found_with_all_its_tables_and_other_text_is_not() {
        assertThat(tablesOf("| `a.een`, `a.twee` | x | y | z | t |\n`b.drie` and | c.vier |"))
                .containsExactly("a.een", "a.twee");
        assertThat(realTables()).contains("zaken.zaakfeit", "verzegeld.antwoord", "toegang.inzage");
    }

    private static Set<String> tablesOf(String page) {
        return ROW.matcher(page).results().flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> realTables() {
        String sql = SourceTree.files(SourceTree.ROOT.resolve(MIGRATIONS)).map(SourceTree::text)
                .collect(Collectors.joining("\n"));
        Set<String> tables = CREATE.matcher(sql).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        DROP.matcher(sql).results().map(found -> found.group(1)).forEach(tables::remove);
        return tables;
    }
}
