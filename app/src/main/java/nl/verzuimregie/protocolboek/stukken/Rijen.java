package nl.verzuimregie.protocolboek.stukken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;
import nl.verzuimregie.protocolboek.zinnen.Momentzin;
import nl.verzuimregie.protocolboek.zinnen.Naamwijzer;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Toestandzin;
import nl.verzuimregie.protocolboek.zinnen.Waardelijst;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zinbouwer;
import nl.verzuimregie.protocolboek.zinnen.Zin.Zindeel;

/// The rows of one thing while they are made. What a thing does not say gets no row.
final class Rijen {

    private final Naamwijzer namen;
    private final Waardelijst waarden;
    private final Toestandzin toestanden;
    private final Momentzin momenten;
    private final List<Rij> rijen = new ArrayList<>();

    Rijen(Naamwijzer namen, LocalDate dag) {
        this.namen = namen;
        this.waarden = new Waardelijst(dag);
        this.toestanden = new Toestandzin(namen, waarden);
        this.momenten = new Momentzin(namen);
    }

    Naamwijzer namen() {
        return namen;
    }

    Waardelijst waarden() {
        return waarden;
    }

    List<Rij> alle() {
        return List.copyOf(rijen);
    }

    Rijen add(String wat, List<Zin> zinnen) {
        if (!zinnen.isEmpty()) {
            rijen.add(new Rij(wat, zinnen));
        }
        return this;
    }

    /// A row to which others point.
    Rijen add(String wat, List<Zin> zinnen, String anker) {
        rijen.add(new Rij(wat, zinnen, anker));
        return this;
    }

    Rijen add(String wat, String tekst) {
        return tekst.isEmpty() ? this : add(wat, List.of(Zin.of(tekst)));
    }

    Rijen add(String wat, Optional<String> tekst) {
        return add(wat, tekst.orElse(""));
    }

    /// A row when something is so.
    Rijen when(boolean isZo, String wat, String tekst) {
        return isZo ? add(wat, tekst) : this;
    }

    /// Functions, with the word before the last: `de mentor of de verzuimcoördinator`.
    Rijen rollen(String wat, List<String> rollen, String laatste) {
        return add(wat, links(Stuksoort.ROL, rollen, laatste));
    }

    private List<Zin> links(Stuksoort soort, List<String> alle, String laatste) {
        return alle.isEmpty() ? List.of() : List.of(new Zinbouwer().join(alle.stream().map(naam ->
                List.of(rol(soort, naam))).toList(), laatste).zin());
    }

    /// Who directs, and other words of the language that stand in the place of a function, have no page.
    private Zindeel rol(Stuksoort soort, String naam) {
        return soort == Stuksoort.ROL ? new Zindeel(namen.rollen().join(List.of(naam), ""), null,
                namen.blok(soort, naam).isPresent() ? soort.adres(namen.protocol().id(), naam) : null)
                : namen.link(soort, naam);
    }

    /// Things that have a page of their own.
    Rijen links(String wat, Stuksoort soort, List<String> alle) {
        return add(wat, links(soort, alle, "en"));
    }

    Rijen link(String wat, Stuksoort soort, Optional<String> een) {
        return links(wat, soort, een.stream().toList());
    }

    /// A number of the day, in words around it.
    Rijen waarde(String wat, String voor, Optional<Waarde> waarde, String na) {
        return add(wat, waarde.stream().map(een -> new Zinbouwer().add(voor).add(waarden.add(een)).add(na).zin())
                .toList());
    }

    /// A rhythm: `elke schooldag`.
    Rijen ritme(String wat, Optional<Waarde> waarde) {
        return add(wat, waarde.stream().map(een -> new Zinbouwer().add(waarden.each(een)).zin()).toList());
    }

    /// Any of these happens.
    Rijen momenten(String wat, List<Moment> alle) {
        return add(wat, alle.stream().map(een -> new Zin(momenten.of(een))).toList());
    }

    List<Zindeel> moment(Moment moment) {
        return momenten.of(moment);
    }

    /// All of these hold.
    Rijen toestanden(String wat, List<Toestand> alle) {
        return add(wat, alle.stream().map(een -> new Zin(toestanden.of(een))).toList());
    }

    List<Zindeel> toestand(Toestand toestand) {
        return toestanden.of(toestand);
    }

    /// What must hold, and what may not.
    Rijen voorwaarden(Voorwaarden voorwaarden) {
        return toestanden("Alleen als", voorwaarden.mits()).toestanden("Niet als", voorwaarden.tenzij());
    }

    /// The same in one sentence: `, alleen als … en …, niet als …`.
    List<Zindeel> conditions(Voorwaarden voorwaarden) {
        var zin = new Zinbouwer();
        if (!voorwaarden.mits().isEmpty()) {
            zin.add(", alleen als ").join(voorwaarden.mits().stream().map(toestanden::of).toList(), "en");
        }
        if (!voorwaarden.tenzij().isEmpty()) {
            zin.add(", niet als ").join(voorwaarden.tenzij().stream().map(toestanden::of).toList(), "of als");
        }
        return zin.delen();
    }

    /// From and up to which day it holds; nothing when it always does.
    Rijen geldig(Regel.Geldigheid geldig) {
        return add("Geldt", validity(geldig));
    }

    /// The days in words.
    static String validity(Regel.Geldigheid geldig) {
        String vanaf = geldig.vanaf().equals(LocalDate.MIN) ? "" : "vanaf " + Dagtekst.format(geldig.vanaf());
        return String.join(" ", Stream.of(vanaf, geldig.tot().map(tot -> "tot en met "
                + Dagtekst.format(tot)).orElse("")).filter(deel -> !deel.isEmpty()).toList());
    }
}
