package nl.verzuimregie.oneroster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.Leesfout;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;
import nl.verzuimregie.aanlevering.tabel.Zipinhoud;

/// Reads a zip file of OneRoster 1.1 or 1.2 (1EdTech, CSV binding): the manifest says of each file whether it is whole
/// (bulk), holds what changed (delta) or is absent. Other columns than ours may be there.
public final class GroepsindelingReader {

    private static final String MANIFEST = "manifest.csv";
    private static final Set<String> VERSIES = Set.of("1.1", "1.2", "1.2.1");
    private static final Set<String> DAGEN = Set.of("startDate", "endDate", "beginDate", "birthDate",
            "dateLastModified");
    private static final int TEKENS_MAX = 255;
    private static final int LIJST_MAX = 4000;

    private final Map<Stuksoort, Boolean> heel = new EnumMap<>(Stuksoort.class);
    private final List<Stuk> stukken = new ArrayList<>();
    private final List<Leesfout> fouten = new ArrayList<>();
    private final List<String> opmerkingen = new ArrayList<>();
    private int regels;

    private GroepsindelingReader() {}

    /// Reads a file that is known as one of OneRoster.
    ///
    /// @throws TabelException in Dutch, when nothing of it can be read
    public static Stukken read(Path zip) {
        Zipinhoud inhoud = Zipinhoud.read(zip, naam -> naam.equals(MANIFEST) || Stuksoort.ofFile(naam).isPresent());
        var lezer = new GroepsindelingReader();
        Map<String, String> manifest = lezer.manifest(inhoud.bestanden());
        for (Stuksoort soort : Stuksoort.values()) {
            lezer.readFile(soort, manifest, Optional.ofNullable(inhoud.bestanden().get(
                    (soort.bestand() + ".csv").toLowerCase(Locale.ROOT))));
        }
        if (!inhoud.overig().isEmpty()) {
            lezer.opmerkingen.add("niet nodig, en niet gelezen: " + String.join(", ", inhoud.overig()));
        }
        if (lezer.regels == 0) {
            throw refusal("er staan geen rijen in");
        }
        return new Stukken(lezer.heel, lezer.stukken, lezer.fouten, lezer.opmerkingen, lezer.regels);
    }

    private Map<String, String> manifest(Map<String, byte[]> bestanden) {
        byte[] bytes = bestanden.get(MANIFEST);
        if (bytes == null) {
            throw refusal("manifest.csv ontbreekt; zonder dat is niet te zeggen of dit alles is (bulk) of alleen wat "
                    + "veranderde (delta)");
        }
        Map<String, String> waarden = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Tabel tabel = table(Tekstbestand.of(bytes));
        try (Stream<Rij> rijen = tabel.rijen()) {
            rijen.filter(rij -> !rij.isLeeg()).forEach(rij -> waarden.put(rij.cel(0).tekst().strip(),
                    rij.cel(1).tekst().strip()));
        }
        String versie = waarden.getOrDefault("oneroster.version", "");
        if (!VERSIES.contains(versie)) {
            throw refusal("manifest.csv noemt oneroster.version %s; gelezen worden 1.1 en 1.2".formatted(
                    Aanhaling.of(versie)));
        }
        return waarden;
    }

    private void readFile(Stuksoort soort, Map<String, String> manifest, Optional<byte[]> bytes) {
        String naam = soort.bestand() + ".csv";
        String vorm = manifest.getOrDefault("file." + soort.bestand(), "absent").toLowerCase(Locale.ROOT);
        switch (vorm) {
            case "bulk", "delta" -> {
                if (bytes.isEmpty()) {
                    throw refusal("manifest.csv noemt %s, en dat staat er niet in".formatted(naam));
                }
                heel.put(soort, vorm.equals("bulk"));
                try {
                    readRows(soort, naam, Tekstbestand.of(bytes.get()));
                } catch (TabelException nietVerder) {
                    // half a file is no file: what is missing in it would seem to be gone
                    throw refusal("%s regel %d: %s".formatted(naam, nietVerder.fout().regel(),
                            nietVerder.fout().reden()));
                }
            }
            case "absent" -> {
                if (bytes.isPresent()) {
                    opmerkingen.add(naam + " staat er wel in, maar volgens manifest.csv niet; niet gelezen");
                }
            }
            default -> throw refusal("manifest.csv zegt bij file.%s %s; het moet bulk, delta of absent zijn".formatted(
                    soort.bestand(), Aanhaling.of(vorm)));
        }
    }

    private static Tabel table(Tekstbestand tekst) {
        String kop = tekst.lines().stream().filter(regel -> !regel.isBlank()).findFirst().orElse("");
        return tekst.csv(kop.indexOf(',') < 0 && kop.indexOf(';') >= 0 ? ';' : ',');
    }

