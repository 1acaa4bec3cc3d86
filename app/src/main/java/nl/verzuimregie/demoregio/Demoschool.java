package nl.verzuimregie.demoregio;

import java.util.List;
import java.util.Map;

/// One school of the demo region. Any likeness to a school is chance.
///
/// @param zaad the chance by which its pupils are made
/// @param vorm in which form it delivers its registrations
/// @param codes what its reason codes mean, as far as it has said so
record Demoschool(String code, String naam, String gemeente, String protocol, String kalender, int leerlingen,
        long zaad, Vorm vorm, Map<String, String> codes) {

    /// The forms of registrations that schools deliver.
    enum Vorm { EIGEN, EDUARTE, SOMTODAY }

    static final List<Demoschool> ALLE = List.of(
            new Demoschool("wilgenrade", "Wilgenrade College", "Heidestad", "swvvo3006", "zuid", 180, 11, Vorm.EIGEN,
                    Map.of()),
            new Demoschool("elzenhorst", "Elzenhorst Mavo", "Heidestad", "swvvo3006", "zuid", 120, 23, Vorm.EDUARTE,
                    Map.of("oa", "ongeoorloofd", "tl", "te_laat", "ga", "geoorloofd", "lx", "luxe")),
            // what luxe is called here it must still say: so there is a code that waits
            new Demoschool("noorderlicht", "Noorderlicht Lyceum", "Terpstede", "groningen", "noord", 120, 37,
                    Vorm.SOMTODAY, Map.of("ongeoorloofd afwezig", "ongeoorloofd", "verlof", "geoorloofd")));

    /// Whether it delivers a rooster: one that does not shows how it is without.
    boolean hasRooster() {
        return code.equals("wilgenrade");
    }
}
