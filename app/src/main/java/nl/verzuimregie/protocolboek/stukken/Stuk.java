package nl.verzuimregie.protocolboek.stukken;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.protocolboek.zinnen.Bronplaats;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Waarderij;
import nl.verzuimregie.protocolboek.zinnen.Zin;

/// One thing of a protocol in words.
///
/// @param groep     the heading under which the book lists it; empty: none
/// @param eisen     the requirements it carries
/// @param bronnen   the places in the sources it comes from
/// @param rijen     what it says
/// @param vervolgen what follows on each thing that can come of it, as other things of the protocol say
/// @param waarden   the dated numbers it names
/// @param lezing    where the source leaves room, of the file it stands in
/// @param geldig    from and up to which day it holds
public record Stuk(Stuksoort soort, String protocol, String naam, String titel, String groep, String strekking,
        List<String> eisen, List<Bronplaats> bronnen, List<Rij> rijen, List<Vervolg> vervolgen,
        List<Waarderij> waarden, List<Regel.Lezing> lezing, Regel.Geldigheid geldig) {

    static final String BRON = "Bron";
    static final String EISEN = "Eisen";

    /// Who uses it: what other things say, and so no difference of its own.
    static final String GEBRUIKT = "Gebruikt door";

    public Stuk {
        eisen = List.copyOf(eisen);
        bronnen = List.copyOf(bronnen);
        rijen = List.copyOf(rijen);
        vervolgen = List.copyOf(vervolgen);
        waarden = List.copyOf(waarden);
        lezing = List.copyOf(lezing);
    }

    /// The address of its page.
    public String adres() {
        return soort.adres(protocol, naam);
    }

    /// Its name among all things of the protocol, for an anchor.
    public String anker() {
        return soort.pad() + "-" + naam;
    }

    /// All that it says by subject, as text: two things are the same when these are the same.
    public SequencedMap<String, String> teksten() {
        var teksten = new LinkedHashMap<String, String>();
        teksten.put("Naam", titel);
        teksten.put("Strekking", strekking);
        Stream.concat(rijen.stream().filter(rij -> !rij.wat().equals(GEBRUIKT)), waarden.stream().map(rij ->
                new Rij("Getal ‘" + rij.wat() + "’", List.of(Zin.of(text(rij))))))
                .forEach(rij -> teksten.merge(rij.wat(), rij.tekst(), (een, ander) -> een + "; " + ander));
        lezing.forEach(punt -> teksten.put("Lezing: " + punt.vraag(), punt.keuze() + " (" + punt.besluit() + ")"));
        teksten.put(BRON, bronnen.stream().map(Bronplaats::tekst).collect(Collectors.joining("; ")));
        teksten.put(EISEN, String.join(", ", eisen));
        teksten.values().removeIf(String::isEmpty);
        return teksten;
    }

    /// Whether a subject only says where something comes from.
    public static boolean isVerantwoording(String wat) {
        return List.of(BRON, EISEN).contains(wat);
    }

    private static String text(Waarderij rij) {
        return Stream.of(rij.waarde(), rij.sinds() == null ? "" : "sinds " + rij.sinds(),
                String.join(", ", rij.verloop()), rij.ruimte() == null ? "" : "een school mag kiezen: " + rij.ruimte(),
                rij.hoe(), rij.bron() == null ? "" : "bron " + rij.bron().tekst(),
                rij.aanname() == null ? "" : "aanname: " + rij.aanname())
                .filter(deel -> !deel.isEmpty()).map(deel -> deel.endsWith(".") ? deel.substring(0, deel.length() - 1)
                        : deel).collect(Collectors.joining("; "));
    }
}
