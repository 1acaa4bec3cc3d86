package nl.verzuimregie.engine.zaak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.protocol.Moment;

/// The tasks of one pupil, and how a fact finds the task it speaks about.
final class Taken {

    private final Signaalzicht signalen;
    private final Map<String, Taakloop> perId = new LinkedHashMap<>();
    private final List<Taakloop> open = new ArrayList<>();
    private final List<Taakloop> beurten = new ArrayList<>();
    private final List<Handeling> handelingen = new ArrayList<>();

    Taken(Signaalzicht signalen) {
        this.signalen = signalen;
    }

    void add(Taakloop taak) {
        perId.put(taak.id(), taak);
        open.add(taak);
    }

    Optional<Taakloop> get(String id) {
        return Optional.ofNullable(perId.get(id));
    }

    /// Every task so far, in the order in which they arose.
    Collection<Taakloop> all() {
        return Collections.unmodifiableCollection(perId.values());
    }

    /// A turn of a returning task is done; the series goes on.
    void addTurn(Taakloop taak) {
        beurten.add(taak);
    }

    /// The tasks of which a turn was done since the last time this was asked.
    List<Taakloop> takeTurns() {
        var klaar = List.copyOf(beurten);
        beurten.clear();
        return klaar;
    }

    /// Those that are open now.
    List<Taakloop> open() {
        open.removeIf(taak -> !taak.isOpen());
        return new ArrayList<>(open);
    }

    Optional<Taakloop> open(String stap) {
        return open().stream().filter(taak -> taak.stap().naam().equals(stap)).findFirst();
    }

    List<Handeling> handelingen() {
        return handelingen;
    }

    void add(Handeling handeling) {
        handelingen.add(handeling);
    }

    /// The task a fact means: a search in time, not an equality (docs/taal.md, section 8).
    ///
    /// @param genoemd the id that the fact saw; empty: the open task of the stap that is due first
    Optional<Taakloop> find(String stap, Optional<String> genoemd) {
        return genoemd.isEmpty() ? first(stap) : get(genoemd.get()).or(() -> joined(stap, genoemd.get()))
                .or(() -> running(stap, genoemd.get()));
    }

    private Optional<Taakloop> first(String stap) {
        return open().stream().filter(taak -> taak.stap().naam().equals(stap))
                .min(Comparator.comparing((Taakloop taak) -> taak.uiterlijk().map(een -> een.datum())
                        .orElse(LocalDate.MAX)).thenComparing(Taakloop::ontstaan));
    }

    /// A task that the aanleiding named has joined. Who knows a signal by its day only, writes a question mark for its
    /// wortel.
    private Optional<Taakloop> joined(String stap, String genoemd) {
        String aanleiding = aanleiding(stap, genoemd);
        return perId.values().stream().filter(taak -> taak.stap().naam().equals(stap)).filter(taak ->
                taak.aanleidingen().stream().anyMatch(een -> een.id().equals(aanleiding)
                        || (een.id().contains("@") && unrooted(een.id()).equals(aanleiding)))).findFirst();
    }

    /// `regel/trede/wortel@dag` without its wortel.
    private static String unrooted(String id) {
        String[] delen = id.split("/", 3);
        return "%s/%s/?%s".formatted(delen[0], delen.length > 1 ? delen[1] : "", id.substring(id.lastIndexOf('@')));
    }

    private static String aanleiding(String stap, String genoemd) {
        return genoemd.substring(Math.min(stap.length() + 1, genoemd.length()));
    }

    /// A task whose signal ran on the day of the aanleiding named; that day stands behind the @ of a signal.
    private Optional<Taakloop> running(String stap, String genoemd) {
        Optional<LocalDate> dag = dayOf(genoemd);
        String regel = aanleiding(stap, genoemd).split("/", 2)[0];
        return dag.flatMap(datum -> perId.values().stream().filter(taak -> taak.stap().naam().equals(stap))
                .filter(taak -> taak.aanleidingen().stream().anyMatch(een -> een.moment().soort().equals("signaal")
                        && een.moment().adres().split("\\.", 2)[0].equals(regel) && signalen.isRunning(een, datum)))
                .findFirst());
    }

    private static Optional<LocalDate> dayOf(String genoemd) {
        try {
            return Optional.of(LocalDate.parse(genoemd.substring(genoemd.lastIndexOf('@') + 1)));
        } catch (java.time.DateTimeException geenDag) {
            return Optional.empty();
        }
    }

    /// Marks what was due before `dag`; the moments that this is, once each.
    List<Gebeurd> pass(LocalDate dag) {
        var momenten = new ArrayList<Gebeurd>();
        for (Taakloop taak : open()) {
            boolean loopt = taak.stand() == Taak.Stand.OPEN;
            if (loopt && !taak.isLate() && taak.uiterlijk().map(een -> dag.isAfter(een.datum())).orElse(false)) {
                taak.markLate(dag);
                momenten.add(new Gebeurd(dag, new Moment("te_laat", taak.stap().naam()), taak.id(), false,
                        java.time.Instant.MIN));
            }
        }
        return momenten;
    }
}
