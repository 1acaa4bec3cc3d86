package nl.verzuimregie.protocollen.scenarios;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Brief;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Toestemmingsoort;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds who has a hand in something against who must: `wie` of a step. What is asked of a function is the same for
/// each pupil, so no case has to come that far.
final class Functieverwachting {

    static final String SLEUTEL = "wie";

    private static final int MINUTEN_PER_UUR = 60;
    private static final List<String> SOORTEN = List.of("taak", "signaal", "route", "overleg", "rol", "toestemming",
            "brief", "melding", "formulier");

    private final Oordeel oordeel;
    private final Protocol protocol;
    private final Verschillen verschillen;

    Functieverwachting(Oordeel oordeel, Protocol protocol, Verschillen verschillen) {
        this.oordeel = oordeel;
        this.protocol = protocol;
        this.verschillen = verschillen;
    }

    void check(Knoop.Veld wie) {
        verschillen.forEach(wie, (soort, dingen) -> {
            if (verschillen.isKnown(dingen, "in wie", soort, SOORTEN)) {
                verschillen.forEach(dingen, (naam, veld) -> check(soort, naam, veld));
            }
        });
    }

    private void check(String soort, String naam, Knoop.Veld veld) {
        switch (soort) {
            case "taak" -> find(veld, "de stap", naam, protocol.zaak().stappen().values(), Stap::naam)
                    .ifPresent(stap -> each(veld, stap.naam(), wat -> stap(stap, wat)));
            case "signaal" -> find(veld, "de regel", naam, protocol.regels(), Regel::naam)
                    .ifPresent(regel -> verschillen.compareAll(veld, "wie hoort van " + naam, regel.meld()));
            case "route" -> find(veld, "de route", naam, protocol.zaak().routes().values(), Route::naam)
                    .ifPresent(route -> each(veld, "de vragen van " + naam, rol -> Optional.of(vragen(route, rol))));
            case "overleg" -> find(veld, "het overleg", naam, protocol.zaak().overleggen().values(), Overleg::naam)
                    .ifPresent(overleg -> each(veld, naam, wat -> overleg(overleg, wat)));
            case "rol" -> find(veld, "de rol", naam, protocol.zaak().rollen().values(), Rol::naam)
                    .ifPresent(rol -> each(veld, naam, wat -> rol(rol, wat)));
            case "brief" -> find(veld, "de brief", naam, protocol.zaak().brieven().values(), Brief::naam)
                    .ifPresent(brief -> each(veld, naam, wat -> brief(brief, wat)));
            case "formulier" -> find(veld, "het formulier", naam, protocol.zaak().formulieren().values(),
                    Formulier::naam).ifPresent(een -> each(veld, naam, wat -> wat.equals("aan")
                            ? Optional.of(een.aan()) : Optional.empty()));
            case "melding" -> find(veld, "de melding", naam, protocol.zaak().meldingen().values(), Meldingsoort::naam)
                    .ifPresent(melding -> each(veld, naam, wat -> melding(melding, wat)));
            default -> find(veld, "de toestemming", naam, protocol.zaak().toestemmingen().values(),
                    Toestemmingsoort::naam).ifPresent(een -> each(veld, naam, wat -> toestemming(een, wat)));
        }
    }

    /// The thing with this name; that there is none, differs.
    private <T> Optional<T> find(Knoop.Veld veld, String wat, String naam, Collection<T> dingen,
            Function<T, String> namen) {
        verschillen.isKnown(veld, wat, naam, dingen.stream().map(namen).toList());
        return dingen.stream().filter(ding -> namen.apply(ding).equals(naam)).findFirst();
    }

    /// Holds each thing that is said of one against what there is; empty: nothing of that name can be said.
    private void each(Knoop.Veld veld, String van, Function<String, Optional<List<String>>> er) {
        verschillen.forEach(veld, (wat, verwacht) -> er.apply(wat).ifPresentOrElse(
                wie -> verschillen.compareAll(verwacht, "van %s %s".formatted(van, wat), wie),
                () -> verschillen.add(verwacht.sleutel(), "van %s is '%s' niet na te gaan".formatted(van, wat))));
    }

