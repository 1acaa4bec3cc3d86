package nl.verzuimregie.verlof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.verlof.Verlofoordeel;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.verlof.Verlofaanvraag.Wat;
import nl.verzuimregie.verlof.Verlofvervolg.Soort;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Asking for leave and deciding on it. The caller passed the gate for the pupil.
@Service
public class Verlofwerk {

    private final Verlofaanvragen aanvragen;
    private final Zaaklezer zaken;
    private final Zaakfeiten zaakfeiten;
    private final Verlofwoorden woorden;
    private final Datumtekst datums;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;
    private final Poort poort;

    Verlofwerk(Verlofaanvragen aanvragen, Zaaklezer zaken, Zaakfeiten zaakfeiten, Verlofwoorden woorden,
            Datumtekst datums, Vandaag vandaag, TransactionOperations transacties, Poort poort) {
        this.aanvragen = aanvragen;
        this.zaken = zaken;
        this.zaakfeiten = zaakfeiten;
        this.woorden = woorden;
        this.datums = datums;
        this.vandaag = vandaag;
        this.transacties = transacties;
        this.poort = poort;
    }

    /// What came of a form.
    public enum Uitkomst { VAST, AL_GEDAAN, FOUT }

    /// A form that was sent.
    ///
    /// @param sleutel so that sending it twice records it once
    public record Vraag(VerlofForm form, Verlofaanvraag.Kanaal kanaal, String sleutel) {}

    /// What somebody decides.
    ///
    /// @param keuze `toekennen`, `deel`, `weigeren` or `doorsturen`
    /// @param deel  the days, when it is a part
    public record Keuze(String keuze, VerlofForm deel, String reden) {}

    /// As it stands now.
    public Verlofstand read(Leerling leerling) {
        return within(leerling, () -> load(leerling));
    }

    /// Records a request. A notice that is in time is leave at once, for nobody decides on it.
    public Uitkomst ask(Gebruiker gebruiker, Leerling leerling, Vraag vraag, Formulierfouten fouten) {
        return within(leerling, () -> {
            aanvragen.lock(leerling.school());
            if (aanvragen.isRecorded(vraag.sleutel())) {
                return Uitkomst.AL_GEDAAN;
            }
            Verlofstand stand = load(leerling);
            Optional<Wat> wat = new Verlofinvoer(stand, vraag.form(), fouten, woorden, datums)
                    .read(vraag.kanaal() == Verlofaanvraag.Kanaal.PORTAAL);
            if (wat.isEmpty()) {
                return Uitkomst.FOUT;
            }
            Optional<Long> id = aanvragen.add(leerling, new Verlofaanvragen.Nieuw(wat.get(),
                    new Verlofaanvraag.Woorden(vraag.form().toelichting(), vraag.form().bewijs()), vraag.kanaal(),
                    gebruiker.id(), vraag.sleutel()));
            Verlofstand nu = load(leerling);
            id.flatMap(nu::find).ifPresent(een -> nu.assess(een, een.wat()).filter(Verlofoordeel::isVanzelf)
                    .ifPresent(oordeel -> grant(gebruiker, leerling, een, een.wat(), oordeel.beslist(), "")));
            return Uitkomst.VAST;
        });
    }

    /// Records a decision, or that it goes to leerplicht.
    public Uitkomst decide(Gebruiker gebruiker, Leerling leerling, long aanvraag, Keuze keuze,
            Formulierfouten fouten) {
        return within(leerling, () -> {
            aanvragen.lock(leerling.school());
            Verlofstand stand = load(leerling);
            Verlofaanvraag welke = find(stand, aanvraag);
            return welke.isOpen() ? decide(gebruiker, stand, welke, keuze, fouten) : Uitkomst.AL_GEDAAN;
        });
    }

