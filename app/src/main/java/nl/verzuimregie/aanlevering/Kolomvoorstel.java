package nl.verzuimregie.aanlevering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Cel;
import nl.verzuimregie.aanlevering.tabel.Rij;

/// Suggests which column holds what: first by the names, then by what the cells look like. Only a suggestion: somebody
/// of the school looks at it.
final class Kolomvoorstel {

    private static final double MEEST = 0.7;
    private static final double HELFT = 0.5;
    private static final int CODES_MAX = 40;
    private static final int KENMERK_MIN = 3;

    private final List<String> kolommen;
    private final List<Rij> rijen;
    private final Redencodes redencodes;
    private final Map<Kolomrol, String> rollen = new EnumMap<>(Kolomrol.class);

    private Kolomvoorstel(List<String> kolommen, List<Rij> rijen, Redencodes redencodes) {
        this.kolommen = kolommen;
        this.rijen = rijen;
        this.redencodes = redencodes;
    }

    /// The name of the column by what it seems to hold.
    ///
    /// @param rijen the rows to look at
    static Map<Kolomrol, String> of(List<String> kolommen, List<Rij> rijen, Redencodes redencodes) {
        var voorstel = new Kolomvoorstel(kolommen, rijen, redencodes);
        voorstel.byNames();
        voorstel.byCells();
        return Map.copyOf(voorstel.rollen);
    }

    private void byNames() {
        for (Kolomrol rol : Kolomrol.values()) {
            kolommen.stream().filter(kolom -> rol.rank(kolom).isPresent() && isNotContradicted(rol, kolom))
                    .min(Comparator.comparing(kolom -> rol.rank(kolom).orElseThrow()))
                    .ifPresent(kolom -> rollen.put(rol, kolom));
        }
    }

    /// A column that is called Les and holds names of subjects is no lesuur.
    private boolean isNotContradicted(Kolomrol rol, String kolom) {
        return cells(kolom).isEmpty() || switch (rol) {
            case DATUM, DATUM_TOT -> share(kolom, Kolomvoorstel::isDate) >= HELFT;
            case LESUUR, LESUUR_TOT -> share(kolom, cel -> isLesuur(cel.tekst())) >= HELFT;
            case MINUTEN -> share(kolom, cel -> isNumber(cel.tekst(), 0, 1440)) >= HELFT;
            case TIJD, TIJD_TOT -> share(kolom, cel -> cel instanceof Cel.Getal || isTime(cel.tekst())) >= HELFT;
            default -> true;
        };
    }

    private void byCells() {
        suggest(Kolomrol.DATUM, kolom -> share(kolom, Kolomvoorstel::isDate) >= MEEST
                && !kolom.toLowerCase(Locale.ROOT).contains("geboorte"));
        suggest(Kolomrol.LESUUR, kolom -> share(kolom, cel -> isLesuur(cel.tekst())) >= MEEST && distinct(kolom) > 1);
        suggest(Kolomrol.LEERLING, kolom -> share(kolom, cel -> isNumberOfPupil(cel.tekst())) >= MEEST
                && share(kolom, Kolomvoorstel::isDate) < HELFT);
        if (!rollen.containsKey(Kolomrol.SOORT)) {
            suggest(Kolomrol.REDEN, kolom -> distinct(kolom) <= CODES_MAX
                    && share(kolom, cel -> redencodes.of(cel.tekst()).isPresent()) >= HELFT);
        }
    }

    private void suggest(Kolomrol rol, Predicate<String> past) {
        Set<String> bezet = new HashSet<>(rollen.values());
        if (!rollen.containsKey(rol)) {
            kolommen.stream().filter(kolom -> !bezet.contains(kolom) && !cells(kolom).isEmpty() && past.test(kolom))
                    .findFirst().ifPresent(kolom -> rollen.put(rol, kolom));
        }
    }

    private List<Cel> cells(String kolom) {
        int veld = kolommen.indexOf(kolom);
        return rijen.stream().map(rij -> rij.cel(veld)).filter(cel -> !cel.tekst().isBlank()).toList();
    }

    private double share(String kolom, Predicate<Cel> wat) {
        List<Cel> cellen = cells(kolom);
        return cellen.isEmpty() ? 0 : (double) cellen.stream().filter(wat).count() / cellen.size();
    }

    private long distinct(String kolom) {
        return cells(kolom).stream().map(Cel::tekst).distinct().count();
    }

    private static boolean isDate(Cel cel) {
        return cel instanceof Cel.Getal getal ? Datumcellen.isDate(getal)
                : Arrays.stream(Datumvolgorde.values()).anyMatch(volgorde -> volgorde.fits(cel.tekst().strip()));
    }

    private static boolean isLesuur(String tekst) {
        return isNumber(tekst.strip(), 1, Registratierij.LESUUR_MAX);
    }

    private static boolean isNumber(String tekst, int min, int max) {
        return tekst.strip().matches("[0-9]{1,4}") && IntStream.rangeClosed(min, max)
                .anyMatch(getal -> getal == Integer.parseInt(tekst.strip()));
    }

    private static boolean isTime(String tekst) {
        return tekst.strip().matches("[0-9]{1,2}[:.]?[0-9]{2}(:[0-9]{2})?");
    }

    private static boolean isNumberOfPupil(String tekst) {
        return tekst.strip().length() >= KENMERK_MIN && tekst.strip().matches("[A-Za-z]{0,3}[0-9]{2,12}");
    }

    /// The columns that hold the first and the last day.
    static Stream<String> dates(Map<Kolomrol, String> rollen) {
        return Stream.of(Kolomrol.DATUM, Kolomrol.DATUM_TOT).filter(rollen::containsKey)
                .map(rol -> rollen.getOrDefault(rol, ""));
    }
}
