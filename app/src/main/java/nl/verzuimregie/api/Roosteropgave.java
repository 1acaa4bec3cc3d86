package nl.verzuimregie.api;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.api.sleutels.Probleem;
import nl.verzuimregie.api.sleutels.ProbleemException;
import nl.verzuimregie.api.sleutels.ProbleemException.Veldfout;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.rooster.Les;
import nl.verzuimregie.rooster.Roosterversies.Nieuw;
import org.jspecify.annotations.Nullable;

/// A rooster that a program sent, understood: all of it, or none.
///
/// @param leden of each group that is no class the ids of its pupils
record Roosteropgave(List<Nieuw> lessen, Map<String, Set<Long>> leden) {

    private static final int FOUTEN_MAX = 50;
    private static final int NAAM_TEKENS = 100;

    Roosteropgave {
        lessen = List.copyOf(lessen);
        leden = Map.copyOf(leden);
    }

    /// What the school has, to which a rooster refers.
    ///
    /// @param leerlingen ids by number
    /// @param docenten   accounts by address
    record Bekend(Set<String> klassen, Map<String, Long> leerlingen, Map<String, Integer> docenten) {}

    /// @throws ProbleemException with what is wrong, of much that is the first
    static Roosteropgave read(RoosterForm form, Bekend school) {
        var fouten = new ArrayList<Veldfout>();
        List<RoosterForm.@Nullable Les> rijen = form.lessen();
        if (!Bladwijzer.isDay(form.vanaf())) {
            fouten.add(new Veldfout("vanaf", "Noem de dag vanaf welke het rooster geldt."));
        }
        if (rijen == null || rijen.isEmpty() || rijen.size() > RoosterForm.LESSEN_MAX) {
            fouten.add(new Veldfout("lessen", "Stuur 1 tot en met %d lessen.".formatted(RoosterForm.LESSEN_MAX)));
            throw wrong(fouten);
        }
        Map<String, Set<Long>> leden = members(form, school, fouten);
        var lessen = new ArrayList<Nieuw>();
        Set<List<Object>> gezien = new HashSet<>();
        for (int i = 0; i < rijen.size(); i++) {
            String veld = "lessen." + i;
            Optional<Nieuw> les = lesson(rijen.get(i), school, veld, fouten);
            les.filter(een -> gezien.add(List.of(een.weekdag(), een.lesuur(), een.groep(), een.vak())))
                    .ifPresentOrElse(lessen::add, () -> {
                        if (les.isPresent()) {
                            fouten.add(new Veldfout(veld, "Deze les staat er twee keer."));
                        }
                    });
        }
        if (!fouten.isEmpty()) {
            throw wrong(fouten);
        }
        return new Roosteropgave(lessen, leden);
    }

    /// Groups that have lessons, are no class and have no pupils.
    List<String> empty(Set<String> klassen) {
        return List.copyOf(lessen.stream().map(Nieuw::groep).filter(een -> !klassen.contains(een)
                && !leden.containsKey(een)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static ProbleemException wrong(List<Veldfout> fouten) {
        return new ProbleemException(Probleem.AFGEWEZEN, "Er is niets vastgelegd.", fouten.stream().limit(FOUTEN_MAX)
                .toList());
    }

    private static Map<String, Set<Long>> members(RoosterForm form, Bekend school, List<Veldfout> fouten) {
        Map<String, Set<Long>> leden = new TreeMap<>();
        Optional.ofNullable(form.groepen()).orElse(Map.of()).forEach((groep, nummers) -> {
            if (school.klassen().contains(groep)) {
                fouten.add(new Veldfout("groepen." + groep, "Dit is een klas; wie erin zit, zegt de school."));
            }
            if (groep.isBlank() || groep.length() > NAAM_TEKENS) {
                fouten.add(new Veldfout("groepen", "Een naam heeft 1 tot en met %d tekens.".formatted(NAAM_TEKENS)));
            }
            Set<Long> wie = new TreeSet<>();
            for (String nummer : nummers == null ? List.<String>of() : nummers) {
                @Nullable Long id = school.leerlingen().get(nummer);
                if (id == null) {
                    fouten.add(new Veldfout("groepen." + groep, "Leerling %s kent de school niet.".formatted(nummer)));
                } else {
                    wie.add(id);
                }
            }
            if (!wie.isEmpty()) {
                leden.put(groep, wie);
            }
        });
        return leden;
    }

    private static Optional<Nieuw> lesson(RoosterForm.@Nullable Les rij, Bekend school, String veld,
            List<Veldfout> fouten) {
        if (rij == null) {
            fouten.add(new Veldfout(veld, "De les is leeg."));
            return Optional.empty();
        }
        @Nullable Integer weekdag = rij.weekdag();
        @Nullable Integer lesuur = rij.lesuur();
        String groep = text(rij.groep());
        String vak = text(rij.vak());
        String docent = text(rij.docent());
        if (weekdag == null || weekdag < 1 || weekdag > DayOfWeek.values().length) {
            fouten.add(new Veldfout(veld + ".weekdag", "Geef 1 (maandag) tot en met 7."));
        } else if (lesuur == null || lesuur < 1 || lesuur > Dagvorm.LESUUR_MAX) {
            fouten.add(new Veldfout(veld + ".lesuur", "Geef 1 tot en met %d.".formatted(Dagvorm.LESUUR_MAX)));
        } else if (groep.isEmpty() || groep.length() > NAAM_TEKENS) {
            fouten.add(new Veldfout(veld + ".groep", "Noem een klas of groep."));
        } else if (vak.length() > NAAM_TEKENS || text(rij.lokaal()).length() > NAAM_TEKENS
                || docent.length() > NAAM_TEKENS) {
            fouten.add(new Veldfout(veld, "Een naam heeft hoogstens %d tekens.".formatted(NAAM_TEKENS)));
        } else if ((rij.begin() == null) != (rij.einde() == null)
                || (rij.begin() != null && rij.einde() != null && !rij.begin().isBefore(rij.einde()))) {
            fouten.add(new Veldfout(veld + ".einde", "Geef een begin en een later einde, of geen van beide."));
        } else {
            return Optional.of(new Nieuw(DayOfWeek.of(weekdag), lesuur, groep, vak, text(rij.lokaal()), docent,
                    Optional.ofNullable(school.docenten().get(docent)), Optional.ofNullable(rij.begin()).flatMap(
                            begin -> Optional.ofNullable(rij.einde()).map(einde -> new Les.Tijd(begin, einde)))));
        }
        return Optional.empty();
    }

    private static String text(@Nullable String tekst) {
        return tekst == null ? "" : tekst.strip();
    }
}
