package nl.verzuimregie.werkplek;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.rooster.Lesboek;
import nl.verzuimregie.rooster.Lesnotitie;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.stereotype.Service;

/// What teachers noted this week about the pupils of a mentor (G-009).
@Service
class Lesnieuws {

    private static final int DAGEN = 7;

    private final Lesboek lesboek;
    private final Leerlingen leerlingen;
    private final Vandaag vandaag;

    Lesnieuws(Lesboek lesboek, Leerlingen leerlingen, Vandaag vandaag) {
        this.lesboek = lesboek;
        this.leerlingen = leerlingen;
        this.vandaag = vandaag;
    }

    /// A note, and whom it is about.
    record Nieuws(Leerling leerling, Lesnotitie notitie) {}

    /// Of the last days, the newest first; none for who is mentor of nobody.
    List<Nieuws> of(Gebruiker gebruiker) {
        LocalDate sinds = vandaag.datum().minusDays(DAGEN);
        return gebruiker.aanstellingen().stream().filter(een -> een.functie() == Functie.MENTOR
                && een.allows(Handeling.DOSSIER)).filter(een -> een.school() != null && een.klas() != null)
                .collect(Collectors.groupingBy(een -> Objects.requireNonNull(een.school()))).entrySet().stream()
                .flatMap(een -> ofKlassen(een.getKey(), een.getValue(), sinds).stream())
                .sorted(Comparator.comparing((Nieuws een) -> een.notitie().op()).reversed()).toList();
    }

    private List<Nieuws> ofKlassen(int school, List<Aanstelling> mentoraten, LocalDate sinds) {
        Set<Integer> klassen = mentoraten.stream().map(een -> Objects.requireNonNull(een.klas()))
                .collect(Collectors.toSet());
        return Zicht.klassen(school, klassen).during(() -> {
            List<Lesnotitie> notities = lesboek.notesSince(sinds);
            Map<Long, Leerling> wie = new HashMap<>();
            leerlingen.all(notities.stream().map(Lesnotitie::leerling).distinct().toList())
                    .forEach(een -> wie.put(een.id(), een));
            return notities.stream().filter(een -> wie.containsKey(een.leerling())).map(een ->
                    new Nieuws(Objects.requireNonNull(wie.get(een.leerling())), een)).toList();
        });
    }
}
