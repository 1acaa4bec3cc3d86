package nl.verzuimregie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimregie.demo.Leerlingverwerker;
import nl.verzuimregie.demo.Schoolmaker;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// One pupil as objects: per day in the kalender, per lesuur, what was registered.
///
/// @param nummer from 1
record Leerlingrijen(int nummer, Map<Integer, Map<Integer, Les>> dagen) {

    record Les(int minuten, Verzuimsoort soort) {}

    Leerlingrijen(int nummer) {
        this(nummer, new TreeMap<>());
    }

    Leerlingrijen put(int dag, int lesuur, int minuten, Verzuimsoort soort) {
        dagen.computeIfAbsent(dag, ignored -> new TreeMap<>()).put(lesuur, new Les(minuten, soort));
        return this;
    }

    static List<Leerlingrijen> of(Schoolmaker school) {
        var leerlingen = new ArrayList<Leerlingrijen>();
        school.each(new Leerlingverwerker() {
            @Override
            public void begin(int nummer) {
                leerlingen.add(new Leerlingrijen(nummer));
            }

            @Override
            public void accept(int dag, int lesuur, int minuten, Verzuimsoort soort) {
                leerlingen.getLast().put(dag, lesuur, minuten, soort);
            }
        });
        return leerlingen;
    }
}
