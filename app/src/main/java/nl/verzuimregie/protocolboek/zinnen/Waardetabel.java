package nl.verzuimregie.protocolboek.zinnen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.engine.protocol.Waarde;
import org.jspecify.annotations.Nullable;

/// All values of a regel with how we count them and where they come from, in the order of the sentence.
public final class Waardetabel {

    private final Regel regel;
    private final Rolnamen rollen;
    private final LocalDate dag;
    private final List<Waarderij> rijen = new ArrayList<>();
    private final Set<String> gebruikt = new HashSet<>();

    private Waardetabel(Regel regel, Rolnamen rollen, LocalDate dag) {
        this.regel = regel;
        this.rollen = rollen;
        this.dag = dag;
    }

    public static List<Waarderij> of(Regel regel, Rolnamen rollen, LocalDate dag) {
        var tabel = new Waardetabel(regel, rollen, dag);
        switch (regel.vorm()) {
            case Regel.Meet meet -> tabel.addMeet(meet);
            case Regel.Wacht wacht -> wacht.varianten().forEach(variant -> variant.binnen().ifPresent(
                    binnen -> tabel.addBinnen(variant.naam(), "binnen", binnen)));
            case Regel.Handmatig handmatig -> tabel.addHandmatig(handmatig);
        }
        if (!regel.meld().isEmpty()) {
            tabel.addFixed("wie", "wie het hoort", rollen.join(regel.meld(), "en"),
                    "Het signaal is voor wie deze functie heeft.");
        }
        regel.waarden().forEach((naam, waarde) -> {
            if (!tabel.gebruikt.contains(naam)) {
                tabel.addWaarde("anders-" + naam, Woorden.plain(naam), waarde,
                        "Telt alleen als de school iets anders kiest dan wat gewoon geldt.");
            }
        });
        return List.copyOf(tabel.rijen);
    }

    private void addMeet(Regel.Meet meet) {
        Maat eerste = meet.maten().getFirst();
        boolean isEnkel = meet.treden().size() == 1;
        for (Trede trede : meet.treden()) {
            String naam = trede.naam().equals(Trede.DREMPEL) ? "grens" : Woorden.plain(trede.naam());
            String waarde = Waardestand.isUit(trede, dag) ? "uit" : Waardestand.format(trede, dag);
            String hoe = isEnkel || trede.equals(meet.treden().getFirst()) ? Telwijze.of(eerste) : "";
            add(trede.naam(), naam, waarde, trede.drempel(), hoe + stepNote(trede));
            trede.daarnaElke().ifPresent(stap -> addWaarde(trede.naam() + "-daarna", "na " + naam, stap,
                    "Elke keer dat er zoveel bij komt, komt er weer een signaal; op één dag hoogstens één."));
        }
        for (int i = 0; i < meet.maten().size(); i++) {
            addMaat(meet, i);
        }
        meet.opnieuw().hoogstensEenPer().ifPresent(rust -> addWaarde("rust", "rust tussen signalen", rust,
                "Geteld vanaf de dag van het vorige signaal. Is de grens eerder bereikt, dan wacht het nieuwe."));
    }

    private static String stepNote(Trede trede) {
        var tekst = new StringBuilder();
        if (!trede.vervangt().isEmpty()) {
            tekst.append(" Neemt de plaats in van ").append(Woorden.join(trede.vervangt().stream().map(Woorden::plain)
                    .toList(), "en")).append('.');
        }
        return tekst.append(trede.uitschakelbaar() ? " Een school mag dit uitzetten." : "").toString();
    }

    private void addMaat(Regel.Meet meet, int nummer) {
        Maat maat = meet.maten().get(nummer);
        String rij = Maatzin.anchor(meet.maten(), nummer);
        switch (maat.soort()) {
            case Maat.Tel tel -> addBinnen(rij, "over welke tijd", tel.binnen());
            case Maat.Patroon patroon -> addBinnen(rij, "over welke tijd", patroon.binnen());
            case Maat.Stilte ignored -> { }
            case Maat.Reeks reeks -> {
                reeks.dagTeltVanaf().ifPresent(deel -> addWaarde("dag-telt", "wanneer een dag telt", deel,
                        "Zoveel van de lessen waarvan wij weten hoe het ging, of meer."));
                reeks.doortellenVanaf().ifPresent(dagen -> addWaarde("doortellen",
                        "signaal op een dag die niet telt", dagen,
                        "Is er minder gemist, dan komt het signaal pas op de volgende gemiste schooldag."));
            }
        }
    }

