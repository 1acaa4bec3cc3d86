package nl.verzuimregie.overzicht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.overzicht.Overzicht.Rij;
import nl.verzuimregie.overzicht.Overzichtstuk.Cel;
import nl.verzuimregie.overzicht.Overzichtstuk.Kop;
import nl.verzuimregie.overzicht.Overzichtstuk.Tabel;
import org.springframework.stereotype.Component;

/// An overview as a page and as a file.
@Component
class Overzichtbladen {

    static final int PER_BLADZIJ = 50;
    private static final String PAD = "/overzicht";
    /// How many lessons there were stands beside how many are unknown.
    private static final List<Kolom> OP_SCHERM = Arrays.stream(Kolom.values()).filter(een -> een != Kolom.LESSEN)
            .toList();

    private final Overzichtwoorden woorden;

    Overzichtbladen(Overzichtwoorden woorden) {
        this.woorden = woorden;
    }

    /// The page.
    ///
    /// @param periode   the days that were counted, in words; empty: none
    /// @param geleverd  up to which day the school delivered, in words; empty: nothing yet
    /// @param bladzij   which page of the lines this is
    record Blad(Overzicht overzicht, String wie, Optional<String> periode, Optional<String> geleverd,
            List<Kolomkop> koppen, List<Kolom> kolommen, List<Regel> rijen, int bladzij, int bladzijden) {}

    /// One line, and where its name leads: to the dossier, or to the overview of the class or leerjaar.
    ///
    /// @param adres empty: nowhere
    record Regel(Rij rij, String naam, String adres) {}

    /// The head of a column: a link that sorts by it.
    ///
    /// @param sleutel its name in the address
    /// @param sorteer `ascending` or `descending` when the lines stand in its order; else empty
    /// @param uitleg  id of what it counts; empty where that needs no words
    record Kolomkop(String sleutel, String tekst, String adres, String sorteer, String uitleg, boolean isGetal) {}

    Blad of(Overzicht overzicht, Overzichtvraag vraag) {
        int bladzijden = Math.max(1, (overzicht.rijen().size() + PER_BLADZIJ - 1) / PER_BLADZIJ);
        int bladzij = Math.clamp(vraag.number("bladzij").orElse(1), 1, bladzijden);
        return new Blad(overzicht, whom(overzicht, vraag), overzicht.periode().map(woorden::periode),
                overzicht.geleverd().map(een -> woorden.dag(een.tot())), koppen(overzicht, vraag), OP_SCHERM,
                overzicht.rijen().stream().skip((long) (bladzij - 1) * PER_BLADZIJ).limit(PER_BLADZIJ)
                        .map(een -> new Regel(een, label(een), leads(een, overzicht.per(), vraag))).toList(),
                bladzij, bladzijden);
    }

    private static String leads(Rij rij, String per, Overzichtvraag vraag) {
        return rij.leerling().map(een -> "/leerlingen/" + een.id()).orElseGet(() -> rij.sleutel().isEmpty() ? ""
                : vraag.narrowed(PAD, per, rij.sleutel()));
    }

    private String whom(Overzicht overzicht, Overzichtvraag vraag) {
        Stream<String> klas = vraag.number("klas").stream().flatMap(id -> overzicht.klassen().stream()
                .filter(een -> een.id() == id)).map(een -> woorden.text("wie.klas", een.klas()));
        Stream<String> leerjaar = vraag.number("leerjaar").stream().map(een -> woorden.text("wie.leerjaar", een));
        return String.join(", ", Stream.of(Stream.of(overzicht.school().naam()), leerjaar, klas)
                .flatMap(een -> een).toList());
    }

    private List<Kolomkop> koppen(Overzicht overzicht, Overzichtvraag vraag) {
        var koppen = new ArrayList<Kolomkop>();
        koppen.add(head(vraag, "naam", woorden.text("per." + overzicht.per()), "op"));
        koppen.add(overzicht.per().equals("leerling") ? head(vraag, "klas", woorden.text("klas"), "op")
                : head(vraag, "aantal", woorden.text("aantal"), "af"));
        OP_SCHERM.forEach(een -> koppen.add(head(vraag, een.sleutel(), woorden.titel(een), "af")));
        return koppen;
    }

    /// Names begin with an A, figures with the highest.
    private static Kolomkop head(Overzichtvraag vraag, String naam, String tekst, String eerst) {
        boolean isOrde = vraag.choice("volgorde", Overzichtmaker.VOLGORDEN).equals(naam);
        boolean isAf = vraag.choice("richting", Overzichtmaker.RICHTINGEN).equals("af");
        String ander = isAf ? "op" : "af";
        boolean isGetal = !naam.equals("naam") && !naam.equals("klas");
        return new Kolomkop(naam, tekst, vraag.sorted(PAD, naam, isOrde ? ander : eerst),
                isOrde ? isAf ? "descending" : "ascending" : "", isGetal && !naam.equals("aantal") ? "telt-" + naam
                        : "", isGetal);
    }

    /// The file.
    ///
    /// @param gemaakt on which day and for whom
    Overzichtstuk stuk(Overzicht overzicht, Overzichtvraag vraag, String gemaakt) {
        Periode periode = overzicht.periode().orElseThrow();
        boolean isLeerling = overzicht.per().equals("leerling");
        var koppen = new ArrayList<Kop>();
        koppen.add(new Kop(woorden.text("per." + overzicht.per()), "", false));
        if (isLeerling) {
            koppen.add(new Kop(woorden.text("nummer"), "", false));
            koppen.add(new Kop(woorden.text("klas"), "", false));
        } else {
            koppen.add(new Kop(woorden.text("aantal"), "", true));
        }
        koppen.add(new Kop(woorden.text("stuk.van"), "", false));
        koppen.add(new Kop(woorden.text("stuk.tot"), "", false));
        koppen.addAll(woorden.koppen());
        Rij totaal = Rij.of(woorden.text("totaal"), "", overzicht.totaal()).withAantal(overzicht.wie().size());
        Iterable<List<Cel>> rijen = () -> Stream.concat(overzicht.rijen().stream(), Stream.of(totaal))
                .map(rij -> cells(rij, isLeerling, periode)).iterator();
        String wie = whom(overzicht, vraag);
        return new Overzichtstuk("verzuimoverzicht-%s-%s-%s".formatted(wie, periode.van(), periode.tot()),
                woorden.text("titel"), List.of(wie, woorden.periode(periode), woorden.text("stuk.geleverd",
                        woorden.dag(overzicht.geleverd().orElseThrow().tot())), gemaakt),
                List.of(new Tabel(woorden.text("cijfers"), koppen, rijen)), woorden.text("telt"), woorden.uitleg());
    }

    private List<Cel> cells(Rij rij, boolean isLeerling, Periode periode) {
        var cellen = new ArrayList<Cel>();
        cellen.add(Cel.of(label(rij)));
        if (isLeerling) {
            cellen.add(Cel.of(rij.nummer()));
            cellen.add(Cel.of(rij.klas()));
        } else {
            cellen.add(Cel.of(Integer.toString(rij.aantal()), rij.aantal()));
        }
        cellen.add(Cel.of(periode.van().toString()));
        cellen.add(Cel.of(periode.tot().toString()));
        cellen.addAll(woorden.cells(rij.cijfers()));
        return cellen;
    }

    private String label(Rij rij) {
        return rij.naam().isEmpty() ? woorden.text("zonderLeerjaar") : rij.naam();
    }
}
