package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.engine.protocol.Grond;
import nl.verzuimregie.engine.protocol.Protocol;
import nl.verzuimregie.engine.protocol.Rol;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.Lagen;
import nl.verzuimregie.protocollen.lezen.Adressen;
import nl.verzuimregie.protocollen.lezen.Protocoltekst.Instelling;
import nl.verzuimregie.protocollen.lezen.Schoollaag;
import nl.verzuimregie.protocollen.lezen.Schoollagen;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.Besluitlaag;

/// What holds for a bereik on a day and on whose word, under the decisions that were taken.
final class Keuzestand {

    /// The word for a setting without a standard option, and for a rol whose work is nobody's in particular.
    static final String GEEN = "geen";

    private static final Comparator<Besluit> LATER = Comparator.comparing(Besluit::vanaf)
            .thenComparingInt(Besluit::id);

    private final Bibliotheek bibliotheek;
    private final Protocol protocol;
    private final Adressen adressen;
    private final Bereik bereik;
    private final List<Besluit> vanAllen;
    private final List<Besluit> eigen;
    private final Map<LocalDate, Schoollagen> gelezen = new HashMap<>();
    private final Map<Besluit, Boolean> bruikbaar = new HashMap<>();

    /// @param vanAllen the decisions for all schools with the protocol
    /// @param eigen    those of the school; of a samenwerkingsverband none
    Keuzestand(Bibliotheek bibliotheek, Bereik bereik, List<Besluit> vanAllen, List<Besluit> eigen) {
        this.bibliotheek = bibliotheek;
        this.bereik = bereik;
        this.protocol = bibliotheek.protocol(bereik.protocol()).orElseThrow();
        this.adressen = bibliotheek.adressen(bereik.protocol()).orElseThrow();
        this.vanAllen = List.copyOf(vanAllen);
        this.eigen = List.copyOf(eigen);
    }

    /// What holds.
    ///
    /// @param keuze     as a decision would say it
    /// @param tekst     in words
    /// @param herkomst  on whose word, in the words of the protocol
    /// @param sinds     from which day; empty: it says none
    /// @param isEigen   not what the protocol says
    record Stand(String keuze, String tekst, String herkomst, Optional<LocalDate> sinds, boolean isEigen) {}

    /// The protocol alone, as it holds for who chooses nothing.
    Keuzestand bare() {
        return new Keuzestand(bibliotheek, new Bereik(Optional.empty(), bereik.protocol(), List.of()), List.of(),
                List.of());
    }

    /// The same with one more decision, taken after all others.
    Keuzestand with(Besluit besluit) {
        return with(own(), besluit, besluit.vanaf());
    }

    /// The same with one more decision that held from `begin` on, as if nothing was decided about the same after that.
    Keuzestand with(Besluit besluit, LocalDate begin) {
        boolean isEinde = besluit.soort() == Soort.EINDE;
        return with(own().stream().filter(een -> isEinde || een.soort() != besluit.soort()
                || !een.adres().equals(besluit.adres()) || !een.vanaf().isAfter(begin)).toList(), besluit, begin);
    }

    private Keuzestand with(List<Besluit> andere, Besluit besluit, LocalDate vanaf) {
        var laatste = new Besluit(Integer.MAX_VALUE, besluit.school(), besluit.protocol(), besluit.soort(),
                besluit.adres(), besluit.keuze(), vanaf, besluit.beeindigt(), besluit.reden(), besluit.door(),
                besluit.account(), besluit.vastgelegdOp());
        List<Besluit> samen = Stream.concat(andere.stream(), Stream.of(laatste)).toList();
        boolean isVanSchool = bereik.school().isPresent();
        return new Keuzestand(bibliotheek, bereik, isVanSchool ? vanAllen : samen, isVanSchool ? samen : eigen);
    }

    /// Those that this bereik took itself.
    List<Besluit> own() {
        return bereik.school().isPresent() ? eigen : vanAllen;
    }

    Bereik bereik() {
        return bereik;
    }

    Protocol protocol() {
        return protocol;
    }

    Adressen adressen() {
        return adressen;
    }

    /// What lies over the protocol on a day.
    Lagen lagen(LocalDate dag) {
        return bereik.school().map(school -> Besluiten.lagen(school, dag, vanAllen, eigen))
                .orElseGet(() -> Besluiten.lagen(vanAllen, dag));
    }

    /// What holds on a day; empty when the protocol has no such thing.
    Optional<Stand> on(LocalDate dag, Soort soort, String adres) {
        Schoollagen lagen = gelezen.computeIfAbsent(dag, op -> bibliotheek.lagen(bereik.protocol(), lagen(op)));
        return switch (soort) {
            case WAARDE -> adressen.waarde(adres).flatMap(basis -> value(lagen.waarde(adres, basis), dag));
            case INSTELLING -> setting(adres).map(een ->
                    chosen(dag, soort, adres, lagen.optie(adres).orElse(een.standaard()),
                            word -> een.opties().getOrDefault(word, word), een.bron().orElse("")));
            case TREDE -> drempel(adres).map(basis -> {
                boolean isUit = lagen.isUit(adres, lagen.waarde(adressen.waardeadres(adres).orElse(adres), basis),
                        dag);
                return chosen(dag, soort, adres, isUit ? "uit" : "aan", word -> word, "");
            });
            case NAAM -> rol(lagen, adres).map(rol -> chosen(dag, soort, adres, rol.titel(), word -> word, ""));
            case FUNCTIE -> rol(lagen, adres).map(rol -> chosen(dag, soort, adres, rol.functie().orElse(GEEN),
                    word -> word, ""));
            case EINDE -> Optional.empty();
        };
    }

