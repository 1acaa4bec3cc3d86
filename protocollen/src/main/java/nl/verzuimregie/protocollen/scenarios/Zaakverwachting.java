package nl.verzuimregie.protocollen.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Afspraakstand;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.NietOntstaan;
import nl.verzuimregie.engine.zaak.Regieoverdracht;
import nl.verzuimregie.engine.zaak.Zaakstand;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// Holds where a case stands against where it must stand: tasks, phase, regie, advice, agenda.
final class Zaakverwachting {

    static final List<String> SLEUTELS = List.of("taken", "te_laat", "fase", "spoor", "regie", "overdracht", "route",
            "agenda", "agenda_wacht", "aan_tafel", "handelingen", "niet_ontstaan", "afspraken_open",
            "brieven", "leeg_bij_doorgeven", "meldingen", "opmerkingen");

    private final Zaakvragen vragen;
    private final Zaakdeel deel;
    private final Zaakstand zaak;
    private final Taakverwachting taken;
    private final Verschillen verschillen;

    Zaakverwachting(Zaakstand zaak, Zaakvragen vragen, Zaakdeel deel, Verschillen verschillen) {
        this.vragen = vragen;
        this.deel = deel;
        this.zaak = zaak;
        this.taken = new Taakverwachting(zaak, deel, verschillen);
        this.verschillen = verschillen;
    }

    /// Checks what a step says of the case; its other keys are left alone.
    void check(Knoop.Blok dan) {
        dan.velden().forEach((sleutel, veld) -> {
            switch (sleutel) {
                case "taken" -> taken.check(veld);
                case "te_laat" -> taken.checkLate(veld);
                case "fase" -> checkFase(veld);
                case "spoor" -> verschillen.forEach(veld, this::checkSpoor);
                case "regie" -> verschillen.compare(veld, "de regie", zaak.regie().orElse(Verschillen.GEEN));
                case "overdracht" -> checkOverdracht(veld);
                case "route" -> verschillen.forEach(veld, this::checkRoute);
                case "agenda" -> checkAgenda(veld);
                case "agenda_wacht" -> verschillen.compareAll(veld, "op een agenda, en wacht op toestemming",
                        zaak.agenda().stream().filter(een -> een.wacht().isPresent()).map(een -> een.overleg())
                                .distinct().toList());
                case "aan_tafel" -> verschillen.forEach(veld, this::checkAanTafel);
                case "handelingen" -> verschillen.compareAll(veld, "de handelingen zonder taak", zaak.handelingen()
                        .stream().flatMap(een -> een.uitkomsten().stream().map(uit -> een.stap() + "." + uit))
                        .toList());
                case "niet_ontstaan" -> verschillen.forEach(veld, this::checkNietOntstaan);
                case "afspraken_open" -> verschillen.compare(veld, "het aantal open afspraken",
                        Long.toString(zaak.afspraken().stream().filter(Afspraakstand::isOpen).count()));
                case "brieven" -> verschillen.compareAll(veld, "de brieven", zaak.verzendingen().stream()
                        .map(een -> "%s %s%s".formatted(een.adres(), een.datum(), een.kanaal().isPresent() ? ""
                                : " niet")).toList());
                case "leeg_bij_doorgeven" -> verschillen.forEach(veld, this::checkWithheld);
                case "meldingen" -> verschillen.forEach(veld, this::checkMelding);
                case "opmerkingen" -> verschillen.forEach(veld, this::checkRemarks);
                default -> { } // of another part of the oordeel
            }
        });
    }

    private void checkFase(Knoop.Veld veld) {
        String van = zaak.overgangen().isEmpty() ? ""
                : " (sinds %s)".formatted(zaak.overgangen().getLast().door());
        String verwacht = veld.waarde().asText().orElse("");
        if (!verwacht.equals(zaak.fase())) {
            verschillen.add(veld.sleutel(), "verwacht de fase: %s; het is %s%s".formatted(verwacht, zaak.fase(), van));
        }
    }

