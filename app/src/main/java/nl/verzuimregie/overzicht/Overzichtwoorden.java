package nl.verzuimregie.overzicht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verzuimregie.overzicht.Overzichtstuk.Cel;
import nl.verzuimregie.overzicht.Overzichtstuk.Kop;
import nl.verzuimregie.overzicht.Overzichtstuk.Tabel;
import nl.verzuimregie.overzicht.Overzichtstuk.Uitleg;
import nl.verzuimregie.web.Datumtekst;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words and numbers of an overview, in the language of the page. Templates call it `overzichtwoorden`.
@Component
public final class Overzichtwoorden {

    private final MessageSource teksten;
    private final Datumtekst datum;

    Overzichtwoorden(MessageSource teksten, Datumtekst datum) {
        this.teksten = teksten;
        this.datum = datum;
    }

    /// A text of the overview.
    ///
    /// @param sleutel its key without `overzicht.`
    public String text(String sleutel, Object... delen) {
        return teksten.getMessage("overzicht." + sleutel, delen, LocaleContextHolder.getLocale());
    }

    /// `za 1 aug 2026 tot en met do 19 nov 2026`.
    public String periode(Periode periode) {
        return text("periode.dagen", datum.metJaar(periode.van()), datum.metJaar(periode.tot()));
    }

    /// All figures, in order.
    public List<Kolom> kolommen() {
        return List.of(Kolom.values());
    }

    /// What a figure is called.
    public String titel(Kolom kolom) {
        return text("kolom." + kolom.sleutel());
    }

    /// What a figure counts, in a sentence.
    public String uitleg(Kolom kolom) {
        return text("uitleg." + kolom.sleutel());
    }

    /// A figure: `9,01`, in English `9.01`.
    public String getal(Kolom kolom, Cijfers cijfers) {
        String tekst = kolom.format(cijfers);
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? tekst : tekst.replace('.', ',');
    }

    /// What each figure counts.
    public List<Uitleg> uitleg() {
        return Arrays.stream(Kolom.values()).map(een -> new Uitleg(titel(een), uitleg(een))).toList();
    }

    /// The figures of one pupil below each other.
    public Tabel figures(Cijfers cijfers, Periode periode) {
        return new Tabel(text("cijfers"), List.of(new Kop(text("stuk.wat"), "", false),
                new Kop(text("stuk.aantal"), "", true), new Kop(text("stuk.van"), "", false),
                new Kop(text("stuk.tot"), "", false), new Kop(text("stuk.telt"), "", false)),
                Arrays.stream(Kolom.values()).map(een -> List.of(Cel.of(titel(een)), cell(een, cijfers),
                        Cel.of(periode.van().toString()), Cel.of(periode.tot().toString()), Cel.of(uitleg(een))))
                        .toList());
    }

    /// The heads of the figures, each with what it counts.
    List<Kop> koppen() {
        return Arrays.stream(Kolom.values()).map(een -> new Kop(titel(een), uitleg(een), true)).toList();
    }

    /// The figures of one line.
    List<Cel> cells(Cijfers cijfers) {
        var cellen = new ArrayList<Cel>();
        for (Kolom kolom : Kolom.values()) {
            cellen.add(cell(kolom, cijfers));
        }
        return cellen;
    }

    private Cel cell(Kolom kolom, Cijfers cijfers) {
        return Cel.of(getal(kolom, cijfers), kolom.number(cijfers));
    }

    /// The line that says on which day and for whom a file was made.
    public String made(LocalDate dag, String naam) {
        return text("stuk.gemaakt", datum.zonderDag(dag), naam);
    }

    /// `do 19 nov 2026`.
    public String dag(LocalDate dag) {
        return datum.metJaar(dag);
    }
}
