package nl.verzuimregie.personeel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Taakverdeling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Aanwezigheid;
import nl.verzuimregie.toegang.Bezettingen;
import nl.verzuimregie.toegang.Bezettingen.Vervanging;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Inzetfeit;
import nl.verzuimregie.toegang.Post;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.stereotype.Service;

/// The people of the schools of who asks, and what others than usual do today.
@Service
class Personeelslijst {

    private final Inzet inzet;
    private final Bezettingen bezettingen;
    private final Taakverdeling taakverdeling;
    private final Scholen scholen;
    private final Vandaag vandaag;

    Personeelslijst(Inzet inzet, Bezettingen bezettingen, Taakverdeling taakverdeling, Scholen scholen,
            Vandaag vandaag) {
        this.inzet = inzet;
        this.bezettingen = bezettingen;
        this.taakverdeling = taakverdeling;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// One person in the list.
    record Persoon(int account, String naam, Aanwezigheid stand, List<Inzet.Mens> functies) {}

    /// What another than usual does.
    ///
    /// @param open how many tasks are open there
    record Vervangen(Vervanging wat, int open) {}

    /// One school.
    ///
    /// @param vangnet  what nobody has or can do today, so that it fell to somebody else, waits, or lies with nobody
    /// @param waarneming what a stand-in does today
    record Schoolblad(String school, List<Persoon> mensen, List<Vervangen> vangnet, List<Vervangen> waarneming) {}

    List<Schoolblad> open(Gebruiker gebruiker) {
        var bladen = new ArrayList<Schoolblad>();
        for (int school : gebruiker.zicht(Handeling.PERSONEEL).scholen().stream().sorted().toList()) {
            LocalDate dag = vandaag.datum();
            Map<Integer, List<Inzetfeit>> feiten = inzet.ofSchool(school).stream()
                    .collect(Collectors.groupingBy(Inzetfeit::account));
            List<Persoon> mensen = inzet.people(school).stream().collect(Collectors.groupingBy(Inzet.Mens::account,
                    LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                    .map(een -> new Persoon(een.getKey(), een.getValue().getFirst().naam(),
                            Aanwezigheid.of(feiten.getOrDefault(een.getKey(), List.of()), dag), een.getValue()))
                    .toList();
            Map<Post, Integer> open = taakverdeling.openAt(school);
            List<Vervangen> vervangen = bezettingen.replaced(school).stream()
                    .map(een -> new Vervangen(een, count(open, een.post()))).toList();
            bladen.add(new Schoolblad(scholen.kader(school).school().naam(), mensen, vervangen.stream()
                    .filter(een -> een.wat().hoe().isVangnet() && een.open() > 0).toList(), vervangen.stream()
                    .filter(een -> !een.wat().hoe().isVangnet()).toList()));
        }
        return bladen;
    }

    private static int count(Map<Post, Integer> open, Post post) {
        return open.entrySet().stream().filter(een -> een.getKey().functie() == post.functie()
                && (post.klas().isEmpty() || post.klas().equals(een.getKey().klas())))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /// The page of somebody at a school of who asks.
    ///
    /// @throws NietGevondenException when there is no such person at these schools
    Persoonblad person(Gebruiker gebruiker, int account, Inzetinvoer form, Formulierfouten fouten) {
        List<Integer> hier = gebruiker.id() == account ? List.of() : inzet.schools(account).stream()
                .filter(gebruiker.zicht(Handeling.PERSONEEL).scholen()::contains).toList();
        if (gebruiker.id() != account && hier.isEmpty()) {
            throw new NietGevondenException("persoon");
        }
        return page(account, form, fouten, Optional.of(hier).filter(een -> !een.isEmpty()));
    }

    /// The page of somebody; with the people of these schools, else of the own ones.
    private Persoonblad page(int account, Inzetinvoer form, Formulierfouten fouten, Optional<List<Integer>> waar) {
        List<Inzet.Mens> mensen = waar.orElseGet(() -> inzet.schools(account)).stream()
                .flatMap(school -> inzet.people(school).stream()).toList();
        return Persoonblad.of(account, inzet.ofAccount(account), mensen, vandaag.datum(), form, fouten);
    }
}
