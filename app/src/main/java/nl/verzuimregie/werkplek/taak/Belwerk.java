package nl.verzuimregie.werkplek.taak;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.zaken.Zaakfeitrij;
import org.springframework.stereotype.Service;

/// Calling a family that left the questions open (S-009): the attempts, and the task that stays until somebody was
/// reached. A stap is about calling when its form is the one that a protocol calls `belpoging`.
@Service
public class Belwerk {

    private static final String FORMULIER = "belpoging";
    private static final String UITKOMST = "uitkomst";
    private static final String LOGBOEK = "logboek";

    private final Vandaag vandaag;

    Belwerk(Vandaag vandaag) {
        this.vandaag = vandaag;
    }

    /// One time that somebody called.
    ///
    /// @param op when, as it was written down
    public record Poging(LocalDateTime op, String door, String resultaat) {}

    /// A call that is still to be made.
    ///
    /// @param taak       its id
    /// @param isEigen    whether it is for who looks
    /// @param vanaf      from when on it is in the lists; empty: at once
    /// @param uitkomsten what can come of it
    public record Open(String taak, String titel, boolean isEigen, Optional<LocalDateTime> vanaf,
            List<TaakPage.Keuze> uitkomsten) {
        public Open {
            uitkomsten = List.copyOf(uitkomsten);
        }
    }

    /// What was called and what is to be called, the last attempt first.
    public record Belstand(List<Open> open, List<Poging> pogingen) {
        public Belstand {
            open = List.copyOf(open);
            pogingen = List.copyOf(pogingen);
        }
    }

    /// How it stands.
    public Belstand read(Gebruiker gebruiker, Leerling leerling, Zaaklezer.Gelezen nu) {
        Zaakdeel deel = nu.kader().protocol().zaak();
        Set<String> weg = nu.zaken().stream().map(Zaakfeitrij::feit).filter(Feit.Correctie.class::isInstance)
                .map(een -> ((Feit.Correctie) een).wortel()).collect(Collectors.toSet());
        List<Poging> pogingen = nu.zaken().stream().filter(rij -> !weg.contains(rij.feit().id())).flatMap(rij ->
                rij.feit() instanceof Zaakfeit.Afronding een ? attempt(rij, een, deel).stream()
                        : java.util.stream.Stream.<Poging>empty()).toList().reversed();
        return new Belstand(find(leerling, nu).stream().map(een -> new Open(een.taak().id(), een.taak().titel(),
                een.rolOf(gebruiker).isPresent(), een.taak().zichtbaarVanaf().filter(moment -> moment.isAfter(
                        vandaag.nu().atZone(Vandaag.ZONE).toLocalDateTime())), choices(een.taak().stap())))
                .toList(), pogingen);
    }

    /// One attempt, as facts: when and by whom is known, and the result follows from what came of it.
    ///
    /// @param tekst the words behind a key, in the language of the page
    /// @return empty when there is no such call to be made any more, or it is for somebody else
    public List<Zaakfeit> attempt(Gebruiker gebruiker, Leerling leerling, Zaaklezer.Gelezen nu, Bel bel,
            UnaryOperator<String> tekst) {
        Optional<Taakdossier> gevonden = find(leerling, nu).stream().filter(een -> een.taak().id().equals(bel.taak())
                && een.rolOf(gebruiker).isPresent()).findFirst();
        if (gevonden.isEmpty() || choices(gevonden.get().taak().stap()).stream().noneMatch(een ->
                een.naam().equals(bel.uitkomst()))) {
            return List.of();
        }
        Taakdossier dossier = gevonden.get();
        Formulier formulier = dossier.taak().formulier(dossier.deel()).orElseThrow();
        var vooraf = new Vooraf(gebruiker, leerling, vandaag.nu().atZone(Vandaag.ZONE), Optional.empty());
        Map<String, List<String>> waarden = new LinkedHashMap<>(vooraf.of(formulier));
        formulier.velden().stream().filter(veld -> !veld.opties().isEmpty()).forEach(veld ->
                waarden.put(TaakForm.VELD + veld.naam(), List.of(result(veld, bel.uitkomst()))));
        waarden.put(UITKOMST, List.of(bel.uitkomst()));
        waarden.put(LOGBOEK, List.of(tekst.apply("bel.logboek")));
        var poging = new Taakpoging(dossier, gebruiker, new TaakForm(waarden), "afronden");
        var herkomst = new Feit.Herkomst("", vandaag.nu(), Integer.toString(gebruiker.id()));
        poging.check(herkomst, tekst);
        return poging.fouten().isEmpty() ? poging.facts(herkomst, vandaag.datum()) : List.of();
    }

    /// Which call, and what came of it.
    public record Bel(String taak, String uitkomst) {}

    /// The option that is called as the outcome; else the last, for that says that it did not work.
    private static String result(Formulier.Veld veld, String uitkomst) {
        return veld.opties().containsKey(uitkomst) ? uitkomst : List.copyOf(veld.opties().keySet()).getLast();
    }

    private static List<TaakPage.Keuze> choices(Stap stap) {
        return java.util.stream.Stream.concat(stap.einde().closing().entrySet().stream(), stap.einde().tussenstanden()
                .entrySet().stream()).map(een -> new TaakPage.Keuze(een.getKey(), een.getValue())).toList();
    }

    private static List<Taakdossier> find(Leerling leerling, Zaaklezer.Gelezen nu) {
        return nu.oordeel().zaak().open().stream().filter(taak -> taak.stand() == Taak.Stand.OPEN
                && taak.formulier(nu.kader().protocol().zaak()).map(een -> een.naam()).equals(Optional.of(FORMULIER)))
                .map(taak -> new Taakdossier(leerling, nu.kader(), nu.oordeel(), taak, Map.of(), nu.vandaag()))
                .toList();
    }

    private static Optional<Poging> attempt(Zaakfeitrij rij, Zaakfeit.Afronding een, Zaakdeel deel) {
        return deel.stap(een.stap()).filter(stap -> stap.middelen().formulier().equals(Optional.of(FORMULIER)))
                .map(stap -> new Poging(time(rij, een), Objects.requireNonNullElse(rij.door(), "-"),
                        een.uitkomsten().stream().map(naam -> Optional.ofNullable(stap.einde().closing().get(naam))
                                .or(() -> Optional.ofNullable(stap.einde().tussenstanden().get(naam))).orElse(naam))
                                .collect(Collectors.joining(", "))));
    }

    private static LocalDateTime time(Zaakfeitrij rij, Zaakfeit.Afronding een) {
        LocalDateTime vastgelegd = rij.vastgelegdOp().atZone(Vandaag.ZONE).toLocalDateTime();
        try {
            return een.inhoud().antwoorden().getOrDefault(FORMULIER + ".tijd", List.of()).stream().findFirst()
                    .map(LocalDateTime::parse).orElse(vastgelegd);
        } catch (DateTimeException anders) {
            return vastgelegd;
        }
    }
}
