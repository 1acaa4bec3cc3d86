package nl.verzuimregie.werkplek.gezin;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What the school records of the family of a pupil, after passing the gate.
@Service
class Gezinswerk {

    private final Leerlingen leerlingen;
    private final Gezinnen gezinnen;
    private final Accounts accounts;
    private final Scholen scholen;
    private final Poort poort;
    private final Toegangsmatrix matrix;
    private final Vandaag vandaag;
    private final ObjectProvider<Gezinsuitnodiging> uitnodiging;
    private final TransactionOperations transacties;

    Gezinswerk(Leerlingen leerlingen, Gezinnen gezinnen, Accounts accounts, Scholen scholen, Poort poort,
            Toegangsmatrix matrix, Vandaag vandaag, ObjectProvider<Gezinsuitnodiging> uitnodiging,
            TransactionOperations transacties) {
        this.leerlingen = leerlingen;
        this.gezinnen = gezinnen;
        this.accounts = accounts;
        this.scholen = scholen;
        this.poort = poort;
        this.matrix = matrix;
        this.vandaag = vandaag;
        this.uitnodiging = uitnodiging;
        this.transacties = transacties;
    }

    /// The pupil, after passing the gate.
    Leerling pass(Gebruiker gebruiker, long id) {
        Leerling leerling = gebruiker.omgeving(Handeling.GEZIN).during(() -> read(() -> leerlingen.find(id)))
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
    Optional<String> hinder(Leerling leerling, Gezinsform form) {
        if (form.functie().filter(een -> een == Functie.LEERLING).isPresent() && isTooYoung(leerling)) {
            return Optional.of("wie");
        }
        if (family(leerling).stream().anyMatch(een -> een.email().equalsIgnoreCase(form.email())
                && !een.isOver(vandaag.datum()))) {
            return Optional.of("al");
        }
        boolean isPersoneel = accounts.find(form.email()).filter(een -> een.aanstellingen().stream().anyMatch(wat ->
                wat.functie() != Functie.OUDER && wat.functie() != Functie.LEERLING)).isPresent();
        return isPersoneel ? Optional.of("email") : Optional.empty();
    }

    private boolean isTooYoung(Leerling leerling) {
        return leerling.geboortedatum().filter(geboren -> Period.between(geboren, vandaag.datum()).getYears()
                < age(leerling)).isPresent();
    }

    /// From which age a pupil of this school can have an account.
    int age(Leerling leerling) {
        return matrix.leeftijden(scholen.kader(leerling.school()).protocol().id(), vandaag.datum())
                .map(een -> een.leerling()).orElse(0);
    }

    /// Adds somebody and invites them.
    ///
    /// @return whether an invitation went; else the account waits for one
    boolean invite(Gebruiker door, Leerling leerling, Gezinsform form) {
        Functie functie = form.functie().orElseThrow();
        int account = accounts.add(form.email(), form.naam(), Optional.empty());
        Gezag gezag = functie == Functie.OUDER ? Gezinsform.gezag(form.gezag()).orElseThrow() : null;
        Zicht.school(leerling.school()).during(() -> {
            gezinnen.add(leerling, account, functie, gezag, null, door.id());
            return account;
        });
        Optional<Gezinsuitnodiging> hoe = uitnodiging.stream().findFirst();
        hoe.ifPresent(een -> een.invite(account, door.id()));
        return hoe.isPresent();
    }

    /// Records the authority of a parent anew.
    void judge(Gebruiker door, Leerling leerling, Gezinslid wie, Gezag gezag) {
        record(door, leerling, wie, Optional.of(gezag), null);
    }

    /// Ends the access of somebody: yesterday was the last day.
    void end(Gebruiker door, Leerling leerling, Gezinslid wie) {
        record(door, leerling, wie, wie.gezag(), vandaag.datum().minusDays(1));
    }

    private void record(Gebruiker door, Leerling leerling, Gezinslid wie, Optional<Gezag> gezag,
            @Nullable LocalDate tot) {
        Zicht.school(leerling.school()).during(() -> {
            gezinnen.add(leerling, wie.account(), wie.functie(), gezag.orElse(null), tot, door.id());
            return wie;
        });
    }

    private <T> T read(Supplier<T> vraag) {
        return Objects.requireNonNull(transacties.execute(ignored -> vraag.get()));
    }
}
