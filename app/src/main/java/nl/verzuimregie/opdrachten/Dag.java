package nl.verzuimregie.opdrachten;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;

/// Reads a day as it is typed: yyyy-mm-dd.
final class Dag implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String waarde) throws OnbruikbaarException {
        try {
            return LocalDate.parse(waarde);
        } catch (DateTimeException e) {
            throw new OnbruikbaarException("'%s' is geen dag; schrijf jjjj-mm-dd, zoals 2026-07-10".formatted(waarde));
        }
    }
}
