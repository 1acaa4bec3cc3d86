package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.aanlevering.Redencodes;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.registraties.Vastlegging;
import nl.verzuimregie.registraties.Vastlegging.Wijziging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a reason code its meaning, and corrects the rows that were provisionally ongeoorloofd because of it.
@Service
public class Redenvertaling {

    /// The bron of these corrections. Not by hand: a later file may say otherwise again.
    static final String BRON = "redencodes";
    private static final int CODE_TEKENS = 200;

    private final JdbcClient jdbc;
    private final Redencodelijst codes;
    private final Leveringen leveringen;
    private final Registraties registraties;
    private final Vastlegging vastlegging;

    Redenvertaling(JdbcClient jdbc, Redencodelijst codes, Leveringen leveringen, Registraties registraties,
            Vastlegging vastlegging) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.leveringen = leveringen;
        this.registraties = registraties;
        this.vastlegging = vastlegging;
    }

    /// Gives codes their meaning.
    ///
    /// @param betekenissen a word of [Redencodelijst#BETEKENISSEN] by code
    /// @return how many lessons were corrected
    @Transactional
    public int set(int school, Map<String, String> betekenissen, @Nullable Integer account) {
        leveringen.lock(school);
        int samen = 0;
        for (Map.Entry<String, String> een : betekenissen.entrySet()) {
            codes.set(school, een.getKey(), een.getValue(), account);
            List<Wijziging> wijzigingen = corrections(school, een.getKey(), een.getValue());
            vastlegging.add(school, List.of(), wijzigingen, BRON, ignored -> { }, ignored -> { });
            samen += wijzigingen.size();
        }
        return samen;
    }

    private List<Wijziging> corrections(int school, String code, String woord) {
        String sleutel = Redencodes.key(code);
        List<Long> wie = jdbc.sql("""
                select distinct leerling_id from registraties.registratie
                where school_id = ? and voorlopig and lower(btrim(code)) = ?""").params(school, sleutel)
                .query((rij, ignored) -> rij.getLong(1)).list();
        Optional<Verzuimsoort> soort = Verzuimsoort.of(woord);
        String kort = code.length() > CODE_TEKENS ? code.substring(0, CODE_TEKENS) + "…" : code;
        String reden = "code %s betekent %s".formatted(kort, woord.replace('_', ' '));
        var wijzigingen = new ArrayList<Wijziging>();
        registraties.ofLeerlingen(wie).values().forEach(rijen -> {
            List<Registratie> open = Registraties.current(rijen).stream().filter(rij -> rij.stand()
                    .filter(stand -> stand.voorlopig() && stand.code() != null
                            && Redencodes.key(stand.code()).equals(sleutel)).isPresent()).toList();
            Map<String, Integer> eerste = new HashMap<>();
            open.forEach(rij -> eerste.merge(place(rij), rij.lesuur(), Math::min));
            open.forEach(rij -> wijzigingen.add(new Wijziging(rij, Optional.of(stand(rij, soort,
                    Integer.valueOf(rij.lesuur()).equals(eerste.get(place(rij))))), reden,
                    Optional.ofNullable(rij.bronregel()).orElse(0))));
        });
        return wijzigingen;
    }

    /// Lessons with one place come from one row of one file.
    private static String place(Registratie rij) {
        return rij.bron() + ":" + rij.bronregel() + ":" + rij.datum();
    }

    /// Whoever comes in late comes in once: of the lessons of one row only the first was late, by minutes that nobody
    /// knows; at the others the pupil was there. A code that is no absence means that he was there too.
    private static Lesvermelding stand(Registratie rij, Optional<Verzuimsoort> soort, boolean isEerste) {
        Lesvermelding nu = rij.stand().orElseThrow();
        boolean isTeLaat = soort.equals(Optional.of(Verzuimsoort.TE_LAAT));
        if (soort.isEmpty() || (isTeLaat && !isEerste)) {
            return new Lesvermelding(Optional.empty(), 0, false, nu.code());
        }
        return new Lesvermelding(soort, isTeLaat ? 0 : nu.minuten(), false, nu.code());
    }
}
