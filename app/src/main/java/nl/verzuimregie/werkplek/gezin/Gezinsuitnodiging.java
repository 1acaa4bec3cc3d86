package nl.verzuimregie.werkplek.gezin;

import java.util.Optional;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Toegelaten;
import nl.verzuimregie.toegang.Uitnodigingen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends somebody of the family the way in, by mail only: a link on a screen of the school would let the school be that
/// parent. Who has a way in already hears that there is a pupil to look at; the school sees the same of both, so nobody
/// learns here whether an address has an account.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Gezinsuitnodiging {

    private final Uitnodigingen uitnodigingen;
    private final Accounts accounts;
    private final Vandaag vandaag;
    private final ApplicationEventPublisher gebeurtenissen;

    Gezinsuitnodiging(Uitnodigingen uitnodigingen, Accounts accounts, Vandaag vandaag,
            ApplicationEventPublisher gebeurtenissen) {
        this.uitnodigingen = uitnodigingen;
        this.accounts = accounts;
        this.vandaag = vandaag;
        this.gebeurtenissen = gebeurtenissen;
    }

    /// Invites an account.
    ///
    /// @param isAanvaard whether it looked at this pupil before: then it lost its way in, and begins anew. Not who
    ///                   works at a school: that is for who manages the accounts there
    public void invite(int account, int door, boolean isAanvaard) {
        Optional<Gebruiker> wie = accounts.find(account).filter(een -> een.wachtwoord() != null);
        if (wie.isEmpty() || (isAanvaard && isFamily(wie.get()))) {
            uitnodigingen.invite(account, Optional.of(door), true);
        } else {
            gebeurtenissen.publishEvent(new Toegelaten(account, "gezin-" + vandaag.klokslag().toEpochMilli()));
        }
    }

    /// Takes back what was sent. Not what opens something else as well.
    public void withdraw(int account, int door) {
        if (accounts.find(account).filter(een -> een.aanstellingen().isEmpty()).isPresent()) {
            uitnodigingen.withdraw(account, door);
        }
    }

    private static boolean isFamily(Gebruiker wie) {
        return wie.aanstellingen().stream().allMatch(een -> een.functie() == Functie.OUDER
                || een.functie() == Functie.LEERLING);
    }
}
