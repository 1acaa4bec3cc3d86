package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Leerlingrij;
import nl.verzuimregie.leerlingen.Klassen;
import nl.verzuimregie.leerlingen.Leerlingkaart;
import nl.verzuimregie.leerlingen.Leerlingkaarten;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pupils and mentors of a levering: what would change, and recording it. Nobody is taken out: who is missing in a list
/// stays, and is counted in a remark.
@Component
class Leerlinglevering {

    private final Leerlingkaarten kaarten;
    private final Klassen klassen;
    private final Accounts accounts;
    private final Vandaag vandaag;

    Leerlinglevering(Leerlingkaarten kaarten, Klassen klassen, Accounts accounts, Vandaag vandaag) {
        this.kaarten = kaarten;
        this.klassen = klassen;
        this.accounts = accounts;
        this.vandaag = vandaag;
    }

    /// Somebody who becomes mentor of a class.
    private record Mentor(String klas, String naam, String email) {}

    /// What a list of pupils would change.
    ///
    /// @param bevindingen mentors that come, mentors that are no longer named, pupils that are no longer named
    record Beeld(Leerlingkaarten.Uitkomst uitkomst, List<Bevinding> bevindingen) {}

    /// @param account who delivers, when known
    Beeld compare(int school, Leveringinhoud inhoud, @Nullable Integer account) {
        Map<String, Leerlingkaart> bekend = kaarten.latest(school);
        int nieuw = 0;
        int gelijk = 0;
        Set<String> nummers = new HashSet<>();
        for (Leerlingrij rij : inhoud.leerlingen()) {
            nummers.add(rij.nummer());
            Leerlingkaart eerder = bekend.get(rij.nummer());
            nieuw += eerder == null ? 1 : 0;
            gelijk += kaart(rij).equals(eerder) ? 1 : 0;
        }
        List<Bevinding> bevindingen = mentorChanges(school, inhoud, account);
        long weg = bekend.keySet().stream().filter(nummer -> !nummers.contains(nummer)).count();
        if (weg > 0 && inhoud.stukken().isEmpty()) {
            bevindingen.add(Bevinding.remark(("%d leerlingen van de school staan niet in dit bestand; zij blijven "
                    + "zoals ze zijn").formatted(weg)));
        }
        return new Beeld(new Leerlingkaarten.Uitkomst(nieuw, inhoud.leerlingen().size() - nieuw - gelijk, gelijk),
                bevindingen);
    }

    void record(int school, Leveringinhoud inhoud, String bron, @Nullable Integer account) {
        kaarten.add(school, inhoud.leerlingen().stream().map(Leerlinglevering::kaart).toList(), bron, vandaag.nu());
        Map<String, Integer> ids = klassen.ofSchool(school).stream()
                .collect(Collectors.toMap(Klassen.Klas::naam, Klassen.Klas::id));
        for (Mentor mentor : mentors(inhoud)) {
            if (!isForbidden(school, mentor, account)) {
                int wie = accounts.add(mentor.email(), mentor.naam(), Optional.empty());
                accounts.appoint(wie, Functie.MENTOR, school, Objects.requireNonNull(ids.get(mentor.klas())), null);
            }
        }
    }

    private static Leerlingkaart kaart(Leerlingrij rij) {
        return new Leerlingkaart(rij.nummer(), rij.voornaam(), rij.tussenvoegsel(), rij.achternaam(),
                rij.geboortedatum(), rij.klas());
    }

    private static Set<Mentor> mentors(Leveringinhoud inhoud) {
        Set<Mentor> mentoren = new LinkedHashSet<>();
        Set<String> gezien = new HashSet<>();
        for (Leerlingrij rij : inhoud.leerlingen()) {
            if (!rij.mentorEmail().isEmpty() && gezien.add(rij.klas() + "\n" + rij.mentorEmail())) {
                mentoren.add(new Mentor(rij.klas(), rij.mentor().isEmpty() ? rij.mentorEmail() : rij.mentor(),
                        rij.mentorEmail()));
            }
        }
        return mentoren;
    }

    /// Whoever may load files but not see dossiers cannot make themselves a mentor with a file.
    private boolean isForbidden(int school, Mentor mentor, @Nullable Integer account) {
        return account != null && accounts.find(account).filter(wie -> wie.email().equals(mentor.email()))
                .filter(wie -> !wie.zicht(Handeling.DOSSIER).scholen().contains(school)).isPresent();
    }

    private List<Bevinding> mentorChanges(int school, Leveringinhoud inhoud, @Nullable Integer account) {
        var bevindingen = new ArrayList<Bevinding>();
        if (!inhoud.heeftMentoren()) {
            return bevindingen;
        }
        Set<Mentor> mentoren = mentors(inhoud);
        Set<String> genoemd = mentoren.stream().map(een -> een.klas() + "\n" + een.email()).collect(Collectors.toSet());
        Set<String> inFile = inhoud.leerlingen().stream().map(Leerlingrij::klas).collect(Collectors.toSet());
        Map<Integer, String> namen = klassen.ofSchool(school).stream()
                .collect(Collectors.toMap(Klassen.Klas::id, Klassen.Klas::naam));
        Set<String> alMentor = new HashSet<>();
        for (Gebruiker wie : accounts.all()) {
            for (var een : wie.aanstellingen()) {
                if (een.functie() == Functie.MENTOR && een.klas() != null && namen.containsKey(een.klas())) {
                    String klas = Objects.requireNonNull(namen.get(een.klas()));
                    alMentor.add(klas + "\n" + wie.email());
                    if (inFile.contains(klas) && !genoemd.contains(klas + "\n" + wie.email())) {
                        bevindingen.add(Bevinding.remark(("%s is mentor van %s en staat niet in dit bestand. Dat "
                                + "blijft zo tot iemand het verandert.").formatted(wie.naam(), klas)));
                    }
                }
            }
        }
        for (Mentor mentor : mentoren) {
            if (isForbidden(school, mentor, account)) {
                bevindingen.add(Bevinding.remark(("Je maakt jezelf met een bestand geen mentor van %s. Vraag de "
                        + "verzuimcoördinator dit bestand in te lezen.").formatted(mentor.klas())));
            } else if (!alMentor.contains(mentor.klas() + "\n" + mentor.email())) {
                bevindingen.add(new Bevinding(Bevinding.Soort.MENTOR, "", 0, 0,
                        "%s (%s)".formatted(mentor.naam(), mentor.email()), mentor.klas(), 1, null));
            }
        }
        Set<String> zonderAdres = inhoud.leerlingen().stream().filter(rij -> rij.mentorEmail().isEmpty()
                && !rij.mentor().isEmpty()).map(Leerlingrij::klas).collect(Collectors.toCollection(
                        java.util.TreeSet::new));
        if (!zonderAdres.isEmpty()) {
            bevindingen.add(Bevinding.remark("Zonder e-mailadres kan een mentor niet inloggen: " + String.join(", ",
                    zonderAdres)));
        }
        return bevindingen;
    }
}
