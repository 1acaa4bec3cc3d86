package nl.verzuimregie.werkplek.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.oordeel.Afstand;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.oordeel.Signaal;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;

/// How far a pupil is from each limit of the protocol: per regel one line, those that were reached first.
final class Grenzen {

    private static final int BLOKKEN_MAX = 24;
    private static final double BREED = 256;

    private final Dossierwoorden woorden;
    private final Protocol protocol;
    private final Oordeel oordeel;
    private final List<Afstand> afstanden;

    Grenzen(Dossierwoorden woorden, Protocol protocol, Oordeel oordeel, List<Afstand> afstanden) {
        this.woorden = woorden;
        this.protocol = protocol;
        this.oordeel = oordeel;
        this.afstanden = afstanden;
    }

    /// One line: the words carry everything, the bar is there to look at.
    ///
    /// @param naam  title of the regel
    /// @param maat  what it counts
    /// @param isOp  a limit was reached
    /// @param staat value and limit
    /// @param bij   what is missing, or since when it runs
    record Grens(String naam, String maat, boolean isOp, String staat, List<String> bij, List<Blok> blokken,
            List<Streep> strepen) {}

    /// One piece of a bar.
    record Blok(boolean isVol, String x, String breed) {}

    /// The mark of one limit on a bar.
    record Streep(String x, String tekstX, String tekst) {}

