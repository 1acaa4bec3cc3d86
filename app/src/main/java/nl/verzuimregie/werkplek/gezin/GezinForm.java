package nl.verzuimregie.werkplek.gezin;

import java.util.Arrays;
import java.util.Optional;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gezag;
import nl.verzuimregie.web.Formulierfouten;
import org.jspecify.annotations.Nullable;

/// What was typed to invite somebody of the family.
record GezinForm(String wie, String naam, String email, String gezag) {

    static final GezinForm LEEG = new GezinForm("", "", "", "");

    private static final int NAAM_TEKENS = 100;
    private static final int ADRES_TEKENS = 254;

    GezinForm(@Nullable String wie, @Nullable String naam, @Nullable String email, @Nullable String gezag) {
        this.wie = wie == null ? "" : wie;
        this.naam = naam == null ? "" : naam.strip();
        this.email = email == null ? "" : email.strip();
        this.gezag = gezag == null ? "" : gezag;
    }

    Optional<Functie> functie() {
        return wie.equals("ouder") ? Optional.of(Functie.OUDER) : wie.equals("leerling")
                ? Optional.of(Functie.LEERLING) : Optional.empty();
    }

    /// The authority that was chosen.
    static Optional<Gezag> gezag(String gekozen) {
        return Arrays.stream(Gezag.values()).filter(een -> een.name().equals(gekozen)).findFirst();
    }

    /// What is wrong with the fields alone. Of whom nobody knows the authority, nobody is invited.
    Formulierfouten faults(java.util.function.UnaryOperator<String> tekst) {
        var fouten = new Formulierfouten();
        if (functie().isEmpty()) {
            fouten.add("wie", tekst.apply("gezin.fout.wie"));
        }
        if (naam.isEmpty() || naam.length() > NAAM_TEKENS) {
            fouten.add("naam", tekst.apply("gezin.fout.naam"));
        }
        if (!email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") || email.length() > ADRES_TEKENS) {
            fouten.add("email", tekst.apply("gezin.fout.email"));
        }
        if (wie.equals("ouder") && gezag(gezag).filter(een -> een != Gezag.ONBEKEND).isEmpty()) {
            fouten.add("gezag", tekst.apply("gezin.fout.gezag"));
        }
        return fouten;
    }
}
