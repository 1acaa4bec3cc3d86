package nl.verzuimregie.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimregie.platform.Vandaag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The open sessions of an account: at most a few, and each can be ended from another.
@Component
class Sessies {

    /// At most so many at a time; the oldest ends.
    static final int HOOGSTENS = 5;

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessies;
    private final Vandaag vandaag;

    /// @param sessies none in a command, where nobody signs in
    Sessies(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessies, Vandaag vandaag) {
        this.sessies = sessies;
        this.vandaag = vandaag;
    }

    /// One that is open.
    ///
    /// @param nummer to end it by: not the word that opens it
    record Open(String nummer, Sessie wat, Instant laatst, boolean isHier) {}

    private record Gevonden(String id, Sessie wat, Instant laatst) {
        String nummer() {
            return Integer.toHexString(id.hashCode());
        }
    }

    /// All of them, the one at hand first, then the latest.
    List<Open> of(String email, String hier) {
        return all(email).sorted(Comparator.comparing((Gevonden een) -> !een.id().equals(hier))
                .thenComparing(Gevonden::laatst, Comparator.reverseOrder()))
                .map(een -> new Open(een.nummer(), een.wat(), een.laatst(), een.id().equals(hier))).toList();
    }

    /// Makes room for one more.
    void limit(String email, String hier) {
        all(email).filter(een -> !een.id().equals(hier)).sorted(Comparator.comparing(
                (Gevonden een) -> een.wat().begonnen()).reversed()).skip(HOOGSTENS - 1L).forEach(this::end);
    }

    /// Ends one.
    void end(String email, String nummer) {
        all(email).filter(een -> een.nummer().equals(nummer)).forEach(this::end);
    }

    /// Ends all but the one at hand.
    ///
    /// @param hier its id; empty: really all
    int endOthers(String email, String hier) {
        List<Gevonden> andere = all(email).filter(een -> !een.id().equals(hier)).toList();
        andere.forEach(this::end);
        return andere.size();
    }

    private void end(Gevonden een) {
        sessies.getObject().deleteById(een.id());
    }

    private Stream<Gevonden> all(String email) {
        Instant nu = vandaag.klokslag();
        return sessies.getObject().findByPrincipalName(email).values().stream().map(een -> {
            Sessie wat = een.getAttribute(Sessie.NAAM);
            return new Gevonden(een.getId(), wat == null ? new Sessie(een.getCreationTime(), een.getCreationTime(), "",
                    "") : wat, een.getLastAccessedTime());
        }).filter(een -> !een.wat().isOver(nu));
    }
}