    List<Grens> all() {
        Map<String, List<Afstand>> perRegel = afstanden.stream().collect(Collectors.groupingBy(Afstand::regel));
        Map<String, Integer> volgorde = perRegel.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                een -> een.getValue().stream().mapToInt(Afstand::nabijheid).max().orElse(0)));
        record Rij(Grens grens, int nabij) {}
        var rijen = new ArrayList<Rij>();
        for (Regel regel : protocol.regels()) {
            if (regel.vorm() instanceof Regel.Meet meet && isFollowed(meet)
                    && regel.geldig().contains(oordeel.peildatum())) {
                Grens grens = grens(regel, meet, perRegel.getOrDefault(regel.naam(), List.of()));
                rijen.add(new Rij(grens, grens.isOp() ? Integer.MAX_VALUE : volgorde.getOrDefault(regel.naam(), 0)));
            }
        }
        rijen.sort(Comparator.comparingInt((Rij rij) -> rij.nabij()).reversed());
        return rijen.stream().map(Rij::grens).toList();
    }

    /// What is missing to a limit: `nog 3 lesuren`. Where the limit must be passed, a sixtieth of an hour is enough.
    static String missing(Dossierwoorden woorden, Protocol protocol, Afstand afstand) {
        Regel.Meet meet = (Regel.Meet) protocol.regel(afstand.regel()).orElseThrow().vorm();
        Eenheid eenheid = meet.maten().stream().filter(maat -> maat.naam().equals(afstand.maat())).findFirst()
                .orElseThrow().eenheid();
        boolean isMeer = eenheid.deler() > 1 && meet.treden().stream().anyMatch(trede -> trede.naam()
                .equals(afstand.trede()) && trede.vergelijking() == Trede.Vergelijking.MEER_DAN);
        double tekort = Math.max(0, afstand.nodig() - afstand.waarde() - (isMeer ? 1 : 0)) / (double) eenheid.deler();
        return woorden.text(isMeer ? "nog.meer" : "nog", woorden.text("eenheid." + switch (eenheid) {
            case KWARTALEN, JAREN, LEERJAREN, LEERLINGEN, TIJDSTIP, PROCENT_VAN_DE_LESSEN, PROCENT_BOVEN_GEMIDDELDE,
                PROCENT_KANS -> "anders";
            default -> eenheid.tekst();
        }, tekort));
    }

    private static boolean isFollowed(Regel.Meet meet) {
        return meet.maten().stream().noneMatch(maat -> maat.soort() instanceof Maat.Patroon);
    }

    private Grens grens(Regel regel, Regel.Meet meet, List<Afstand> nogNiet) {
        Optional<Afstand> volgende = nogNiet.stream().min(Comparator.comparingLong(Afstand::nodig));
        Maat maat = volgende.flatMap(een -> meet.maten().stream().filter(m -> m.naam().equals(een.maat())).findFirst())
                .orElseGet(() -> furthest(meet));
        long waarde = volgende.map(Afstand::waarde).orElseGet(() -> waarde(maat));
        List<Signaal> lopend = oordeel.running().stream().filter(een -> een.regel().equals(regel.naam())).toList();
        var bij = new ArrayList<String>();
        volgende.ifPresent(een -> bij.add(missing(woorden, protocol, een)));
        lopend.forEach(een -> bij.add(woorden.text("grens.sinds", een.trede().equals(Trede.DREMPEL)
                ? woorden.text("grens.bereikt") : een.trede().replace('-', ' '), woorden.dag(een.datum()))));
        LocalDate dag = oordeel.peildatum();
        Trede trede = volgende.flatMap(een -> meet.treden().stream().filter(t -> t.naam().equals(een.trede()))
                .findFirst()).orElseGet(meet.treden()::getLast);
        boolean isMeer = trede.vergelijking() == Trede.Vergelijking.MEER_DAN;
        String staat = woorden.text(volgende.isEmpty() ? "grens.op" : isMeer ? "grens.meer" : "grens.van",
                woorden.zin(maat.eenheid().format(waarde)), woorden.zin(trede.drempel().format(dag)));
        return new Grens(regel.titel(), maat.titel(), !lopend.isEmpty(), staat, bij, blocks(meet, maat, waarde, dag),
                marks(meet, maat, waarde, dag));
    }

    private Maat furthest(Regel.Meet meet) {
        return meet.maten().stream().max(Comparator.comparingLong(this::waarde)).orElseThrow();
    }

    private long waarde(Maat maat) {
        return oordeel.tellers().stream().filter(een -> een.maat().equals(maat.naam())).findFirst()
                .filter(een -> Character.isDigit(een.waarde().charAt(0)))
                .map(een -> Math.round(Double.parseDouble(een.waarde()) * maat.eenheid().deler())).orElse(0L);
    }

    private static long nodig(Trede trede, LocalDate dag, Eenheid eenheid) {
        long drempel = trede.drempel().op(dag).map(stand -> stand.binnenwaarde()).orElse(0L);
        return trede.vergelijking() == Trede.Vergelijking.MEER_DAN && eenheid.deler() == 1 ? drempel + 1 : drempel;
    }

    private static long scale(Regel.Meet meet, Maat maat, long waarde, LocalDate dag) {
        long deler = maat.eenheid().deler();
        long hoogste = meet.treden().stream().mapToLong(trede -> nodig(trede, dag, maat.eenheid())).max().orElse(1);
        return Math.max(1, (Math.max(hoogste, waarde) + deler - 1) / deler);
    }

    private static List<Blok> blocks(Regel.Meet meet, Maat maat, long waarde, LocalDate dag) {
        long aantal = scale(meet, maat, waarde, dag);
        double vol = waarde / (double) maat.eenheid().deler();
        var blokken = new ArrayList<Blok>();
        if (aantal > BLOKKEN_MAX) {
            double breed = BREED * vol / aantal;
            if (breed > 0) {
                blokken.add(new Blok(true, "0.5", number(breed)));
            }
            blokken.add(new Blok(false, number(breed + 0.5), number(Math.max(0, BREED - breed))));
            return blokken;
        }
        double stap = BREED / aantal;
        for (int i = 0; i < aantal; i++) {
            double deel = Math.clamp(vol - i, 0, 1);
            if (deel > 0) {
                blokken.add(new Blok(true, number(stap * i + 0.5), number((stap - 2) * deel)));
            }
            if (deel < 1) {
                blokken.add(new Blok(false, number(stap * i + 0.5 + (stap - 2) * deel),
                        number((stap - 2) * (1 - deel))));
            }
        }
        return blokken;
    }

    private static List<Streep> marks(Regel.Meet meet, Maat maat, long waarde, LocalDate dag) {
        double aantal = scale(meet, maat, waarde, dag);
        return meet.treden().stream().filter(trede -> trede.drempel().op(dag).isPresent()).map(trede -> {
            double x = BREED * nodig(trede, dag, maat.eenheid()) / maat.eenheid().deler() / aantal - 1;
            String teken = trede.vergelijking() == Trede.Vergelijking.MEER_DAN && maat.eenheid().deler() > 1 ? ">" : "";
            return new Streep(number(x), number(x - 3),
                    teken + maat.eenheid().format(nodig(trede, dag, maat.eenheid())));
        }).collect(Collectors.toMap(Streep::x, een -> een, (een, ander) -> ander, java.util.LinkedHashMap::new))
                .values().stream().toList();
    }

    private static String number(double getal) {
        return String.format(Locale.ROOT, "%.1f", getal);
    }
}
