package nl.verzuimregie.werkplek;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.database.Zicht;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pupils in view with what runs for them, and finding one.
@Service
class Leerlingenlijst {

    static final int PER_BLADZIJ = 50;
    static final int GEVONDEN_MAX = 50;

    private final JdbcClient jdbc;
    private final Leerlingen leerlingen;

    Leerlingenlijst(JdbcClient jdbc, Leerlingen leerlingen) {
        this.jdbc = jdbc;
        this.leerlingen = leerlingen;
    }

    /// A pupil in the list.
    ///
    /// @param lopend  how many signals run; null: not to be seen in a list by this person
    /// @param volgend when something changes by itself
    public record Rij(Leerling leerling, @Nullable Integer lopend, @Nullable LocalDate volgend) {}

    /// A class in view.
    public record Klasaantal(int id, String klas, int aantal) {}

    /// The page.
    public record Blad(List<Rij> rijen, List<Klasaantal> klassen, int aantal, int bladzij, int bladzijden) {}

    /// The pupils in view, of one class or all.
    ///
    /// @param volgorde `naam`, `klas` or `signalen`
    /// @param ziet     of whom signals are shown, and sorted by
    @Transactional(readOnly = true)
    Blad open(Optional<Integer> klas, String volgorde, int gevraagd, Zicht ziet) {
        List<Klasaantal> klassen = jdbc.sql("""
                select klas_id, klas, count(*) as aantal from leerlingen.leerlingstand group by 1, 2 order by 2, 1""")
                .query((rij, ignored) -> new Klasaantal(rij.getInt("klas_id"), rij.getString("klas"),
                        rij.getInt("aantal"))).list();
        int aantal = klassen.stream().filter(een -> klas.isEmpty() || klas.get() == een.id())
                .mapToInt(Klasaantal::aantal).sum();
        int bladzijden = Math.max(1, (aantal + PER_BLADZIJ - 1) / PER_BLADZIJ);
        int bladzij = Math.clamp(gevraagd, 1, bladzijden);
        String sorteer = switch (volgorde) {
            case "klas" -> "l.klas, l.sorteer";
            case "signalen" -> "lopend desc nulls last, l.sorteer";
            default -> "l.sorteer";
        };
        List<Rij> rijen = jdbc.sql("""
                select l.leerling_id, l.school_id, l.nummer, l.naam, l.klas_id, l.klas, l.geboortedatum,
                  l.uitgeschreven_op, case when ziet then coalesce(b.lopend, 0) end as lopend,
                  case when ziet then b.volgend_op end as volgend_op
                from (select *, school_id = any (:hele) or klas_id = any (:klassen) or leerling_id = any (:wie)
                    as ziet from leerlingen.leerlingstand) l
                  left join beoordelingen.beoordeling b on b.leerling_id = l.leerling_id
                where cast(:klas as int) is null or l.klas_id = :klas
                order by\s""" + sorteer + ", l.leerling_id limit :aantal offset :vanaf")
                .param("klas", klas.orElse(null)).param("aantal", PER_BLADZIJ)
                .param("vanaf", (bladzij - 1) * PER_BLADZIJ)
                .param("hele", ziet.heleScholen().toArray(Integer[]::new))
                .param("klassen", ziet.klassen().toArray(Integer[]::new))
                .param("wie", ziet.leerlingen().toArray(Long[]::new))
                .query((rij, nummer) -> new Rij(Leerlingen.leerling(rij, nummer),
                        rij.getObject("lopend", Integer.class),
                        rij.getObject("volgend_op", LocalDate.class))).list();
        return new Blad(rijen, klassen, aantal, bladzij, bladzijden);
    }

    /// Pupils of whom name, class or number holds every word.
    @Transactional(readOnly = true)
    List<Leerling> search(String vraag) {
        return leerlingen.search(vraag, GEVONDEN_MAX + 1);
    }
}
