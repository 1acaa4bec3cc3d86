package nl.verzuimregie.aanlevering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.aanlevering.tabel.Datumvorm;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.aanlevering.tabel.TabelException;
import nl.verzuimregie.aanlevering.tabel.Tabelfout;
import nl.verzuimregie.aanlevering.tabel.Tekstbestand;

/// Reads the list of pupils of a school: csv with a heading, in any order and with any capitals. A cell that is too
/// long or cannot be is refused with its place and the reason, and never cut or moved.
public final class LeerlingReader {

    /// The columns, with the longest content in characters; a name longer than this is no name.
    private enum Kop {
        LEERLINGNUMMER(true, Rijlezing.SLEUTEL_MAX),
        VOORNAAM(true, 200),
        TUSSENVOEGSEL(false, 40),
        ACHTERNAAM(true, 200),
        GEBOORTEDATUM(false, 40),
        KLAS(true, 40),
        MENTOR(false, 200),
        MENTOR_EMAIL(false, 254);

        private final boolean verplicht;
        private final int tekensMax;

        Kop(boolean verplicht, int tekensMax) {
            this.verplicht = verplicht;
            this.tekensMax = tekensMax;
        }

        String tekst() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came out: the pupils, each once, and what was refused or is to be said.
    ///
    /// @param rijen     in the order of the file
    /// @param gelijk    how many rows say of a pupil what an earlier row said already
    /// @param heeftMentoren whether the list has a column for mentors
    public record Lezing(List<Leerlingrij> rijen, int gelijk, boolean heeftMentoren, List<Leesfout> fouten,
            List<String> waarschuwingen) {
        public Lezing {
            rijen = List.copyOf(rijen);
            fouten = List.copyOf(fouten);
            waarschuwingen = List.copyOf(waarschuwingen);
        }
    }

    static final Pattern ADRES = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]+");

    private final LocalDate vandaag;
    private final String naam;
    private final Map<Kop, Integer> velden = new EnumMap<>(Kop.class);
    private final Map<String, Leerlingrij> gelezen = new HashMap<>();
    private final List<Leerlingrij> rijen = new ArrayList<>();
    private final List<Leesfout> fouten = new ArrayList<>();
    private final List<String> waarschuwingen = new ArrayList<>();
    private int koppen;
    private int gelijk;

    private LeerlingReader(LocalDate vandaag, String naam) {
        this.vandaag = vandaag;
        this.naam = naam;
    }

    /// Whether these are the headings of a list of pupils: the number, and at least one of the other obligatory ones.
    static boolean isHeading(String[] koppen) {
        List<String> woorden = Arrays.stream(koppen).map(LeerlingReader::normal).toList();
        return woorden.contains(Kop.LEERLINGNUMMER.tekst()) && Arrays.stream(Kop.values())
                .filter(kop -> kop.verplicht && woorden.contains(kop.tekst())).count() > 1;
    }

    /// The headings that must be there, as text.
    static String verplicht() {
        return Arrays.stream(Kop.values()).filter(kop -> kop.verplicht).map(Kop::tekst)
                .collect(Collectors.joining(", "));
    }

    /// Reads a file that [Exportherkenning] knows as a list of pupils.
    ///
    /// @param vandaag nobody was born after this day
    public static Lezing read(Path bestand, char scheiding, LocalDate vandaag) {
        var lezer = new LeerlingReader(vandaag, bestand.toString());
        try {
            Tekstbestand tekst = Tekstbestand.of(Bestand.bytes(bestand));
            tekst.opmerking().ifPresent(lezer.waarschuwingen::add);
            Tabel tabel = tekst.csv(scheiding);
            try (Stream<Rij> alle = tabel.rijen()) {
                alle.filter(rij -> !rij.isLeeg()).forEach(rij -> lezer.read(tabel, rij));
            }
        } catch (TabelException nietVerder) {
            lezer.refuse(nietVerder.fout());
        }
        if (lezer.rijen.isEmpty() && lezer.fouten.isEmpty()) {
            lezer.waarschuwingen.add("er staan geen rijen in, alleen een kop");
        }
        return new Lezing(lezer.rijen, lezer.gelijk, lezer.velden.containsKey(Kop.MENTOR)
                || lezer.velden.containsKey(Kop.MENTOR_EMAIL), lezer.fouten, lezer.waarschuwingen);
    }

