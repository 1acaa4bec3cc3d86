package nl.verzuimregie.protocollen.lezen;

import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Overleg.Ritme;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;

/// Reads an overleg.
final class OverlegReader {

    private final Onderdeel deel;
    private final Gekozenopties opties;

    OverlegReader(Onderdeel deel, Gekozenopties opties) {
        this.deel = deel;
        this.opties = opties;
    }

    Overleg read() {
        Blok blok = deel.inhoud();
        List<Overleg.Zetel> zetels = Onderdeel.blocks(blok, "zetels").entrySet().stream().map(een ->
                new Overleg.Zetel(een.getKey(), een.getValue().text("rol").orElse(""),
                        een.getValue().text("verplicht").filter("nee"::equals).isEmpty(),
                        een.getValue().text("bezet").filter("verplicht"::equals).isPresent(),
                        deel.toestanden().all(een.getValue(), "mits"))).toList();
        List<Overleg.Agendapunt> agenda = Onderdeel.blocks(blok, "agenda").entrySet().stream().map(een ->
                new Overleg.Agendapunt(een.getKey(), Onderdeel.moments(een.getValue(), "bij"),
                        deel.toestanden().all(een.getValue(), "zolang"),
                        Onderdeel.moments(een.getValue(), "sinds_vorige"), een.getValue().isJa("altijd"),
                        een.getValue().has("blijft"))).toList();
        return new Overleg(deel.describe(deel.bestand().stam(), blok), zetels, ritme(blok.get("ritme")), agenda,
                Onderdeel.named(blok, "uitkomsten"), blok.isJa("meer_uitkomsten"), blok.text("toestemming"),
                blok.text("benoemt"), blok.texts("te_laat"));
    }

    private Ritme ritme(Optional<Knoop> knoop) {
        Optional<Blok> blok = knoop.flatMap(Knoop::asBlok);
        if (blok.isEmpty()) {
            return new Ritme(knoop.flatMap(Knoop::asText).filter("door_school"::equals).isPresent()
                    ? Ritme.Soort.DOOR_SCHOOL : Ritme.Soort.OP_VERZOEK, Optional.empty(), Ritme.Verschuif.NIET);
        }
        boolean na = blok.get().has("hoogstens_na_vorige");
        Optional<Waarde> lengte = blok.get().text("instelling").map(instelling -> chosen(blok.get(), instelling))
                .orElseGet(() -> length(blok.get(), na ? "hoogstens_na_vorige" : "elke"));
        return new Ritme(lengte.isEmpty() ? Ritme.Soort.DOOR_SCHOOL
                : na ? Ritme.Soort.HOOGSTENS_NA_VORIGE : Ritme.Soort.ELKE, lengte,
                Onderdeel.word(Ritme.Verschuif.class, blok.get().text("verschuif")));
    }

    /// What the school chose; as long as it did not choose, it sets the dates itself.
    private Optional<Waarde> chosen(Blok ritme, String instelling) {
        return ritme.blok("elke").flatMap(perOptie -> opties.option(instelling)
                .filter(perOptie::has).flatMap(optie -> length(perOptie, optie)));
    }

    private Optional<Waarde> length(Blok blok, String sleutel) {
        boolean perKwartaal = deel.waarde(blok, sleutel).filter(waarde -> waarde.eenheid() == Eenheid.KWARTALEN)
                .isPresent();
        Optional<Waarde> lengte = perKwartaal ? deel.waarde(blok, sleutel) : deel.termijn(blok, sleutel);
        lengte.filter(waarde -> waarde.per().values().stream().anyMatch(stand -> stand.binnenwaarde() < 1))
                .ifPresent(waarde -> deel.fouten().add(blok.plaats(sleutel),
                        "De waarde '%s' is ergens 0; zo is er geen volgende keer.".formatted(waarde.naam()),
                        "Geef een ritme van minstens 1."));
        return lengte;
    }
}
