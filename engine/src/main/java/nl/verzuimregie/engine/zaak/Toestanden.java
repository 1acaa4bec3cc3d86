package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Verzuimsoort;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Toestand.Verzuim;
import nl.verzuimregie.engine.protocol.Voorwaarden;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.zaak.Antwoord.Geldt;

/// Tells of each toestand whether it holds on the day that is being judged.
final class Toestanden {

    private final Zaakstaat staat;

    Toestanden(Zaakstaat staat) {
        this.staat = staat;
    }

    /// Whether all `mits` hold and no `tenzij` does.
    boolean holds(Voorwaarden voorwaarden, LocalDate dag) {
        return failing(voorwaarden, dag).isEmpty();
    }

    /// The first condition that does not allow it, in words; empty when all do.
    Optional<String> failing(Voorwaarden voorwaarden, LocalDate dag) {
        for (Toestand mits : voorwaarden.mits()) {
            Antwoord antwoord = ask(mits, dag);
            if (!antwoord.isJa()) {
                return Optional.of(antwoord.zin());
            }
        }
        for (Toestand tenzij : voorwaarden.tenzij()) {
            Antwoord antwoord = ask(tenzij, dag);
            if (antwoord.isJa()) {
                return Optional.of("wel: " + antwoord.zin());
            }
        }
        return Optional.empty();
    }

    /// The first of these that does not hold, in words.
    Optional<String> failing(List<Toestand> alle, LocalDate dag) {
        return failing(new Voorwaarden(alle, List.of()), dag);
    }

    Antwoord ask(Toestand toestand, LocalDate dag) {
        return switch (toestand) {
            case Toestand.Signaal(var adres) -> Antwoord.of(staat.signalen.isRunning(adres, dag),
                    "het signaal %s loopt".formatted(adres));
            case Toestand.Nieuw ignored -> Antwoord.of(staat.signalen.hasNewer(staat.gezien()),
                    "er is een nieuw signaal");
            case Toestand.Uitkomst(var adres, var ooit) -> Antwoord.of(
                    staat.momenten.has(new Moment("uitkomst", adres), ooit ? 0 : staat.zaakVanaf()),
                    "de uitkomst %s is gegeven".formatted(adres));
            case Toestand.Fase(var naam) -> Antwoord.of(staat.isInFase(naam), "de fase is %s".formatted(naam));
            case Toestand.Regie(var rollen) -> Antwoord.of(staat.regie.holder().filter(rollen::contains).isPresent(),
                    "de regie is bij %s".formatted(String.join(" of ", rollen)));
            case Toestand.Loopt(var verzuim) -> Antwoord.of(isRunning(verzuim, dag),
                    "het verzuim loopt (%s)".formatted(verzuim.name().toLowerCase(java.util.Locale.ROOT)));
            case Toestand.Getal getal -> number(getal, dag);
            case Toestand.Leeftijd(var vanaf, var onder) -> between(staat.leerling.leeftijd(dag), vanaf, onder, -1,
                    "leeftijd", dag);
            case Toestand.Leerjaar(var vanaf, var hoogstens) -> between(staat.leerling.leerjaar(), vanaf, hoogstens, 0,
                    "leerjaar", dag);
            case Toestand.Schooltype(var naam) -> Antwoord.of(staat.leerling.schooltype().filter(naam::equals)
                    .isPresent(), "het schooltype is %s".formatted(naam));
            case Toestand.Gekozen(var geldt, var tekst) -> Antwoord.of(geldt, "de school koos %s".formatted(tekst));
            case Toestand.Toestemming(var naam) -> consent(naam, dag);
            case Toestand.Antwoord(var adres) -> Antwoord.of(staat.antwoorden.has(adres, staat.zaakVanaf()),
                    "het antwoord %s is gegeven".formatted(adres));
            case Toestand.Compleet(var formulier) -> Antwoord.of(Optional.ofNullable(
                    staat.deel.formulieren().get(formulier)).filter(een ->
                            staat.antwoorden.isComplete(een, staat.zaakVanaf())).isPresent(),
                    "het formulier %s is compleet".formatted(formulier));
            case Toestand.AfspraakOpen ignored -> Antwoord.of(staat.hasOpenAfspraak(), "er is een afspraak open");
            case Toestand.Ingeschreven ignored -> Antwoord.of(staat.isIngeschreven(), "de leerling is ingeschreven");
            case Toestand.Betrokken(var rollen) -> Antwoord.of(rollen.stream().anyMatch(staat::isBetrokken),
                    "%s is betrokken".formatted(String.join(" of ", rollen)));
            case Toestand.Gemeld(var soort) -> Antwoord.of(
                    staat.momenten.has(new Moment("melding", soort), staat.zaakVanaf()),
                    "er is gemeld (%s)".formatted(soort));
            case Toestand.PastNiet(var keuze) -> Antwoord.of(false, keuze);
            case Toestand.Vraag vraag -> question(vraag, dag);
            case Toestand.EenVan(var delen) -> any(delen.stream().map(deel -> ask(deel, dag)).toList());
            case Toestand.Alle(var delen) -> all(delen.stream().map(deel -> ask(deel, dag)).toList());
        };
    }

    private boolean isRunning(Verzuim verzuim, LocalDate dag) {
        int soorten = switch (verzuim) {
            case ZIEK -> Verzuimsoort.ZIEK.bit();
            case ONGEOORLOOFD -> Verzuimsoort.ONGEOORLOOFD.bit() | Verzuimsoort.LUXE.bit();
            case VERZUIM -> Verzuimsoort.ZIEK.bit() | Verzuimsoort.GEOORLOOFD.bit() | Verzuimsoort.ONGEOORLOOFD.bit()
                    | Verzuimsoort.LUXE.bit();
        };
        return staat.tijdlijn.dagen().headMap(dag, true).reversed().values().stream()
                .filter(een -> !een.vorm().isOnbekend()).findFirst().map(Tijdlijn.Dag::vorm)
                .filter(vorm -> vorm.afwezig(soorten) > 0).isPresent();
    }

