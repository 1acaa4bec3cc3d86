package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.TreeSet;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.registraties.Registratie;
import nl.verzuimregie.toegang.Inzagen;

/// The page of one pupil.
///
/// @param feiten     short facts under the name
/// @param vandaag    how the pupil is today, and up to which day that is known
/// @param lopend     how many signals run
/// @param ontbreekt  which schooldagen the school did not deliver; empty when none
/// @param feitenTotaal how many points the whole timeline has
/// @param isAlles    all of them are there
/// @param meldingen  the reports that left the school, and what became of them
/// @param zaak       the protocol as a filled-in checklist
record DossierPage(long id, String naam, String klas, int klasId, List<String> feiten, Kop vandaag,
        Optional<Verandering> verandering, int lopend, String protocol, String protocoladres,
        Optional<String> ontbreekt, String stand, Jaarkalender.Jaar jaar, List<Grenzen.Grens> grenzen,
        List<Signaalpanelen.Paneel> signalen, List<Signaalpanelen.Paneel> geweest,
        List<Signaalpanelen.Weg> ingetrokken, List<Signaalpanelen.Bijna> bijna, List<Tijdlijnlijst.Punt> tijdlijn,
        int feitenTotaal, boolean isAlles, List<Inzagerij> inzagen, Zaakoverzicht.Zaak zaak,
        List<Meldinglijst.Melding> meldingen) {

    private static final int TIJDLIJN_EERSTE = 30;
    private static final int BIJNA_MAX = 4;
    private static final int ONTBREKEND_MAX = 5;

    /// A word and what stands under it.
    record Kop(String kop, String bij) {}

    /// Who looked.
    record Inzagerij(String naam, String functie, String wanneer, String wat, String omdat) {}

    /// The first calendar year of the schooljaar of a day.
    static int schooljaar(LocalDate dag) {
        return Kalender.firstOfSchooljaar(dag).getYear();
    }

    /// The schooljaren that can be shown: those with registrations, and this one.
    static List<Integer> schooljaren(Dossierstand stand) {
        var jaren = new TreeSet<Integer>();
        jaren.add(schooljaar(stand.school().vandaag()));
        stand.rijen().rijen().forEach(rij -> jaren.add(schooljaar(rij.datum())));
        return jaren.reversed().stream().toList();
    }

    static DossierPage of(Dossierwoorden woorden, Dossierstand stand, int schooljaar, boolean isAlles) {
        var leerling = stand.leerling();
        var protocol = stand.school().kader().protocol();
        var panelen = new Signaalpanelen(woorden, stand);
        List<Afstand> afstanden = stand.oordeel().nearest(BIJNA_MAX);
        LocalDate begin = LocalDate.of(schooljaar, java.time.Month.AUGUST, 1);
        List<Tijdlijnlijst.Punt> punten = new Tijdlijnlijst(woorden, stand).all();
        List<LocalDate> ontbreekt = stand.school().ontbrekend();
        List<Signaalpanelen.Paneel> lopend = panelen.running();
        return new DossierPage(leerling.id(), leerling.naam(), leerling.klas(), leerling.klasId(),
                facts(woorden, stand), today(woorden, stand), Verandering.first(stand), lopend.size(),
                protocol.titel(), "/protocollen/" + protocol.id(),
                ontbreekt.isEmpty() ? Optional.empty() : Optional.of(woorden.text("ontbreekt",
                        stand.school().kader().school().naam(), woorden.days(ontbreekt, ONTBREKEND_MAX))),
                woorden.dag(stand.oordeel().peildatum()),
                new Jaarkalender(woorden, stand.school(), new Daglessen(stand))
                        .year(schooljaar, schooljaren(stand)),
                new Grenzen(woorden, protocol, stand.oordeel(), afstanden).all(), lopend,
                panelen.ended(begin, begin.plusYears(1).minusDays(1)), panelen.withdrawn(),
                panelen.near(afstanden),
                isAlles ? punten : punten.subList(0, Math.min(TIJDLIJN_EERSTE, punten.size())), punten.size(), isAlles,
                stand.inzagen().stream().map(een -> row(woorden, een)).toList(),
                new Zaakoverzicht(woorden, stand).zaak(), new Meldinglijst(woorden, stand).all());
    }

    private static List<String> facts(Dossierwoorden woorden, Dossierstand stand) {
        var feiten = new ArrayList<String>();
        feiten.add(stand.leerling().klas());
        stand.leerling().geboortedatum().ifPresent(dag -> feiten.add(woorden.text("leeftijd",
                Period.between(dag, stand.school().vandaag()).getYears(), woorden.birthday(dag))));
        feiten.add(woorden.text("nummer", stand.leerling().nummer()));
        stand.leerling().uitgeschrevenOp().ifPresent(dag -> feiten.add(woorden.text("uitgeschreven",
                woorden.birthday(dag))));
        return feiten;
    }

    /// What is known of today; else what was known last. Unknown is said, not guessed.
    private static Kop today(Dossierwoorden woorden, Dossierstand stand) {
        Schoolstand school = stand.school();
        if (school.bekendTot().isEmpty()) {
            return new Kop(woorden.text("vandaag.onbekend"), woorden.text("vandaag.nooit"));
        }
        LocalDate laatste = school.bekendTot().get();
        boolean isVandaag = laatste.equals(school.vandaag());
        boolean isVrij = !school.kader().kalender().isSchooldag(school.vandaag());
        String toen = dayState(woorden, stand, laatste);
        if (isVandaag) {
            return new Kop(toen, woorden.text("vandaag.tot", woorden.dag(laatste)));
        }
        return new Kop(isVrij ? woorden.text("vandaag.vrij", school.kader().kalender().reasonFree(school.vandaag()))
                : woorden.text("vandaag.onbekend"), woorden.text("vandaag.laatst", woorden.dag(laatste), toen));
    }

    private static String dayState(Dossierwoorden woorden, Dossierstand stand, LocalDate dag) {
        List<Registratie> rijen = stand.rijen().perDag().getOrDefault(dag, List.of());
        List<Verzuimsoort> soorten = rijen.stream().flatMap(rij -> rij.stand().flatMap(een -> een.soort()).stream())
                .toList();
        if (soorten.isEmpty()) {
            boolean aanwezig = stand.school().kader().school().isAanwezigZonderRij(dag) || !rijen.isEmpty();
            return woorden.text(aanwezig ? "staat.aanwezig" : "staat.onbekend");
        }
        Verzuimsoort eerste = soorten.contains(Verzuimsoort.ZIEK) ? Verzuimsoort.ZIEK : soorten.getFirst();
        return woorden.text("staat." + eerste.tekst(), soorten.stream().filter(eerste::equals).count(),
                stand.rooster().op(dag).aantal());
    }

    private static Inzagerij row(Dossierwoorden woorden, Inzagen.Inzageregel regel) {
        String functie = function(woorden, regel.functie());
        String waarvan = regel.omdat().startsWith(regel.functie() + " ")
                ? regel.omdat().substring(regel.functie().length() + 1) : regel.omdat();
        return new Inzagerij(regel.naam(), functie, woorden.moment(regel.tijdstip()),
                regel.segmenten().isEmpty() ? woorden.any("handeling." + regel.wat().toLowerCase(Locale.ROOT))
                        : woorden.text("inzage.verzegeld", regel.segmenten().stream().map(een ->
                                woorden.any(een.sleutel())).collect(Collectors.joining(", "))),
                regel.relatie().filter(een -> !een.isPlaats()).map(een -> functie + ", " + woorden.any(een.sleutel()))
                        .orElseGet(() -> woorden.text("inzage.van", functie, waarvan))
                        + regel.reden().map(reden -> ". " + reden).orElse(""));
    }

    private static String function(Dossierwoorden woorden, String naam) {
        return naam.isEmpty() ? "" : woorden.any("functie." + naam.toLowerCase(Locale.ROOT));
    }
}
