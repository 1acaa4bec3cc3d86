package nl.verzuimregie.aanlevering.tabel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The rows of a csv text. Where a field stands is looked up only when it is at fault.
final class Csvtabel implements Tabel {

    private static final char AANHALING = '"';

    private final String tekst;
    private final char scheiding;
    private @Nullable Regelwijzer regels;

    Csvtabel(String tekst, char scheiding) {
        this.tekst = tekst;
        this.scheiding = scheiding;
    }

    @Override
    public String naam() {
        return "";
    }

    @Override
    public Stream<Rij> rijen() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Rijen(), Spliterator.ORDERED), false);
    }

    @Override
    public Tabelfout fout(Rij rij, int veld, String reden) {
        return faultAt(new Veldzoeker(rij.regel()).find(veld), reden);
    }

    private Tabelfout faultAt(int plek, String reden) {
        int regel = regels().regel(plek);
        return new Tabelfout(regel, regels().kolom(regel, plek), reden);
    }

    private Regelwijzer regels() {
        if (regels == null) {
            regels = new Regelwijzer(tekst);
        }
        return regels;
    }

    private final class Rijen implements Iterator<Rij> {

        private final Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(scheiding)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(tekst)
                .iterator();
        private int vorige;

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException nietLeesbaar) {
                throw new TabelException(new Veldzoeker(firstLineAfter(vorige)).explain());
            }
        }

        @Override
        public Rij next() {
            CsvRecord gelezen = records.next();
            vorige = Math.toIntExact(gelezen.getStartingLineNumber());
            List<Cel> cellen = new ArrayList<>(gelezen.getFieldCount());
            for (String veld : gelezen.getFields()) {
                cellen.add(veld.isEmpty() ? Cel.LEEG : new Cel.Tekst(veld));
            }
            return new Rij(vorige, cellen);
        }

        private int firstLineAfter(int regel) {
            if (regel == 0) {
                return 1;
            }
            int plek = new Veldzoeker(regel).find(Integer.MAX_VALUE);
            return plek >= tekst.length() ? regels().aantal() : regels().regel(plek) + 1;
        }
    }

    /// Walks through one row, as the csv reader did, to find where a field stands or what is wrong with its quotes.
    private final class Veldzoeker {

        private int plek;

        Veldzoeker(int regel) {
            plek = regels().begin(regel);
        }

        /// Where field `veld` begins; the end of the row when it has fewer fields.
        int find(int veld) {
            for (int nog = veld; nog > 0; nog--) {
                skipField();
                if (plek >= tekst.length() || tekst.charAt(plek) != scheiding) {
                    return plek;
                }
                plek++;
            }
            return plek;
        }

        /// Why the csv reader could not read the row that begins here.
        Tabelfout explain() {
            while (plek < tekst.length() && (tekst.charAt(plek) == '\n' || tekst.charAt(plek) == '\r')) {
                plek++;
            }
            while (plek < tekst.length()) {
                int begin = plek;
                boolean aangehaald = tekst.charAt(begin) == AANHALING;
                skipQuoted();
                if (aangehaald && plek >= tekst.length() && !isClosed(begin)) {
                    return faultAt(begin, "het aanhalingsteken dat hier opent wordt niet gesloten;"
                            + " de rest van het bestand is niet gelezen");
                }
                if (aangehaald && plek < tekst.length() && !isEnd(tekst.charAt(plek))) {
                    return faultAt(plek, "na een sluitend aanhalingsteken hoort een scheidingsteken;"
                            + " de rest van het bestand is niet gelezen");
                }
                skipUnquoted();
                if (plek >= tekst.length() || tekst.charAt(plek) != scheiding) {
                    break;
                }
                plek++;
            }
            return faultAt(Math.min(plek, tekst.length()),
                    "de rij is niet leesbaar als csv (te veel velden?); de rest van het bestand is niet gelezen");
        }

        private void skipField() {
            skipQuoted();
            skipUnquoted();
        }

        private void skipQuoted() {
            if (plek >= tekst.length() || tekst.charAt(plek) != AANHALING) {
                return;
            }
            plek++;
            while (plek < tekst.length()) {
                if (tekst.charAt(plek++) == AANHALING) {
                    if (plek >= tekst.length() || tekst.charAt(plek) != AANHALING) {
                        return;
                    }
                    plek++;
                }
            }
        }

        private void skipUnquoted() {
            while (plek < tekst.length() && !isEnd(tekst.charAt(plek))) {
                plek++;
            }
        }

        /// Whether the quoted field from `begin` to the end of the text ends with a quote of its own.
        private boolean isClosed(int begin) {
            int aanhalingen = 0;
            for (int i = begin; i < tekst.length(); i++) {
                aanhalingen += tekst.charAt(i) == AANHALING ? 1 : 0;
            }
            return aanhalingen % 2 == 0;
        }

        private boolean isEnd(char teken) {
            return teken == scheiding || teken == '\n' || teken == '\r';
        }
    }
}
