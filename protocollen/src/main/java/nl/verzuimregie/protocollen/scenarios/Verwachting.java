package nl.verzuimregie.protocollen.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.engine.oordeel.Herziening;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds what follows against what must follow, for one step. What a step does not name is not checked.
final class Verwachting {

    private static final String GEEN = "geen";

    private final Scenario scenario;
    private final Oordeel oordeel;
    private final Optional<Oordeel> zonderCorrecties;
    private final List<Feit.Correctie> correcties;
    private final Protocol protocol;
    private final Verschillen verschillen;

    /// @param zonderCorrecties the oordeel on the same day without the corrections of this step
    Verwachting(Scenario scenario, Oordeel oordeel, Optional<Oordeel> zonderCorrecties,
            List<Feit.Correctie> correcties, Protocol protocol) {
        this.scenario = scenario;
        this.oordeel = oordeel;
        this.zonderCorrecties = zonderCorrecties;
        this.correcties = correcties;
        this.protocol = protocol;
        this.verschillen = new Verschillen(oordeel.peildatum());
    }

    List<Uitslag.Verschil> check(Knoop.Blok dan) {
        List<String> vanDeZaak = dan.velden().keySet().stream().filter(Zaakverwachting.SLEUTELS::contains).toList();
        if (!vanDeZaak.isEmpty()) {
            new Zaakverwachting(oordeel.zaak(), Zaakvragen.of(oordeel), protocol.zaak(), verschillen).check(dan);
        }
        dan.velden().forEach((sleutel, veld) -> {
            switch (sleutel) {
                case "signalen" -> checkSignalen(veld);
                case "waarden" -> veld.waarde().asBlok().ifPresent(this::checkWaarden);
                case "omdat" -> veld.waarde().asText().ifPresent(tekst -> checkOmdat(veld.sleutel(), tekst));
                case "dekking" -> veld.waarde().asText().ifPresent(tekst -> checkDekking(veld.sleutel(), tekst));
                case "volgend" -> veld.waarde().asText().ifPresent(tekst -> checkVolgend(veld.sleutel(), tekst));
                case Functieverwachting.SLEUTEL ->
                    new Functieverwachting(oordeel, protocol, verschillen).check(veld);
                case "bijna" -> veld.waarde().asBlok().ifPresent(this::checkBijna);
                default -> {
                    if (!vanDeZaak.contains(sleutel) && !sleutel.equals(Weigering.SLEUTEL)
                            && !sleutel.equals(Verlofverwachting.SLEUTEL)) {
                        differ(veld.sleutel(), "'%s' kan dit programma nog niet nagaan; bekend zijn: %s".formatted(
                                sleutel, "signalen, waarden, omdat, dekking, volgend, bijna, wie, geweigerd, verlof, "
                                        + String.join(", ", Zaakverwachting.SLEUTELS)));
                    }
                }
            }
        });
        return verschillen.all();
    }

    private void differ(Plaats plaats, String tekst) {
        verschillen.add(plaats, tekst);
    }

    private Stream<Signaal> signalen(String naam) {
        return oordeel.signalen().stream().filter(signaal -> signaal.naam().equals(naam));
    }

    private void checkSignalen(Knoop.Veld veld) {
        if (veld.waarde().asText().filter(GEEN::equals).isPresent()) {
            List<String> lopend = oordeel.running().stream().filter(signaal -> scenario.over()
                    .contains(signaal.regel()))
                    .map(signaal -> "%s van %s".formatted(signaal.naam(), signaal.datum())).toList();
            if (!lopend.isEmpty()) {
                differ(veld.sleutel(), "verwacht geen signaal; er lopen: %s".formatted(String.join(", ", lopend)));
            }
            return;
        }
        veld.waarde().asBlok().ifPresent(blok -> blok.velden().forEach((naam, verwacht) -> {
            if (verwacht.waarde() instanceof Knoop.Blok stand) {
                checkStand(verwacht.sleutel(), naam, stand);
            } else {
                checkDatums(verwacht.sleutel(), naam, verwacht.waarde());
            }
        }));
    }

    /// One day: the latest arising. A list: exactly these. `geen`: it does not run.
    private void checkDatums(Plaats plaats, String naam, Knoop verwacht) {
        List<String> er = signalen(naam).map(signaal -> signaal.datum().toString()).toList();
        if (verwacht.asText().filter(GEEN::equals).isPresent()) {
            if (signalen(naam).anyMatch(signaal -> signaal.isRunning(oordeel.peildatum()))) {
                differ(plaats, "verwacht geen %s; ontstaan op %s".formatted(naam, er));
            }
            return;
        }
        List<String> dagen = verwacht.texts();
        boolean klopt = verwacht instanceof Knoop.Lijst ? er.equals(dagen) : !er.isEmpty()
                && dagen.equals(List.of(er.getLast()));
        if (!klopt) {
            differ(plaats, "verwacht %s op %s; ontstaan op %s%s".formatted(naam, String.join(", ", dagen), er,
                    reason(naam)));
        }
    }

    private String reason(String naam) {
        return oordeel.nearest().stream().filter(afstand -> afstand.naam().equals(naam)).findFirst()
                .map(Afstand::zin).map(" (%s)"::formatted).orElse("");
    }

