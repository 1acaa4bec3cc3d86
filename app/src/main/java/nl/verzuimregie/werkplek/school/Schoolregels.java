package nl.verzuimregie.werkplek.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Aanleidingzin;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Schoolstanden;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Termijn;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Moment;
import nl.verzuimregie.engine.protocol.Overleg;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.zaken.Schoolfeiten;
import org.springframework.web.util.UriComponentsBuilder;

/// The lines of the page of a school, for one person on one day.
record Schoolregels(Schoolstanden.Stand nu, Gebruiker gebruiker, LocalDate dag) {

    /// The kind of moment by which somebody of a rol starts something.
    private static final String START = "start_door";
    /// The organisation of the people a zaak is about.
    private static final String GEZIN = "gezin";

    private Rolverdeling verdeling() {
        return new Rolverdeling(nu.kader().protocol().zaak());
    }

    Optional<Stap> stap(String naam) {
        return nu.deel().stap(naam);
    }

    /// Whether this person acts as a rol at this school.
    boolean isIn(String rol) {
        Functie functie = verdeling().functie(rol);
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie && een.school() != null
                && een.school() == nu.kader().school().id());
    }

    /// As which rol this person may start a stap.
    Optional<String> starter(Stap stap) {
        return stap.begin().bij().stream().filter(moment -> moment.soort().equals(START))
                .map(Moment::adres).filter(rol -> verdeling().isOfSchool(rol) && isIn(rol)).findFirst();
    }

    boolean mayStart(Stap stap) {
        return starter(stap).isPresent();
    }

    /// The days to come that somebody set for an overleg, and that were not taken back.
    Stream<Schoolfeiten.Rij> planned(String overleg) {
        Set<String> weg = nu.rijen().stream().map(Schoolfeiten.Rij::feit).filter(Feit.Correctie.class::isInstance)
                .map(feit -> ((Feit.Correctie) feit).wortel()).collect(Collectors.toSet());
        return nu.rijen().stream().filter(rij -> rij.feit() instanceof Zaakfeit.Start start
                && start.stap().equals(overleg) && start.datum().isAfter(dag) && !weg.contains(start.id()));
    }

    SchoolPage.Taakregel line(Taak taak) {
        Optional<LocalDate> uiterlijk = taak.uiterlijk().map(Uiterlijk::datum);
        int schooldagen = uiterlijk.map(tot -> tot.isBefore(dag)
                ? nu.kader().kalender().aantalSchooldagen(tot.plusDays(1), dag)
                : nu.kader().kalender().aantalSchooldagen(dag.plusDays(1), tot)).orElse(0);
        return new SchoolPage.Taakregel(taak.titel(), new Aanleidingzin(nu.kader().protocol()).of(taak.aanleidingen()),
                uiterlijk, schooldagen, uiterlijk.map(tot -> tot.isBefore(dag) ? "telaat" : tot.equals(dag) ? "nu"
                        : "later").orElse("zonder"), verdeling().titel(taak.rol()),
                UriComponentsBuilder.fromPath("/scholen/{school}/taak").queryParam("kenmerk", "{kenmerk}").encode()
                        .buildAndExpand(nu.kader().school().id(), taak.id()).toUriString(), isIn(taak.rol()));
    }

    /// How often, in words; empty when it is held on request.
    Optional<String> ritme(Overleg overleg) {
        Optional<String> lengte = overleg.ritme().lengte().map(this::length);
        return switch (overleg.ritme().soort()) {
            case ELKE -> lengte.map(een -> Character.isDigit(een.charAt(0)) ? "om de " + een
                    : (een.startsWith("kwartaal") ? "elk " : "elke ") + een);
            case HOOGSTENS_NA_VORIGE -> lengte.map("hoogstens %s na de vorige keer"::formatted);
            case DOOR_SCHOOL -> Optional.of("op de dag die de school kiest");
            case OP_VERZOEK -> Optional.empty();
        };
    }

    private String length(Waarde waarde) {
        String getal = waarde.format(dag);
        return getal.equals("1") ? Termijn.singular(waarde.eenheid()).replaceFirst("kwartalen", "kwartaal")
                : getal + " " + waarde.eenheid().tekst();
    }

    SchoolPage.Zetel zetel(Overleg.Zetel zetel, List<Inzet.Mens> mensen) {
        Optional<Rol> rol = nu.kader().protocol().zaak().rol(zetel.rol());
        Optional<Functie> functie = rol.flatMap(Rol::functie)
                .map(woord -> Functie.valueOf(woord.toUpperCase(Locale.ROOT)));
        List<Inzet.Mens> hier = mensen.stream().filter(mens -> functie.filter(mens.post().functie()::equals)
                .isPresent()).toList();
        boolean perLeerling = rol.flatMap(Rol::organisatie).filter(GEZIN::equals).isPresent()
                || hier.stream().anyMatch(mens -> mens.post().klas().isPresent());
        List<String> wie = perLeerling ? List.of() : hier.stream().map(Inzet.Mens::naam).distinct().sorted().toList();
        return new SchoolPage.Zetel(verdeling().titel(zetel.rol()), wie, perLeerling,
                !perLeerling && wie.isEmpty() && zetel.bezet() && functie.filter(Functie::isBezet)
                        .isPresent());
    }

    SchoolPage.Gedaan done(Taak taak, Taak.Afsluiting einde, Schoolfeiten.Rij rij) {
        String hoe = einde.uitkomsten().isEmpty()
                ? taak.stand().tekst() + einde.reden().map(": %s"::formatted).orElse("")
                : String.join(", ", einde.uitkomsten().stream().map(uit -> taak.stap().einde().closing()
                        .getOrDefault(uit, uit)).toList());
        return new SchoolPage.Gedaan(einde.datum(), taak.titel(), hoe, rij.door(), rij.id(), isIn(taak.rol()));
    }
}