    private Uitkomst decide(Gebruiker gebruiker, Verlofstand stand, Verlofaanvraag welke, Keuze keuze,
            Formulierfouten fouten) {
        if (keuze.keuze().equals("doorsturen")) {
            return forward(gebruiker, stand, welke, keuze, fouten);
        }
        Optional<Wat> wat = keuze.keuze().equals("deel") ? part(stand, welke, keuze, fouten)
                : Optional.of(welke.wat());
        Optional<Verlofoordeel> oordeel = wat.flatMap(een -> stand.assess(welke, een));
        // who decides follows from what was asked: of a part of it nobody else decides
        String beslist = stand.assess(welke, welke.wat()).map(Verlofoordeel::beslist).orElse("");
        if (!List.of("toekennen", "deel", "weigeren").contains(keuze.keuze())) {
            fouten.add("keuze", woorden.text("fout.keuze"));
        } else if (oordeel.isPresent() && !mayDecide(gebruiker, stand, welke, beslist)) {
            fouten.add("keuze", woorden.text("fout.nietBevoegd", stand.rol(beslist)));
        }
        boolean isWeigering = keuze.keuze().equals("weigeren");
        if (isWeigering && keuze.reden().isBlank()) {
            fouten.add("reden", woorden.text("fout.reden"));
        }
        if (keuze.reden().length() > 2_000) {
            fouten.add("reden", woorden.text("fout.lang", 2_000));
        }
        if (!isWeigering) {
            oordeel.ifPresent(een -> checkGrant(stand, welke, wat.orElse(welke.wat()), een, fouten));
        }
        if (oordeel.isEmpty() || !fouten.isEmpty()) {
            return Uitkomst.FOUT;
        }
        if (isWeigering) {
            aanvragen.follow(stand.leerling().school(), welke, new Verlofvervolg(Soort.GEWEIGERD, beslist,
                    keuze.reden().strip(), Optional.empty(), "", vandaag.nu()), gebruiker.id());
        } else {
            grant(gebruiker, stand.leerling(), welke, wat.orElse(welke.wat()), beslist, keuze.reden().strip());
        }
        return Uitkomst.VAST;
    }

    private void checkGrant(Verlofstand stand, Verlofaanvraag welke, Wat wat, Verlofoordeel oordeel,
            Formulierfouten fouten) {
        oordeel.bevindingen().stream().filter(een -> een.isWeigering()).findFirst().ifPresent(een ->
                fouten.add("keuze", woorden.text("fout.wet", woorden.finding(een))));
        stand.aanvragen().stream().filter(een -> een.id() != welke.id()
                && een.stand() == Verlofaanvraag.Stand.TOEGEKEND && een.geldend().overlaps(wat)).findFirst()
                .ifPresent(een -> fouten.add("keuze", woorden.text("fout.overlap", datums.kort(een.geldend().van()),
                        datums.kort(een.geldend().tot()), woorden.any(een.stand().sleutel()))));
    }

    private Optional<Wat> part(Verlofstand stand, Verlofaanvraag welke, Keuze keuze, Formulierfouten fouten) {
        Optional<Wat> deel = new Verlofinvoer(stand, keuze.deel(), fouten, woorden, datums)
                .period(welke.wat().grond()).map(een -> een.withLessonsOf(welke.wat()));
        if (deel.filter(een -> !een.isWithin(welke.wat())).isPresent()) {
            fouten.add("van", woorden.text("fout.buiten", woorden.period(welke.wat())));
        }
        return deel;
    }

    private Uitkomst forward(Gebruiker gebruiker, Verlofstand stand, Verlofaanvraag welke, Keuze keuze,
            Formulierfouten fouten) {
        Optional<String> naar = stand.regels().grond(welke.wat().grond()).map(Verlofgrond::beslisser)
                .flatMap(Verlofgrond.Beslisser::boven).map(Verlofgrond.Boven::rol);
        if (naar.isEmpty()) {
            fouten.add("keuze", woorden.text("fout.nietDoor"));
            return Uitkomst.FOUT;
        }
        return aanvragen.follow(stand.leerling().school(), welke, new Verlofvervolg(Soort.DOORGESTUURD, naar.get(),
                keuze.reden().strip(), Optional.empty(), "", vandaag.nu()), gebruiker.id()) ? Uitkomst.VAST
                : Uitkomst.AL_GEDAAN;
    }

