package nl.verzuimregie.account;

import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Herstelcodes;
import nl.verzuimregie.toegang.Passkeys;
import nl.verzuimregie.toegang.Totpgeheimen;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Beginning with an account, the first time or anew: by invitation only, and with nothing left of how somebody got in
/// before. Who lost the phone and the codes is invited again by who may do that.
@Service
class Begin {

    private final Uitnodigingen uitnodigingen;
    private final Accounts accounts;
    private final Totpgeheimen totp;
    private final Herstelcodes herstelcodes;
    private final Passkeys passkeys;
    private final Sessies sessies;

    Begin(Uitnodigingen uitnodigingen, Accounts accounts, Totpgeheimen totp, Herstelcodes herstelcodes,
            Passkeys passkeys, Sessies sessies) {
        this.uitnodigingen = uitnodigingen;
        this.accounts = accounts;
        this.totp = totp;
        this.herstelcodes = herstelcodes;
        this.passkeys = passkeys;
        this.sessies = sessies;
    }

    /// Whether it was done: of two at the same time with one link, one is.
    @Transactional
    public boolean start(String woord, Gebruiker wie, String wachtwoord) {
        if (uitnodigingen.accept(woord).isEmpty()) {
            return false;
        }
        accounts.setWachtwoord(wie.id(), wachtwoord);
        totp.clear(wie.id());
        herstelcodes.clear(wie.id());
        passkeys.clear(wie.id());
        sessies.endOthers(wie.email(), "");
        return true;
    }
}
