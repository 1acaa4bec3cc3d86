package nl.verzuimregie.rooster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.verzuimregie.proef.Proefsysteem;
import org.junit.jupiter.api.Test;

/// The word that says whether a rooster changed: another one after each change, whoever is done first.
class RoosterstandTest {

    private static final int EEN = Proefsysteem.school("stand-een").id();
    private static final int TWEE = Proefsysteem.school("stand-twee").id();

    private static void add(Connection wie, int school) throws SQLException {
        try (Statement vraag = wie.createStatement()) {
            vraag.execute("insert into rooster.versie (school_id, vanaf, bron, vastgelegd_op) values (" + school
                    + ", '2026-08-17', 'toets', now())");
        }
    }

    private static String word(String vraag) throws SQLException {
        try (Connection wie = Proefsysteem.owner(); Statement werk = wie.createStatement();
                var rijen = werk.executeQuery("select " + vraag)) {
            rijen.next();
            return rijen.getString(1);
        }
    }

    @Test
    void who_began_first_and_is_done_last_changes_the_word_as_well() throws SQLException {
        try (Connection eerst = Proefsysteem.owner(); Connection later = Proefsysteem.owner()) {
            eerst.setAutoCommit(false);
            String begin = word("rooster.stand()");
            add(eerst, EEN);
            assertThat(word("rooster.stand()")).isEqualTo(begin);
            add(later, TWEE);
            String midden = word("rooster.stand()");
            assertThat(midden).isNotEqualTo(begin);
            eerst.commit();
            assertThat(word("rooster.stand()")).isNotIn(begin, midden);
        }
    }

    @Test
    void a_change_that_was_undone_gives_its_word_to_no_other() throws SQLException {
        String vraag = "rooster.stand_van(" + EEN + ")";
        try (Connection wie = Proefsysteem.owner(); Statement werk = wie.createStatement()) {
            wie.setAutoCommit(false);
            add(wie, EEN);
            String ongedaan;
            try (var rijen = werk.executeQuery("select " + vraag)) {
                rijen.next();
                ongedaan = rijen.getString(1);
            }
            wie.rollback();
            add(wie, EEN);
            wie.commit();
            assertThat(word(vraag)).isNotEqualTo(ongedaan);
        }
    }

    @Test
    void another_school_leaves_the_word_of_this_one() throws SQLException {
        String vraag = "rooster.stand_van(" + EEN + ")";
        String eerder = word(vraag);
        try (Connection wie = Proefsysteem.owner()) {
            add(wie, TWEE);
        }
        assertThat(word(vraag)).isEqualTo(eerder);
    }
}