    Optional<Instelling> setting(String naam) {
        return settings().filter(een -> een.naam().equals(naam)).findFirst();
    }

    Stream<Instelling> settings() {
        return bibliotheek.tekst(bereik.protocol()).stream().flatMap(een -> een.instellingen().stream());
    }

    /// The number of the protocol at which a trede is met.
    Optional<Waarde> drempel(String trede) {
        return adressen.waardeadres(trede).flatMap(adressen::waarde);
    }

    private Optional<Rol> rol(Schoollagen lagen, String naam) {
        return lagen.over(protocol).zaak().rol(naam);
    }

    private static Optional<Stand> value(Waarde waarde, LocalDate dag) {
        LocalDate eerste = Objects.requireNonNull(waarde.per().firstKey());
        LocalDate op = dag.isBefore(eerste) ? eerste : dag;
        return waarde.op(op).map(stand -> new Stand(typed(waarde, stand.binnenwaarde()),
                Woorden.amount(waarde.eenheid(), stand.binnenwaarde()), stand.grond().tekst(), waarde.sinds(op),
                stand.grond() instanceof Grond.Schoolbesluit));
    }

    /// A number as a form has it.
    static String typed(Waarde waarde, long binnenwaarde) {
        return waarde.eenheid() == nl.verzuimregie.engine.kalender.Eenheid.TIJDSTIP
                ? String.format(Locale.ROOT, "%02d:%02d", binnenwaarde / 60, binnenwaarde % 60)
                : Woorden.number(waarde.eenheid().format(binnenwaarde));
    }

    private Stand chosen(LocalDate dag, Soort soort, String adres, String keuze,
            java.util.function.UnaryOperator<String> woord, String bron) {
        Optional<Besluit> eigenBesluit = last(eigen, dag, soort, adres);
        Optional<Besluit> besluit = eigenBesluit.or(() -> fromFile(soort, adres).isPresent() ? Optional.empty()
                : last(vanAllen, dag, soort, adres));
        Optional<Schoollaag> bestand = besluit.isPresent() ? Optional.empty() : fromFile(soort, adres);
        String herkomst = besluit.map(this::origin).or(() -> bestand.map(laag -> "besluit van " + laag.titel() + ": "
                + laag.reden())).orElse(bron.isEmpty() ? "protocol" : "bron " + bron);
        return new Stand(keuze, woord.apply(keuze), herkomst, besluit.map(Besluit::vanaf),
                besluit.isPresent() || bestand.isPresent());
    }

    private String origin(Besluit een) {
        return "besluit van %s: %s (%s, %s)".formatted(een.school().flatMap(ignored -> bereik.school())
                .map(school -> school.naam()).orElse("het samenwerkingsverband"), een.reden(), een.door(),
                LocalDate.ofInstant(een.vastgelegdOp(), Vandaag.ZONE));
    }

    /// The layer with which the school started, when it says something of this.
    private Optional<Schoollaag> fromFile(Soort soort, String adres) {
        return bereik.school().flatMap(school -> school.laag()).map(naam -> bibliotheek.scholen().get(naam))
                .filter(laag -> switch (soort) {
                    case INSTELLING -> laag.opties().containsKey(adres);
                    case TREDE -> laag.keuzes().treden().containsKey(adres);
                    case NAAM -> laag.rollen().containsKey(adres);
                    case FUNCTIE -> laag.functies().containsKey(adres);
                    case WAARDE, EINDE -> false;
                });
    }

    private Optional<Besluit> last(List<Besluit> alle, LocalDate dag, Soort soort, String adres) {
        return alle.stream().filter(een -> een.soort() == soort && een.adres().equals(adres))
                .filter(een -> Besluitlaag.isInForce(een, alle, dag) && isUsable(een)).max(LATER);
    }

    /// Whether an own decision about the same that counts came after this one and holds on `dag`.
    boolean isFollowed(Besluit besluit, LocalDate dag) {
        return last(own(), dag, besluit.soort(), besluit.adres()).filter(een -> LATER.compare(een, besluit) > 0)
                .isPresent();
    }

    /// Whether the protocol leaves room for a decision; one that no longer fits does not count.
    boolean isUsable(Besluit besluit) {
        return bruikbaar.computeIfAbsent(besluit, een -> !bibliotheek.lagen(een.protocol(),
                Besluiten.lagen(List.of(een), een.vanaf())).lagen().isEmpty());
    }

    /// What a decision that ends another is about; else itself.
    Besluit about(Besluit besluit) {
        return besluit.beeindigt().flatMap(id -> own().stream().filter(een -> een.id() == id).findFirst())
                .orElse(besluit);
    }
}
