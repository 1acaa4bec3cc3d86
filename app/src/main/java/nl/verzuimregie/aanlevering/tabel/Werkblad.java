package nl.verzuimregie.aanlevering.tabel;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet. Hidden rows are read too: a filter in Excel hides rows, it does not undo them.
final class Werkblad implements Tabel {

    /// A number with more digits, before or after the point, is no fact of a school; as text it could fill the memory.
    private static final int CIJFERS_MAX = 30;

    private final Sheet blad;
    private final boolean vanaf1904;

    Werkblad(Sheet blad, boolean vanaf1904) {
        this.blad = blad;
        this.vanaf1904 = vanaf1904;
    }

    @Override
    public String naam() {
        return blad.getName();
    }

    @Override
    public Stream<Rij> rijen() {
        try {
            Stream<Row> stroom = blad.openStream();
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(new Rijen(stroom.iterator()), Spliterator.ORDERED), false)
                    .onClose(stroom::close);
        } catch (IOException | RuntimeException beschadigd) {
            throw damaged(1);
        }
    }

    @Override
    public Tabelfout fout(Rij rij, int veld, String reden) {
        int kolom = Math.max(veld, 0) + 1;
        return new Tabelfout(rij.regel(), kolom,
                "cel %s%d: %s".formatted(CellAddress.convertNumToColString(kolom - 1), rij.regel(), reden));
    }

    private TabelException damaged(int regel) {
        return new TabelException(new Tabelfout(regel, 1,
                "werkblad '%s' is vanaf rij %d niet leesbaar; open het bestand in Excel en bewaar het opnieuw"
                        .formatted(naam(), regel)));
    }

    private Cel cel(@Nullable Cell cel) {
        if (cel == null) {
            return Cel.LEEG;
        }
        String ruw = cel.getRawValue() == null ? "" : cel.getRawValue();
        return switch (cel.getType()) {
            case EMPTY -> Cel.LEEG;
            case STRING -> text(cel.getValue());
            case NUMBER -> number(cel.getValue(), ruw);
            // a program that writes text as `str` without a formula: text
            case FORMULA -> cel.getFormula() == null ? text(ruw)
                    : new Cel.Onbruikbaar(ruw, "bevat een formule; plak de kolom als waarden");
            case ERROR -> new Cel.Onbruikbaar(ruw, "bevat de foutwaarde " + ruw);
            case BOOLEAN -> new Cel.Onbruikbaar(ruw, "bevat waar of onwaar; verwacht tekst of een getal");
        };
    }

    private static Cel text(@Nullable Object tekst) {
        return tekst == null || tekst.toString().isEmpty() ? Cel.LEEG : new Cel.Tekst(tekst.toString());
    }

    private Cel number(@Nullable Object waarde, String ruw) {
        if (!(waarde instanceof BigDecimal getal)) {
            return text(ruw);
        }
        return getal.precision() > CIJFERS_MAX || Math.abs((long) getal.scale()) > CIJFERS_MAX
                ? new Cel.Onbruikbaar(ruw, "bevat een getal dat buiten elk bereik valt")
                : new Cel.Getal(getal, vanaf1904);
    }

    /// Guards the xlsx reader, which answers a damaged sheet with whatever exception comes first.
    private final class Rijen implements Iterator<Rij> {

        private final Iterator<Row> bron;
        private int vorige;

        Rijen(Iterator<Row> bron) {
            this.bron = bron;
        }

        @Override
        public boolean hasNext() {
            try {
                return bron.hasNext();
            } catch (RuntimeException beschadigd) {
                throw damaged(vorige + 1);
            }
        }

        @Override
        public Rij next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row rij = bron.next();
            vorige = rij.getRowNum();
            List<Cel> cellen = new ArrayList<>(rij.getPhysicalCellCount());
            for (int i = 0; i < rij.getCellCount(); i++) {
                Cel cel = cel(rij.getOptionalCell(i).orElse(null));
                if (!isLeeg(cel)) {
                    while (cellen.size() < i) {
                        cellen.add(Cel.LEEG);
                    }
                    cellen.add(cel);
                }
            }
            return new Rij(vorige, cellen);
        }

        private static boolean isLeeg(Cel cel) {
            return cel instanceof Cel.Tekst(String tekst) && tekst.isEmpty();
        }
    }
}
