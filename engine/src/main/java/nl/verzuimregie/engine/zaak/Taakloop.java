package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Uiterlijk;
import nl.verzuimregie.engine.protocol.Stap;
import nl.verzuimregie.engine.zaak.Taak.Afsluiting;
import nl.verzuimregie.engine.zaak.Taak.Stand;
import nl.verzuimregie.engine.zaak.Taak.Voortgang;

/// One task while it runs.
final class Taakloop {

    private final Stap stap;
    private final String id;
    private final LocalDate ontstaan;
    private final List<Gebeurd> aanleidingen = new ArrayList<>();
    private final List<Voortgang> verloop = new ArrayList<>();
    private final Map<String, String> vrijgevers = new LinkedHashMap<>();
    private final Optional<String> partij;
    private String rol;
    private LocalDate versiedag;
    private Optional<String> namens = Optional.empty();
    private Stand stand = Stand.OPEN;
    private Optional<Uiterlijk> uiterlijk = Optional.empty();
    private Optional<LocalDate> gepland = Optional.empty();
    private Optional<LocalDate> herinner = Optional.empty();
    private Optional<LocalDate> opgeschortSinds = Optional.empty();
    private boolean teLaat;
    private Optional<Afsluiting> afsluiting = Optional.empty();
    private Optional<Taak> beeld = Optional.empty();

    Taakloop(Stap stap, String id, Gebeurd aanleiding, LocalDate ontstaan, String rol) {
        this(stap, id, aanleiding, ontstaan, rol, Optional.empty());
    }

    Taakloop(Stap stap, String id, Gebeurd aanleiding, LocalDate ontstaan, String rol, Optional<String> partij) {
        this.stap = stap;
        this.partij = partij;
        this.id = id;
        this.ontstaan = ontstaan;
        this.versiedag = ontstaan;
        this.rol = rol;
        aanleidingen.add(aanleiding);
    }

    Stap stap() {
        return stap;
    }

    String id() {
        return id;
    }

    String rol() {
        return rol;
    }

    List<Gebeurd> aanleidingen() {
        return aanleidingen;
    }

    LocalDate ontstaan() {
        return ontstaan;
    }

    /// The day whose text of the protocol it goes by, when that is not the day it arose.
    void setVersiedag(LocalDate dag) {
        versiedag = dag;
    }

    Stand stand() {
        return stand;
    }

    Optional<Uiterlijk> uiterlijk() {
        return uiterlijk;
    }

    boolean isOpen() {
        return stand.isOpen();
    }

    boolean isLate() {
        return teLaat;
    }

    Optional<Afsluiting> afsluiting() {
        return afsluiting;
    }

    void join(Gebeurd aanleiding) {
        if (aanleidingen.stream().noneMatch(een -> een.id().equals(aanleiding.id())
                && een.moment().equals(aanleiding.moment()))) {
            aanleidingen.add(aanleiding);
        }
    }

    /// The earliest due date stands.
    void setEarliest(Optional<Uiterlijk> nieuw) {
        if (nieuw.isPresent() && uiterlijk.map(al -> nieuw.get().datum().isBefore(al.datum())).orElse(true)) {
            uiterlijk = nieuw;
        }
    }

    /// A new term, as after a wait or a suspension, or when the planned day became known.
    void setDue(Optional<Uiterlijk> nieuw) {
        if (!nieuw.equals(uiterlijk)) {
            uiterlijk = nieuw;
            teLaat = false;
        }
    }

    void setGepland(Optional<LocalDate> dag) {
        gepland = dag;
    }

    Optional<LocalDate> gepland() {
        return gepland;
    }

    void setStand(Stand nieuw, LocalDate dag, String wat) {
        if (stand != nieuw) {
            stand = nieuw;
            verloop.add(new Voortgang(dag, wat));
        }
    }

    void suspend(LocalDate dag, Optional<LocalDate> volgendeHerinnering) {
        setStand(Stand.OPGESCHORT, dag, "opgeschort");
        opgeschortSinds = Optional.of(dag);
        herinner = volgendeHerinnering;
    }

    Optional<LocalDate> opgeschortSinds() {
        return opgeschortSinds;
    }

    void setHerinner(Optional<LocalDate> dag) {
        herinner = dag;
    }

    Optional<LocalDate> herinner() {
        return herinner;
    }

    void resume(LocalDate dag) {
        setStand(Stand.OPEN, dag, "gaat weer verder");
        opgeschortSinds = Optional.empty();
        herinner = Optional.empty();
    }

    void markLate(LocalDate dag) {
        teLaat = true;
        verloop.add(new Voortgang(dag, "te laat"));
    }

    void transfer(String aan, LocalDate dag) {
        namens = namens.or(() -> Optional.of(rol));
        rol = aan;
        verloop.add(new Voortgang(dag, "overgenomen door " + aan));
    }

    /// Notes who released it.
    ///
    /// @param wie the person; two rollen in one hand are not two people
    void addRelease(String alsRol, String wie, LocalDate dag) {
        vrijgevers.put(alsRol, wie);
        verloop.add(new Voortgang(dag, "vrijgegeven door " + alsRol));
    }

    /// Whether somebody of `een`, and when asked for somebody else of `ander`, released it.
    boolean isReleased(List<String> een, List<String> ander) {
        return isReleased(vrijgevers, een, ander);
    }

    static boolean isReleased(Map<String, String> vrijgevers, List<String> een, List<String> ander) {
        List<String> eersten = people(vrijgevers, een);
        return !eersten.isEmpty() && (ander.isEmpty() || people(vrijgevers, ander).stream()
                .anyMatch(tweede -> eersten.stream().anyMatch(eerste -> !eerste.equals(tweede))));
    }

    /// The people of these rollen who released it.
    private static List<String> people(Map<String, String> vrijgevers, List<String> rollen) {
        return rollen.stream().flatMap(een -> Optional.ofNullable(vrijgevers.get(een)).stream()).toList();
    }

    void note(LocalDate dag, String wat) {
        verloop.add(new Voortgang(dag, wat));
    }

    void end(Stand hoe, LocalDate dag, List<String> uitkomsten, Optional<String> reden, Optional<String> feit) {
        stand = hoe;
        afsluiting = Optional.of(new Afsluiting(dag, uitkomsten, reden, feit));
        herinner = Optional.empty();
    }

    /// What it looks like now. One that ended hardly changes any more: then the same picture is given again.
    Taak snapshot() {
        if (beeld.filter(this::isUnchanged).isEmpty()) {
            beeld = Optional.of(new Taak(id, stap, aanleidingen, rol, namens, ontstaan, versiedag, stand, uiterlijk,
                    gepland, teLaat, herinner, partij, verloop, vrijgevers, afsluiting));
        }
        return beeld.orElseThrow();
    }

    private boolean isUnchanged(Taak toen) {
        return !stand.isOpen() && toen.stand() == stand && toen.afsluiting().equals(afsluiting)
                && toen.aanleidingen().size() == aanleidingen.size() && toen.verloop().size() == verloop.size()
                && toen.rol().equals(rol);
    }
}
