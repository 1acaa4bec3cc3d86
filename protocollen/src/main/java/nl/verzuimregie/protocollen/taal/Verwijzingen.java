package nl.verzuimregie.protocollen.taal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.fouten.Spelling;
import nl.verzuimregie.protocollen.taal.Namen.Definitie;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Places where a name of something else stands: it must exist, and its use is noted.
final class Verwijzingen {

    /// Who holds the regie, the former holder, or everybody at the table: roles by position.
    private static final List<String> ROLWOORDEN = List.of("regie", "vorige", "elke_zetel");

    static final Vorm ROL = name(Naamsoort.ROL, ROLWOORDEN.toArray(String[]::new));

    static final Vorm ROLLEN = Vormen.oneOrMore(ROL);

    private Verwijzingen() {}

    /// A name of this kind, or one of some words with a meaning of their own.
    static Vorm name(Naamsoort soort, String... ook) {
        return (knoop, toets) -> Vormen.text(knoop, toets).ifPresent(naam -> {
            note(soort, knoop, toets);
            if (!Arrays.asList(ook).contains(naam)) {
                checkName(soort, naam, naam, knoop, toets);
            }
        });
    }

    /// Notes the name of something; what could stand there are all names of its kind.
    private static void note(Naamsoort soort, Knoop knoop, Toets toets) {
        toets.note(knoop, soort == Naamsoort.ROL ? Vindplaats.Soort.ROL : Vindplaats.Soort.NAAM,
                () -> List.copyOf(toets.namen().all(soort).keySet()));
    }

    /// Notes the second part of an address: what could stand there are the others behind the same first part.
    private static void noteTail(String voor, Collection<String> bekend, Knoop knoop, Toets toets) {
        toets.note(knoop, Vindplaats.Soort.NAAM, () -> bekend.stream().map(deel -> voor + "." + deel).toList());
    }

    /// A value of this file, in one of these units when any are given.
    static Vorm waarde(Eenheid... eenheden) {
        return (knoop, toets) -> Vormen.text(knoop, toets)
                .ifPresent(naam -> checkWaarde(naam, List.of(eenheden), knoop, toets));
    }

    private static void checkWaarde(String naam, List<Eenheid> eenheden, Knoop knoop, Toets toets) {
        Optional<Eenheid> eenheid = toets.waarden().get(naam);
        if (eenheid == null) {
            toets.add(knoop.plaats(), "De waarde '%s' staat niet onder waarden.".formatted(naam),
                    Spelling.remedie(naam, toets.waarden().keySet()));
            return;
        }
        toets.gebruikt().add(naam);
        toets.note(knoop, Vindplaats.Soort.NAAM, () -> toets.waarden().entrySet().stream()
                .filter(een -> een.getValue().equals(eenheid)).map(Map.Entry::getKey).toList());
        if (!eenheden.isEmpty() && eenheid.isPresent() && !eenheden.contains(eenheid.get())) {
            toets.add(knoop.plaats(), "De waarde '%s' is in %s.".formatted(naam, eenheid.get().tekst()),
                    "Hier past alleen: %s.".formatted(String.join(", ", eenheden.stream().map(Eenheid::tekst)
                            .toList())));
        }
    }

    /// `stap`, or `stap.uitkomst`; a stap may also be an overleg.
    static void checkUitkomst(String adres, Knoop knoop, Toets toets) {
        String stap = head(adres);
        String uitkomst = tail(adres);
        toets.namen().use(Naamsoort.STAP.woord(), adres);
        boolean bekend = toets.namen().isComplete(Naamsoort.STAP) || toets.namen().isComplete(Naamsoort.OVERLEG);
        if (!bekend) {
            return;
        }
        Optional<Set<String>> uitkomsten = toets.namen().uitkomsten(stap);
        if (uitkomst.isEmpty()) {
            note(toets.namen().get(Naamsoort.STAP, stap).isPresent() ? Naamsoort.STAP : Naamsoort.OVERLEG, knoop,
                    toets);
        } else {
            noteTail(stap, uitkomsten.orElse(Set.of()), knoop, toets);
        }
        if (uitkomsten.isEmpty()) {
            var namen = new TreeSet<>(toets.namen().all(Naamsoort.STAP).keySet());
            namen.addAll(toets.namen().all(Naamsoort.OVERLEG).keySet());
            toets.add(knoop.plaats(), "De stap '%s' bestaat niet.".formatted(stap), Spelling.remedie(stap, namen));
        } else if (!uitkomst.isEmpty() && !uitkomsten.get().contains(uitkomst)) {
            toets.add(knoop.plaats(), "De stap '%s' kent geen uitkomst '%s'.".formatted(stap, uitkomst),
                    Spelling.remedie(uitkomst, uitkomsten.get()));
        }
    }

