package nl.verzuimregie.mutaties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.protocollen.taal.Datum;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Tekst;

/// The dated numbers of a file: one more and one less, another unit, and a day earlier and later where a number changes
/// or something ends.
final class Getalmutaties {

    private static final Pattern GETAL = Pattern.compile("[0-9]+([.][0-9]+)?");
    private static final Pattern TIJDSTIP = Pattern.compile("[0-9]{2}:[0-9]{2}");

    /// Units that a reader could take for each other.
    private static final List<List<Eenheid>> VERWANT = List.of(
            List.of(Eenheid.SCHOOLDAGEN, Eenheid.WERKDAGEN, Eenheid.KALENDERDAGEN),
            List.of(Eenheid.KALENDERWEKEN, Eenheid.SCHOOLWEKEN, Eenheid.KALENDERMAANDEN, Eenheid.KWARTALEN),
            List.of(Eenheid.LESUREN, Eenheid.LOSSE_LESUREN, Eenheid.KLOKUREN, Eenheid.HELE_DAGDELEN),
            List.of(Eenheid.KEREN, Eenheid.ZIEKMELDINGEN),
            List.of(Eenheid.JAREN, Eenheid.LEERJAREN));

    private final Knoopwijzer wijzer;
    private final List<Mutatie> mutaties = new ArrayList<>();

    Getalmutaties(Knoopwijzer wijzer) {
        this.wijzer = wijzer;
    }

    List<Mutatie> all() {
        wijzer.wortel().blok("waarden").ifPresent(waarden -> waarden.velden().values().forEach(veld ->
                veld.waarde().asBlok().ifPresent(this::waarde)));
        wijzer.forEach(knoop -> knoop.asBlok().flatMap(blok -> blok.get("tot"))
                .filter(tot -> wijzer.adres(tot).endsWith("geldig/tot")).ifPresent(tot ->
                tot.asText().flatMap(Datum::of).ifPresent(dag -> Stream.of(dag.minusDays(1), dag.plusDays(1))
                        .forEach(anders -> mutaties.add(wijzer.replace(Mutatie.Soort.DATUM, (Tekst) tot,
                                anders.toString()))))));
        return mutaties;
    }

    /// The units that could stand in the place of one.
    static List<String> related(String eenheid) {
        return VERWANT.stream().filter(rij -> rij.stream().anyMatch(een -> een.tekst().equals(eenheid)))
                .flatMap(List::stream).map(Eenheid::tekst).filter(tekst -> !tekst.equals(eenheid)).toList();
    }

    private void waarde(Blok waarde) {
        waarde.get("eenheid").ifPresent(knoop -> knoop.asText().ifPresent(eenheid -> related(eenheid)
                .forEach(anders -> mutaties.add(wijzer.replace(Mutatie.Soort.EENHEID, (Tekst) knoop, anders)))));
        waarde.blok("per").ifPresent(per -> {
            per.velden().values().forEach(veld -> veld.waarde().asBlok().flatMap(lijn -> lijn.get("waarde"))
                    .ifPresent(getal -> getal.asText().ifPresent(tekst -> neighbours(tekst).forEach(anders ->
                            mutaties.add(wijzer.replace(Mutatie.Soort.GETAL, (Tekst) getal, anders))))));
            per.velden().keySet().stream().skip(1).forEach(dag -> Datum.of(dag).ifPresent(datum -> shift(per, datum)));
        });
    }

    private void shift(Blok per, LocalDate dag) {
        Stream.of(dag.minusDays(1), dag.plusDays(1)).map(LocalDate::toString).filter(anders -> !per.has(anders))
                .forEach(anders -> mutaties.add(wijzer.rename(Mutatie.Soort.DATUM, per, dag.toString(), anders)));
    }

    /// One more and one less; of a time of day: a minute.
    private static List<String> neighbours(String tekst) {
        if (TIJDSTIP.matcher(tekst).matches()) {
            LocalTime tijd = LocalTime.parse(tekst);
            return List.of(tijd.minusMinutes(1).toString(), tijd.plusMinutes(1).toString());
        }
        return !GETAL.matcher(tekst).matches() ? List.of()
                : Stream.of(new BigDecimal(tekst).subtract(BigDecimal.ONE), new BigDecimal(tekst).add(BigDecimal.ONE))
                        .map(BigDecimal::toPlainString).toList();
    }
}
