package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Beoordelingen;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.Besluitlaag;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Besluitregel;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Keuzeregel;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Vast;
import nl.verzuimregie.schoolinstellingen.Keuzestand.Stand;
import nl.verzuimregie.web.NietGevondenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lays out what may be chosen, what holds today, and what was decided.
@Service
class Instellingenlijst {

    private final Bibliotheek bibliotheek;
    private final Besluiten besluiten;
    private final Beoordelingen beoordelingen;
    private final Leerlingen leerlingen;
    private final Vandaag vandaag;

    Instellingenlijst(Bibliotheek bibliotheek, Besluiten besluiten, Beoordelingen beoordelingen, Leerlingen leerlingen,
            Vandaag vandaag) {
        this.bibliotheek = bibliotheek;
        this.besluiten = besluiten;
        this.beoordelingen = beoordelingen;
        this.leerlingen = leerlingen;
        this.vandaag = vandaag;
    }

    Keuzestand stand(Bereik bereik) {
        return new Keuzestand(bibliotheek, bereik, besluiten.ofProtocol(bereik.protocol()), bereik.school()
                .map(school -> besluiten.ofSchool(school.id())).orElse(List.of()));
    }

    /// What somebody looks at: the choices as they are, the protocol alone, and how everything is called.
    record Kijk(Keuzestand stand, Keuzestand kaal, Keuzetitels titels) {}

    Kijk look(Bereik bereik) {
        Keuzestand stand = stand(bereik);
        return new Kijk(stand, stand.bare(), new Keuzetitels(bibliotheek.map(bereik.protocol()).orElseThrow()));
    }

    /// The page of a bereik.
    @Transactional(readOnly = true)
    public Instellingenblad page(Bereik bereik) {
        Kijk kijk = look(bereik);
        Keuzestand stand = kijk.stand();
        boolean isSchool = bereik.school().isPresent();
        List<Keuzeregel> waarden = stand.adressen().waarden().entrySet().stream()
                .filter(een -> een.getValue().ruimte().isPresent() && !stand.adressen().isWettelijk(een.getKey()))
                .map(een -> line(kijk, Soort.WAARDE, een.getKey(), kijk.titels().of(een.getKey()))).toList();
        List<Keuzeregel> treden = stand.adressen().treden().stream().filter(stand.adressen()::isUitschakelbaar)
                .map(adres -> line(kijk, Soort.TREDE, adres, kijk.titels().of(adres))).toList();
        List<Keuzeregel> rollen = !isSchool ? List.of() : bibliotheek.tekst(bereik.protocol()).stream()
                .flatMap(een -> een.rollen().entrySet().stream()).filter(een -> een.getValue().isTeKoppelen())
                .flatMap(een -> Stream.of(Soort.NAAM, Soort.FUNCTIE)
                        .map(soort -> line(kijk, soort, een.getKey(), een.getValue().titel()))).toList();
        return new Instellingenblad(bereik, bereik.school().map(een -> een.naam()).orElse(""),
                stand.protocol().titel(), stand.settings().map(een -> line(kijk, Soort.INSTELLING, een.naam(),
                        een.vraag())).toList(), waarden, treden, rollen, fixed(kijk),
                stand.own().stream().sorted(Comparator.comparingInt(Besluit::id).reversed())
                        .map(een -> describe(kijk, een)).toList(),
                bereik.school().map(een -> beoordelingen.outdated(een.id()).size()).orElse(0),
                bereik.school().map(een -> leerlingen.ofSchool(een.id()).size()).orElse(0));
    }

    /// One thing with what holds, what the protocol says and what was decided for later.
    Keuzeregel line(Kijk kijk, Soort soort, String adres, String titel) {
        LocalDate dag = vandaag.datum();
        Keuzestand stand = kijk.stand();
        Stand nu = stand.on(dag, soort, adres).orElseThrow(() -> new NietGevondenException(adres));
        List<Besluitregel> straks = stand.own().stream().filter(een -> een.soort() == soort
                        && een.adres().equals(adres) && een.vanaf().isAfter(dag))
                .filter(een -> Besluitlaag.everHolds(een, stand.own()))
                .sorted(Comparator.comparing(Besluit::vanaf)).map(een -> describe(kijk, een)).toList();
        return new Keuzeregel(soort, adres, titel, nu, kijk.kaal().on(dag, soort, adres).map(Stand::tekst).orElse(""),
                ruimte(stand, soort, adres), straks);
    }

