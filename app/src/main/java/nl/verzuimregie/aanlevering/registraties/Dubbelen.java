package nl.verzuimregie.aanlevering.registraties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Second rows for one leerling, day and lesuur. The first one in the file stays; each later one is refused with its
/// line.
///
/// Sorted rows show that there are any; only then the pieces, which keep the order of the file, are gone through again.
final class Dubbelen {

    /// Which line a lesson was first given on; 0 when it was not met yet.
    private final Map<Long, Eerste> eersten = new HashMap<>();

    private record Eerste(int regel, long rij) {}

    Dubbelen(long[] rijen) {
        for (int i = 1; i < rijen.length; i++) {
            if (Rij.les(rijen[i - 1]) == Rij.les(rijen[i])) {
                eersten.put(Rij.les(rijen[i]), new Eerste(0, 0));
            }
        }
    }

    /// Goes through the rows of the next piece of the file.
    void find(Stuk stuk, int eersteRegel, List<String> leerlingen, List<Registraties.Geweigerd> fouten) {
        if (eersten.isEmpty()) {
            return;
        }
        for (int i = 0; i < stuk.aantal; i++) {
            long rij = stuk.rijen[i];
            Eerste eerste = eersten.get(Rij.les(rij));
            if (eerste == null) {
                continue;
            }
            int regel = eersteRegel + stuk.regel(i);
            if (eerste.regel() == 0) {
                eersten.put(Rij.les(rij), new Eerste(regel, rij));
            } else {
                fouten.add(new Registraties.Geweigerd(regel, 1,
                        "tweede rij voor leerling %s op deze datum en lesuur %d; regel %d telt"
                        .formatted(leerlingen.get(Rij.leerling(rij)), Rij.lesuur(rij), eerste.regel())));
            }
        }
    }

    /// Takes the refused rows out of the sorted rows and returns how many are left.
    int remove(long[] rijen) {
        if (eersten.isEmpty()) {
            return rijen.length;
        }
        int over = 0;
        long vorige = -1;
        for (long rij : rijen) {
            Eerste eerste = eersten.get(Rij.les(rij));
            boolean blijft = eerste == null || (rij == eerste.rij() && Rij.les(rij) != vorige);
            if (blijft) {
                rijen[over++] = rij;
                vorige = Rij.les(rij);
            }
        }
        return over;
    }
}