    private Optional<List<String>> stap(Stap stap, String wat) {
        Stap.Wie wie = stap.wie();
        return switch (wat) {
            case "rol" -> Optional.of(wie.rol());
            case "samen_met" -> Optional.of(wie.samenMet());
            case "over_te_dragen_aan" -> Optional.of(wie.overTeDragenAan());
            case "informeer" -> Optional.of(wie.informeer());
            case "te_laat" -> Optional.of(wie.teLaat());
            case "vanaf_tijd" -> time(stap, tijd -> Optional.of(tijd.vanaf()));
            case "anders_na" -> time(stap, Stap.Dagtijd::wacht);
            case "laatste_tijd" -> time(stap, Stap.Dagtijd::laatste);
            default -> Optional.empty();
        };
    }

    private Optional<List<String>> time(Stap stap, Function<Stap.Dagtijd, Optional<Waarde>> welke) {
        return Optional.of(stap.tijd().vanafTijd().flatMap(welke).map(this::format).stream().toList());
    }

    /// The questions that this role answers.
    private static List<String> vragen(Route route, String rol) {
        return route.criteria().stream().filter(een -> een.toestand() instanceof Toestand.Vraag vraag
                && vraag.door().contains(rol)).map(Route.Criterium::naam).toList();
    }

    private Optional<List<String>> overleg(Overleg overleg, String wat) {
        return switch (wat) {
            case "zetels" -> Optional.of(overleg.zetels().stream().map(Overleg.Zetel::rol).toList());
            case "bezet" -> Optional.of(overleg.zetels().stream().filter(Overleg.Zetel::bezet)
                    .map(Overleg.Zetel::rol).toList());
            case "te_laat" -> Optional.of(overleg.teLaat());
            case "benoemt" -> Optional.of(overleg.benoemt().stream().toList());
            case "ritme" -> Optional.of(overleg.ritme().lengte().map(this::format).stream().toList());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> rol(Rol rol, String wat) {
        return switch (wat) {
            case "anders" -> Optional.of(rol.anders().stream().toList());
            case "kandidaten" -> Optional.of(rol.kandidaten());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> melding(Meldingsoort melding, String wat) {
        return switch (wat) {
            case "aan" -> Optional.of(melding.aan());
            case "afschrift" -> Optional.of(melding.afschrift());
            case "door_een_van" -> Optional.of(melding.doorEenVan());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> brief(Brief brief, String wat) {
        return switch (wat) {
            case "van" -> Optional.of(brief.van());
            case "aan" -> Optional.of(brief.aan());
            case "kanaal" -> Optional.of(brief.kanalen());
            case "bijlagen" -> Optional.of(brief.bijlagen());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> toestemming(Toestemmingsoort toestemming, String wat) {
        return switch (wat) {
            case "vraagt" -> Optional.of(toestemming.vraagt());
            case "onder_leeftijd" -> Optional.of(toestemming.onderLeeftijd());
            case "vanaf_leeftijd" -> Optional.of(toestemming.vanafLeeftijd());
            case "aan" -> Optional.of(toestemming.deling().aan());
            case "omvat" -> Optional.of(toestemming.deling().omvat());
            default -> Optional.empty();
        };
    }

    /// A number with its unit, `7 kalenderdagen`; of a time of day the time.
    private String format(Waarde waarde) {
        return Stream.of(waarde).filter(een -> een.eenheid() == Eenheid.TIJDSTIP)
                .flatMap(tijd -> tijd.op(oordeel.peildatum()).stream()).map(Waarde.Stand::binnenwaarde)
                .map(minuten -> "%02d:%02d".formatted(minuten / MINUTEN_PER_UUR, minuten % MINUTEN_PER_UUR))
                .findFirst().orElseGet(() -> waarde.format(oordeel.peildatum()) + " " + waarde.eenheid().tekst());
    }
}
