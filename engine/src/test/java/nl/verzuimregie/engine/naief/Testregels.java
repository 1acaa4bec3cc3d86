package nl.verzuimregie.engine.naief;

import static nl.verzuimregie.engine.feit.Verzuimsoort.GEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.LUXE;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ONGEOORLOOFD;
import static nl.verzuimregie.engine.feit.Verzuimsoort.TE_LAAT;
import static nl.verzuimregie.engine.feit.Verzuimsoort.ZIEK;
import static nl.verzuimregie.engine.kalender.Eenheid.HELE_DAGDELEN;
import static nl.verzuimregie.engine.kalender.Eenheid.KALENDERDAGEN;
import static nl.verzuimregie.engine.kalender.Eenheid.KALENDERMAANDEN;
import static nl.verzuimregie.engine.kalender.Eenheid.KALENDERWEKEN;
import static nl.verzuimregie.engine.kalender.Eenheid.KEREN;
import static nl.verzuimregie.engine.kalender.Eenheid.KLOKUREN;
import static nl.verzuimregie.engine.kalender.Eenheid.LESUREN;
import static nl.verzuimregie.engine.kalender.Eenheid.LOSSE_LESUREN;
import static nl.verzuimregie.engine.kalender.Eenheid.PROCENT_VAN_DE_LESSEN;
import static nl.verzuimregie.engine.kalender.Eenheid.SCHOOLDAGEN;
import static nl.verzuimregie.engine.kalender.Eenheid.SCHOOLWEKEN;
import static nl.verzuimregie.engine.kalender.Eenheid.ZIEKMELDINGEN;
import static nl.verzuimregie.engine.naief.Regelbouw.binnen;
import static nl.verzuimregie.engine.naief.Regelbouw.daarnaElke;
import static nl.verzuimregie.engine.naief.Regelbouw.meerDan;
import static nl.verzuimregie.engine.naief.Regelbouw.minstens;
import static nl.verzuimregie.engine.naief.Regelbouw.reeks;
import static nl.verzuimregie.engine.naief.Regelbouw.regel;
import static nl.verzuimregie.engine.naief.Regelbouw.tel;
import static nl.verzuimregie.engine.naief.Regelbouw.waarde;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.engine.protocol.Binnen;
import nl.verzuimregie.engine.protocol.Maat;
import nl.verzuimregie.engine.protocol.Maat.Breuk;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Regel.Opnieuw;
import nl.verzuimregie.engine.protocol.Waarde;

/// Regels of every kind that a kernel counts, built in Java: those of the real protocols, and some that no protocol has
/// yet but the language allows.
public final class Testregels {

    private static final Binnen SCHOOLJAAR = new Binnen.Schooljaar();
    private static final Set<Breuk> AANWEZIG_OF_BETER = Set.of(Breuk.AANWEZIG, Breuk.BETERMELDING);

    private Testregels() {}

    /// All of them, in order of name.
    public static List<Regel> alle() {
        return List.of(dertigUur(), eenMaandThuis(), haltUren(), kwartaal(), langZiek(), spijbeldagdelen(),
                spijbeluren(), teLaat(), tenHoogsteEens(), thuis(), totBetermelding(), vaakZiek(), vierWekenAfwezig(),
                wisselendVenster(), wisselendeDrempel(), wisselendeReeks(), zestienUur());
    }

    public static Regel langZiek() {
        var helft = Optional.of(waarde("deel", PROCENT_VAN_DE_LESSEN, 50));
        var opRij = reeks("ziek-op-rij", SCHOOLDAGEN, Set.of(ZIEK), helft, Optional.empty(), AANWEZIG_OF_BETER);
        return regel("lang-ziek", List.of(opRij), Opnieuw.NA_EINDE,
                meerDan("drempel", waarde("zeven", SCHOOLDAGEN, 7)));
    }

    public static Regel vaakZiek() {
        var meldingen = tel("ziekmeldingen", ZIEKMELDINGEN, binnen(waarde("twaalf-weken", KALENDERWEKEN, 12)), ZIEK);
        return regel("vaak-ziek", List.of(meldingen), new Opnieuw(true, Optional.empty(), Optional.empty()),
                minstens("drempel", waarde("vier", ZIEKMELDINGEN, 4)));
    }

    public static Regel teLaat() {
        var twaalf = waarde("twaalf", KEREN, 12);
        return regel("te-laat", List.of(tel("te-laat", KEREN, SCHOOLJAAR, TE_LAAT)), Opnieuw.NA_EINDE,
                minstens("contact", waarde("drie", KEREN, 3)),
                minstens("melding-1", waarde("zes", KEREN, 6), "contact"),
                minstens("melding-2", waarde("negen", KEREN, 9), "contact"),
                daarnaElke(waarde("daarna", KEREN, 3), minstens("melding-3", twaalf, "contact")),
                meerDan("halt", twaalf));
    }

