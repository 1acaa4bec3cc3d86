package nl.verzuimregie.werkplek.toezicht;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.web.Formulierfouten;

/// Why somebody looks, as filled in: one of a few, with words of one's own where it is another.
///
/// @param waarom      one of [#KEUZES]; empty: none was chosen
/// @param toelichting as typed
record Redenen(String waarom, String toelichting) {

    static final List<String> KEUZES = List.of("vraag", "spreekuur", "overleg", "melding", "anders");
    static final int LENGTE = 300;

    static Redenen of(Optional<String> waarom, Optional<String> toelichting) {
        return new Redenen(waarom.filter(KEUZES::contains).orElse(""), toelichting.orElse("").strip());
    }

    Formulierfouten check(Woorden woorden) {
        var fouten = new Formulierfouten();
        if (waarom.isEmpty()) {
            fouten.add("waarom", woorden.of("toezicht.reden.kies"));
        }
        checkText(fouten, waarom.equals("anders") ? 1 : 0, woorden);
        return fouten;
    }

    /// Breaking the glass asks words of one's own.
    Formulierfouten checkNood(Woorden woorden) {
        var fouten = new Formulierfouten();
        checkText(fouten, 1, woorden);
        return fouten;
    }

    /// As it is kept.
    String text(Woorden woorden) {
        String keuze = waarom.equals("anders") ? "" : woorden.of("toezicht.waarom." + waarom);
        return keuze + (keuze.isEmpty() || toelichting.isEmpty() ? "" : ": ") + toelichting;
    }

    private void checkText(Formulierfouten fouten, int minstens, Woorden woorden) {
        if (toelichting.length() < minstens) {
            fouten.add("toelichting", woorden.of("toezicht.reden.leeg"));
        } else if (toelichting.length() > LENGTE) {
            fouten.add("toelichting", woorden.of("toezicht.reden.lang", LENGTE, toelichting.length()));
        }
    }
}