    private void checkStand(Plaats plaats, String naam, Knoop.Blok stand) {
        String verwacht = stand.text("stand").orElse("loopt");
        if (verwacht.equals("vervallen")) {
            checkVervallen(plaats, naam, stand);
            return;
        }
        Optional<Signaal> laatste = signalen(naam).reduce((eerder, later) -> later);
        String er = laatste.map(this::stand).orElse("er niet");
        boolean klopt = er.equals(verwacht)
                && stand.text("op").map(dag -> laatste.map(signaal -> signaal.datum().toString().equals(dag))
                        .orElse(false)).orElse(true)
                && stand.text("einde").map(dag -> laatste.flatMap(Signaal::einde)
                        .map(einde -> einde.datum().toString().equals(dag)).orElse(false)).orElse(true)
                && stand.text("door").map(door -> laatste.flatMap(Signaal::einde).flatMap(Signaal.Einde::door)
                        .map(door::equals).orElse(false)).orElse(true);
        if (!klopt) {
            differ(plaats, "verwacht %s %s; het is %s: %s".formatted(naam, stand.velden().keySet(), er,
                    laatste.map(Signaal::toString).orElse("-")));
        }
    }

    private String stand(Signaal signaal) {
        return signaal.isRunning(oordeel.peildatum()) ? "loopt"
                : signaal.einde().map(einde -> einde.reden() == Signaal.Reden.VERVANGEN ? "vervangen" : "geëindigd")
                        .orElse("loopt");
    }

    private void checkVervallen(Plaats plaats, String naam, Knoop.Blok stand) {
        List<Herziening.Vervallen> vervallen = zonderCorrecties.map(eerder ->
                Herziening.between(eerder, oordeel, correcties).vervallen())
                .orElse(List.of()).stream().filter(een -> een.signaal().naam().equals(naam)).toList();
        if (vervallen.isEmpty()) {
            differ(plaats, "verwacht dat %s vervalt; dat gebeurt niet".formatted(naam));
            return;
        }
        stand.text("reden").filter(reden -> vervallen.stream().noneMatch(een -> een.reden().equals(reden)))
                .ifPresent(reden ->
                differ(plaats, "%s vervalt om '%s', niet om '%s'".formatted(naam, vervallen.getFirst()
                        .reden(), reden)));
    }

    private void checkWaarden(Knoop.Blok maten) {
        maten.velden().forEach((maat, veld) -> {
            String verwacht = veld.waarde().asText().orElse("");
            Optional<Oordeel.Teller> teller = oordeel.tellers().stream().filter(een -> een.maat().equals(maat))
                    .findFirst();
            if (teller.isEmpty()) {
                differ(veld.sleutel(), "de maat %s bestaat niet".formatted(maat));
            } else if (!teller.get().waarde().equals(verwacht)) {
                differ(veld.sleutel(), "verwacht %s %s; het zijn er %s".formatted(verwacht, teller.get()
                        .titel(), teller.get().waarde()));
            }
        });
    }

    /// The sentence of some signal, or of some nearest non-signal, of the regels this is about holds the text.
    private void checkOmdat(Plaats plaats, String tekst) {
        List<String> zinnen = oordeel.signalen().stream()
                .filter(signaal -> scenario.over().contains(signaal.regel()))
                .map(oordeel::omdat).flatMap(omdat -> Stream.concat(Stream.of(omdat.zin()), omdat.ook().stream()))
                .toList();
        if (zinnen.stream().anyMatch(zin -> zin.contains(tekst))) {
            return; // what did not arise is only looked for when it is needed: that takes much longer
        }
        List<String> bijna = oordeel.nearest().stream().filter(afstand -> scenario.over().contains(afstand.regel()))
                .map(Afstand::zin).toList();
        if (bijna.stream().noneMatch(zin -> zin.contains(tekst))) {
            differ(plaats, "geen omdat zegt '%s'; wel: %s".formatted(tekst,
                    Stream.concat(zinnen.stream(), bijna.stream()).toList()));
        }
    }

    private void checkDekking(Plaats plaats, String tekst) {
        List<String> dekkingen = oordeel.signalen().stream()
                .filter(signaal -> scenario.over().contains(signaal.regel()))
                .map(oordeel::omdat).map(omdat -> omdat.dekking().toString()).toList();
        if (dekkingen.stream().noneMatch(dekking -> dekking.startsWith(tekst))) {
            differ(plaats, "verwacht dekking '%s'; het is %s".formatted(tekst, dekkingen));
        }
    }

    private void checkVolgend(Plaats plaats, String tekst) {
        String er = oordeel.volgendMoment().map(een -> een.datum().toString()).orElse(GEEN);
        if (!er.equals(tekst)) {
            differ(plaats, "verwacht dat %s iets verandert; het is %s (%s)".formatted(tekst, er,
                    oordeel.volgendMoment().map(Oordeel.Verandering::wat).orElse("-")));
        }
    }

    /// On which day a trede would fire if the same goes on.
    private void checkBijna(Knoop.Blok treden) {
        treden.velden().forEach((naam, veld) -> {
            String verwacht = veld.waarde().asText().orElse("");
            Optional<LocalDate> voorspeld = oordeel.nearest().stream().filter(afstand -> afstand.naam().equals(naam))
                    .findFirst()
                    .flatMap(Afstand::voorspeld);
            if (!verwacht.equals(voorspeld.map(LocalDate::toString).orElse(GEEN))) {
                differ(veld.sleutel(), "verwacht %s op %s; voorspeld is %s".formatted(naam, verwacht,
                        voorspeld.map(LocalDate::toString).orElse(GEEN)));
            }
        });
    }
}
