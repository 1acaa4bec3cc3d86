package nl.verzuimregie.protocolboek.voorbeelden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimregie.protocolboek.zinnen.Dagtekst;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.yaml.Knoop.Blok;
import nl.verzuimregie.protocollen.yaml.Knoop;

/// One line of facts of a scenario, in Dutch: who, what, when.
final class Feittekst {

    private final Blok regel;

    private Feittekst(Blok regel) {
        this.regel = regel;
    }

    /// The line in words.
    ///
    /// @param isAls whether the day is said by the step it stands in
    static String of(Blok regel, boolean isAls) {
        return new Feittekst(regel).text(isAls);
    }

    private String text(boolean isAls) {
        String wie = regel.get("leerling").map(Knoop::texts).filter(namen -> !namen.isEmpty())
                .map(namen -> Woorden.join(namen.stream().map(Woorden::capital).toList(), "en") + ": ").orElse("");
        String wanneer = regel.has("melding") ? "" : when(isAls);
        String naam = regel.text("naam").map(tekst -> " (wij noemen dit ‘" + tekst + "’)").orElse("");
        String beter = date("beter_op").map(dag -> ", beter gemeld op " + Dagtekst.format(dag)).orElse("");
        String reden = regel.text("reden").map(tekst -> ", omdat: " + tekst).orElse("");
        return (wie + what() + (wanneer.isEmpty() ? "" : " " + wanneer) + beter + naam + reden).strip();
    }

    private String what() {
        Optional<String> correctie = regel.text("corrigeert");
        String feit = regel.text("feit").orElse("");
        if (correctie.isPresent()) {
            return "correctie van ‘" + correctie.get() + "’: " + (feit.isEmpty() || feit.equals("vervallen")
                    ? "dat was er niet" : "het was " + happened(feit));
        }
        Optional<String> melding = regel.text("melding");
        if (melding.isPresent()) {
            return "een melding aan " + Woorden.recipient(melding.get()) + date("tot")
                    .map(dag -> " over de tijd tot en met " + Dagtekst.format(dag)).orElse("");
        }
        return regel.text("afgerond").or(() -> regel.text("tussenstand"))
                .map(uitkomst -> "de uitkomst ‘" + Woorden.plain(uitkomst).replace(".", ": ") + "’")
                .orElseGet(() -> happened(feit));
    }

    private String happened(String feit) {
        return switch (feit) {
            case "ziekmelding" -> "ziek gemeld" + part("vanaf_lesuur", " vanaf lesuur ")
                + date("tot_en_met").map(dag -> " tot en met " + Dagtekst.format(dag)).orElse("")
                + part("tot_lesuur", " lesuur ");
            case "betermelding" -> "beter gemeld";
            case "te_laat" -> regel.text("minuten").map(minuten -> minutes(minuten) + " ").orElse("") + "te laat"
                + lessons().map(lessen -> " in " + lessen).orElse("");
            case "" -> "er gebeurt niets";
            case "luxe" -> lessons().or(() -> Optional.of("de hele dag")).orElseThrow() + " op vakantie zonder verlof"
                + length();
            case "geoorloofd", "ongeoorloofd" -> lessons().orElse("de hele dag") + " "
                + (regel.has("zonder_reden") ? "zonder reden" : feit) + " afwezig" + length();
            default -> lessons().orElse("de hele dag") + " " + Woorden.plain(feit) + length();
        };
    }

    private String part(String sleutel, String woorden) {
        return regel.text(sleutel).map(lesuur -> woorden + lesuur).orElse("");
    }

    private String length() {
        return regel.text("minuten").map(minuten -> " (een les is " + minutes(minuten) + ")").orElse("");
    }

    private static String minutes(String minuten) {
        return minuten + (minuten.equals("1") ? " minuut" : " minuten");
    }

    private Optional<String> lessons() {
        Optional<List<String>> genoemd = regel.get("lesuur").map(Knoop::texts);
        if (genoemd.isPresent()) {
            return Optional.of("les " + Woorden.join(genoemd.get(), "en"));
        }
        return regel.text("lesuren").map(aantal -> aantal.equals("1") ? "één les" : "de eerste " + aantal + " lessen")
                .or(() -> regel.text("dagdelen").map(aantal -> aantal.equals("1") ? "de hele ochtend" : "de hele dag"));
    }

    private String when(boolean isAls) {
        Optional<LocalDate> van = date("van");
        if (van.isPresent() && !regel.has("geldig_op")) {
            return date("tot").map(tot -> "elke schooldag van " + Dagtekst.range(van.get(), tot))
                    .orElse("vanaf " + Dagtekst.format(van.get()));
        }
        Optional<Knoop> dagen = regel.get("geldig_op").or(() -> regel.get("op").filter(op -> !isAls
                || op.texts().size() > 1));
        return dagen.map(knoop -> "op " + Dagtekst.join(dates(knoop).toList())).orElse("");
    }

    private Optional<LocalDate> date(String sleutel) {
        return regel.get(sleutel).stream().flatMap(Feittekst::dates).findFirst();
    }

    /// The days behind a key; what is no day has been a fault of the scenario.
    static Stream<LocalDate> dates(Knoop knoop) {
        var dagen = new ArrayList<LocalDate>();
        for (String tekst : knoop.texts()) {
            try {
                dagen.add(LocalDate.parse(tekst));
            } catch (DateTimeException geenDag) {
                return Stream.of();
            }
        }
        return dagen.stream();
    }
}