    public static Regel spijbeluren() {
        var vijf = waarde("vijf", LOSSE_LESUREN, 5);
        return regel("spijbeluren", List.of(tel("spijbeluren", LOSSE_LESUREN, SCHOOLJAAR, ONGEOORLOOFD)),
                Opnieuw.NA_EINDE,
                minstens("eerste-uur", waarde("een", LOSSE_LESUREN, 1)),
                minstens("aankondiging", waarde("drie", LOSSE_LESUREN, 3), "eerste-uur"),
                minstens("melding", vijf, "eerste-uur", "aankondiging"),
                meerDan("vervolg", vijf));
    }

    public static Regel spijbeldagdelen() {
        return regel("spijbeldagdelen", List.of(tel("spijbeldagdelen", HELE_DAGDELEN, SCHOOLJAAR, ONGEOORLOOFD)),
                Opnieuw.NA_EINDE,
                minstens("halve-dag", waarde("een", HELE_DAGDELEN, 1)),
                minstens("hele-dag", waarde("twee", HELE_DAGDELEN, 2), "halve-dag"),
                daarnaElke(waarde("daarna", HELE_DAGDELEN, 1),
                        minstens("anderhalve-dag", waarde("drie", HELE_DAGDELEN, 3))));
    }

    public static Regel haltUren() {
        return regel("halt-uren", List.of(tel("spijbeluren-alle", LESUREN, SCHOOLJAAR, ONGEOORLOOFD)), Opnieuw.NA_EINDE,
                meerDan("drempel", waarde("negen", LESUREN, 9)));
    }

    /// The statutory one: two windows, a new count after a melding, at most one signal per seven days (D-02, D-03).
    public static Regel zestienUur() {
        var dagen = tel("zestien-uur-dagen", LESUREN, binnen(waarde("vier-weken", KALENDERDAGEN, 28)),
                ONGEOORLOOFD, TE_LAAT, LUXE);
        var schoolweken = tel("zestien-uur-schoolweken", LESUREN, binnen(waarde("vier-schoolweken", SCHOOLWEKEN, 4)),
                ONGEOORLOOFD, TE_LAAT, LUXE);
        var opnieuw = new Opnieuw(false, Optional.of("duo"), Optional.of(waarde("tussenpoos", KALENDERDAGEN, 7)));
        return regel("zestien-uur", List.of(dagen, schoolweken), opnieuw,
                minstens("drempel", waarde("zestien", LESUREN, 16)));
    }

    public static Regel vierWekenAfwezig() {
        return regel("vier-weken-afwezig", List.of(afwezig(KALENDERDAGEN, waarde("doortellen", SCHOOLDAGEN, 5))),
                Opnieuw.NA_EINDE, minstens("drempel", waarde("vier-weken", KALENDERDAGEN, 28)));
    }

    /// Groningen: at 30 klokuren a signal, above 30 a step (C-024).
    public static Regel dertigUur() {
        var dertig = waarde("dertig", KLOKUREN, 30);
        return regel("dertig-uur", List.of(tel("ziekuren", KLOKUREN, SCHOOLJAAR, ZIEK)), Opnieuw.NA_EINDE,
                minstens("bereikt", dertig), meerDan("erboven", dertig));
    }

    /// SWVAM.
    public static Regel eenMaandThuis() {
        return regel("een-maand-thuis", List.of(afwezig(KALENDERMAANDEN, waarde("doortellen", SCHOOLDAGEN, 5))),
                Opnieuw.NA_EINDE, minstens("drempel", waarde("maand", KALENDERMAANDEN, 1)));
    }

    /// Amsterdam-Noord: the first day at home is day 0, and only a whole week at school ends it (C-142).
    public static Regel thuis() {
        var dagen = reeks("thuis-dagen", KALENDERDAGEN, Set.of(ZIEK, GEOORLOOFD, ONGEOORLOOFD), Optional.empty(),
                Optional.of(waarde("doortellen", SCHOOLDAGEN, 5)), Set.of(Breuk.LESWEEK_AANWEZIG));
        return regel("thuis", List.of(dagen), Opnieuw.NA_EINDE, minstens("dag-0", waarde("een", KALENDERDAGEN, 0)),
                minstens("dag-28", waarde("vier-weken", KALENDERDAGEN, 28)));
    }

