package nl.verzuimregie.protocolboek.zinnen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocollen.lezen.Protocoltekst;

/// What the rollen of a protocol are called, with their article.
///
/// @param titels  the title of each rol, by its name
/// @param functies what a school calls a rol, by the name of the rol
public record Rolnamen(Map<String, Protocoltekst.Rol> titels, Map<String, String> functies) {

    /// `de mentor en de leerplichtambtenaar`.
    public String join(List<String> rollen, String laatste) {
        return Woorden.join(rollen.stream().map(this::withArticle).toList(), laatste);
    }

    /// The title without article.
    public String titel(String rol) {
        return Optional.ofNullable(functies.get(rol))
                .or(() -> Optional.ofNullable(titels.get(rol)).map(Protocoltekst.Rol::titel))
                .orElse(Woorden.plain(rol));
    }

    /// Names with a capital, such as Halt, go without an article.
    private String withArticle(String rol) {
        String titel = titel(rol);
        if (Stream.of("team", "gezag", "loket").anyMatch(titel::endsWith)) {
            return "het " + titel;
        }
        boolean isNaam = Character.isUpperCase(titel.charAt(0)) || titel.startsWith("wie ");
        return isNaam ? titel : "de " + titel;
    }
}
