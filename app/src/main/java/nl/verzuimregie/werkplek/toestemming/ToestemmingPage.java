package nl.verzuimregie.werkplek.toestemming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.zaak.Toestemmingstand;
import nl.verzuimregie.engine.zaak.Toestemmingstand.Zegging;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.zaken.Zaakfeitrij;

/// The page with the consents of a pupil.
///
/// @param soorten what the protocol asks consent for, with what was said
/// @param weg     what left, latest first
/// @param magZeggen whether the reader may record what the family said
/// @param gezegd    how many times something was said when the page was shown
record ToestemmingPage(Leerling leerling, List<Soort> soorten, List<Weg> weg, Toestemminginvoer form,
        Formulierfouten fouten, String sleutel, boolean magZeggen, int gezegd) {

    /// One consent.
    ///
    /// @param stand `geldt`, `geweigerd`, `beeindigd` or `open`
    /// @param nodig who must give it today
    record Soort(String naam, String titel, String doel, String aan, List<String> omvat, String stand, String nodig,
            List<Regel> regels) {}

    /// What one of them said.
    ///
    /// @param rij number of the row that can be taken back; empty: it is the answer in a form
    record Regel(String van, String stand, Optional<String> hoe, LocalDate datum, Optional<LocalDate> tot,
            String door, Optional<Instant> vastgelegdOp, Optional<Long> rij) {}

    /// What left with the work of one task.
    record Weg(LocalDate datum, String stap, String door, List<Zaakfeit.Stuk> stukken) {
        Weg {
            stukken = List.copyOf(stukken);
        }
    }

    static ToestemmingPage of(ToestemmingReader.Stand stand, Toestemminginvoer form, Formulierfouten fouten,
            String sleutel) {
        var deel = stand.kader().protocol().zaak();
        var verdeling = new Rolverdeling(deel);
        Map<String, Zaakfeitrij> rijen = stand.rijen().stream().collect(Collectors.toMap(
                rij -> rij.feit().herkomst().id(), Function.identity(), (een, ander) -> een));
        List<Soort> soorten = stand.standen().stream().flatMap(een -> Optional.ofNullable(
                deel.toestemmingen().get(een.naam())).stream().map(soort -> soort(een, soort, verdeling, rijen)))
                .toList();
        List<String> terug = stand.rijen().stream().map(Zaakfeitrij::feit).filter(Feit.Correctie.class::isInstance)
                .map(feit -> ((Feit.Correctie) feit).wortel()).toList();
        List<Weg> weg = stand.rijen().reversed().stream()
                .filter(rij -> rij.feit() instanceof Zaakfeit.Verstrekking
                        && !terug.contains(rij.feit().herkomst().id()))
                .map(rij -> {
                    var feit = (Zaakfeit.Verstrekking) rij.feit();
                    return new Weg(rij.datum(), deel.stap(feit.stap()).map(een -> een.over().titel())
                            .orElse(feit.stap()), Objects.requireNonNullElse(rij.door(), ""), feit.stukken());
                }).toList();
        return new ToestemmingPage(stand.leerling(), soorten, weg, form, fouten, sleutel, stand.magZeggen(),
                stand.gezegd());
    }

    private static Soort soort(Toestemmingstand stand, Toestemmingsoort soort, Rolverdeling verdeling,
            Map<String, Zaakfeitrij> rijen) {
        String hoe = stand.geldt() ? "geldt" : !stand.geweigerd().isEmpty() ? "geweigerd"
                : stand.beeindigd() ? "beeindigd" : "open";
        return new Soort(stand.naam(), soort.titel(), soort.deling().doel(), titles(verdeling, soort.deling().aan()),
                soort.deling().omvat(), hoe, titles(verdeling, stand.nodig()), stand.verloop().reversed().stream()
                .map(een -> regel(een, verdeling, Optional.ofNullable(rijen.get(een.feit())))).toList());
    }

    private static String titles(Rolverdeling verdeling, List<String> rollen) {
        return rollen.stream().map(verdeling::titel).collect(Collectors.joining(", "));
    }

    private static Regel regel(Zegging een, Rolverdeling verdeling, Optional<Zaakfeitrij> rij) {
        return new Regel(verdeling.titel(een.van()), een.stand().name().toLowerCase(Locale.ROOT),
                een.hoe().map(hoe -> hoe.name().toLowerCase(Locale.ROOT)), een.datum(), een.tot(),
                rij.flatMap(alle -> Optional.ofNullable(alle.door())).orElse(""), rij.map(Zaakfeitrij::vastgelegdOp),
                rij.filter(alle -> alle.feit() instanceof Zaakfeit.Toestemming gezegd
                        && gezegd.hoe().filter(hoe -> hoe == Zaakfeit.Toestemming.Hoe.PORTAAL).isEmpty())
                        .map(Zaakfeitrij::id));
    }
}
