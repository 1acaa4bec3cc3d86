package nl.verzuimregie.aanlevering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import nl.verzuimregie.aanlevering.Kolommen.Kolom;
import nl.verzuimregie.aanlevering.Redencodes.Betekenis;
import nl.verzuimregie.aanlevering.tabel.Aanhaling;
import nl.verzuimregie.aanlevering.tabel.Rij;
import nl.verzuimregie.aanlevering.tabel.Rijlezing;
import nl.verzuimregie.aanlevering.tabel.Tabel;
import nl.verzuimregie.engine.feit.Verzuimsoort;

/// Reads the rows of one file, whatever its kind: the [Kolommen] say which field holds what.
final class OpgaveReader {

    /// A report that spans more days is a mistyped year.
    static final int DAGEN_MAX = 366;

    private final String bestand;
    private final Kolommen kolommen;
    private final Leesopties opties;
    private final Consumer<Opgave> boek;
    private final Verslag verslag;
    private int rijen;

    /// @param boek takes what the rows say
    OpgaveReader(String bestand, Kolommen kolommen, Leesopties opties, Consumer<Opgave> boek, Verslag verslag) {
        this.bestand = bestand;
        this.kolommen = kolommen;
        this.opties = opties;
        this.boek = boek;
        this.verslag = verslag;
    }

    /// Books what the row says, or reports all that is wrong with it.
    void read(Tabel tabel, Rij rij) {
        rijen++;
        var lezing = new Rijlezing(tabel, rij);
        if (kolommen.fits(rij)) {
            read(lezing, rij.regel());
        } else {
            lezing.refuse(Math.min(rij.size(), kolommen.aantal()), "de rij heeft %d velden, verwacht %d"
                    .formatted(rij.size(), kolommen.aantal()));
        }
        lezing.fouten().forEach(fout -> verslag.refuse(bestand, fout));
    }

    /// Says when the file had no rows at all: rather a failed export than a school without absence.
    void close() {
        if (rijen == 0) {
            verslag.warn(bestand + ": er staan geen rijen in, alleen een kop");
        }
    }

    private void read(Rijlezing lezing, int regel) {
        String leerling = lezing.sleutel(veld(Kolom.LEERLING), kolommen.naam(Kolom.LEERLING));
        LocalDate van = date(lezing, Kolom.DATUM_VAN);
        LocalDate tot = lastDay(lezing, van);
        int lesuurVan = lesuur(lezing, Kolom.LESUUR_VAN);
        int lesuurTot = lesuur(lezing, Kolom.LESUUR_TOT);
        int tijdVan = lezing.tijd(veld(Kolom.TIJD_VAN), kolommen.naam(Kolom.TIJD_VAN));
        int tijdTot = lezing.tijd(veld(Kolom.TIJD_TOT), kolommen.naam(Kolom.TIJD_TOT));
        OptionalInt minuten = minutes(lezing);
        String reden = lezing.tekst(veld(Kolom.REDEN), kolommen.naam(Kolom.REDEN));
        String type = lezing.tekst(veld(Kolom.TYPE), kolommen.naam(Kolom.TYPE));
        boolean isAanwezig = isAanwezig(lezing);
        if (lezing.isGoed()) {
            checkOrder(lezing, van, tot, lesuurVan, lesuurTot, tijdVan, tijdTot);
        }
        if (!lezing.isGoed()) {
            return;
        }
        var bron = new Opgave.Bron(bestand, regel, kolommen.has(Kolom.STAND), reden);
        var kaal = new Opgave(bron, leerling, van, tot, lesuurVan, lesuurTot, Optional.empty(), false,
                minuten.orElse(van.equals(tot) ? between(tijdVan, tijdTot) : Opgave.ONBEKEND));
        interpret(kaal, type, isAanwezig, minuten.isPresent())
                .filter(opgave -> isAcceptable(lezing, opgave)).ifPresent(boek);
    }

    private int veld(Kolom kolom) {
        return kolommen.veld(kolom);
    }

    private LocalDate date(Rijlezing lezing, Kolom kolom) {
        return lezing.datum(veld(kolom), kolommen.naam(kolom), kolommen.datumvorm());
    }

