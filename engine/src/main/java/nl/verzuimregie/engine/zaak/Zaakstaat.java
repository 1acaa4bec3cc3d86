package nl.verzuimregie.engine.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Leerling;
import nl.verzuimregie.engine.feit.Tijdlijn;
import nl.verzuimregie.engine.feit.Zaakfeit.Afspraak;
import nl.verzuimregie.engine.feit.Zaakfeit.Afspraakeinde;
import nl.verzuimregie.engine.feit.Zaakfeit.Verzending;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.engine.protocol.Fasen;
import nl.verzuimregie.engine.protocol.Zaakdeel;

/// All that is known of a case at the moment that is being judged. Package-private: the parts of this package share it.
final class Zaakstaat {

    final Zaakdeel deel;
    final Momenten momenten;
    final Tijdlijn tijdlijn;
    final Leerling leerling;
    final Kalender kalender;
    final Signaalzicht signalen;
    final Toestemmingen toestemmingen;
    final Antwoorden antwoorden = new Antwoorden();
    final Rollen rollen;
    final Faseloop zaak;
    final List<Faseloop> sporen;
    final Regieloop regie;
    final Toestanden toestanden;
    final Meldingen meldingen;
    final List<Verzending> verzendingen = new ArrayList<>();
    private final Map<String, Afspraakstand> afspraken = new LinkedHashMap<>();
    private final Set<String> betrokken = new HashSet<>();
    private boolean uitgeschreven;
    private Instant gezien = Instant.MIN;

    Zaakstaat(Zaakdeel deel, Momenten momenten, Tijdlijn tijdlijn, Leerling leerling, Kalender kalender,
            Signaalzicht signalen) {
        this.deel = deel;
        this.momenten = momenten;
        this.tijdlijn = tijdlijn;
        this.leerling = leerling;
        this.kalender = kalender;
        this.signalen = signalen;
        this.toestemmingen = new Toestemmingen(deel.toestemmingen(), leerling);
        this.meldingen = new Meldingen(deel.meldingen());
        this.rollen = new Rollen(deel.rollen(), kalender, leerling);
        this.zaak = new Faseloop(deel.fasen());
        this.sporen = deel.sporen().stream().map(Faseloop::new).toList();
        this.regie = new Regieloop(deel.fasen(), rollen);
        this.toestanden = new Toestanden(this);
        rollen.setToestanden(toestanden);
    }

    /// The number of the first moment of the current zaak.
    int zaakVanaf() {
        return zaak.vanaf();
    }

    /// Who has the regie; before there is a zaak who would get it first.
    Optional<String> directing() {
        return regie.holder().or(() -> fasen().fasen().stream().findFirst().flatMap(Fasen.Fase::regie));
    }

    /// The day whose text of the protocol this case goes by.
    LocalDate versiedag(LocalDate dag) {
        return zaak.isOpen() ? momenten.zaakSinds().map(sinds -> deel.versiedag(sinds, dag)).orElse(dag) : dag;
    }

    boolean isInFase(String naam) {
        return Stream.concat(Stream.of(zaak), sporen.stream()).anyMatch(loop -> loop.fase().equals(naam));
    }

    List<Faseloop> machines() {
        return Stream.concat(Stream.of(zaak), sporen.stream()).filter(loop -> !loop.fasen().fasen().isEmpty()).toList();
    }

    void take(Afspraak feit, String id) {
        afspraken.put(id, new Afspraakstand(id, feit.datum(), feit.wat(), feit.eigenaar(), feit.voor(),
                Afspraakstand.Stand.OPEN));
    }

    void take(Afspraakeinde feit) {
        afspraken.replaceAll((id, stand) -> stand.isOpen() && feit.afspraak().map(id::equals).orElse(true)
                ? stand.ended(feit.nagekomen()) : stand);
    }

    boolean hasOpenAfspraak() {
        return afspraken.values().stream().anyMatch(Afspraakstand::isOpen);
    }

    List<Afspraakstand> afspraken() {
        return new ArrayList<>(afspraken.values());
    }

    boolean isBetrokken(String rol) {
        return betrokken.contains(rol);
    }

    void setBetrokken(String rol, boolean nog) {
        if (nog) {
            betrokken.add(rol);
        } else {
            betrokken.remove(rol);
        }
    }

    boolean isIngeschreven() {
        return !uitgeschreven;
    }

    void setUitgeschreven(boolean nu) {
        uitgeschreven = nu;
    }

    /// When somebody last looked at this pupil's signals, for the overleg that is being asked about.
    Instant gezien() {
        return gezien;
    }

    void setGezien(Instant moment) {
        gezien = moment;
    }

    Fasen fasen() {
        return deel.fasen();
    }

    LocalDate firstDay() {
        return kalender.eerste();
    }
}
