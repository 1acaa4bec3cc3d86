package nl.verzuimregie.mutaties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.verzuimregie.protocollen.fouten.Plaats;
import nl.verzuimregie.protocollen.lezen.Bestand;
import nl.verzuimregie.protocollen.yaml.Knoop;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop.Lijst;
import nl.verzuimregie.protocollen.yaml.Knoop.Tekst;

/// The tree of one file, in which each piece knows its address and what it stands in, and can be another.
final class Knoopwijzer {

    private final Bestand bestand;
    private final Blok wortel;
    private final Map<Plek, String> adressen = new HashMap<>();
    private final Map<Plek, Knoop> ouders = new HashMap<>();
    private final List<Knoop> volgorde = new ArrayList<>();

    /// Two pieces of a file that begin in one place are of different kinds: a block and its first key.
    private record Plek(Plaats plaats, String soort) {
        static Plek of(Knoop knoop) {
            return new Plek(knoop.plaats(), knoop.beschrijving());
        }
    }

    Knoopwijzer(Bestand bestand, Blok wortel) {
        this.bestand = bestand;
        this.wortel = wortel;
        visit(wortel, bestand.adres());
    }

    Blok wortel() {
        return wortel;
    }

    /// Every piece, in the order of the file.
    void forEach(Consumer<Knoop> actie) {
        volgorde.forEach(actie);
    }

    /// The keys down to a piece, with slashes; a block in a list has its number, from 1.
    String adres(Knoop knoop) {
        return adressen.getOrDefault(Plek.of(knoop), bestand.adres());
    }

    /// The last key of the address.
    String sleutel(Knoop knoop) {
        String adres = adres(knoop).replaceAll("/[0-9]+$", "");
        return adres.substring(adres.lastIndexOf('/') + 1);
    }

    /// What it stands in.
    Optional<Knoop> ouder(Knoop knoop) {
        return Optional.ofNullable(ouders.get(Plek.of(knoop)));
    }

    /// The change that puts another piece in the place of one.
    Mutatie replace(Plaats plaats, Mutatie.Soort soort, String oud, String nieuw, Knoop knoop, Knoop anders) {
        return new Mutatie(plaats, adres(knoop), soort, oud, nieuw,
                bestand.with(replaced(knoop, anders)));
    }

    /// The change that puts another word in the place of one.
    Mutatie replace(Mutatie.Soort soort, Tekst oud, String nieuw) {
        return replace(oud.plaats(), soort, oud.tekst(), nieuw, oud, new Tekst(oud.plaats(), nieuw));
    }

    /// The change that gives a key of a block another name.
    Mutatie rename(Mutatie.Soort soort, Blok blok, String sleutel, String nieuw) {
        return replace(blok.plaats(sleutel), soort, sleutel, nieuw, blok, blok.rename(sleutel, nieuw));
    }

    /// The change that leaves out a key of a block with all that is behind it.
    Mutatie drop(Blok blok, String sleutel) {
        var rest = new LinkedHashMap<>(blok.velden());
        rest.remove(sleutel);
        return replace(blok.plaats(sleutel), Mutatie.Soort.WEGLATING,
                sleutel + ": " + text(blok.get(sleutel).orElse(blok)), Mutatie.NIETS, blok,
                new Blok(blok.plaats(), rest));
    }

    /// The change that leaves out an item of a list.
    Mutatie drop(Lijst lijst, Knoop item) {
        return replace(item.plaats(), Mutatie.Soort.WEGLATING, text(item), Mutatie.NIETS, lijst,
                new Lijst(lijst.plaats(), lijst.items().stream().filter(een -> !isSame(een, item)).toList()));
    }

    private void visit(Knoop knoop, String adres) {
        adressen.put(Plek.of(knoop), adres);
        volgorde.add(knoop);
        switch (knoop) {
            case Blok blok -> blok.velden().forEach((sleutel, veld) -> {
                ouders.put(Plek.of(veld.waarde()), blok);
                visit(veld.waarde(), adres + "/" + sleutel);
            });
            case Lijst lijst -> {
                for (int plek = 0; plek < lijst.items().size(); plek++) {
                    Knoop item = lijst.items().get(plek);
                    ouders.put(Plek.of(item), lijst);
                    visit(item, item instanceof Blok && lijst.items().size() > 1 ? adres + "/" + (plek + 1) : adres);
                }
            }
            case Tekst ignored -> { }
        }
    }

    /// The whole with one piece replaced: only what holds it is made anew.
    private Blok replaced(Knoop oud, Knoop nieuw) {
        Knoop boven = ouders.get(Plek.of(oud));
        return switch (boven) {
            case null -> (Blok) nieuw;
            case Lijst lijst -> replaced(lijst, new Lijst(lijst.plaats(), lijst.items().stream()
                    .map(item -> isSame(item, oud) ? nieuw : item).toList()));
            case Blok blok -> {
                var velden = new LinkedHashMap<String, Knoop.Veld>();
                blok.velden().forEach((sleutel, veld) -> velden.put(sleutel, isSame(veld.waarde(), oud)
                        ? new Knoop.Veld(veld.sleutel(), nieuw) : veld));
                yield replaced(blok, new Blok(blok.plaats(), velden));
            }
            case Tekst ignored -> throw new IllegalStateException("nothing stands in a text");
        };
    }

    private static boolean isSame(Knoop een, Knoop ander) {
        return Plek.of(een).equals(Plek.of(ander));
    }

    /// A piece as it could stand on one line.
    static String text(Knoop knoop) {
        return switch (knoop) {
            case Tekst tekst -> tekst.tekst();
            case Lijst lijst -> "[" + String.join(", ", lijst.items().stream().map(Knoopwijzer::text).toList()) + "]";
            case Blok blok -> "{ " + String.join(", ", blok.velden().entrySet().stream()
                    .map(veld -> veld.getKey() + ": " + text(veld.getValue().waarde())).toList()) + " }";
        };
    }
}