    /// A heading as it is compared: small letters, one sign for what stands between words.
    static String normal(String kop) {
        return kop.replace("\ufeff", "").replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT).replace(' ', '_')
                .replace('-', '_');
    }

    private void refuse(Tabelfout fout) {
        fouten.add(new Leesfout(naam, fout.regel(), fout.kolom(), fout.reden()));
    }

    private void read(Tabel tabel, Rij rij) {
        if (velden.isEmpty()) {
            readHeading(rij);
            return;
        }
        var lezing = new Rijlezing(tabel, rij);
        if (rij.size() > koppen) {
            lezing.refuse(koppen, "de rij heeft %d velden en de kop %d; staat een veld met een scheidingsteken tussen "
                    .formatted(rij.size(), koppen) + "aanhalingstekens?");
        } else {
            readRow(lezing, rij.regel());
        }
        lezing.fouten().forEach(this::refuse);
    }

    private void readHeading(Rij rij) {
        koppen = rij.size();
        for (int veld = 0; veld < koppen; veld++) {
            String tekst = normal(rij.cel(veld).tekst());
            Optional<Kop> kop = Arrays.stream(Kop.values()).filter(een -> een.tekst().equals(tekst)).findFirst();
            if (kop.isPresent() && velden.putIfAbsent(kop.get(), veld) != null) {
                throw new TabelException(new Tabelfout(rij.regel(), 1, "staat meer dan eens in de kop: " + tekst));
            } else if (kop.isEmpty() && !tekst.isEmpty()) {
                waarschuwingen.add("kolom die niet wordt gebruikt: " + tekst);
            }
        }
        String mist = Arrays.stream(Kop.values()).filter(kop -> kop.verplicht && !velden.containsKey(kop))
                .map(Kop::tekst).collect(Collectors.joining(", "));
        if (!mist.isEmpty()) {
            throw new TabelException(new Tabelfout(rij.regel(), 1, "in de kop ontbreken: " + mist));
        }
    }

    private void readRow(Rijlezing lezing, int regel) {
        String nummer = lezing.sleutel(veld(Kop.LEERLINGNUMMER), Kop.LEERLINGNUMMER.tekst());
        var rij = new Leerlingrij(regel, nummer, text(lezing, Kop.VOORNAAM), text(lezing, Kop.TUSSENVOEGSEL),
                text(lezing, Kop.ACHTERNAAM), geboortedatum(lezing), text(lezing, Kop.KLAS), text(lezing, Kop.MENTOR),
                text(lezing, Kop.MENTOR_EMAIL).toLowerCase(Locale.ROOT));
        if (!rij.mentorEmail().isEmpty() && !ADRES.matcher(rij.mentorEmail()).matches()) {
            lezing.refuse(veld(Kop.MENTOR_EMAIL), "mentor_email is geen e-mailadres");
        }
        if (!lezing.isGoed()) {
            return;
        }
        Leerlingrij eerder = gelezen.putIfAbsent(nummer, rij);
        if (eerder == null) {
            rijen.add(rij);
        } else if (rij.isSame(eerder)) {
            gelijk++;
        } else {
            lezing.refuse(veld(Kop.LEERLINGNUMMER), ("leerlingnummer %s staat ook op regel %d, met iets anders; wat er "
                    + "eerst stond blijft staan").formatted(nummer, eerder.regel()));
        }
    }

    private int veld(Kop kop) {
        return velden.getOrDefault(kop, -1);
    }

    private String text(Rijlezing lezing, Kop kop) {
        String tekst = lezing.tekst(veld(kop), kop.tekst());
        if (tekst.isEmpty() && kop.verplicht) {
            lezing.refuse(veld(kop), kop.tekst() + " ontbreekt");
        } else if (tekst.codePointCount(0, tekst.length()) > kop.tekensMax) {
            lezing.refuse(veld(kop), "%s is langer dan %d tekens".formatted(kop.tekst(), kop.tekensMax));
        }
        return tekst;
    }

    private Optional<LocalDate> geboortedatum(Rijlezing lezing) {
        int veld = veld(Kop.GEBOORTEDATUM);
        if (text(lezing, Kop.GEBOORTEDATUM).isEmpty()) {
            return Optional.empty();
        }
        LocalDate datum = lezing.datum(veld, Kop.GEBOORTEDATUM.tekst(), Datumvorm.MET_STREEPJES);
        if (!datum.equals(Rijlezing.GEEN_DATUM) && datum.isAfter(vandaag)) {
            lezing.refuse(veld, "geboortedatum %s ligt in de toekomst".formatted(datum));
        }
        return Optional.of(datum);
    }
}
