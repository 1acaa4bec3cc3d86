package nl.verzuimregie.protocolboek.dekking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.protocolboek.dekking.Dekkingblad.Plek;
import nl.verzuimregie.protocolboek.stukken.Stuk;
import nl.verzuimregie.protocolboek.zinnen.Protocolnaam;
import nl.verzuimregie.protocolboek.zinnen.Stuksoort;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.eisen.Drager;

/// Where in the book that stands which carries a requirement.
final class Plekken {

    private static final Map<String, Stuksoort> SOORTEN = Map.of("regel", Stuksoort.REGEL, "stap", Stuksoort.STAP,
            "overleg", Stuksoort.OVERLEG, "route", Stuksoort.ROUTE, "formulier", Stuksoort.FORMULIER, "brief",
            Stuksoort.BRIEF);
    private static final Map<String, Stuksoort> DELEN = Map.of("fasen", Stuksoort.FASEN, "rollen", Stuksoort.ROL,
            "maten", Stuksoort.MAAT, "meldingen", Stuksoort.MELDING, "toestemmingen", Stuksoort.TOESTEMMING, "protocol",
            Stuksoort.PROTOCOL, "verlof", Stuksoort.VERLOF, "patronen", Stuksoort.PATROON);

    private final Bibliotheek bibliotheek;
    private final Map<String, String> titels = new LinkedHashMap<>();

    /// @param stukken the things of the protocol that is read
    Plekken(Bibliotheek bibliotheek, Iterable<Stuk> stukken) {
        this.bibliotheek = bibliotheek;
        stukken.forEach(een -> titels.put(een.adres(), een.titel()));
    }

    Plek of(Drager drager) {
        if (drager.isBladzijde()) {
            return new Plek("bladzijde", drager.naam(), drager.naam().contains("{") ? null : drager.naam());
        }
        String waar = bibliotheek.protocol(drager.protocol()).map(een -> Protocolnaam.of(een.id(), een.titel()))
                .orElse(drager.protocol());
        return Optional.ofNullable(SOORTEN.get(drager.soort())).map(soort -> thing(soort, drager))
                .orElseGet(() -> part(drager, waar));
    }

    private Plek thing(Stuksoort soort, Drager drager) {
        String adres = soort.adres(drager.protocol(), drager.naam());
        boolean heeftBlad = soort != Stuksoort.REGEL || bibliotheek.protocol(drager.protocol())
                .flatMap(een -> een.regel(drager.naam())).isPresent();
        return new Plek(drager.soort(), titels.getOrDefault(adres, Woorden.plain(drager.naam())),
                heeftBlad ? adres : null);
    }

    /// A part of a protocol: the list of all things in it. A further machine of phases is a part with its own name.
    private Plek part(Drager drager, String waar) {
        String spoor = Stuksoort.FASEN.adres(drager.protocol(), drager.soort());
        if (titels.containsKey(spoor)) {
            return new Plek("fasen", titels.getOrDefault(spoor, drager.soort()), spoor);
        }
        Stuksoort soort = DELEN.get(drager.soort());
        return new Plek(Woorden.plain(drager.soort()), "van " + waar, "/protocollen/" + drager.protocol()
                + (soort == null ? "" : "#stukken-" + soort.pad()));
    }
}