    /// Whether this person decides in that rol: at school by function; what somebody outside decided is recorded by
    /// who may read what was asked, once it was sent there.
    public boolean mayDecide(Gebruiker gebruiker, Verlofstand stand, Verlofaanvraag welke, String rol) {
        if (!stand.isVanSchool(rol)) {
            return welke.stand() == Verlofaanvraag.Stand.DOORGESTUURD && reads(gebruiker, stand.leerling());
        }
        Functie functie = new Rolverdeling(stand.nu().kader().protocol().zaak()).functie(rol);
        return gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == functie
                && een.allows(Handeling.VERLOF) && een.gebieden().stream()
                        .anyMatch(gebied -> gebied.school() == stand.leerling().school()));
    }

    /// Whether this person reads why leave was asked. Who does not, handles requests and decides nothing.
    public boolean reads(Gebruiker gebruiker, Leerling leerling) {
        return poort.sees(gebruiker, Handeling.VERLOF, leerling, Segment.VERZUIM);
    }

    private void grant(Gebruiker gebruiker, Leerling leerling, Verlofaanvraag welke, Wat wat, String beslist,
            String reden) {
        aanvragen.follow(leerling.school(), welke, new Verlofvervolg(Soort.TOEGEKEND, beslist, reden,
                Optional.of(wat), "", vandaag.nu()), gebruiker.id());
        zaakfeiten.add(new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), gebruiker.id(), key(welke)),
                (herkomst, dag) -> List.of(new Feit.Verlof(herkomst, wat.van(), wat.bereik(), wat.grond())));
    }

    private static String key(Verlofaanvraag welke) {
        return "verlof-" + welke.id();
    }

    /// Takes a request or a grant back; leave that was granted explains nothing from then on.
    public Uitkomst withdraw(Gebruiker gebruiker, Leerling leerling, long aanvraag, String reden) {
        return within(leerling, () -> {
            aanvragen.lock(leerling.school());
            Verlofaanvraag welke = find(load(leerling), aanvraag);
            if (!welke.isLevend()) {
                return Uitkomst.AL_GEDAAN;
            }
            if (!welke.isOpen() && !reads(gebruiker, leerling)) {
                return Uitkomst.FOUT;
            }
            var wie = new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), gebruiker.id(), "");
            zaakfeiten.ofSleutel(key(welke)).getOrDefault(leerling.id(), List.of())
                    .forEach(rij -> zaakfeiten.withdraw(wie, rij, reden));
            aanvragen.follow(leerling.school(), welke, new Verlofvervolg(Soort.INGETROKKEN, "", reden,
                    Optional.empty(), "", vandaag.nu()), gebruiker.id());
            return Uitkomst.VAST;
        });
    }

    /// Records that the letter went to the parents.
    public Uitkomst send(Gebruiker gebruiker, Leerling leerling, long aanvraag) {
        return within(leerling, () -> {
            Verlofaanvraag welke = find(load(leerling), aanvraag);
            return welke.isMetBesluit() && aanvragen.follow(leerling.school(), welke, new Verlofvervolg(
                    Soort.VERSTUURD, "", "", Optional.empty(), "", vandaag.nu()), gebruiker.id()) ? Uitkomst.VAST
                    : Uitkomst.AL_GEDAAN;
        });
    }

    private static Verlofaanvraag find(Verlofstand stand, long aanvraag) {
        return stand.find(aanvraag).orElseThrow(() -> new NietGevondenException("verlof"));
    }

    private Verlofstand load(Leerling leerling) {
        return new Verlofstand(leerling, zaken.read(leerling), aanvragen.ofLeerling(leerling.id()));
    }

    private <T> T within(Leerling leerling, Supplier<T> werk) {
        return Zicht.school(leerling.school()).during(() -> Objects.requireNonNull(transacties.execute(ignored ->
                werk.get())));
    }
}