    private void readRows(Stuksoort soort, String naam, Tekstbestand tekst) {
        tekst.opmerking().ifPresent(een -> opmerkingen.add(naam + ": " + een));
        Map<String, Integer> plaatsen = new HashMap<>();
        Set<String> gezien = new HashSet<>();
        Tabel tabel = table(tekst);
        try (Stream<Rij> rijen = tabel.rijen()) {
            rijen.filter(rij -> !rij.isLeeg()).forEach(rij -> {
                if (plaatsen.isEmpty()) {
                    plaatsen.putAll(heading(soort, rij));
                } else {
                    regels++;
                    var lezing = new Rijlezing(tabel, rij);
                    Stuk stuk = row(soort, plaatsen, lezing, rij.regel());
                    if (lezing.isGoed() && !gezien.add(stuk.bron())) {
                        lezing.refuse(0, "sourcedId %s staat er meer dan eens; de eerste telt".formatted(
                                Aanhaling.of(stuk.bron())));
                    }
                    if (lezing.isGoed()) {
                        stukken.add(stuk);
                    }
                    lezing.fouten().forEach(fout -> fouten.add(new Leesfout(naam, fout.regel(), fout.kolom(),
                            fout.reden())));
                }
            });
        }
        if (plaatsen.isEmpty()) {
            throw refusal("het bestand is leeg");
        }
    }

    private static Map<String, Integer> heading(Stuksoort soort, Rij rij) {
        Map<String, Integer> plaatsen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int veld = 0; veld < rij.size(); veld++) {
            String kop = rij.cel(veld).tekst().replace("\ufeff", "").strip();
            if (plaatsen.putIfAbsent(kop, veld) != null && !kop.isEmpty()) {
                throw new TabelException(new Tabelfout(rij.regel(), 1, "staat meer dan eens in de kop: " + kop));
            }
        }
        String mist = Stream.concat(Stream.of("sourcedId"), soort.verplicht().stream())
                .filter(kop -> !plaatsen.containsKey(kop)).collect(Collectors.joining(", "));
        if (!mist.isEmpty()) {
            throw new TabelException(new Tabelfout(rij.regel(), 1, "in de kop ontbreken: " + mist));
        }
        Map<String, Integer> eigen = new HashMap<>();
        Stream.concat(Stream.of("sourcedId", "status"), soort.velden().stream()).filter(plaatsen::containsKey)
                .forEach(kop -> eigen.put(kop, plaatsen.get(kop)));
        return eigen;
    }

    private static Stuk row(Stuksoort soort, Map<String, Integer> plaatsen, Rijlezing lezing, int regel) {
        String bron = text(lezing, plaatsen, "sourcedId", TEKENS_MAX);
        if (bron.isEmpty()) {
            lezing.refuse(plaatsen.getOrDefault("sourcedId", 0), "sourcedId ontbreekt");
        }
        String status = text(lezing, plaatsen, "status", TEKENS_MAX).toLowerCase(Locale.ROOT);
        if (!Set.of("", "active", "inactive", "tobedeleted").contains(status)) {
            lezing.refuse(plaatsen.getOrDefault("status", -1), "status %s is niet active of tobedeleted".formatted(
                    Aanhaling.of(status)));
        }
        boolean vervalt = !status.isEmpty() && !status.equals("active");
        Map<String, String> velden = new HashMap<>();
        for (String naam : soort.velden()) {
            String tekst = text(lezing, plaatsen, naam, naam.endsWith("Ids") ? LIJST_MAX : TEKENS_MAX);
            if (DAGEN.contains(naam) && !tekst.isEmpty() && !(Datumvorm.JAAR_MAAND.read(tekst.length() > 10
                    ? tekst.substring(0, 10) : tekst) instanceof Datumvorm.Datum && tekst.charAt(4) == '-'
                    && tekst.length() >= 10)) {
                lezing.refuse(plaatsen.getOrDefault(naam, -1), "%s %s is geen datum (verwacht jjjj-mm-dd)".formatted(
                        naam, Aanhaling.of(tekst)));
            } else if (tekst.isEmpty() && soort.verplicht().contains(naam) && !vervalt && !naam.equals("birthDate")) {
                lezing.refuse(plaatsen.getOrDefault(naam, -1), naam + " ontbreekt");
            } else if (!tekst.isEmpty()) {
                velden.put(naam, tekst);
            }
        }
        if (velden.containsKey("identifier") && soort == Stuksoort.PERSOON) {
            lezing.sleutel(plaatsen.getOrDefault("identifier", -1), "identifier");
        }
        return new Stuk(soort, bron, vervalt, velden, regel);
    }

    private static String text(Rijlezing lezing, Map<String, Integer> plaatsen, String naam, int max) {
        int veld = plaatsen.getOrDefault(naam, -1);
        String tekst = veld < 0 ? "" : lezing.tekst(veld, naam);
        if (tekst.length() > max) {
            lezing.refuse(veld, "%s is langer dan %d tekens".formatted(naam, max));
        }
        return tekst;
    }

    private static TabelException refusal(String reden) {
        return new TabelException(new Tabelfout(1, 1, reden));
    }
}
