package nl.verzuimregie.toegang;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Whether a password is the one of an account. It takes as long when there is no such account: the answer says the
/// same, and so does the time.
@Component
public class Inlogcontrole {

    private final Accounts accounts;
    private final PasswordEncoder wachtwoorden;
    private final String vanNiemand;

    Inlogcontrole(Accounts accounts, PasswordEncoder wachtwoorden, Afdrukken afdrukken) {
        this.accounts = accounts;
        this.wachtwoorden = wachtwoorden;
        this.vanNiemand = String.valueOf(wachtwoorden.encode(afdrukken.word()));
    }

    /// Whose account it is; empty: the address or the password is wrong, or who it was of left.
    public Optional<Gebruiker> check(String email, String wachtwoord) {
        Optional<Gebruiker> wie = accounts.find(email);
        Optional<String> bewaard = wie.flatMap(een -> Optional.ofNullable(een.wachtwoord()));
        boolean past = wachtwoord.getBytes(StandardCharsets.UTF_8).length <= Wachtwoordeisen.BYTES_MAX;
        boolean goed = wachtwoorden.matches(past ? wachtwoord : "", bewaard.orElse(vanNiemand));
        return wie.filter(een -> goed && past && bewaard.isPresent());
    }
}
