package nl.verzuimregie.werkplek.taak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.beoordelingen.Aanleidingzin;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Formulier;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Route;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.protocol.Toestand;
import nl.verzuimregie.engine.protocol.Zaakdeel;
import nl.verzuimregie.engine.zaak.Antwoord;
import nl.verzuimregie.engine.zaak.Taak;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Formulierfouten;

/// The page of one task.
///
/// @param vorm     what can be done: `werk`, `vrijgave`, `toestemming`, `regie`, `wacht`, `klaar` or `lezen`
/// @param stand    where it stands, in words
/// @param eigenaars who can have an agreement to keep
/// @param plicht   `wettelijk`, `protocol` or `richtlijn`
public record TaakPage(Taakkader.Over over, String kenmerk, String titel, String strekking, String bron, String omdat,
        String eigenaar, Optional<Uiterlijk> uiterlijk, String stand, boolean isTeLaat, String vorm, String plicht,
        List<Keuze> uitkomsten, boolean isMeer, List<Keuze> bereikt, boolean isBereiktAllen, List<Veld> velden,
        Optional<String> hulp, List<Keuze> overTeDragen, List<Keuze> kandidaten, List<Keuze> afspraken,
        List<Keuze> eigenaars, List<Meldinginvoer.Vraag> meldingen, List<Briefinvoer.Vraag> brieven,
        List<Advies> advies, List<String> verloop, TaakForm form, Formulierfouten fouten, String sleutel) {

    /// One thing to choose.
    public record Keuze(String naam, String tekst) {}

    /// A field of the form of the protocol.
    ///
    /// @param leegZonder the consent, in words, without which it is handed over empty and that is not there now
    /// @param isToestemming the consent, in words, that a yes is
    /// @param invoer `tekst`, `lang`, `datum`, `tijdstip`, `getal`, `keuze`, `keuzes` or `verklaring`
    public record Veld(String id, String titel, String invoer, boolean verplicht, List<Keuze> opties, boolean gevoelig,
            Optional<String> leegZonder, Optional<String> isToestemming, List<Afspraakinvoer.Rij> rijen) {
        /// Whether something stands where only who asks for more looks.
        public boolean isMeerGevuld() {
            return rijen.stream().anyMatch(rij -> rij.isMeer() && !rij.isLeeg());
        }
    }

    /// What a route says of one choice.
    public record Advies(String keuze, String past, String zin) {}

    static TaakPage of(Taakkader dossier, Gebruiker gebruiker, TaakForm form, Formulierfouten fouten,
            String sleutel) {
        Taak taak = dossier.taak();
        Stap stap = taak.stap();
        Zaakdeel deel = dossier.deel();
        Rolverdeling verdeling = dossier.verdeling();
        var uitkomsten = new ArrayList<Keuze>();
        stap.einde().closing().forEach((naam, zin) -> uitkomsten.add(new Keuze(naam, zin)));
        stap.einde().tussenstanden().forEach((naam, zin) -> uitkomsten.add(new Keuze(naam, zin)));
        Optional<Formulier> formulier = taak.formulier(deel);
        var velden = new ArrayList<>(formulier.map(een -> fields(een, deel, dossier.withheld(een), form))
                .orElse(List.of()));
        stap.middelen().route().flatMap(naam -> Optional.ofNullable(deel.routes().get(naam)))
                .ifPresent(route -> velden.addAll(questions(route)));
        return new TaakPage(dossier.over(), taak.id(), stap.over().titel(), stap.over().strekking(),
                stap.over().bron(), new Aanleidingzin(dossier.kader().protocol()).of(taak.aanleidingen()),
                verdeling.titel(taak.rol()), taak.uiterlijk(), taak.stand().tekst(), taak.teLaat(),
                vorm(dossier, gebruiker), stap.plicht().name().toLowerCase(java.util.Locale.ROOT), uitkomsten,
                stap.einde().meer(), keuzes(verdeling, stap.wie().bereikt().map(Stap.Bereikt::rollen)
                        .orElse(List.of())),
                stap.wie().bereikt().map(Stap.Bereikt::allemaal).orElse(false), velden,
                formulier.flatMap(Formulier::hulp), keuzes(verdeling, stap.wie().overTeDragenAan()),
                keuzes(verdeling, stap.benoemt().flatMap(deel::rol).map(Rol::kandidaten).orElse(List.of())),
                formulier.filter(een -> een.velden().stream().anyMatch(veld -> veld.soort()
                        .equals(Taakinvoer.CONTROLE))).map(ignored -> dossier.zaak().afspraken().stream()
                        .filter(een -> een.isOpen()).map(een -> new Keuze(een.id(), een.wat())).toList())
                        .orElse(List.of()),
                keuzes(verdeling, List.copyOf(deel.rollen().keySet())), new Meldinginvoer(dossier, form).questions(),
                new Briefinvoer(dossier, gebruiker, form).questions(), advies(dossier, stap), taak.verloop().stream()
                        .map(een -> een.datum() + " " + een.wat()).toList(), form, fouten, sleutel);
    }

    /// What was typed and no field of the page shows, because the task cannot be done now; without name: the logboek.
    public List<Keuze> typed() {
        return vorm.equals("werk") ? List.of() : Stream.concat(velden.stream().map(veld -> new Keuze(veld.titel(),
                String.join(", ", form.all(veld.id())))), Stream.of(new Keuze("", form.get("logboek"))))
                .filter(een -> !een.tekst().isEmpty()).toList();
    }

    private static String vorm(Taakkader dossier, Gebruiker gebruiker) {
        Taak taak = dossier.taak();
        if (!taak.isOpen()) {
            return "klaar";
        }
        if (taak.stand() == Taak.Stand.WACHT_OP_VRIJGAVE && taak.stap().middelen().vrijgave().isPresent()) {
            var wie = new ArrayList<>(taak.stap().middelen().vrijgave().orElseThrow().door());
            wie.addAll(taak.stap().middelen().vrijgave().orElseThrow().tweede());
            return dossier.rollen(gebruiker, wie).isEmpty() ? "wacht" : "vrijgave";
        }
        if (dossier.rolOf(gebruiker).isEmpty()) {
            return "lezen";
        }
        return taak.stand() == Taak.Stand.WACHT_OP_TOESTEMMING ? "wacht"
                : Taakinvoer.consent(taak).isPresent() ? "toestemming" : Taakinvoer.isRegie(taak) ? "regie" : "werk";
    }

    private static List<Keuze> keuzes(Rolverdeling verdeling, List<String> rollen) {
        return rollen.stream().map(rol -> new Keuze(rol, verdeling.titel(rol))).toList();
    }

    /// The fields of a form of the protocol that somebody fills.
    ///
    /// @param leeg the fields that stay empty when it is handed over, because their consent is not there
    public static List<Veld> fields(Formulier formulier, Zaakdeel deel, List<String> leeg, TaakForm form) {
        return formulier.velden().stream().filter(veld -> !veld.isVanzelf()
                && !veld.soort().equals(Taakinvoer.CONTROLE)).map(veld -> veld(veld, deel, leeg, form)).toList();
    }

    private static Veld veld(Formulier.Veld veld, Zaakdeel deel, List<String> leeg, TaakForm form) {
        String invoer = switch (veld.soort()) {
            case "datum" -> "datum";
            case "tijdstip" -> "tijdstip";
            case "getal" -> "getal";
            case "keuze", "ja_nee" -> "keuze";
            case "keuzes" -> "keuzes";
            case "verklaring" -> "verklaring";
            case Afspraakinvoer.SOORT -> "afspraken";
            case "lange_tekst", "lijst", "bespreking", "rooster", "bevestiging_per_partij" -> "lang";
            default -> "tekst";
        };
        return new Veld(TaakForm.VELD + veld.naam(), veld.titel(), invoer, veld.verplicht(), veld.opties().entrySet()
                .stream().map(een -> new Keuze(een.getKey(), een.getValue())).toList(), veld.gevoelig().isPresent(),
                veld.toestemming().filter(ignored -> leeg.contains(veld.naam()))
                        .map(naam -> consent(deel, naam)),
                veld.legtVast().map(vast -> consent(deel, vast.toestemming())),
                invoer.equals("afspraken") ? new Afspraakinvoer(form, veld.naam()).rows() : List.of());
    }

    private static String consent(Zaakdeel deel, String naam) {
        return Optional.ofNullable(deel.toestemmingen().get(naam)).map(een -> een.titel()).orElse(naam);
    }

    /// The questions of a route that a person answers.
    private static List<Veld> questions(Route route) {
        return route.criteria().stream().filter(een -> een.toestand() instanceof Toestand.Vraag)
                .map(een -> new Veld(TaakForm.VELD + een.naam(), ((Toestand.Vraag) een.toestand()).zin(), "keuze",
                        false, List.of(new Keuze("ja", "Ja"), new Keuze("nee", "Nee")), false, Optional.empty(),
                        Optional.empty(), List.of())).toList();
    }

    private static List<Advies> advies(Taakkader dossier, Stap stap) {
        Map<String, Antwoord> antwoorden = stap.middelen().route().map(dossier::advise).orElse(Map.of());
        return antwoorden.entrySet().stream().map(een -> new Advies(stap.einde().closing().getOrDefault(een.getKey(),
                een.getKey()), een.getValue().geldt().name().toLowerCase(java.util.Locale.ROOT),
                een.getValue().zin())).toList();
    }
}
