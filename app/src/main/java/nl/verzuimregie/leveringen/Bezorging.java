package nl.verzuimregie.leveringen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.verzuimregie.web.Formulierfouten;
import org.springframework.web.multipart.MultipartFile;

/// The files of a form, before they are kept.
final class Bezorging {

    private static final int BESTANDEN_MAX = 20;
    private static final int NAAM_TEKENS = 255;

    private final List<MultipartFile> bestanden;

    Bezorging(List<MultipartFile> alle) {
        // a browser sends an empty file without a name when none was chosen
        this.bestanden = alle.stream().filter(een -> !name(een).isEmpty() || !een.isEmpty()).toList();
    }

    /// What is wrong with them as files; what stands in them is for the reader.
    ///
    /// @param tekst gives the text of a key
    Formulierfouten check(UnaryOperator<String> tekst) {
        var fouten = new Formulierfouten();
        if (bestanden.isEmpty()) {
            fouten.add("bestanden", tekst.apply("leveringen.fout.geenBestand"));
        } else if (bestanden.size() > BESTANDEN_MAX) {
            fouten.add("bestanden", tekst.apply("leveringen.fout.teVeel"));
        } else if (bestanden.stream().map(Bezorging::name).anyMatch(naam -> naam.isBlank()
                || naam.length() > NAAM_TEKENS || naam.chars().anyMatch(Character::isISOControl))) {
            fouten.add("bestanden", tekst.apply("leveringen.fout.naam"));
        }
        return fouten;
    }

    List<Leveringen.Bestand> content() throws IOException {
        var inhoud = new ArrayList<Leveringen.Bestand>();
        for (MultipartFile een : bestanden) {
            inhoud.add(new Leveringen.Bestand(name(een), een.getBytes()));
        }
        return inhoud;
    }

    private static String name(MultipartFile bestand) {
        return Optional.ofNullable(bestand.getOriginalFilename()).orElse("");
    }
}
