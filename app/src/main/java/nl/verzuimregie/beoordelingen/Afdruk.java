package nl.verzuimregie.beoordelingen;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.engine.feit.Dossier;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.feit.Rooster;
import nl.verzuimregie.engine.feit.Zaakfeit;
import nl.verzuimregie.engine.kalender.Kalender;

/// A word of 64 characters for what an oordeel rests on, the same wherever and whenever it is worked out: the sha-256
/// of a plain text in which everything has one place.
public final class Afdruk {

    private Afdruk() {}

    /// Of a text.
    public static String of(String tekst) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Elke JVM kent SHA-256", e);
        }
    }

    /// Of a kalender: each of its days, and why it is free.
    public static String of(Kalender kalender) {
        var tekst = new StringBuilder();
        for (LocalDate dag = kalender.eerste(); !dag.isAfter(kalender.laatste()); dag = dag.plusDays(1)) {
            tekst.append(dag).append(' ').append(kalender.soort(dag)).append(' ')
                    .append(kalender.isLandelijkeWerkdag(dag)).append(' ')
                    .append(kalender.isSchooldag(dag) ? "" : kalender.reasonFree(dag)).append('\n');
        }
        return of(tekst.toString());
    }

    /// Of the facts of a pupil and what is known of him, whatever the order in which they came in. The name of who
    /// registered a lesson is left out: people are renamed, and it changes nothing.
    public static String of(Dossier dossier) {
        String feiten = dossier.feiten().stream().sorted(Comparator.comparing(Feit::id)).map(Afdruk::line)
                .collect(Collectors.joining("\n"));
        return of(Stream.of(dossier.leerling(), lessons(dossier), dossier.aanwezigZonderRij(), dossier.over(),
                dossier.aanwezigTot()).map(Afdruk::text).collect(Collectors.joining("\n")) + "\n" + feiten);
    }

    /// The rooster from the first fact to the last: each day on which it changes.
    private static String lessons(Dossier dossier) {
        var dagen = dossier.feiten().stream().map(Feit::datum).sorted().toList();
        if (dagen.isEmpty()) {
            return "";
        }
        var tekst = new StringBuilder();
        String vorige = "";
        for (LocalDate dag = dagen.getFirst(); !dag.isAfter(dagen.getLast()); dag = dag.plusDays(1)) {
            String nu = text(dossier.rooster().op(dag));
            if (!nu.equals(vorige)) {
                tekst.append(dag).append(' ').append(nu).append('\n');
            }
            vorige = nu;
        }
        return tekst.toString();
    }

    private static String line(Feit feit) {
        return text(feit) + (feit instanceof Zaakfeit ? text(feit.herkomst().door()) : "");
    }

    private static String text(Object ding) {
        return switch (ding) {
            case Optional<?> misschien -> misschien.map(Afdruk::text).orElse("-");
            case Feit.Herkomst herkomst -> text(herkomst.id()) + "@" + herkomst.geregistreerdOp();
            case Map<?, ?> map -> map.entrySet().stream().map(een -> text(een.getKey()) + ":" + text(een.getValue()))
                    .sorted().collect(Collectors.joining(",", "{", "}"));
            case Set<?> verzameling -> verzameling.stream().map(Afdruk::text).sorted()
                    .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> rij -> rij.stream().map(Afdruk::text).collect(Collectors.joining(",", "[", "]"));
            case Rooster.Roosterdag dag when dag.laatste() == dag.aantal() -> counted(dag);
            case Record alles -> Stream.of(alles.getClass().getRecordComponents())
                    .map(deel -> deel.getName() + "=" + text(read(alles, deel)))
                    .collect(Collectors.joining(",", alles.getClass().getSimpleName() + "(", ")"));
            case String woorden -> "'" + woorden.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case Number getal -> getal.toString();
            case Boolean waar -> waar.toString();
            case Enum<?> woord -> woord.name();
            case Temporal moment -> moment.toString();
            default -> throw new IllegalStateException("Van %s is niet bekend hoe het altijd hetzelfde heet".formatted(
                    ding.getClass()));
        };
    }

    /// A day without gaps is written as when a rooster only counted, so that what was recorded then keeps its word.
    private static String counted(Rooster.Roosterdag dag) {
        return "Roosterdag(lessen=" + dag.aantal() + ",ochtend=" + dag.ochtend() + ",lesminuten=" + dag.lesminuten()
                + ")";
    }

    private static Object read(Record alles, RecordComponent deel) {
        try {
            return deel.getAccessor().invoke(alles);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Een record geeft zijn delen altijd", e);
        }
    }
}
