package nl.verzuimregie.leveringen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.aanlevering.Datumvolgorde;
import nl.verzuimregie.aanlevering.Kolomrol;
import nl.verzuimregie.aanlevering.Kolomvraag;
import nl.verzuimregie.aanlevering.Leeswijze;
import nl.verzuimregie.aanlevering.Tekenset;

/// What somebody chose in the form about the columns of a file; at first what was found and suggested.
///
/// @param rollen   the name of the column by what it holds
/// @param volgorde empty: not chosen yet
record Kolomkeuze(Leeswijze wijze, Map<Kolomrol, String> rollen, Optional<Datumvolgorde> volgorde) {

    private static final int RIJ_MAX = 20;

    /// What the fields of the form say. What cannot be is as if it was not filled in.
    static Kolomkeuze of(Map<String, String> velden) {
        Map<Kolomrol, String> rollen = new EnumMap<>(Kolomrol.class);
        for (Kolomrol rol : Kolomrol.values()) {
            String kolom = velden.getOrDefault("rol-" + rol.tekst(), "");
            if (!kolom.isEmpty()) {
                rollen.put(rol, kolom);
            }
        }
        String scheiding = velden.getOrDefault("scheiding", "");
        Optional<Character> teken = scheiding.length() == 1 && Leeswijze.SCHEIDINGEN.contains(scheiding)
                ? Optional.of(scheiding.charAt(0)) : Optional.empty();
        return new Kolomkeuze(new Leeswijze(choose(Tekenset.class, velden.getOrDefault("tekenset", "")), teken,
                row(velden.getOrDefault("kopregel", ""))), rollen,
                choose(Datumvolgorde.class, velden.getOrDefault("volgorde", "")));
    }

    private static Optional<Integer> row(String tekst) {
        return tekst.matches("[0-9]{1,2}") && Integer.parseInt(tekst) <= RIJ_MAX
                ? Optional.of(Integer.parseInt(tekst)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choose(Class<E> soort, String naam) {
        return EnumSet.allOf(soort).stream().filter(een -> een.name().equals(naam)).findFirst();
    }

    /// This, with the suggestion where no column of the file was chosen at all.
    Kolomkeuze complete(Kolomvraag vraag) {
        Map<Kolomrol, String> goed = new EnumMap<>(Kolomrol.class);
        rollen.forEach((rol, kolom) -> {
            if (vraag.kolommen().containsKey(kolom)) {
                goed.put(rol, kolom);
            }
        });
        boolean isZelf = goed.isEmpty();
        Optional<Datumvolgorde> kan = volgorde.or(vraag::volgorde);
        return new Kolomkeuze(wijze, isZelf ? vraag.voorstel() : goed, kan);
    }

    /// A column that was chosen for two things.
    Optional<String> twice() {
        Set<String> gezien = new HashSet<>();
        return rollen.values().stream().filter(kolom -> !gezien.add(kolom)).findFirst();
    }

    /// What is found out by itself need not be said for the next file.
    Leeswijze kept(Kolomvraag zelf) {
        return new Leeswijze(wijze.tekenset().filter(set -> !zelf.tekenset().equals(Optional.of(set))),
                wijze.scheiding().filter(teken -> teken != zelf.scheiding()), Optional.empty());
    }
}
