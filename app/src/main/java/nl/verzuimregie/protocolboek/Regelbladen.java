package nl.verzuimregie.protocolboek;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.protocolboek.Regelblad.Eis;
import nl.verzuimregie.protocolboek.Regelblad.Variantzin;
import nl.verzuimregie.protocolboek.Regelverschil.Kenmerk;
import nl.verzuimregie.protocolboek.voorbeelden.Voorbeelden;
import nl.verzuimregie.protocolboek.zinnen.Bronplaats;
import nl.verzuimregie.protocolboek.zinnen.Protocolnaam;
import nl.verzuimregie.protocolboek.zinnen.Regelzin;
import nl.verzuimregie.protocolboek.zinnen.Rolnamen;
import nl.verzuimregie.protocolboek.zinnen.Waarderij;
import nl.verzuimregie.protocolboek.zinnen.Waardetabel;
import nl.verzuimregie.protocolboek.zinnen.Zin;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.lezen.Keuzes;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Regeltekst;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.scholen.Schoolkader;
import org.springframework.stereotype.Component;

/// Makes the page of a regel from the regel.
@Component
class Regelbladen {

    private static final Regeltekst NIETS = new Regeltekst(List.of(), List.of(), Optional.empty(), List.of(), false);

    private final Bibliotheek bibliotheek;
    private final Voorbeelden voorbeelden;
    private final Lezerscholen lezerscholen;

    Regelbladen(Bibliotheek bibliotheek, Voorbeelden voorbeelden, Lezerscholen lezerscholen) {
        this.bibliotheek = bibliotheek;
        this.voorbeelden = voorbeelden;
        this.lezerscholen = lezerscholen;
    }

    /// @param scholen the schools of the reader that use the protocol
    Regelblad of(Protocol protocol, Regel regel, List<School> scholen, LocalDate dag) {
        Rolnamen rollen = rollen(protocol.id(), Map.of());
        var waarden = new ArrayList<>(Waardetabel.of(regel, rollen, dag));
        var opScholen = new ArrayList<Variantzin>();
        Zin zin = Regelzin.of(regel, tekst(protocol.id(), regel), rollen, dag);
        for (School school : scholen) {
            Schoolkader kader = lezerscholen.kader(school);
            Optional<Regel> hier = kader.protocol().regel(regel.naam());
            if (!kader.lagen().isEmpty() && hier.isPresent()) {
                Rolnamen functies = rollen(protocol.id(), kader.protocol().zaak().rollen().values().stream()
                        .collect(Collectors.toMap(Rol::naam, Rol::titel)));
                Zin eigen = Regelzin.of(hier.get(), tekst(protocol.id(), regel), functies, dag);
                if (!eigen.tekst().equals(zin.tekst())) {
                    opScholen.add(new Variantzin(school.naam(), eigen));
                    merge(waarden, Waardetabel.of(hier.get(), functies, dag), school.naam());
                }
            }
        }
        String herkomst = regel.bestand().substring(0, regel.bestand().indexOf('/'));
        return new Regelblad(protocol.id(), Protocolnaam.of(protocol.id(), protocol.titel()), Onderwerp.of(regel),
                regel, Bronplaats.of(regel.bron()), zin, waarden, options(protocol, regel, rollen, dag), opScholen,
                eisen(protocol, regel), herkomst.equals(protocol.id()) ? null : herkomst,
                voorbeelden.of(protocol, regel));
    }

    static Regelverwijzing reference(Protocol protocol, Regel regel) {
        return new Regelverwijzing(protocol.id(), Protocolnaam.of(protocol.id(), protocol.titel()), regel.naam(),
                regel.titel());
    }

    /// Puts beside each value what a school has instead.
    private static void merge(List<Waarderij> waarden, List<Waarderij> vanSchool, String school) {
        for (int i = 0; i < waarden.size(); i++) {
            Waarderij rij = waarden.get(i);
            vanSchool.stream().filter(ander -> name(ander).equals(name(rij)) && !ander.waarde().equals(rij.waarde()))
                    .map(ander -> school + ": " + ander.waarde() + (ander.sinds() == null ? ""
                            : ", sinds " + ander.sinds()) + (ander.aanname() == null ? "" : ". " + ander.aanname()))
                    .findFirst().ifPresent(anders -> {
                        var alle = new ArrayList<>(rij.opSchool());
                        alle.add(anders);
                        waarden.set(waarden.indexOf(rij), rij.withSchool(alle));
                    });
        }
    }

    private static String name(Waarderij rij) {
        return rij.anker().substring(rij.anker().indexOf('-') + 1);
    }

    /// What the sentence becomes when a school chooses another option of the setting on which the regel depends.
    private List<Variantzin> options(Protocol protocol, Regel regel, Rolnamen rollen, LocalDate dag) {
        Regeltekst tekst = tekst(protocol.id(), regel);
        Optional<Instelling> instelling = bibliotheek.tekst(protocol.id()).stream()
                .flatMap(gelezen -> gelezen.instellingen().stream())
                .filter(een -> tekst.instelling().filter(een.naam()::equals).isPresent()).findFirst();
        if (instelling.isEmpty()) {
            return List.of();
        }
        var zinnen = new ArrayList<Variantzin>();
        instelling.get().opties().forEach((optie, betekenis) -> {
            if (!optie.equals(instelling.get().standaard())) {
                bibliotheek.protocol(protocol.id(), new Keuzes(Map.of(instelling.get().naam(), optie), Map.of(),
                        Map.of())).protocol().flatMap(anders -> anders.regel(regel.naam())).ifPresent(anders ->
                        zinnen.add(new Variantzin(betekenis, Regelzin.of(anders, tekst, rollen, dag))));
            }
        });
        return zinnen;
    }

    private List<Eis> eisen(Protocol protocol, Regel regel) {
        return regel.eisen().stream().map(eis -> new Eis(eis, bibliotheek.protocollen().values().stream()
                .filter(ander -> !ander.id().equals(protocol.id()))
                .flatMap(ander -> ander.regels().stream().filter(een -> een.eisen().contains(eis))
                        .map(een -> reference(ander, een))).toList())).toList();
    }

    private Regeltekst tekst(String protocol, Regel regel) {
        return bibliotheek.tekst(protocol).map(Protocoltekst::regels).map(alle -> alle.get(regel.naam()))
                .orElse(NIETS);
    }

    private Rolnamen rollen(String protocol, Map<String, String> functies) {
        return new Rolnamen(bibliotheek.tekst(protocol).map(Protocoltekst::rollen).orElse(Map.of()), functies);
    }

    /// The regel beside those of another protocol about the same thing.
    Regelverschil compare(Protocol protocol, Regel regel, Protocol ander, LocalDate dag) {
        Kenmerk eigen = Kenmerk.of(reference(protocol, regel), regel, rollen(protocol.id(), Map.of()), dag);
        var zinnen = new ArrayList<Regelverschil.Zinnen>();
        var rijen = new ArrayList<>(List.of(eigen));
        for (Regel daar : ander.regels()) {
            if (Onderwerp.of(daar) == Onderwerp.of(regel)) {
                Kenmerk kenmerk = Kenmerk.of(reference(ander, daar), daar, rollen(ander.id(), Map.of()), dag);
                rijen.add(kenmerk);
                zinnen.add(new Regelverschil.Zinnen(daar.titel(), Regelverschil.sentences(eigen, kenmerk,
                        daar.bestand().equals(regel.bestand()))));
            }
        }
        return new Regelverschil(ander.id(), Protocolnaam.of(ander.id(), ander.titel()), zinnen, rijen);
    }
}