    private Antwoord number(Toestand.Getal getal, LocalDate dag) {
        Optional<Long> waarde = staat.signalen.waarde(getal.maat(), dag);
        Optional<Long> grens = getal.waarde().op(dag).map(Waarde.Stand::binnenwaarde);
        String zin = "%s: %s, %s %s".formatted(getal.maat().titel(),
                waarde.map(getal.maat().eenheid()::format).orElse("geen"), getal.vergelijking().tekst(),
                getal.waarde().format(dag));
        return Antwoord.of(waarde.isPresent() && grens.isPresent()
                && getal.vergelijking().holds(waarde.get(), grens.get()), zin);
    }

    /// @param ruimte what is added to the upper bound: 0 includes it, -1 does not
    private static Antwoord between(Optional<Integer> getal, Optional<Waarde> vanaf, Optional<Waarde> tot, int ruimte,
            String wat, LocalDate dag) {
        String zin = wat + getal.map(een -> " " + een).orElse(" onbekend");
        boolean onder = vanaf.flatMap(waarde -> waarde.op(dag)).map(stand ->
                getal.isPresent() && getal.get() >= stand.binnenwaarde()).orElse(true);
        boolean boven = tot.flatMap(waarde -> waarde.op(dag)).map(stand ->
                getal.isPresent() && getal.get() <= stand.binnenwaarde() + ruimte).orElse(true);
        return Antwoord.of(onder && boven, zin);
    }

    private Antwoord consent(String naam, LocalDate dag) {
        List<String> geweigerd = staat.toestemmingen.refused(naam, dag);
        if (!geweigerd.isEmpty()) {
            return Antwoord.of(false, "%s geweigerd door %s".formatted(naam, String.join(" en ", geweigerd)));
        }
        List<String> ontbreekt = staat.toestemmingen.missing(naam, dag);
        return ontbreekt.isEmpty() ? Antwoord.of(staat.toestemmingen.isInForce(naam, dag),
                "de toestemming %s is gegeven".formatted(naam))
                : Antwoord.open("%s nog niet gegeven door %s".formatted(naam, String.join(" en ", ontbreekt)),
                        List.of(naam));
    }

    private Antwoord question(Toestand.Vraag vraag, LocalDate dag) {
        String adres = vraag.naam();
        if (staat.antwoorden.has(adres + ".ja", staat.zaakVanaf())) {
            return Antwoord.of(true, vraag.zin() + " Ja.");
        }
        if (staat.antwoorden.has(adres + ".nee", staat.zaakVanaf())) {
            return Antwoord.of(false, vraag.zin() + " Nee.");
        }
        if (vraag.vooraf().map(vooraf -> ask(vooraf, dag).isJa()).orElse(false)) {
            return Antwoord.of(true, vraag.zin() + " Ja, volgens het dossier.");
        }
        return Antwoord.open(vraag.zin() + " Nog niet beantwoord.", List.of(vraag.naam()));
    }

    static Antwoord any(List<Antwoord> delen) {
        Optional<Antwoord> ja = delen.stream().filter(Antwoord::isJa).findFirst();
        return ja.orElseGet(() -> join(delen, Geldt.OPEN, " of "));
    }

    static Antwoord all(List<Antwoord> delen) {
        Optional<Antwoord> nee = delen.stream().filter(deel -> deel.geldt() == Geldt.NEE).findFirst();
        return nee.orElseGet(() -> join(delen, Geldt.OPEN, " en "));
    }

    private static Antwoord join(List<Antwoord> delen, Geldt zoek, String tussen) {
        List<Antwoord> open = delen.stream().filter(deel -> deel.geldt() == zoek).toList();
        List<Antwoord> welke = open.isEmpty() ? delen : open;
        String zin = String.join(tussen, welke.stream().map(Antwoord::zin).toList());
        boolean nee = tussen.equals(" of ");
        return open.isEmpty() ? Antwoord.of(!nee, zin) : Antwoord.open(zin,
                open.stream().flatMap(deel -> deel.onbeantwoord().stream()).toList());
    }

    /// Whether a choice of a route fits; with a question open it is open, never yes.
    Antwoord fits(Route route, Route.Keuze keuze, LocalDate dag) {
        var delen = new java.util.ArrayList<Antwoord>();
        keuze.voorwaarden().mits().forEach(mits -> delen.add(askInRoute(route, mits, dag)));
        keuze.voorwaarden().tenzij().forEach(tenzij -> delen.add(not(askInRoute(route, tenzij, dag))));
        return all(delen);
    }

    private Antwoord askInRoute(Route route, Toestand toestand, LocalDate dag) {
        return switch (toestand) {
            case Toestand.PastNiet(var naam) -> route.keuzes().stream().filter(een -> een.naam().equals(naam))
                    .findFirst().map(een -> not(fits(route, een, dag))).orElse(Antwoord.of(false, naam));
            case Toestand.EenVan(var delen) -> any(delen.stream().map(een -> askInRoute(route, een, dag)).toList());
            case Toestand.Alle(var delen) -> all(delen.stream().map(een -> askInRoute(route, een, dag)).toList());
            default -> ask(toestand, dag);
        };
    }

    private static Antwoord not(Antwoord antwoord) {
        return switch (antwoord.geldt()) {
            case JA -> Antwoord.of(false, antwoord.zin());
            case NEE -> Antwoord.of(true, "niet: " + antwoord.zin());
            case OPEN -> antwoord;
        };
    }
}
