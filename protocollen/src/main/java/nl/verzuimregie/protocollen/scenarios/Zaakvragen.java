package nl.verzuimregie.protocollen.scenarios;

import java.util.List;
import java.util.Map;
import nl.verzuimregie.engine.oordeel.Oordeel;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Meldingsoort;
import nl.verzuimregie.engine.zaak.Antwoord;

/// What can be asked of a case besides where it stands.
interface Zaakvragen {

    /// Of the case of a school, which has no pupil.
    Zaakvragen GEEN = new Zaakvragen() {
        @Override
        public Map<String, Antwoord> advise(String route) {
            return Map.of();
        }

        @Override
        public List<String> withheld(Formulier formulier) {
            return List.of();
        }

        @Override
        public List<String> remarks(Meldingsoort melding) {
            return List.of();
        }
    };

    /// What a route advises, by choice.
    Map<String, Antwoord> advise(String route);

    /// Which fields of a form are handed over empty.
    List<String> withheld(Formulier formulier);

    /// Which fixed remarks belong in a report.
    List<String> remarks(Meldingsoort melding);

    /// Of the case of a pupil.
    static Zaakvragen of(Oordeel oordeel) {
        return new Zaakvragen() {
            @Override
            public Map<String, Antwoord> advise(String route) {
                return oordeel.advise(route);
            }

            @Override
            public List<String> withheld(Formulier formulier) {
                return oordeel.withheld(formulier);
            }

            @Override
            public List<String> remarks(Meldingsoort melding) {
                return oordeel.remarks(melding);
            }
        };
    }
}
