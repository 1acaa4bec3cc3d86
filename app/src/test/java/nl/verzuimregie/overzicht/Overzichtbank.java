package nl.verzuimregie.overzicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.verzuimregie.demo.Leerlingverwerker;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import org.junit.jupiter.api.Test;

/// How long it takes to count a school of 1,500 pupils over a schooljaar, and how much memory is in use meanwhile. Too
/// heavy for each run of the tests, and a time says something about a machine that does nothing else:
///
///     mvn -pl app -am test -Dtest=Overzichtbank -Dsurefire.failIfNoSpecifiedTests=false
class Overzichtbank {

    private static final int LEERLINGEN = 1500;
    private static final int KEER = 30;
    private static final Periode VORIG = Periode.schooljaar(Proefsysteem.DAG.minusYears(1));
    private static final double MILJOEN = 1e6;

    private final Proefsysteem.Proefschool school = Proefsysteem.school("overzichtbank");
    private final Schoolkader kader = Proefsysteem.bean(Scholen.class).kader(school.id());

    @Test
    void a_schooljaar_of_1500_pupils_takes_less_than_300_ms() throws SQLException {
        List<Leerling> wie = school.withLeerlingen(IntStream.range(0, LEERLINGEN)
                .mapToObj(i -> "%d%c".formatted(1 + i % 6, 'A' + i / 6 % 10)).toArray(String[]::new));
        int rijen = fill(wie);
        Overzichtlezer lezer = Proefsysteem.bean(Overzichtlezer.class);
        double[] duur = new double[KEER];
        long[] meest = new long[1];
        Zicht.school(school.id()).during(() -> {
            var geleverd = lezer.delivered(kader).orElseThrow();
            for (int keer = 0; keer < KEER; keer++) {
                long begin = System.nanoTime();
                var som = new Cijfers[] {Cijfers.NIETS};
                lezer.read(kader, wie, VORIG, geleverd, een -> som[0] = som[0].plus(een.cijfers()));
                duur[keer] = (System.nanoTime() - begin) / MILJOEN;
                System.out.printf(Locale.ROOT, "%.0f ms%n", duur[keer]);
                assertThat(som[0].ziektedagen()).isPositive();
            }
            return meest;
        });
        double[] warm = Arrays.copyOfRange(duur, KEER / 2, KEER);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%d leerlingen, %d registraties: %.0f ms (mediaan), %.0f tot %.0f%n", LEERLINGEN,
                rijen, warm[warm.length / 2], warm[0], warm[warm.length - 1]);
        assertThat(warm[warm.length / 2]).isLessThan(300);
    }

    /// Straight into the table, as who owns it: what is measured is counting, and judging 1,500 pupils takes minutes.
    private int fill(List<Leerling> wie) throws SQLException {
        int[] aantal = new int[1];
        try (Connection eigenaar = Proefsysteem.owner(); PreparedStatement rij = eigenaar.prepareStatement("""
                insert into registraties.registratie (school_id, leerling_id, datum, lesuur, stand, minuten, bron,
                  vastgelegd_op) values (?, ?, ?, ?, ?, ?, 'bank', now())""")) {
            eigenaar.setAutoCommit(false);
            new Schoolmaker(1, LEERLINGEN, kader.kalender(), VORIG.van(), VORIG.tot()).each(new Leerlingverwerker() {
                private Leerling nu = Objects.requireNonNull(wie.getFirst());

                @Override
                public void begin(int nummer) {
                    nu = wie.get(nummer - 1);
                }

                @Override
                public void accept(int dag, int lesuur, int minuten, Verzuimsoort soort) {
                    try {
                        add(rij, nu, kader.kalender().datum(dag), lesuur, minuten, soort);
                        if (++aantal[0] % 5000 == 0) {
                            rij.executeBatch();
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            rij.executeBatch();
            eigenaar.commit();
            eigenaar.setAutoCommit(true);
            eigenaar.createStatement().execute("analyze registraties.registratie");
        }
        return aantal[0];
    }

    private void add(PreparedStatement rij, Leerling wie, LocalDate datum, int lesuur, int minuten, Verzuimsoort soort)
            throws SQLException {
        rij.setInt(1, school.id());
        rij.setLong(2, wie.id());
        rij.setObject(3, datum);
        rij.setInt(4, lesuur);
        rij.setString(5, soort.tekst());
        rij.setInt(6, minuten);
        rij.addBatch();
    }
}
