package nl.verzuimregie.werkplek.taak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.zaken.Zaakfeiten;
import nl.verzuimregie.zaken.Zaakfeiten.Vastlegger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.UriComponentsBuilder;

/// Tasks that somebody does together: each gets a fact of its own, all of them or none, and they can be taken back
/// together.
@Service
public class Samentaken {

    /// More at once is no longer looked at.
    static final int HOOGSTENS = 100;
    private static final String KOP = "samen-";

    private final TaakReader reader;
    private final Zaakfeiten zaakfeiten;
    private final Vandaag vandaag;
    private final TransactionOperations transacties;

    Samentaken(TaakReader reader, Zaakfeiten zaakfeiten, Vandaag vandaag, TransactionOperations transacties) {
        this.reader = reader;
        this.zaakfeiten = zaakfeiten;
        this.vandaag = vandaag;
        this.transacties = transacties;
    }

    /// What was recorded together for one pupil.
    record Vastgelegd(Leerling leerling, List<Long> rijen) {}

    /// The chosen tasks that are there, by how they were chosen (`leerling:kenmerk`); each passes the gate.
    Map<String, Taakdossier> open(Gebruiker gebruiker, List<String> keuzen) {
        Map<String, Taakdossier> dossiers = new LinkedHashMap<>();
        for (String keuze : new LinkedHashSet<>(keuzen)) {
            int punt = keuze.indexOf(':');
            if (punt > 0 && keuze.substring(0, punt).matches("\\d{1,18}")) {
                // not there any more when its cause was corrected meanwhile
                reader.find(gebruiker, Long.parseLong(keuze.substring(0, punt)), keuze.substring(punt + 1))
                        .ifPresent(dossier -> dossiers.put(keuze, dossier));
            }
        }
        return dossiers;
    }

    /// What makes this form different from every other. What is recorded under it, each fact as
    /// `sleutel/0`, `sleutel/1` and on, can be taken back together.
    public String key(Gebruiker gebruiker) {
        return "%s%d-%s".formatted(KOP, gebruiker.id(), vandaag.nu());
    }

    /// Whether the form with this key was recorded before.
    public boolean isRecorded(Gebruiker gebruiker, String sleutel) {
        return heleSchool(gebruiker).during(() -> zaakfeiten.isRecorded(sleutel + "/0"));
    }

    /// The page that takes back what was recorded with a form.
    public static String undo(String sleutel) {
        return UriComponentsBuilder.fromPath("/vandaag/samen/ongedaan").queryParam("sleutel", "{sleutel}").encode()
                .buildAndExpand(sleutel).toUriString();
    }

    /// What is wrong, per field: once when it is wrong with all, else with the names.
    Map<String, String> faults(Gebruiker gebruiker, List<Taakdossier> dossiers, TaakForm form, String actie,
            UnaryOperator<String> tekst) {
        Map<String, Map<String, List<String>>> perVeld = new LinkedHashMap<>();
        for (Taakdossier dossier : dossiers) {
            var invoer = new Taakinvoer(dossier, gebruiker, form);
            List<Zaakfeit> proef = invoer.facts(actie, new Feit.Herkomst("", vandaag.nu(),
                    Integer.toString(gebruiker.id())), dossier.vandaag());
            Map<String, String> fouten = invoer.faults(actie, proef, tekst);
            if (actie.equals("afronden") && !new Verstrekkingen(dossier, form, proef).isEmpty()) {
                fouten.putIfAbsent("uitkomst", tekst.apply("taak.weg.apart")); // what leaves is looked at one by one
            }
            fouten.forEach((veld, zin) ->
                    perVeld.computeIfAbsent(veld, ignored -> new LinkedHashMap<>())
                            .computeIfAbsent(zin, ignored -> new ArrayList<>()).add(dossier.leerling().naam()));
        }
        Map<String, String> samen = new LinkedHashMap<>();
        perVeld.forEach((veld, zinnen) -> samen.put(veld, zinnen.entrySet().stream()
                .map(een -> een.getValue().size() == dossiers.size() ? een.getKey()
                        : String.join(", ", een.getValue()) + ": " + een.getKey())
                .collect(Collectors.joining(" "))));
        return samen;
    }

    /// Records it for each, all or none.
    void record(Gebruiker gebruiker, List<Taakdossier> dossiers, TaakForm form, String actie, String sleutel) {
        heleSchool(gebruiker).during(() -> transacties.execute(ignored -> {
            for (int i = 0; i < dossiers.size(); i++) {
                Taakdossier dossier = dossiers.get(i);
                var invoer = new Taakinvoer(dossier, gebruiker, form);
                zaakfeiten.add(new Vastlegger(dossier.leerling().school(), dossier.leerling().id(), gebruiker.id(),
                        sleutel + "/" + i), (herkomst, dag) -> invoer.facts(actie, herkomst, dag));
            }
            return true;
        }));
    }

    /// What somebody recorded together and has not taken back, per pupil.
    ///
    /// @throws NietGevondenException when it is of somebody else
    List<Vastgelegd> recorded(Gebruiker gebruiker, String sleutel) {
        if (!sleutel.startsWith(KOP + gebruiker.id() + "-")) {
            throw new NietGevondenException("samen");
        }
        Map<Long, List<Long>> rijen = heleSchool(gebruiker).during(() -> zaakfeiten.ofSleutel(sleutel));
        return rijen.entrySet().stream().map(een -> new Vastgelegd(reader.pass(gebruiker, een.getKey()),
                een.getValue())).toList();
    }

    /// Takes it back for each, all or none.
    void withdraw(Gebruiker gebruiker, List<Vastgelegd> alle, String reden) {
        heleSchool(gebruiker).during(() -> transacties.execute(ignored -> {
            alle.forEach(een -> een.rijen().forEach(rij -> zaakfeiten.withdraw(new Vastlegger(een.leerling().school(),
                    een.leerling().id(), gebruiker.id(), ""), rij, reden)));
            return true;
        }));
    }

    private static Zicht heleSchool(Gebruiker gebruiker) {
        return gebruiker.omgeving(Handeling.TAAK);
    }
}
