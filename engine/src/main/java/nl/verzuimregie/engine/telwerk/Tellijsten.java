package nl.verzuimregie.engine.telwerk;

import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Regel;

/// The layout that is kept to count from: of many pupils, per kind of counting only the days that matter to it.
///
/// It is worked out from [Dagrijen] once and serves every [Telwerk] whose regels count the same things, with whatever
/// windows and drempels.
public final class Tellijsten {

    private static final int LEERLINGEN_PER_BLOK = 4096;

    private final Dagrijen dagrijen;
    private final Lijstboek boek;
    private final List<Telblok> blokken;

    private Tellijsten(Dagrijen dagrijen, Lijstboek boek) {
        this.dagrijen = dagrijen;
        this.boek = boek;
        boek.grow();
        int aantal = dagrijen.aantalLeerlingen();
        this.blokken = IntStream.range(0, (aantal + LEERLINGEN_PER_BLOK - 1) / LEERLINGEN_PER_BLOK).parallel()
                .mapToObj(nummer -> {
                    var blok = new Telblok(dagrijen, nummer * LEERLINGEN_PER_BLOK,
                            Math.min(aantal, (nummer + 1) * LEERLINGEN_PER_BLOK));
                    blok.fill(boek);
                    return blok;
                }).toList();
    }

    /// Lays out all pupils of `dagrijen`, on all processors. Days that are added later are not seen.
    ///
    /// @throws IllegalArgumentException when a regel is no kernregel
    public static Tellijsten of(Dagrijen dagrijen, Kalender kalender, List<Regel> regels) {
        var boek = new Lijstboek(kalender, dagrijen.boek());
        boek.addAll(regels);
        return new Tellijsten(dagrijen, boek);
    }

    /// Lists that serve these regels too: the same ones, unless one of the regels counts something new.
    public Tellijsten with(List<Regel> regels) {
        Lijstboek ander = boek.copy();
        return ander.addAll(regels) ? new Tellijsten(dagrijen, ander) : this;
    }

    public int aantalLeerlingen() {
        return dagrijen.aantalLeerlingen();
    }

    Lijstboek boek() {
        return boek;
    }

    List<Telblok> blokken() {
        return blokken;
    }

    Telblok blok(int leerling) {
        return blokken.get(leerling / LEERLINGEN_PER_BLOK);
    }
}
