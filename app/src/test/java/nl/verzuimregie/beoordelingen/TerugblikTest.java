package nl.verzuimregie.beoordelingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.registraties.Lesvermelding;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was withdrawn is the same whether one looks back at every moment, only at those that matter, or on from where
/// one was (C-097).
class TerugblikTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 8, 24);
    private static final int DAGEN = 35;
    private static final int LESSEN = 8;
    private static final int LEERLINGEN = 3;
    private static final int ZAAD = 97;
    private static final long WIE = 1;
    private static final List<Optional<Verzuimsoort>> SOORTEN = List.of(Optional.empty(),
            Optional.of(Verzuimsoort.ONGEOORLOOFD), Optional.of(Verzuimsoort.TE_LAAT), Optional.of(Verzuimsoort.ZIEK),
            Optional.of(Verzuimsoort.GEOORLOOFD));

    /// Of a school whose teachers save each lesson.
    private static Schoolkader kader(String protocol) {
        int id = Proefsysteem.bean(Scholen.class).add("terugblik-" + protocol, "Terugblik", "Proefstad", protocol,
                "zuid");
        Schoolkader kader = Zicht.school(id).during(() -> Proefsysteem.bean(Scholen.class).kader(id));
        School school = kader.school();
        return new Schoolkader(new School(school.id(), school.code(), school.naam(), school.gemeente(),
                school.protocol(), school.kalender(), school.laag(), school.aanwezigZonderRij(), school.takenVanaf(),
                Optional.of(BEGIN)), kader.protocol(), kader.kalender(), kader.lagen());
    }

    /// A pupil as teachers and the front desk record him, moment by moment.
    private static final class Verloop {
        private final Random toeval;
        private final List<Registratie> lessen = new ArrayList<>();
        private final List<Zaakfeitrij> gemeld = new ArrayList<>();
        private Optional<Verzuimsoort> soort = Optional.empty();
        private long nummer = 1;

        Verloop(long zaad) {
            toeval = new Random(zaad);
            for (int i = 0; i < DAGEN; i++) {
                LocalDate dag = BEGIN.plusDays(i);
                if (dag.getDayOfWeek().getValue() <= 5) {
                    day(dag);
                }
            }
        }

        private void day(LocalDate dag) {
            // away in the first lessons, or the whole day; mostly as the day before
            if (toeval.nextInt(4) == 0) {
                soort = SOORTEN.get(toeval.nextInt(SOORTEN.size()));
            }
            int weg = toeval.nextInt(2) == 0 ? LESSEN : toeval.nextInt(LESSEN);
            if (toeval.nextInt(12) == 0) {
                tell(dag);
            }
            for (int les = 1; les <= LESSEN; les++) {
                Instant nu = dag.atTime(8 + les, toeval.nextInt(50)).atZone(Vandaag.ZONE).toInstant();
                add(dag, les, les <= weg ? soort : Optional.empty(), nu, Optional.empty());
                if (toeval.nextInt(20) == 0) {
                    Registratie oud = lessen.get(toeval.nextInt(lessen.size()));
                    add(oud.datum(), oud.lesuur(), toeval.nextBoolean() ? Optional.empty()
                            : Optional.of(Verzuimsoort.GEOORLOOFD), nu.plusSeconds(60), Optional.of(oud));
                }
            }
        }

        private void add(LocalDate dag, int les, Optional<Verzuimsoort> soort, Instant nu, Optional<Registratie> oud) {
            int minuten = soort.filter(Verzuimsoort.TE_LAAT::equals).isPresent() ? 10 : 50;
            lessen.add(new Registratie(nummer++, WIE, dag, les, Optional.of(new Lesvermelding(soort, minuten, false,
                    null)), oud.map(Registratie::wortelId).orElse(null), oud.map(Registratie::id).orElse(null),
                    oud.isPresent() ? "vergissing" : null, oud.isPresent() ? Registratie.HAND : Registratie.REGISTER,
                    null, "docent", nu));
        }

        private void tell(LocalDate dag) {
            Instant nu = dag.atTime(8, toeval.nextInt(30)).atZone(Vandaag.ZONE).toInstant();
            var herkomst = new Feit.Herkomst("z" + nummer, nu, "1");
            Feit feit = toeval.nextBoolean() ? new Feit.Betermelding(herkomst, dag)
                    : new Feit.Ziekmelding(herkomst, dag, new Feit.Bereik(1, Optional.of(dag.plusDays(toeval.nextInt(
                            4))), Dagvorm.LESUUR_MAX), "moeder", "telefonisch");
            gemeld.add(new Zaakfeitrij(nummer++, WIE, dag, feit, "balie", nu, Map.of()));
        }
    }

    /// The same worked out at every moment there is.
    private static List<String> everyMoment(Schoolkader kader, Verloop verloop) {
        var zaken = new Zaakbeoordelaar(kader);
        var weg = new ArrayList<String>();
        var momenten = new TreeMap<Instant, Boolean>();
        verloop.lessen.forEach(rij -> momenten.put(rij.vastgelegdOp(), true));
        verloop.gemeld.forEach(rij -> momenten.put(rij.vastgelegdOp(), true));
        Instant vorig = Instant.MIN;
        for (Instant moment : momenten.keySet()) {
            LocalDate dag = LocalDate.ofInstant(moment, Vandaag.ZONE);
            List<Zaakfeitrij> eerder = gemeld(verloop, vorig);
            LocalDate tot = kader.peildatum(lessen(verloop, vorig).stream().filter(rij -> !rij.isRegister())
                    .map(Registratie::datum).max(LocalDate::compareTo).orElse(dag), dag);
            LocalDate peildatum = kader.knownUntil(Ziekbericht.knownUntil(eerder, tot, dag), dag);
            LocalDate geleverd = peildatum.equals(tot) ? LocalDate.MAX : tot;
            Oordeel toen = zaken.assess(zaken.dossier(WIE, Optional.empty(), lessen(verloop, vorig), eerder,
                    Optional.of(geleverd)), peildatum);
            List<String> nu = zaken.assess(zaken.dossier(WIE, Optional.empty(), lessen(verloop, moment),
                    gemeld(verloop, moment), Optional.of(geleverd)), peildatum).signalen().stream().map(Signaal::id)
                    .toList();
            toen.signalen().stream().filter(een -> !nu.contains(een.id())).forEach(een -> weg.add(moment + " "
                    + een.id()));
            vorig = moment;
        }
        return weg;
    }

    private static List<Registratie> lessen(Verloop verloop, Instant tot) {
        return verloop.lessen.stream().filter(rij -> !rij.vastgelegdOp().isAfter(tot)).toList();
    }

    private static List<Zaakfeitrij> gemeld(Verloop verloop, Instant tot) {
        return verloop.gemeld.stream().filter(rij -> !rij.vastgelegdOp().isAfter(tot)).toList();
    }

    private static Terugblik.Uitkomst look(Terugblik terugblik, Verloop verloop, Instant tot,
            Optional<Terugblik.Stand> eerder) {
        return terugblik.look(new Terugblik.Vraag(WIE, lessen(verloop, tot), gemeld(verloop, tot), Map.of()), eerder);
    }

    private static List<String> words(Collection<Terugblik.Ingetrokken> alle) {
        return alle.stream().map(een -> een.ingetrokkenOp() + " " + een.signaal().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"swvvo3006", "groningen", "amsterdam", "swvam", "wet"})
    void only_the_moments_that_matter_and_on_from_before_find_the_same(String protocol) {
        Schoolkader kader = kader(protocol);
        var terugblik = new Terugblik(kader, new Zaakbeoordelaar(kader));
        int gevonden = 0;
        for (int i = 0; i < LEERLINGEN; i++) {
            var verloop = new Verloop(ZAAD + i);
            List<String> alle = everyMoment(kader, verloop);
            gevonden += alle.size();
            assertThat(words(look(terugblik, verloop, Instant.MAX, Optional.empty()).ingetrokken()))
                    .as("%s zaad %d", protocol, ZAAD + i).containsExactlyInAnyOrderElementsOf(alle);
            Instant midden = BEGIN.plusDays(DAGEN / 2).atTime(10, 30).atZone(Vandaag.ZONE).toInstant();
            Terugblik.Uitkomst eerst = look(terugblik, verloop, midden, Optional.empty());
            Terugblik.Uitkomst daarna = look(terugblik, verloop, Instant.MAX, eerst.stand());
            assertThat(daarna.isVervolg()).isTrue();
            assertThat(words(Stream.concat(eerst.ingetrokken().stream(), daarna.ingetrokken().stream()).toList()))
                    .as("%s zaad %d, verder", protocol, ZAAD + i).containsExactlyInAnyOrderElementsOf(alle);
        }
        if (protocol.equals("swvvo3006")) {
            assertThat(gevonden).as("er valt iets weg").isPositive();
        }
    }

    @Test
    void what_rests_on_something_else_begins_anew() {
        Schoolkader kader = kader("swvvo3006");
        var verloop = new Verloop(ZAAD);
        var terugblik = new Terugblik(kader, new Zaakbeoordelaar(kader));
        Optional<Terugblik.Stand> stand = look(terugblik, verloop, Instant.MAX, Optional.empty()).stand();
        assertThat(look(terugblik, verloop, Instant.MAX, stand).isVervolg()).isTrue();
        assertThat(look(terugblik, verloop, Instant.MAX, stand).ingetrokken()).isEmpty();
        Schoolkader ander = kader("groningen");
        assertThat(look(new Terugblik(ander, new Zaakbeoordelaar(ander)), verloop, Instant.MAX, stand).isVervolg())
                .isFalse();
        verloop.lessen.removeFirst();
        assertThat(look(terugblik, verloop, Instant.MAX, stand).isVervolg()).as("gewist").isFalse();
    }
}
