package nl.verzuimregie.werkplek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.registraties.Registraties;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The signals that run and from which nothing followed, and the cases that fell still, for the pupils in view.
@Service
class Werklijst {

    static final int PER_BLADZIJ = 25;

    private final Signalen signalen;
    private final Registraties registraties;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Werklijst(Signalen signalen, Registraties registraties, Scholen scholen, Vandaag vandaag) {
        this.signalen = signalen;
        this.registraties = registraties;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// One pupil in the list, with the signals that run.
    public record Leerlingstand(Leerling leerling, List<Signaalstand> signalen) {
        public Leerlingstand {
            signalen = List.copyOf(signalen);
        }
    }

    /// One signal of a pupil.
    ///
    /// @param isNieuw it arose on the last day that was delivered
    public record Signaalstand(String titel, String trede, LocalDate datum, String zin, boolean isNieuw) {}

    /// Up to which day a school delivered, and which schooldagen are missing since.
    public record Schoolstand(String school, @Nullable LocalDate tot, List<LocalDate> ontbreekt) {}

    /// One choice of a filter.
    public record Keuze(String waarde, String tekst, int aantal) {}

    /// The page.
    ///
    /// @param stil the cases that fell still, of the class of the filter
    /// @param volgendeVerandering the first day on which some pupil in view changes without anything new
    public record Blad(List<Leerlingstand> leerlingen, int aantal, int nieuw, int aantalLeerlingen, int bladzij,
            int bladzijden, List<Keuze> klassen, List<Keuze> perRegel, List<Schoolstand> scholen, LocalDate vandaag,
            Optional<LocalDate> volgendeSchooldag, Optional<LocalDate> volgendeVerandering, int verborgen,
            List<Signalen.Stil> stil) {}

    @Transactional(readOnly = true)
    Blad open(Gebruiker gebruiker, Werkfilter filter, int gevraagd) {
        LocalDate dag = vandaag.datum();
        Map<Integer, Schoolkader> kaders = new TreeMap<>();
        Map<Integer, LocalDate> tot = new TreeMap<>();
        for (int school : new TreeSet<>(gebruiker.zichtZonderReden(Handeling.DOSSIER).scholen())) {
            Schoolkader kader = scholen.kader(school);
            kaders.put(school, kader);
            registraties.latest(school, dag).ifPresent(laatste -> tot.put(school, kader.knownUntil(laatste, dag)));
        }
        LocalDate sinds = tot.values().stream().min(LocalDate::compareTo).orElse(dag);
        List<Signalen.Aantal> tellingen = signalen.counts(sinds);
        List<Signalen.Aantal> gekozen = tellingen.stream().filter(een -> matches(filter, een)).toList();
        int aantal = gekozen.stream().mapToInt(Signalen.Aantal::aantal).sum();
        var vraag = new Signalen.Vraag(Optional.ofNullable(filter.klas()), Optional.ofNullable(filter.regel()), true,
                filter.volgorde(), 0, PER_BLADZIJ);
        int bladzij = Math.clamp(gevraagd, 1, Math.max(1, aantal / PER_BLADZIJ + 1));
        Signalen.Signaalblad gevonden = signalen.running(vraag.from((bladzij - 1) * PER_BLADZIJ));
        if (gevonden.signalen().isEmpty() && bladzij > 1) { // past the last page
            bladzij = Math.max(1, (signalen.running(vraag).leerlingen() + PER_BLADZIJ - 1) / PER_BLADZIJ);
            gevonden = signalen.running(vraag.from((bladzij - 1) * PER_BLADZIJ));
        }
        int bladzijden = Math.max(1, (gevonden.leerlingen() + PER_BLADZIJ - 1) / PER_BLADZIJ);
        int alles = tellingen.stream().mapToInt(Signalen.Aantal::aantal).sum();
        return new Blad(perLeerling(gevonden.signalen(), kaders, sinds), aantal,
                gekozen.stream().mapToInt(Signalen.Aantal::nieuw).sum(), gevonden.leerlingen(), bladzij, bladzijden,
                klassen(tellingen), perRegel(tellingen, kaders.values()), standen(kaders, tot, dag), dag,
                kaders.values().stream().findFirst().flatMap(kader -> kader.kalender().schooldagVanaf(
                        dag.plusDays(1))),
                aantal == 0 ? signalen.nextChange(dag) : Optional.empty(), alles - aantal,
                signalen.still(Optional.ofNullable(filter.klas())));
    }

    private static boolean matches(Werkfilter filter, Signalen.Aantal een) {
        return (filter.klas() == null || filter.klas() == een.klasId())
                && (filter.regel() == null || filter.regel().equals(een.regel()));
    }

    private static List<Leerlingstand> perLeerling(List<Signalen.Lopend> lopend, Map<Integer, Schoolkader> kaders,
            LocalDate sinds) {
        Map<Leerling, List<Signaalstand>> standen = new LinkedHashMap<>();
        for (Signalen.Lopend een : lopend) {
            Schoolkader kader = kaders.get(een.leerling().school());
            standen.computeIfAbsent(een.leerling(), wie -> new ArrayList<>()).add(new Signaalstand(
                    kader == null ? een.regel() : titel(kader, een.regel()),
                    een.trede().equals(Trede.DREMPEL) ? "" : een.trede().replace('-', ' '), een.datum(), een.zin(),
                    !een.datum().isBefore(sinds)));
        }
        return standen.entrySet().stream().map(een -> new Leerlingstand(een.getKey(), een.getValue())).toList();
    }

    private static String titel(Schoolkader kader, String regel) {
        return kader.protocol().regel(regel).map(Regel::titel).orElse(regel);
    }

    private static List<Keuze> klassen(List<Signalen.Aantal> tellingen) {
        Map<Integer, Keuze> klassen = new LinkedHashMap<>();
        tellingen.forEach(een -> klassen.merge(een.klasId(), new Keuze(Integer.toString(een.klasId()), een.klas(),
                een.aantal()), (eerder, nu) -> new Keuze(eerder.waarde(), eerder.tekst(),
                        eerder.aantal() + nu.aantal())));
        return List.copyOf(klassen.values());
    }

    private static List<Keuze> perRegel(List<Signalen.Aantal> tellingen, Collection<Schoolkader> kaders) {
        Map<String, Keuze> regels = new TreeMap<>();
        for (Signalen.Aantal een : tellingen) {
            String tekst = kaders.stream().filter(kader -> kader.school().id() == een.school())
                    .map(kader -> titel(kader, een.regel())).findFirst().orElse(een.regel());
            regels.merge(een.regel(), new Keuze(een.regel(), tekst, een.aantal()), (eerder, nu) ->
                    new Keuze(eerder.waarde(), eerder.tekst(), eerder.aantal() + nu.aantal()));
        }
        return regels.values().stream().sorted(java.util.Comparator.comparing(Keuze::tekst)).toList();
    }

    private static List<Schoolstand> standen(Map<Integer, Schoolkader> kaders, Map<Integer, LocalDate> tot,
            LocalDate dag) {
        var standen = new ArrayList<Schoolstand>();
        kaders.forEach((school, kader) -> {
            LocalDate laatste = tot.get(school);
            standen.add(new Schoolstand(kader.school().naam(), laatste,
                    laatste == null ? List.of() : kader.ontbrekend(laatste, dag)));
        });
        return standen;
    }
}