    private void checkSpoor(String spoor, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "het spoor", spoor, zaak.sporen().keySet())) {
            verschillen.compare(veld, "de fase van %s".formatted(spoor),
                    zaak.sporen().getOrDefault(spoor, Fasen.BEGIN));
        }
    }

    private void checkOverdracht(Knoop.Veld veld) {
        Optional<Regieoverdracht> er = zaak.overdracht();
        if (Verschillen.isGeen(veld.waarde())) {
            er.ifPresent(een -> verschillen.add(veld.sleutel(),
                    "verwacht geen overdracht; er loopt er een van %s naar %s".formatted(een.van(), een.aan())));
        } else if (er.isEmpty()) {
            verschillen.add(veld.sleutel(), "verwacht een overdracht; er is er geen, en de regie is bij %s".formatted(
                    zaak.regie().orElse("niemand")));
        } else {
            verschillen.forEach(veld, (wat, verwacht) -> checkOverdracht(er.get(), wat, verwacht));
        }
    }

    private void checkOverdracht(Regieoverdracht er, String wat, Knoop.Veld veld) {
        Map<String, String> standen = Map.of("aan", er.aan(), "van", er.van(),
                "uiterlijk", er.uiterlijk().map(een -> een.datum().toString()).orElse(Verschillen.GEEN),
                "te_laat", Verschillen.yesNo(er.teLaat()));
        if (verschillen.isKnown(veld, "de eigenschap", wat, List.of("aan", "van", "uiterlijk", "te_laat"))) {
            verschillen.compare(veld, "van de overdracht %s".formatted(wat),
                    standen.getOrDefault(wat, Verschillen.GEEN));
        }
    }

    private void checkWithheld(String formulier, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "het formulier", formulier, deel.formulieren().keySet())) {
            Optional.ofNullable(deel.formulieren().get(formulier)).ifPresent(een -> verschillen.compareAll(veld,
                    "leeg bij doorgeven van %s".formatted(formulier), vragen.withheld(een)));
        }
    }

    private void checkRemarks(String melding, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "de melding", melding, deel.meldingen().keySet())) {
            Optional.ofNullable(deel.meldingen().get(melding)).ifPresent(een -> verschillen.compareAll(veld,
                    "de opmerkingen van %s".formatted(melding), vragen.remarks(een)));
        }
    }

    private void checkMelding(String soort, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "de melding", soort, deel.meldingen().keySet())) {
            new Meldingverwachting(zaak.meldingen(), verschillen).check(soort, veld);
        }
    }

    private void checkRoute(String adres, Knoop.Veld veld) {
        String[] delen = adres.split("\\.", 2);
        if (!verschillen.isKnown(veld, "de route", delen[0], deel.routes().keySet())) {
            return;
        }
        Map<String, Antwoord> advies = vragen.advise(delen[0]);
        String keuze = delen.length > 1 ? delen[1] : "";
        Optional<Antwoord> er = Optional.ofNullable(advies.get(keuze));
        if (verschillen.isKnown(veld, "de keuze", keuze, advies.keySet())) {
            er.ifPresent(antwoord -> verschillen.forEach(veld,
                    (wat, verwacht) -> checkAntwoord(delen[0], keuze, antwoord, wat, verwacht)));
        }
    }

    private void checkAntwoord(String route, String keuze, Antwoord er, String wat, Knoop.Veld veld) {
        switch (wat) {
            case "past" -> verschillen.compare(veld, "past %s.%s (%s)".formatted(route, keuze, er.zin()),
                    er.geldt().name().toLowerCase(Locale.ROOT));
            case "omdat" -> verschillen.compareSome(veld, "het omdat van %s.%s".formatted(route, keuze),
                    List.of(er.zin()));
            case "nog_te_beantwoorden" -> checkOpenVragen(route, er, veld);
            default -> verschillen.isKnown(veld, "de eigenschap", wat, List.of("past", "omdat",
                    "nog_te_beantwoorden"));
        }
    }

    /// Questions of the route itself may be named without the route before it; their order means nothing.
    private void checkOpenVragen(String route, Antwoord er, Knoop.Veld veld) {
        List<String> open = er.onbeantwoord().stream().map(naam -> shorten(route, naam)).distinct().toList();
        List<String> verwacht = Verschillen.isGeen(veld.waarde()) ? List.of()
                : veld.waarde().texts().stream().map(naam -> shorten(route, naam)).toList();
        if (!Verschillen.isSame(verwacht, open)) {
            verschillen.add(veld.sleutel(), "verwacht nog te beantwoorden: %s; het zijn: %s".formatted(
                    Verschillen.list(verwacht), Verschillen.list(open)));
        }
    }

    private static String shorten(String route, String naam) {
        return naam.startsWith(route + ".") ? naam.substring(route.length() + 1) : naam;
    }

    private void checkAgenda(Knoop.Veld veld) {
        if (Verschillen.isGeen(veld.waarde())) {
            verschillen.compareAll(veld, "de agenda", zaak.agenda().stream()
                    .map(een -> "%s van %s (%s)".formatted(een.punt(), een.overleg(), een.omdat())).toList());
            return;
        }
        verschillen.forEach(veld, (overleg, punten) -> {
            if (verschillen.isKnown(punten, "het overleg", overleg, deel.overleggen().keySet())) {
                verschillen.compareAll(punten, "op de agenda van %s".formatted(overleg), zaak.agenda().stream()
                        .filter(een -> een.overleg().equals(overleg)).map(een -> een.punt()).toList());
            }
        });
    }

    /// Who is at the table for this pupil, by the names of the seats.
    private void checkAanTafel(String overleg, Knoop.Veld veld) {
        if (verschillen.isKnown(veld, "het overleg", overleg, deel.overleggen().keySet())) {
            verschillen.compareAll(veld, "aan tafel bij %s".formatted(overleg), zaak.agenda().stream()
                    .filter(een -> een.overleg().equals(overleg)).findFirst().map(een -> een.zetels())
                    .orElse(List.of()));
        }
    }

    private void checkNietOntstaan(String stap, Knoop.Veld veld) {
        if (!verschillen.isKnown(veld, "de stap", stap, deel.stappen().keySet())) {
            return;
        }
        List<String> redenen = zaak.nietOntstaan().stream().filter(een -> een.stap().equals(stap))
                .map(NietOntstaan::reden).distinct().toList();
        if (Verschillen.isGeen(veld.waarde())) {
            verschillen.compareAll(veld, "waarom %s niet ontstond".formatted(stap), redenen);
        } else {
            verschillen.compareSome(veld, "waarom %s niet ontstond".formatted(stap), redenen);
        }
    }
}
