package nl.verzuimregie.leveringen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimregie.aanlevering.Roosterrij;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who gives the lessons of a rooster: an address gives an account, which becomes docent of the school.
@Component
class Roosterdocenten {

    /// Stands for an account that is not there yet; no account has this id.
    private static final int KOMT = -1;
    private static final int NAMEN_MAX = 20;

    private final Accounts accounts;

    Roosterdocenten(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account of each address, as far as there is one; who may not become docent is left out.
    ///
    /// @param account who delivers, when known
    Map<String, Integer> known(int school, Roosterinhoud rooster, @Nullable Integer account) {
        Map<String, Integer> ids = new HashMap<>();
        names(school, rooster, account).keySet().forEach(email -> ids.put(email, accounts.find(email)
                .map(Gebruiker::id).orElse(KOMT)));
        return ids;
    }

    /// Makes these people docent of the school.
    ///
    /// @return the account of each address
    Map<String, Integer> appoint(int school, Roosterinhoud rooster, @Nullable Integer account) {
        Map<String, Integer> ids = new HashMap<>();
        names(school, rooster, account).forEach((email, naam) -> {
            int wie = accounts.add(email, naam, Optional.empty());
            accounts.appoint(wie, Functie.DOCENT, school, null, null);
            ids.put(email, wie);
        });
        return ids;
    }

    /// The name by each address, in the order of the files.
    private Map<String, String> names(int school, Roosterinhoud rooster, @Nullable Integer account) {
        Map<String, String> namen = new LinkedHashMap<>();
        Optional<String> verboden = forbidden(school, account);
        rooster.lessen().stream().filter(rij -> !rij.email().isEmpty() && !Optional.of(rij.email()).equals(verboden))
                .forEach(rij -> namen.putIfAbsent(rij.email(), name(rij)));
        return namen;
    }

    /// Who gives a lesson, in words; empty when the file does not say.
    static String name(Roosterrij rij) {
        return rij.docent().isEmpty() ? rij.email() : rij.docent();
    }

    /// Whoever may load files but not see dossiers cannot make themselves docent with a file.
    private Optional<String> forbidden(int school, @Nullable Integer account) {
        return account == null ? Optional.empty() : accounts.find(account)
                .filter(wie -> !wie.zicht(Handeling.DOSSIER).scholen().contains(school)).map(Gebruiker::email);
    }

    /// Who becomes docent, and of whom the files do not say enough for that.
    List<Bevinding> changes(int school, Roosterinhoud rooster, @Nullable Integer account) {
        List<Bevinding> bevindingen = new ArrayList<>();
        names(school, rooster, account).forEach((email, naam) -> {
            Optional<Gebruiker> bekend = accounts.find(email);
            if (bekend.filter(wie -> isDocent(wie, school)).isEmpty()) {
                bevindingen.add(new Bevinding(Bevinding.Soort.MENTOR, "", 0, 0, "%s (%s)".formatted(naam, email),
                        bekend.isPresent() ? "heeft al een account" : "nieuw account", 1, null));
            }
        });
        forbidden(school, account).filter(email -> rooster.lessen().stream().anyMatch(rij -> rij.email().equals(email)))
                .ifPresent(ignored -> bevindingen.add(Bevinding.remark("Je maakt jezelf met een bestand geen docent. "
                        + "Vraag de verzuimcoördinator dit bestand in te lezen.")));
        Set<String> zonderAdres = rooster.lessen().stream().filter(rij -> rij.email().isEmpty()
                && !rij.docent().isEmpty()).map(Roosterrij::docent).collect(Collectors.toCollection(TreeSet::new));
        if (!zonderAdres.isEmpty()) {
            bevindingen.add(Bevinding.remark("Zonder e-mailadres kan een docent nog niet inloggen: " + some(
                    zonderAdres)));
        }
        long zonderDocent = rooster.lessen().stream().filter(rij -> name(rij).isEmpty()).count();
        if (zonderDocent > 0) {
            bevindingen.add(Bevinding.remark("Lessen zonder docent: %d".formatted(zonderDocent)));
        }
        return bevindingen;
    }

    private static boolean isDocent(Gebruiker wie, int school) {
        return wie.aanstellingen().stream().anyMatch(een -> een.functie() == Functie.DOCENT
                && Integer.valueOf(school).equals(een.school()));
    }

    /// Names in one sentence, of many only the first.
    static String some(Collection<String> namen) {
        return namen.stream().limit(NAMEN_MAX).collect(Collectors.joining(", "))
                + (namen.size() > NAMEN_MAX ? ", en nog %d".formatted(namen.size() - NAMEN_MAX) : "");
    }
}
