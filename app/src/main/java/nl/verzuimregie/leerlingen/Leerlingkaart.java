package nl.verzuimregie.leerlingen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a school says of a pupil at a moment.
///
/// @param nummer the number in the school's administration
/// @param klas   name of the class
public record Leerlingkaart(String nummer, String voornaam, String tussenvoegsel, String achternaam,
        Optional<LocalDate> geboortedatum, String klas) {

    private static final Pattern TEKENS = Pattern.compile("\\p{M}+");

    /// The name as it is said: voornaam, tussenvoegsel, achternaam.
    public String naam() {
        return (voornaam + " " + (tussenvoegsel.isEmpty() ? "" : tussenvoegsel + " ") + achternaam).strip();
    }

    /// By what lists are sorted: achternaam, then voornaam.
    String sortKey() {
        return plain(achternaam + " " + voornaam);
    }

    /// In what is searched.
    String searchText() {
        return plain(naam() + " " + klas + " " + nummer);
    }

    /// Lower case, without accents: what people type in a search box.
    static String plain(String tekst) {
        return TEKENS.matcher(Normalizer.normalize(tekst, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace('ı', 'i').replace('ł', 'l').replace('ø', 'o');
    }
}