    /// Only a betermelding ends it, and the drempel rises and falls while runs go on.
    public static Regel totBetermelding() {
        var drempel = waarde("drempel", SCHOOLDAGEN, Map.of(Regelbouw.VANAF, 4L, LocalDate.of(2024, 10, 7), 8L,
                LocalDate.of(2024, 10, 29), 4L, LocalDate.of(2025, 1, 20), 12L, LocalDate.of(2025, 2, 18), 3L,
                LocalDate.of(2025, 11, 24), 9L, LocalDate.of(2025, 12, 24), 5L));
        var dagen = reeks("ziek-of-verlof", SCHOOLDAGEN, Set.of(ZIEK, GEOORLOOFD), Optional.empty(), Optional.empty(),
                Set.of(Breuk.BETERMELDING));
        return regel("tot-betermelding", List.of(dagen), Opnieuw.NA_EINDE, meerDan("drempel", drempel));
    }

    public static Regel kwartaal() {
        return regel("kwartaal", List.of(tel("verzuim-kwartaal", KEREN, new Binnen.Kwartaal(), ZIEK, ONGEOORLOOFD)),
                Opnieuw.NA_EINDE, daarnaElke(waarde("daarna", KEREN, 4), meerDan("drempel", waarde("zes", KEREN, 6))));
    }

    /// Without meldingen, only with time between signals; in weeks.
    public static Regel tenHoogsteEens() {
        var dagen = tel("te-laat-week", KLOKUREN, binnen(waarde("week", KALENDERWEKEN, 1)), TE_LAAT);
        return regel("ten-hoogste-eens", List.of(dagen),
                new Opnieuw(false, Optional.empty(), Optional.of(waarde("tussenpoos", KALENDERWEKEN, 2))),
                minstens("drempel", waarde("half-uur", KLOKUREN, Map.of(Regelbouw.VANAF, 30L))));
    }

    /// A drempel that falls and rises during the schooljaar, on days of the week of every kind.
    public static Regel wisselendeDrempel() {
        var drempel = waarde("drempel", KEREN, Map.of(Regelbouw.VANAF, 5L, LocalDate.of(2024, 11, 20), 3L,
                LocalDate.of(2025, 2, 1), 6L, LocalDate.of(2025, 10, 1), 4L, LocalDate.of(2026, 1, 12), 5L));
        return regel("wisselende-drempel", List.of(tel("te-laat", KEREN, SCHOOLJAAR, TE_LAAT)), Opnieuw.NA_EINDE,
                minstens("drempel", drempel), daarnaElke(waarde("daarna", KEREN, 2), minstens("steeds", drempel)));
    }

    /// A window that grows and shrinks during the schooljaar; the regel ends before the second one does.
    public static Regel wisselendVenster() {
        var venster = waarde("venster", SCHOOLWEKEN, Map.of(LocalDate.of(2024, 9, 18), 2L,
                LocalDate.of(2024, 12, 4), 4L, LocalDate.of(2025, 9, 27), 1L, LocalDate.of(2025, 11, 10), 3L));
        var regel = regel("wisselend-venster", List.of(tel("luxe", LESUREN, binnen(venster), LUXE, ONGEOORLOOFD)),
                Opnieuw.NA_EINDE, meerDan("drempel", waarde("vier", LESUREN, 4)));
        return Regelbouw.geldig(regel, LocalDate.of(2024, 9, 10), LocalDate.of(2026, 5, 20));
    }

    /// The share of the day, the days before a run counts through and the drempel all change.
    public static Regel wisselendeReeks() {
        var deel = waarde("deel", PROCENT_VAN_DE_LESSEN, Map.of(Regelbouw.VANAF, 50L, LocalDate.of(2025, 1, 15), 100L,
                LocalDate.of(2025, 9, 24), 25L));
        var doortellen = waarde("doortellen", SCHOOLDAGEN, Map.of(Regelbouw.VANAF, 5L, LocalDate.of(2025, 10, 22), 2L));
        var drempel = waarde("drempel", KALENDERDAGEN, Map.of(Regelbouw.VANAF, 10L, LocalDate.of(2025, 12, 27), 14L));
        var ziek = reeks("ziek-dagen", KALENDERDAGEN, Set.of(ZIEK), Optional.of(deel), Optional.of(doortellen),
                Set.of(Breuk.BETERMELDING, Breuk.AANWEZIG));
        return regel("wisselende-reeks", List.of(ziek), Opnieuw.NA_EINDE, minstens("drempel", drempel));
    }

    private static Maat afwezig(Eenheid eenheid, Waarde doortellen) {
        return reeks("afwezig-op-rij", eenheid, Set.of(ZIEK, GEOORLOOFD, ONGEOORLOOFD), Optional.empty(),
                Optional.of(doortellen), Set.of(Breuk.AANWEZIG));
    }
}
