package nl.verzuimregie.proef;

import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.toegang.Gezinnen;

/// The family of a pupil in a test.
public final class Proefgezin {

    private Proefgezin() {}

    /// Whether it is a function of the family.
    public static boolean isOf(Functie functie) {
        return functie == Functie.OUDER || functie == Functie.LEERLING;
    }

    /// An account of somebody of the family, which can be clicked on at the first page of the demo.
    ///
    /// @param naam that no other test uses with this function
    public static int add(String naam, Leerling wie, Functie functie, Gezag gezag) {
        int account = Proefsysteem.bean(Accounts.class).add(functie.name().toLowerCase(Locale.ROOT) + "." + naam
                + "@demo.invalid", "Gezin " + naam, Optional.empty());
        record(account, wie, functie, gezag);
        return account;
    }

    /// What the school says of an account from now on.
    public static void record(int account, Leerling wie, Functie functie, Gezag gezag) {
        Zicht.school(wie.school()).during(() -> {
            Proefsysteem.bean(Gezinnen.class).add(wie, new Gezinnen.Nieuw(account, "Gezin " + account, account
                    + "@gezin.invalid", functie, functie == Functie.OUDER ? gezag : null, null, false, null));
            return account;
        });
    }
}
