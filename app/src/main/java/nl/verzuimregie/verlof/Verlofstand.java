package nl.verzuimregie.verlof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.beoordelingen.Rolverdeling;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Verklaringen;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Verlofgrond;
import nl.verzuimregie.engine.protocol.Verlofregels;
import nl.verzuimregie.engine.verlof.Verlofoordeel;
import nl.verzuimregie.engine.verlof.Verlofoordelaar;
import nl.verzuimregie.engine.verlof.Verlofvraag;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;

/// What is known of the leave of one pupil.
///
/// @param aanvragen latest first
public record Verlofstand(Leerling leerling, Zaaklezer.Gelezen nu, List<Verlofaanvraag> aanvragen) {

    public Verlofstand {
        aanvragen = List.copyOf(aanvragen);
    }

    /// The grounds of the protocol.
    public Verlofregels regels() {
        return nu.kader().protocol().zaak().verlof();
    }

    /// The grounds, in the order of the protocol.
    public List<Verlofgrond> gronden() {
        return List.copyOf(regels().gronden().values());
    }

    /// What a ground is called; the name itself when the protocol no longer has it.
    public String titel(String grond) {
        return regels().grond(grond).map(Verlofgrond::titel).orElse(grond);
    }

    /// How a rol is called.
    public String rol(String naam) {
        return new Rolverdeling(nu.kader().protocol().zaak()).titel(naam);
    }

    /// Whether somebody at school decides in this rol.
    public boolean isVanSchool(String rol) {
        return nu.kader().protocol().zaak().rol(rol).flatMap(Rol::organisatie).filter(Rol.SCHOOL::equals).isPresent();
    }

    /// The request with this number, when it is of this pupil.
    public Optional<Verlofaanvraag> find(long id) {
        return aanvragen.stream().filter(een -> een.id() == id).findFirst();
    }

    /// What the law says of it; empty when the protocol has no such ground.
    public Optional<Verlofoordeel> assess(Verlofaanvraag.Wat wat, LocalDate gevraagdOp) {
        return regels().grond(wat.grond()).map(grond -> oordelaar().assess(new Verlofvraag(grond, wat.van(),
                wat.bereik(), gevraagdOp)));
    }

    /// What the law says of a request, of all of it or of a part.
    public Optional<Verlofoordeel> assess(Verlofaanvraag aanvraag, Verlofaanvraag.Wat wat) {
        return assess(wat, LocalDate.ofInstant(aanvraag.vastgelegdOp(), Vandaag.ZONE));
    }

    /// The last day on which one can object to a decision of that day.
    public Optional<LocalDate> objectionUntil(LocalDate dag) {
        return oordelaar().objectionUntil(dag);
    }

    private Verlofoordelaar oordelaar() {
        List<Feit.Verlof> toegekend = Ziekbericht.explaining(nu.zaken()).verlof().stream()
                .map(Verklaringen.Verlofloop::verlof).toList();
        return new Verlofoordelaar(regels(), nu.kader().kalender(), nu.kader().rooster(leerling.id()), toegekend);
    }

    /// Another request of the same days that was not refused or taken back.
    ///
    /// @param behalve its own number, or 0
    public Optional<Verlofaanvraag> overlapping(Verlofaanvraag.Wat wat, long behalve) {
        return aanvragen.stream().filter(een -> een.id() != behalve && een.isLevend())
                .filter(een -> een.geldend().overlaps(wat)).findFirst();
    }

    /// Why there are no lessons in these days: what the free days are called.
    public String reasonFree(Verlofaanvraag.Wat wat) {
        return wat.van().datesUntil(wat.tot().plusDays(1)).filter(dag -> !nu.kader().kalender().isSchooldag(dag))
                .map(dag -> nu.kader().kalender().reasonFree(dag)).distinct().collect(Collectors.joining(", "));
    }
}
