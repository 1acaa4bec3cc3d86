package nl.verzuimregie.werkplek.agenda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.zaak.Afspraakstand;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.overzicht.Cijfers;
import nl.verzuimregie.overzicht.Overzichtlezer;
import nl.verzuimregie.overzicht.Overzichtlezer.Geleverd;
import nl.verzuimregie.overzicht.Periode;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.scholen.Schoolkader;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Segment;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.werkplek.taak.BeginReader;
import nl.verzuimregie.werkplek.taak.Begindossier;
import nl.verzuimregie.werkplek.taak.Beginpunt;
import nl.verzuimregie.werkplek.taak.Beginpunten;
import nl.verzuimregie.werkplek.taak.TaakForm;
import nl.verzuimregie.werkplek.taak.TaakPage.Keuze;
import org.springframework.stereotype.Service;

/// Reads who of a class is on the agenda of an overleg at which somebody sits (S-037, S-053).
@Service
class AgendaReader {

    private final Leerlingen leerlingen;
    private final Poort poort;
    private final BeginReader lezer;
    private final Overzichtlezer overzicht;
    private final Scholen scholen;
    private final Vandaag vandaag;

    AgendaReader(Leerlingen leerlingen, Poort poort, BeginReader lezer, Overzichtlezer overzicht, Scholen scholen,
            Vandaag vandaag) {
        this.leerlingen = leerlingen;
        this.poort = poort;
        this.lezer = lezer;
        this.overzicht = overzicht;
        this.scholen = scholen;
        this.vandaag = vandaag;
    }

    /// A pupil with the overleggen at which somebody sits for him.
    private record Klasgenoot(Begindossier dossier, List<Beginpunt> punten) {
        Leerling leerling() {
            return dossier.leerling();
        }

        /// The same overleg, when this pupil is on its agenda.
        Optional<Beginpunt> onAgenda(Beginpunt overleg) {
            return punten.stream().filter(een -> een.naam().equals(overleg.naam()) && een.hinder().isEmpty())
                    .findFirst();
        }
    }

    /// The agenda, with what was typed. Of each pupil on it is kept that somebody looked.
    ///
    /// @param welk  name of the overleg; empty: the first at which this person sits
    /// @param forms what was typed, by the id of the pupil
    /// @throws NietGevondenException when no pupil of the class is in view, or this person does not sit there
    Agendablad open(Gebruiker gebruiker, int klas, String welk, Map<Long, TaakForm> forms) {
        List<Klasgenoot> klasgenoten = classOf(gebruiker, klas).stream().map(een -> lezer.read(gebruiker, een))
                .map(dossier -> new Klasgenoot(dossier, new Beginpunten(dossier).meetings())).toList();
        Leerling eerste = klasgenoten.getFirst().leerling();
        List<Beginpunt> alle = klasgenoten.getFirst().punten();
        Optional<Beginpunt> gekozen = alle.stream().filter(een -> welk.isEmpty() || een.naam().equals(welk))
                .findFirst();
        if (gekozen.isEmpty() && !welk.isEmpty()) {
            throw new NietGevondenException("overleg");
        }
        Schoolkader kader = scholen.kader(eerste.school());
        Optional<Geleverd> geleverd = Zicht.school(eerste.school()).during(() -> overzicht.delivered(kader));
        Optional<Periode> periode = geleverd.flatMap(een -> een.within(Periode.schooljaar(vandaag.datum())));
        Map<Long, Cijfers> cijfers = new HashMap<>();
        periode.ifPresent(dagen -> Zicht.school(eerste.school()).during(() -> {
            overzicht.read(kader, klasgenoten.stream().map(Klasgenoot::leerling).toList(), dagen,
                    geleverd.orElseThrow(), een -> cijfers.put(een.leerling().id(), een.cijfers()));
            return true;
        }));
        List<Agendaleerling> wie = klasgenoten.stream().flatMap(een -> gekozen.flatMap(een::onAgenda).map(punt ->
                line(een.dossier(), punt, Optional.ofNullable(cijfers.get(een.leerling().id())),
                        forms.getOrDefault(een.leerling().id(), TaakForm.LEEG))).stream()).toList();
        return new Agendablad(klas, eerste.klas(), gekozen.map(AgendaReader::keuze), gekozen.map(Beginpunt::strekking)
                .orElse(""), alle.stream().filter(een -> gekozen.filter(een::equals).isEmpty())
                .map(AgendaReader::keuze).toList(), periode, wie, outside(klasgenoten, wie, forms),
                new Formulierfouten(), "");
    }

    /// What was typed of who is not on the agenda any more.
    private static List<Agendablad.Buiten> outside(List<Klasgenoot> klasgenoten, List<Agendaleerling> wie,
            Map<Long, TaakForm> forms) {
        Set<Long> erop = wie.stream().map(een -> een.leerling().id()).collect(Collectors.toSet());
        Map<Long, String> namen = klasgenoten.stream().map(Klasgenoot::leerling)
                .collect(Collectors.toMap(Leerling::id, Leerling::naam));
        return forms.entrySet().stream().filter(een -> !erop.contains(een.getKey()) && !een.getValue().isLeeg())
                .map(een -> new Agendablad.Buiten(een.getKey(), namen.getOrDefault(een.getKey(), ""),
                        een.getValue().get("logboek")))
                .sorted(Comparator.comparing(Agendablad.Buiten::naam)).toList();
    }

    /// The pupils of a class of whom this person sees the case.
    private List<Leerling> classOf(Gebruiker gebruiker, int klas) {
        List<Leerling> inZicht = gebruiker.omgeving(Handeling.TAAK).during(() -> leerlingen.ofKlas(klas)).stream()
                .filter(een -> een.uitgeschrevenOp().isEmpty() || een.uitgeschrevenOp().get().isAfter(vandaag.datum()))
                .filter(een -> poort.sees(gebruiker, Handeling.TAAK, een, Segment.ZAAK)).toList();
        List<Leerling> mag = poort.passAll(gebruiker, Handeling.TAAK, inZicht, "agenda van een overleg");
        if (mag.isEmpty()) {
            throw new NietGevondenException("klas");
        }
        return mag;
    }

    private static Keuze keuze(Beginpunt punt) {
        return new Keuze(punt.naam(), punt.titel());
    }

    private static Agendaleerling line(Begindossier dossier, Beginpunt punt, Optional<Cijfers> cijfers, TaakForm form) {
        Protocol protocol = dossier.kader().protocol();
        var verdeling = new Rolverdeling(protocol.zaak());
        List<String> signalen = dossier.oordeel().running().stream().map(een -> protocol.regel(een.regel())
                .map(Regel::titel).orElse(een.regel())).distinct().toList();
        List<String> afspraken = dossier.oordeel().zaak().afspraken().stream().filter(Afspraakstand::isOpen)
                .map(een -> "%s (%s)".formatted(een.wat(), verdeling.titel(een.eigenaar()))).toList();
        return new Agendaleerling(dossier, punt, cijfers, signalen, afspraken, form);
    }
}
