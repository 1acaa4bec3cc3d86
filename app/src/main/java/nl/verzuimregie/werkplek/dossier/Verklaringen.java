package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.oordeel.Omdat;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.registraties.Registratie;

/// Why a signal is there, down to the rows and up to the source: enough to count it again by hand.
final class Verklaringen {

    private final Dossierwoorden woorden;
    private final Protocol protocol;
    private final Dossierstand stand;

    Verklaringen(Dossierwoorden woorden, Dossierstand stand) {
        this.woorden = woorden;
        this.protocol = stand.school().kader().protocol();
        this.stand = stand;
    }

    /// @param strekking the gist of the rule; with `adres` where all of it stands
    /// @param geteld    title of what was counted
    record Verklaring(String strekking, String adres, String drempel, String geteld, List<Telrij> rijen,
            List<Weggelaten> weggelaten, List<Gegeven> gegevens, String kenmerk) {}

    /// One day that was counted.
    ///
    /// @param vastgelegd where its rows come from
    /// @param gewijzigd  what stood there before, when somebody corrected it
    record Telrij(String dag, String wat, String bij, List<String> vastgelegd, List<String> gewijzigd,
            List<Leslink> lessen) {}

    /// The way to the correction of one lesson.
    record Leslink(int lesuur, String adres, String tekst) {}

    /// What was not counted for one reason.
    record Weggelaten(String waarom, String wat) {}

    /// A line of facts.
    ///
    /// @param sleutel what it is, as key of the text
    /// @param isProtocol the words are those of the protocol
    record Gegeven(String sleutel, String tekst, boolean isProtocol) {}

    Verklaring of(Signaal signaal) {
        Omdat omdat = stand.oordeel().omdat(signaal);
        Regel regel = protocol.regel(signaal.regel()).orElseThrow();
        return new Verklaring(regel.strekking(), address(signaal, omdat), woorden.zin(omdat.drempel()),
                woorden.zin(omdat.zin()), omdat.geteld().stream().map(this::row).toList(),
                leftOut(omdat), details(omdat, regel, signaal), signaal.id());
    }

    /// Where the rule stands in the book of the protocol, at the row of the limit; an assumption has another name
    /// there.
    private String address(Signaal signaal, Omdat omdat) {
        return "/protocollen/" + protocol.id() + "/regels/" + signaal.regel() + "#"
                + (omdat.drempelGrond().startsWith("aanname") ? "aanname-" : "w-") + signaal.trede();
    }

    private Telrij row(Omdat.Geteld geteld) {
        List<Registratie> rijen = rows(geteld.feiten());
        List<Registratie> gewijzigd = rijen.stream().filter(rij -> rij.wortel() != null).toList();
        List<String> eerder = gewijzigd.stream().flatMap(rij -> Optional.ofNullable(rij.vervangt())
                .flatMap(stand.rijen()::find).map(oud -> woorden.text("waarom.eerder", rij.lesuur(),
                        stand.rijen().stand(oud.stand()), rij.reden() == null ? "" : rij.reden())).stream()).toList();
        return new Telrij(woorden.dag(geteld.datum()), woorden.zin(geteld.wat()), woorden.zin(geteld.bij()),
                stand.rijen().herkomst(rijen), eerder, links(rijen));
    }

    /// The rows that hold now for these roots.
    private List<Registratie> rows(List<String> feiten) {
        return feiten.stream().flatMap(feit -> stand.rijen().current(Long.parseLong(feit)).stream()).toList();
    }

    /// The way to correct each of these rows.
    List<Leslink> links(List<Registratie> rijen) {
        return rijen.stream().map(rij -> new Leslink(rij.lesuur(), "/leerlingen/" + stand.leerling().id()
                + "/registraties/" + rij.id() + "/correctie", woorden.text("corrigeer.les", rij.lesuur(),
                        woorden.dag(rij.datum())))).toList();
    }

    /// Per reason the days that were left out; a day that counts nowhere by its row.
    private List<Weggelaten> leftOut(Omdat omdat) {
        Map<String, List<String>> perReden = new LinkedHashMap<>();
        for (Omdat.Overgeslagen een : omdat.overgeslagen()) {
            String wat = een.feiten().size() == 1 && een.feiten().getFirst().equals(een.wat())
                    ? rows(een.feiten()).stream().map(rij -> woorden.text("cel.les",
                            String.valueOf(rij.lesuur())) + " " + stand.rijen().stand(rij.stand()))
                            .findFirst().orElse("") : woorden.zin(een.wat());
            perReden.computeIfAbsent(een.waarom(), ignored -> new ArrayList<>())
                    .add(een.wat().startsWith("alles ") ? wat : woorden.zin(een.datum() + " " + wat));
        }
        return perReden.entrySet().stream().map(een -> new Weggelaten(woorden.zin(een.getKey()),
                String.join("; ", een.getValue()))).toList();
    }

    private List<Gegeven> details(Omdat omdat, Regel regel, Signaal signaal) {
        var gegevens = new ArrayList<Gegeven>();
        gegevens.add(new Gegeven("venster", venster(omdat.van(), omdat.tot()), false));
        gegevens.add(new Gegeven("grens", woorden.zin(omdat.drempel() + omdat.drempelSinds()
                .map(dag -> ", sinds " + dag).orElse("") + "; " + omdat.drempelGrond()), true));
        if (!omdat.ook().isEmpty()) {
            gegevens.add(new Gegeven("ook", woorden.zin(String.join("; ", omdat.ook())), true));
        }
        gegevens.add(new Gegeven("kalender", woorden.text("waarom.regio", omdat.kalender()), false));
        gegevens.add(new Gegeven("dekking", woorden.text("waarom.dekking", omdat.dekking().bekend(),
                omdat.dekking().lessen()), false));
        gegevens.add(new Gegeven("bron", omdat.bron(), true));
        regel.lezing().forEach(lezing -> gegevens.add(new Gegeven("lezing", lezing.vraag() + " " + lezing.keuze()
                + " (" + lezing.besluit() + ")", true)));
        gegevens.add(new Gegeven("kenmerk", protocol.id() + "/" + signaal.id(), false));
        return gegevens;
    }

    private String venster(LocalDate van, LocalDate tot) {
        long dagen = java.time.temporal.ChronoUnit.DAYS.between(van, tot) + 1;
        return woorden.text("waarom.venster", dagen, woorden.dag(van), woorden.dag(tot));
    }
}
