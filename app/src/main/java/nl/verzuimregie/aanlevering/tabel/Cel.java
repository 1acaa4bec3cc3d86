package nl.verzuimregie.aanlevering.tabel;

import java.math.BigDecimal;

/// One cell as the file has it. What a number means (a date, a time, an amount) is known only to who asks for it.
public sealed interface Cel {

    /// A cell without content, and every cell beyond the end of a row.
    Cel LEEG = new Tekst("");

    /// The content as text: a number without exponent and without superfluous zeros.
    String tekst();

    /// Text, kept to the letter: leading zeros stay.
    record Tekst(String tekst) implements Cel {}

    /// A number of a sheet.
    ///
    /// @param vanaf1904 whether the days of this workbook count from 1904 instead of 1900
    record Getal(BigDecimal getal, boolean vanaf1904) implements Cel {
        @Override
        public String tekst() {
            return getal.signum() == 0 ? "0" : getal.stripTrailingZeros().toPlainString();
        }
    }

    /// A formula, an error value, or what else is no registered fact; refused as soon as someone asks for it.
    record Onbruikbaar(String tekst, String reden) implements Cel {}
}
