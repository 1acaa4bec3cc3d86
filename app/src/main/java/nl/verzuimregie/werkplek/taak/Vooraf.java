package nl.verzuimregie.werkplek.taak;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Gebruiker;

/// What the application knows already of a field of a form (`vooraf` in the protocol). It stays a proposal: whoever
/// fills the form can say something else.
final class Vooraf {

    /// What is known of a report: who called, how, when.
    private static final String MELDING = "melding.";

    private final Map<String, String> bekend = new LinkedHashMap<>();

    /// @param melding the ziekmelding that the task is about
    Vooraf(Gebruiker gebruiker, Leerling leerling, ZonedDateTime nu, Optional<Feit.Ziekmelding> melding) {
        bekend.put("nu", minute(nu.toLocalDateTime()));
        bekend.put("vandaag", nu.toLocalDate().toString());
        bekend.put("gebruiker.naam", gebruiker.naam());
        bekend.put("leerling.naam", leerling.naam());
        bekend.put("leerling.klas", leerling.klas());
        leerling.geboortedatum().map(LocalDate::toString).ifPresent(dag -> bekend.put("leerling.geboortedatum", dag));
        melding.ifPresent(een -> {
            bekend.put(MELDING + "tijd", minute(een.herkomst().geregistreerdOp().atZone(Vandaag.ZONE)
                    .toLocalDateTime()));
            bekend.put(MELDING + "melder", een.melder());
            bekend.put(MELDING + "kanaal", een.kanaal().equals("telefonisch") ? "telefonisch" : "digitaal");
        });
    }

    /// Whether a form is about a report: it takes something from it.
    static boolean isAboutMelding(Formulier formulier) {
        return formulier.velden().stream().anyMatch(veld -> veld.vooraf().filter(adres -> adres.startsWith(MELDING))
                .isPresent());
    }

    private static String minute(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(moment);
    }

    /// What is known of these fields, as somebody would type it; by the name of the field on the page.
    Map<String, List<String>> of(Formulier formulier) {
        var waarden = new LinkedHashMap<String, List<String>>();
        formulier.velden().forEach(veld -> veld.vooraf().map(bekend::get).filter(tekst -> !tekst.isEmpty())
                .ifPresent(tekst -> waarden.put(TaakForm.VELD + veld.naam(), List.of(tekst))));
        return waarden;
    }

    /// Whether a field is about the report itself or about who records it: then nobody is asked twice.
    boolean isKnown(Formulier.Veld veld) {
        return veld.vooraf().filter(adres -> bekend.containsKey(adres) && (adres.startsWith(MELDING)
                || adres.equals("nu") || adres.equals("gebruiker.naam"))).isPresent();
    }
}
