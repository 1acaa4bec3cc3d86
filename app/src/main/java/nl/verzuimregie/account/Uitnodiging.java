package nl.verzuimregie.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.account.Uitnodigbereik.Plek;
import nl.verzuimregie.beoordelingen.Taakverdeling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.School;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Inzet;
import nl.verzuimregie.toegang.Uitnodigingen;
import nl.verzuimregie.web.NietGevondenException;
import nl.verzuimregie.web.Webadres;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Inviting people of a school, and how far that came.
@Service
class Uitnodiging {

    private final Accounts accounts;
    private final Uitnodigingen uitnodigingen;
    private final Gezinnen gezinnen;
    private final Uitnodigbereik bereik;
    private final Inzet inzet;
    private final Taakverdeling taakverdeling;
    private final Webadres adres;
    private final Vandaag vandaag;

    Uitnodiging(Accounts accounts, Uitnodigingen uitnodigingen, Gezinnen gezinnen, Uitnodigbereik bereik,
            Inzet inzet, Taakverdeling taakverdeling, Webadres adres, Vandaag vandaag) {
        this.accounts = accounts;
        this.uitnodigingen = uitnodigingen;
        this.gezinnen = gezinnen;
        this.bereik = bereik;
        this.inzet = inzet;
        this.taakverdeling = taakverdeling;
        this.adres = adres;
        this.vandaag = vandaag;
    }

    /// What came of it.
    ///
    /// @param link to hand over by oneself; empty: it goes by mail, or there is nothing to begin with
    record Gevolg(int account, String link) {}

    /// How far somebody is.
    ///
    /// @param soort `binnen`, `open`, `verlopen`, `ingetrokken` or `geen`
    record Stand(Gebruiker wie, String soort, Optional<Uitnodigingen.Uitnodiging> laatste) {}

    /// Gives somebody a function; who has no way in yet is invited with it.
    @Transactional
    public Gevolg invite(Gebruiker door, String email, String naam, Functie functie, Plek plek) {
        int account = accounts.add(email.strip().toLowerCase(Locale.ROOT), naam.strip(), Optional.empty());
        accounts.appoint(account, functie, plek.school(), plek.klas().orElse(null), null);
        Zicht.school(plek.school()).during(() -> taakverdeling.renew(plek.school()));
        boolean isBinnen = accounts.find(account).filter(een -> een.wachtwoord() != null).isPresent();
        return isBinnen || !mayLink(door, account) ? new Gevolg(account, "") : again(door, account);
    }

    /// Invites somebody again. Who is in already begins anew with it, so the link of that goes to themselves only.
    @Transactional
    public Gevolg again(Gebruiker door, int account) {
        String woord = uitnodigingen.invite(account, Optional.of(door.id()), adres.hasMail());
        return new Gevolg(account, adres.hasMail() ? "" : adres.link("/uitnodiging/" + woord));
    }

    /// Whether somebody can be invited again: without mail the link would let whoever invites be who is in already, or
    /// who was invited elsewhere.
    boolean canAgain(Gebruiker door, Stand stand) {
        return adres.hasMail() || (!stand.soort().equals("binnen") && mayLink(door, stand.wie().id()));
    }

    /// A link goes by mail, or to who may give all that somebody has; of the family only by mail, for with it one could
    /// answer in their name.
    private boolean mayLink(Gebruiker door, int account) {
        return adres.hasMail() || (!gezinnen.isFamily(account) && isWithin(door, account));
    }

    private boolean isWithin(Gebruiker door, int account) {
        List<Integer> scholen = bereik.schools(door).stream().map(School::id).toList();
        return bereik.isEverywhere(door) || accounts.find(account).stream()
                .flatMap(wie -> wie.aanstellingen().stream())
                .allMatch(een -> een.school() != null && scholen.contains(een.school()));
    }

    @Transactional
    public void withdraw(Gebruiker door, int account) {
        uitnodigingen.withdraw(account, door.id());
    }

    /// How far somebody of the own schools is.
    ///
    /// @throws NietGevondenException when there is no such person there
    @Transactional(readOnly = true)
    public Stand of(Gebruiker door, int account) {
        List<Integer> scholen = bereik.schools(door).stream().map(School::id).toList();
        Gebruiker wie = accounts.find(account).filter(een -> inzet.schools(een.id()).stream()
                .anyMatch(scholen::contains)).orElseThrow(() -> new NietGevondenException("persoon"));
        Optional<Uitnodigingen.Uitnodiging> laatste = uitnodigingen.latest(account);
        String soort = laatste.filter(een -> een.isOpen(vandaag.klokslag())).isPresent() ? "open"
                : wie.wachtwoord() != null ? "binnen" : laatste.isEmpty() ? "geen"
                : "INGETROKKEN".equals(laatste.get().hoe()) ? "ingetrokken" : "verlopen";
        return new Stand(wie, soort, laatste);
    }
}