    /// `rol`, or `rol.stap`: that somebody of the rol starts it, or starts that other stap.
    static void checkStart(String adres, Knoop knoop, Toets toets) {
        String stap = tail(adres);
        if (stap.isEmpty()) {
            ROL.check(knoop, toets);
            return;
        }
        String rol = head(adres);
        if (!ROLWOORDEN.contains(rol)) {
            checkName(Naamsoort.ROL, rol, rol, knoop, toets);
        }
        checkName(Naamsoort.STAP, stap, stap, knoop, toets);
        noteTail(rol, toets.namen().all(Naamsoort.STAP).keySet(), knoop, toets);
    }

    /// `regel`, or `regel.trede`.
    static void checkSignaal(String adres, Knoop knoop, Toets toets) {
        String regel = head(adres);
        String trede = tail(adres);
        checkName(Naamsoort.REGEL, regel, adres, knoop, toets);
        Set<String> treden = toets.namen().treden(regel);
        if (trede.isEmpty()) {
            note(Naamsoort.REGEL, knoop, toets);
        } else {
            noteTail(regel, treden, knoop, toets);
        }
        if (!trede.isEmpty() && toets.namen().get(Naamsoort.REGEL, regel).isPresent() && !treden.contains(trede)) {
            toets.add(knoop.plaats(), "De regel '%s' kent geen trede '%s'.".formatted(regel, trede),
                    treden.isEmpty() ? "Deze regel heeft één signaal; schrijf '%s'.".formatted(regel)
                    : Spelling.remedie(trede, treden));
        }
    }

    /// `formulier`, `formulier.veld`, or `formulier.veld.keuze`.
    static void checkAntwoord(String adres, Knoop knoop, Toets toets) {
        String formulier = head(adres);
        String veld = head(tail(adres));
        String keuze = tail(tail(adres));
        checkName(Naamsoort.FORMULIER, formulier, adres, knoop, toets);
        Optional<Knoop.Blok> velden = toets.namen().get(Naamsoort.FORMULIER, formulier).map(Definitie::inhoud)
                .flatMap(inhoud -> inhoud.blok("velden"));
        if (veld.isEmpty() || velden.isEmpty()) {
            return;
        }
        if (!velden.get().has(veld)) {
            toets.add(knoop.plaats(), "Het formulier '%s' kent geen veld '%s'.".formatted(formulier, veld),
                    Spelling.remedie(veld, velden.get().velden().keySet()));
            return;
        }
        Set<String> opties = velden.get().blok(veld).map(Verwijzingen::options).orElse(Set.of());
        noteTail(keuze.isEmpty() ? formulier : formulier + "." + veld,
                keuze.isEmpty() ? velden.get().velden().keySet() : opties, knoop, toets);
        if (!keuze.isEmpty() && !opties.contains(keuze)) {
            toets.add(knoop.plaats(), "Het veld '%s' kent geen keuze '%s'.".formatted(veld, keuze),
                    Spelling.remedie(keuze, opties));
        }
    }

    /// What can be chosen in a field; a question with yes or no has these two.
    static Set<String> options(Knoop.Blok veld) {
        return veld.text("soort").filter("ja_nee"::equals).isPresent() ? Set.of("ja", "nee")
                : Namen.keys(veld, "opties");
    }

    /// `instelling`, or `instelling.optie`.
    static void checkInstelling(String adres, Knoop knoop, Toets toets) {
        String naam = head(adres);
        String optie = tail(adres);
        checkName(Naamsoort.INSTELLING, naam, adres, knoop, toets);
        Set<String> opties = toets.namen().get(Naamsoort.INSTELLING, naam)
                .map(definitie -> Namen.keys(definitie.inhoud(), "opties")).orElse(Set.of());
        noteTail(naam, opties, knoop, toets);
        if (!optie.isEmpty() && !opties.isEmpty() && !opties.contains(optie)) {
            toets.add(knoop.plaats(), "De instelling '%s' kent geen optie '%s'.".formatted(naam, optie),
                    Spelling.remedie(optie, opties));
        }
    }

    /// Whether there is something of this kind with this name; `adres` is what the file says in full.
    static void checkName(Naamsoort soort, String naam, String adres, Knoop knoop, Toets toets) {
        toets.namen().use(soort.woord(), adres);
        if (toets.namen().get(soort, naam).isEmpty() && toets.namen().isComplete(soort)) {
            var namen = toets.namen().all(soort).keySet();
            toets.add(knoop.plaats(), "%s '%s' bestaat niet.".formatted(soort.metLidwoord(), naam),
                    namen.isEmpty() ? "Beschrijf hem in %s.".formatted(soort.plek()) : Spelling.remedie(naam, namen));
        }
    }

    /// What stands before the first dot.
    static String head(String adres) {
        int punt = adres.indexOf('.');
        return punt < 0 ? adres : adres.substring(0, punt);
    }

    /// What stands after the first dot; empty when there is none.
    static String tail(String adres) {
        int punt = adres.indexOf('.');
        return punt < 0 ? "" : adres.substring(punt + 1);
    }
}
