package nl.verzuimregie.protocolboek.stukken;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;

/// The rows of a machine of phases: of each phase who has the regie and what brings a case there.
final class Fasenstuk {

    private final Fasen fasen;
    private final Rijen rijen;

    private Fasenstuk(Fasen fasen, Rijen rijen) {
        this.fasen = fasen;
        this.rijen = rijen;
    }

    static void add(Fasen fasen, Rijen rijen) {
        var stuk = new Fasenstuk(fasen, rijen);
        rijen.add("Volgorde", String.join(", ", fasen.fasen().stream().map(fase -> "‘" + fase.titel() + "’").toList()));
        fasen.fasen().forEach(stuk::addFase);
        fasen.overdracht().ifPresent(stuk::addOverdracht);
    }

    private void addFase(Fasen.Fase fase) {
        var zinnen = new ArrayList<Zin>();
        fase.regie().ifPresent(regie -> zinnen.add(Zin.of("De regie heeft " + regie(regie) + ".")));
        fase.kenmerk().ifPresent(kenmerk -> zinnen.add(Zin.of("Kenmerk: " + Woorden.plain(kenmerk) + ".")));
        if (fase.sluit()) {
            zinnen.add(Zin.of("De zaak is dan gesloten."));
        }
        fasen.overgangen().stream().filter(een -> een.naar().equals(fase.naam())).map(this::sentence)
                .forEach(zinnen::add);
        rijen.add(fase.titel(), zinnen, "fase-" + fase.naam());
    }

    private String regie(String rol) {
        return rol.equals(Fasen.VORIGE) ? "wie haar al had" : rijen.namen().rollen().join(List.of(rol), "");
    }

    private Zin sentence(Fasen.Overgang overgang) {
        var zin = new Zinbouwer();
        List<String> van = overgang.van().stream().filter(naam -> !List.of(Fasen.BEGIN, Fasen.ELKE).contains(naam))
                .toList();
        boolean isBegin = overgang.van().contains(Fasen.BEGIN);
        if (overgang.van().contains(Fasen.ELKE)) {
            zin.add("Vanuit elke fase");
        } else if (van.isEmpty()) {
            zin.add("Aan het begin van een zaak");
        } else {
            zin.add(isBegin ? "Aan het begin van een zaak, of vanuit " : "Vanuit ").join(van.stream()
                    .map(naam -> List.of(rijen.namen().fase(naam))).toList(), "of");
        }
        zin.add(": als ").join(overgang.bij().stream().map(rijen::moment).toList(), "of als")
                .add(rijen.conditions(overgang.voorwaarden()));
        String geldig = Rijen.validity(overgang.geldig());
        return zin.add(geldig.isEmpty() ? "." : " (" + geldig + ").").zin();
    }

    private void addOverdracht(Fasen.Overdracht overdracht) {
        rijen.add("Naar een andere organisatie", overdracht.direct() ? "de regie gaat op de dag zelf over"
                : "de regie gaat over als de ander haar aanvaardt");
        rijen.waarde(overdracht.direct() ? "Wie haar krijgt, bevestigt dat" : "Wie haar krijgt, aanvaardt haar",
                "binnen ", overdracht.binnen(), "");
        rijen.add("Blijft dat uit", holder(overdracht.bijUitblijven()))
                .add("Wordt het geweigerd", holder(overdracht.bijWeigeren()))
                .rollen("Wie daarvan hoort", overdracht.meldAan(), "en");
    }

    private static String holder(Fasen.Houder houder) {
        return switch (houder) {
            case OUDE -> "de regie blijft bij wie haar had";
            case NIEUWE -> "de regie gaat toch over";
        };
    }

    /// What follows on entering each phase.
    static List<Vervolg> vervolgen(Fasen fasen, Gevolgen gevolgen) {
        return fasen.fasen().stream().map(fase -> new Vervolg(fase.titel(), "",
                gevolgen.of(new Moment("fase", fase.naam())))).filter(een -> !een.gevolgen().isEmpty()).toList();
    }
}