    private void addBinnen(String rij, String wat, Binnen binnen) {
        String hoe = Telwijze.of(binnen, dag);
        switch (binnen) {
            case Binnen.Venster venster -> addWaarde(rij, wat, venster.lengte(), hoe);
            case Binnen.Schooljaar ignored -> addFixed(rij, wat, "een schooljaar", hoe);
            case Binnen.Kwartaal ignored -> addFixed(rij, wat, "een kwartaal", hoe);
            case Binnen.Dossier ignored -> addFixed(rij, wat, "sinds de zaak openging", hoe);
        }
    }

    private void addHandmatig(Regel.Handmatig handmatig) {
        addFixed("door", "wie het zet", rollen.join(handmatig.door(), "of"), handmatig.redenVerplicht()
                ? "Een mens ziet het en schrijft op waarom." : "Een mens ziet het.");
        addFixed("einde", "wanneer het eindigt", handmatig.eindigt().map(Woorden::moment)
                .orElse("als wie het zette dat zegt"), "Het programma beëindigt het niet uit zichzelf.");
    }

    private void addFixed(String rij, String wat, String waarde, String hoe) {
        rijen.add(new Waarderij("w-" + rij, wat, waarde, null, List.of(), null, hoe, Bronplaats.of(regel.bron()), null,
                List.of()));
    }

    private void addWaarde(String rij, String wat, Waarde waarde, String hoe) {
        add(rij, wat, Waardestand.format(waarde, dag), waarde, hoe);
    }

    private void add(String rij, String wat, String tekst, Waarde waarde, String hoe) {
        gebruikt.add(waarde.naam());
        rijen.add(row(rij, wat, tekst, waarde, hoe, dag));
    }

    /// The row of one dated number.
    ///
    /// @param rij   its name on the page
    /// @param tekst the number of the day in words
    static Waarderij row(String rij, String wat, String tekst, Waarde waarde, String hoe, LocalDate dag) {
        Grond grond = Waardestand.of(waarde, dag).grond();
        return new Waarderij(Waardestand.anchor(rij, waarde, dag), wat, tekst, Dagtekst.format(waarde.sinds(dag)
                .orElse(waarde.per().firstKey())), history(waarde), ruimte(waarde), hoe.strip(), place(grond),
                reason(grond), List.of());
    }

    private static List<String> history(Waarde waarde) {
        if (waarde.per().size() < 2) {
            return List.of();
        }
        return waarde.per().entrySet().stream().map(lijn -> "vanaf %s: %s (%s)".formatted(
                Dagtekst.format(Objects.requireNonNull(lijn.getKey())),
                Woorden.amount(waarde.eenheid(), Objects.requireNonNull(lijn.getValue()).binnenwaarde()),
                lijn.getValue().grond().tekst())).toList();
    }

    private static @Nullable String ruimte(Waarde waarde) {
        Eenheid eenheid = waarde.eenheid();
        Optional<String> tekst = waarde.ruimte().map(tussen -> "%s tot en met %s".formatted(
                Woorden.number(eenheid.format(tussen.minstens())), Woorden.amount(eenheid, tussen.hoogstens())));
        return tekst.orElse(null);
    }

    private static @Nullable Bronplaats place(Grond grond) {
        return grond instanceof Grond.Bron bron ? Bronplaats.of(bron.plaats()) : null;
    }

    private static @Nullable String reason(Grond grond) {
        return switch (grond) {
            case Grond.Bron ignored -> null;
            case Grond.Aanname aanname -> Woorden.capital(aanname.reden());
            case Grond.Schoolbesluit besluit -> Woorden.capital(besluit.tekst());
            case Grond.WatAls watAls -> watAls.tekst();
        };
    }
}
