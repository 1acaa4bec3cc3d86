package nl.verzuimregie.werkplek.gezin;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Gezinnen;
import nl.verzuimregie.toegang.Gezinnen.Gezinslid;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.toegang.Poort;
import nl.verzuimregie.toegang.Toegangsmatrix;
import nl.verzuimregie.web.NietGevondenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What the school records of the family of a pupil, after passing the gate.
@Service
class Gezinswerk {

    private final Gezinnen gezinnen;
    private final Accounts accounts;
    private final Scholen scholen;
    private final Poort poort;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;
    private final Gezinsuitnodiging uitnodiging;
    private final TransactionOperations transacties;

    Gezinswerk(Gezinnen gezinnen, Accounts accounts, Scholen scholen, Poort poort,
            Toegangsmatrix matrix, Vandaag vandaag, Gezinsuitnodiging uitnodiging,
            TransactionOperations transacties) {
        this.gezinnen = gezinnen;
        this.accounts = accounts;
        this.scholen = scholen;
        this.poort = poort;
        this.matrix = matrix;
        this.vandaag = vandaag;
        this.uitnodiging = uitnodiging;
        this.transacties = transacties;
    }

    /// What is in the way of an invitation.
    ///
    /// @param veld    where it was typed
    /// @param sleutel of the text
    record Hinder(String veld, String sleutel) {}

    /// The pupil, after passing the gate.
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = poort.find(gebruiker, Handeling.GEZIN, id)
                .orElseThrow(() -> new NietGevondenException("leerling"));
        poort.pass(gebruiker, Handeling.GEZIN, leerling);
        return leerling;
    }

    List<Gezinslid> family(Leerling leerling) {
        return Zicht.school(leerling.school()).during(() -> read(() -> gezinnen.ofLeerling(leerling.id())));
    }

    /// Somebody of the family.
    ///
    /// @throws NietGevondenException when there is no such account with this pupil
    Gezinslid find(Leerling leerling, int account) {
        return family(leerling).stream().filter(een -> een.account() == account).findFirst()
                .orElseThrow(() -> new NietGevondenException("gezin"));
    }

    /// Why somebody cannot be added: the field and the key of the text; empty when nothing is in the way.
    Optional<Hinder> hinder(Gebruiker door, Leerling leerling, GezinForm form) {
        if (form.functie().filter(een -> een == Functie.LEERLING).isPresent() && !isOldEnough(leerling)) {
            return Optional.of(new Hinder("wie", "gezin.fout.jong"));
        }
        if (form.email().equalsIgnoreCase(door.email())) {
            return Optional.of(new Hinder("email", "gezin.fout.jezelf"));
        }
        return family(leerling).stream().anyMatch(een -> een.email().equalsIgnoreCase(form.email())
                && !een.isOver(vandaag.datum())) ? Optional.of(new Hinder("email", "gezin.fout.al")) : Optional.empty();
    }

    /// Of whom no birthday is known, is not.
    private boolean isOldEnough(Leerling leerling) {
        return leerling.geboortedatum().filter(geboren -> Period.between(geboren, vandaag.datum()).getYears()
                >= age(leerling)).isPresent();
    }

    /// From which age a pupil of this school can have an account.
    int age(Leerling leerling) {
        return matrix.accountleeftijd(scholen.kader(leerling.school()).school().protocol(), vandaag.datum())
                .orElse(Integer.MAX_VALUE);
    }

    /// Adds somebody and invites them.
    void invite(Gebruiker door, Leerling leerling, GezinForm form) {
        Functie functie = form.functie().orElseThrow();
        Gezag gezag = functie == Functie.OUDER ? GezinForm.gezag(form.gezag()).orElseThrow() : null;
        Zicht.school(leerling.school()).during(() -> read(() -> {
            int account = accounts.add(form.email(), form.naam(), Optional.empty());
            gezinnen.add(leerling, new Gezinnen.Nieuw(account, form.naam(), form.email(), functie, gezag, null, true,
                    door.id()));
            uitnodiging.invite(account, door.id(), false);
            return account;
        }));
    }

    /// Invites somebody of the family again.
    void again(Gebruiker door, Leerling leerling, Gezinslid wie) {
        record(door, leerling, wie, nu -> new Wijziging(nu.gezag(), null, true), () ->
                uitnodiging.invite(wie.account(), door.id(), wie.gekekenOp().isPresent()));
    }

    /// Records the authority of a parent anew.
    void judge(Gebruiker door, Leerling leerling, Gezinslid wie, Gezag gezag) {
        record(door, leerling, wie, nu -> new Wijziging(Optional.of(gezag), null, false), () -> { });
    }

    /// Ends the access of somebody, or takes the invitation back: yesterday was the last day.
    void end(Gebruiker door, Leerling leerling, Gezinslid wie) {
        record(door, leerling, wie, nu -> new Wijziging(nu.gezag(), vandaag.datum().minusDays(1), false), () ->
                uitnodiging.withdraw(wie.account(), door.id()));
    }

    private record Wijziging(Optional<Gezag> gezag, @Nullable LocalDate tot, boolean uitgenodigd) {}

    /// From how it stands while nobody else changes it: what somebody just recorded is not undone by an older page.
    private void record(Gebruiker door, Leerling leerling, Gezinslid wie, Function<Gezinslid, Wijziging> hoe,
            Runnable daarna) {
        Zicht.school(leerling.school()).during(() -> read(() -> {
            gezinnen.lock(leerling.school());
            Wijziging wat = hoe.apply(gezinnen.ofLeerling(leerling.id()).stream()
                    .filter(een -> een.account() == wie.account()).findFirst().orElse(wie));
            gezinnen.add(leerling, new Gezinnen.Nieuw(wie.account(), wie.naam(), wie.email(), wie.functie(),
                    wat.gezag().orElse(null), wat.tot(), wat.uitgenodigd(), door.id()));
            daarna.run();
            return wie;
        }));
    }

    private <T> T read(Supplier<T> vraag) {
        return Objects.requireNonNull(transacties.execute(ignored -> vraag.get()));
    }
}