    private LocalDate lastDay(Rijlezing lezing, LocalDate van) {
        if (kolommen.has(Kolom.DATUM_TOT) && kolommen.isVrij()
                && lezing.tekst(veld(Kolom.DATUM_TOT), kolommen.naam(Kolom.DATUM_TOT)).isEmpty()) {
            verslag.count("%s: zonder laatste dag, gelezen als één dag".formatted(bestand));
            return van;
        }
        return kolommen.has(Kolom.DATUM_TOT) ? date(lezing, Kolom.DATUM_TOT) : van;
    }

    private int lesuur(Rijlezing lezing, Kolom kolom) {
        return lezing.geheel(veld(kolom), kolommen.naam(kolom), 1, Registratierij.LESUUR_MAX);
    }

    private OptionalInt minutes(Rijlezing lezing) {
        int veld = veld(Kolom.MINUTEN);
        OptionalInt minuten = lezing.minuten(veld, kolommen.naam(Kolom.MINUTEN), Registratierij.MINUTEN_MAX);
        if (minuten.isEmpty() && lezing.isGoed() && !lezing.tekst(veld, "").isEmpty()) {
            verslag.count("%s: in de kolom %s staat geen aantal minuten; de minuten komen uit de tijden of de lesduur"
                    .formatted(bestand, kolommen.naam(Kolom.MINUTEN)));
        }
        return minuten;
    }

    private boolean isAanwezig(Rijlezing lezing) {
        if (!kolommen.has(Kolom.STAND)) {
            return false;
        }
        String stand = lezing.tekst(veld(Kolom.STAND), "waarneming").toLowerCase(Locale.ROOT);
        if (!stand.equals("aanwezig") && !stand.equals("afwezig")) {
            lezing.refuse(veld(Kolom.STAND),
                    "waarneming %s; verwacht Afwezig of Aanwezig".formatted(Aanhaling.of(stand)));
        }
        String afgehandeld = lezing.tekst(veld(Kolom.AFGEHANDELD), "afgehandeld").toUpperCase(Locale.ROOT);
        if (!afgehandeld.equals("J") && !afgehandeld.equals("N")) {
            lezing.refuse(veld(Kolom.AFGEHANDELD),
                    "afgehandeld %s; verwacht J of N".formatted(Aanhaling.of(afgehandeld)));
        }
        return stand.equals("aanwezig");
    }

    private void checkOrder(Rijlezing lezing, LocalDate van, LocalDate tot, int lesuurVan, int lesuurTot, int tijdVan,
            int tijdTot) {
        if (tot.isBefore(van)) {
            lezing.refuse(veld(Kolom.DATUM_TOT), "datum eind %s ligt vóór datum begin %s".formatted(tot, van));
        } else if (ChronoUnit.DAYS.between(van, tot) >= DAGEN_MAX) {
            lezing.refuse(veld(Kolom.DATUM_TOT),
                    "van %s tot en met %s is langer dan %d dagen".formatted(van, tot, DAGEN_MAX));
        } else if (van.equals(tot) && lesuurTot != Opgave.GEHEEL && lesuurTot < lesuurVan) {
            lezing.refuse(veld(Kolom.LESUUR_TOT), "%s %d ligt vóór %s %d".formatted(
                    kolommen.naam(Kolom.LESUUR_TOT), lesuurTot, kolommen.naam(Kolom.LESUUR_VAN), lesuurVan));
        } else if (van.equals(tot) && tijdTot > 0 && tijdTot < tijdVan) {
            // an end at 00:00 is how an export writes that there is no time
            lezing.refuse(veld(Kolom.TIJD_TOT), "%s ligt vóór %s".formatted(
                    kolommen.naam(Kolom.TIJD_TOT), kolommen.naam(Kolom.TIJD_VAN)));
        }
    }

    private static int between(int tijdVan, int tijdTot) {
        return tijdVan != Rijlezing.LEEG && tijdTot > tijdVan ? tijdTot - tijdVan : Opgave.ONBEKEND;
    }