    private static @Nullable String ruimte(Keuzestand stand, Soort soort, String adres) {
        Optional<String> tekst = soort != Soort.WAARDE ? Optional.empty() : stand.adressen().waarde(adres)
                .flatMap(waarde -> waarde.ruimte().map(ruimte -> Woorden.amount(waarde.eenheid(), ruimte.minstens())
                        + " tot en met " + Woorden.amount(waarde.eenheid(), ruimte.hoogstens())));
        return tekst.orElse(null);
    }

    private List<Vast> fixed(Kijk kijk) {
        var vast = new ArrayList<Vast>();
        Keuzestand stand = kijk.stand();
        stand.adressen().waarden().forEach((adres, waarde) -> {
            boolean isWettelijk = stand.adressen().isWettelijk(adres);
            if (isWettelijk || waarde.ruimte().isEmpty()) {
                Waarde.Stand nu = waarde.op(vandaag.datum()).orElseGet(() -> waarde.per().firstEntry().getValue());
                vast.add(new Vast(kijk.titels().of(adres), Woorden.amount(waarde.eenheid(), nu.binnenwaarde()),
                        nu.grond() instanceof Grond.Bron bron ? bron.plaats() : nu.grond().tekst(),
                        isWettelijk ? "wet" : "protocol"));
            }
        });
        return vast;
    }

    /// A decision in words, and how it is with it today.
    Besluitregel describe(Kijk kijk, Besluit besluit) {
        Keuzestand stand = kijk.stand();
        Besluit over = stand.about(besluit);
        LocalDate dag = vandaag.datum();
        Optional<LocalDate> einde = Besluitlaag.end(besluit, stand.own());
        boolean isOver = besluit.soort() == Soort.EINDE;
        boolean isIngetrokken = einde.filter(tot -> tot.isBefore(dag)).isPresent()
                || !Besluitlaag.everHolds(besluit, stand.own());
        String hoe = isOver ? "einde" : isIngetrokken ? "ingetrokken"
                : !stand.isUsable(besluit) ? "past-niet" : besluit.vanaf().isAfter(dag) ? "straks"
                : stand.isFollowed(besluit, dag) ? "gevolgd" : "geldt";
        return new Besluitregel(besluit, title(kijk, over.soort(), over.adres()), words(stand, over), hoe,
                !isOver && einde.isEmpty() && !hoe.equals("gevolgd"));
    }

    /// What a decision is about, in words.
    static String title(Kijk kijk, Soort soort, String adres) {
        return switch (soort) {
            case WAARDE, TREDE -> kijk.titels().of(adres);
            case INSTELLING -> kijk.stand().setting(adres).map(een -> een.vraag()).orElse(adres);
            case NAAM, FUNCTIE, EINDE -> kijk.stand().protocol().zaak().rol(adres).map(rol -> rol.titel())
                    .orElse(adres);
        };
    }

    private static String words(Keuzestand stand, Besluit over) {
        return switch (over.soort()) {
            case WAARDE -> stand.adressen().waarde(over.adres()).map(waarde -> amount(waarde, over.keuze()))
                    .orElse(over.keuze());
            case INSTELLING -> stand.setting(over.adres())
                    .map(een -> een.opties().getOrDefault(over.keuze(), over.keuze())).orElse(over.keuze());
            case TREDE, NAAM, FUNCTIE, EINDE -> over.keuze();
        };
    }

    /// A number in words; what was typed when the unit is another one since.
    private static String amount(Waarde waarde, String keuze) {
        boolean isTijd = waarde.eenheid() == Eenheid.TIJDSTIP;
        if (keuze.contains(":") != isTijd) {
            return keuze;
        }
        return isTijd ? keuze.replace(':', '.') + " uur" : Woorden.amount(waarde.eenheid(),
                new java.math.BigDecimal(keuze).multiply(java.math.BigDecimal.valueOf(waarde.eenheid().deler()))
                        .longValue());
    }
}