    /// What the row means with its reason; empty when it is to be ignored.
    private Optional<Opgave> interpret(Opgave opgave, String type, boolean isAanwezig, boolean isMinutenGenoemd) {
        Optional<Betekenis> betekenis = betekenis(opgave.bron().reden(), type);
        if (betekenis.filter(Redencodes.GeenVerzuim.class::isInstance).isPresent() && !isAanwezig) {
            verslag.count("%s: niet geteld volgens de redencodes (negeren)".formatted(bestand));
            return Optional.empty();
        }
        Optional<Verzuimsoort> soort = betekenis.filter(Redencodes.Verzuim.class::isInstance)
                .map(verzuim -> ((Redencodes.Verzuim) verzuim).soort());
        if (soort.equals(Optional.of(Verzuimsoort.TE_LAAT))) {
            return Optional.of(late(opgave, isMinutenGenoemd));
        }
        if (isAanwezig) {
            if (!opgave.bron().reden().isEmpty()) {
                verslag.count("%s: Aanwezig met een reden die geen te laat is; als bijgewoond gelezen".formatted(
                        bestand));
            }
            return Optional.of(opgave);
        }
        return Optional.of(new Opgave(opgave.bron(), opgave.leerling(), opgave.van(), opgave.tot(),
                opgave.lesuurVan(), opgave.lesuurTot(), Optional.of(soort.orElse(Verzuimsoort.ONGEOORLOOFD)),
                soort.isEmpty(), lessonMinutes(opgave, isMinutenGenoemd)));
    }

    private Optional<Betekenis> betekenis(String reden, String type) {
        Optional<Betekenis> betekenis = opties.redencodes().of(reden);
        if (betekenis.isPresent() || type.isEmpty()) {
            return betekenis;
        }
        Optional<Betekenis> vanType = opties.redencodes().of(type);
        if (vanType.isPresent() && !reden.isEmpty()) {
            verslag.count("%s: reden %s staat niet in de redencodes; ingedeeld op typeomschrijving".formatted(
                    bestand, Aanhaling.of(reden)));
        }
        return vanType;
    }

    /// A lateness is one registration, in one lesson: whoever comes in late comes in once.
    private Opgave late(Opgave opgave, boolean isMinutenGenoemd) {
        int lesuur = Math.max(opgave.lesuurVan() != Opgave.GEHEEL ? opgave.lesuurVan() : opgave.lesuurTot(), 1);
        if (opgave.lesuurVan() == Opgave.GEHEEL && opgave.lesuurTot() == Opgave.GEHEEL) {
            verslag.count("%s: te laat zonder lesuur, gelezen als het eerste lesuur".formatted(bestand));
        } else if (opgave.lesuurTot() > lesuur) {
            verslag.count("%s: te laat over meer lesuren, gelezen als één keer in het eerste".formatted(bestand));
        }
        boolean isBekend = opgave.minuten() != Opgave.ONBEKEND
                && (isMinutenGenoemd || opgave.minuten() <= Opgave.LES_MAX);
        if (!isBekend) {
            verslag.count("%s: te laat zonder bruikbare minuten, gelezen als 0 minuten".formatted(bestand));
        }
        return new Opgave(opgave.bron(), opgave.leerling(), opgave.van(), opgave.tot(), lesuur, lesuur,
                Optional.of(Verzuimsoort.TE_LAAT), false, isBekend ? opgave.minuten() : 0);
    }

    /// Minutes of an absence that make sense: a stated amount above 0, or times as far apart as a lesson lasts.
    private static int lessonMinutes(Opgave opgave, boolean isMinutenGenoemd) {
        int minuten = opgave.minuten();
        boolean isEenLes = opgave.lesuurVan() == opgave.lesuurTot();
        boolean isZinnig = isMinutenGenoemd ? minuten > 0
                : !isEenLes || (minuten >= Opgave.LES_MIN && minuten <= Opgave.LES_MAX);
        return isZinnig ? minuten : Opgave.ONBEKEND;
    }

    private boolean isAcceptable(Rijlezing lezing, Opgave opgave) {
        boolean isEenDag = opgave.van().equals(opgave.tot());
        if (opties.kalender().aantalSchooldagen(opgave.van(), opgave.tot()) == 0) {
            lezing.refuse(veld(Kolom.DATUM_VAN), "%s is geen schooldag (%s)".formatted(
                    isEenDag ? opgave.van() : "%s tot en met %s".formatted(opgave.van(), opgave.tot()),
                    opties.kalender().reasonFree(opgave.van())));
        } else if (!isEenDag && opgave.soort().equals(Optional.of(Verzuimsoort.TE_LAAT))) {
            lezing.refuse(veld(Kolom.DATUM_TOT), "te laat kan niet meer dan één dag duren");
        }
        return lezing.isGoed();
    }
}
