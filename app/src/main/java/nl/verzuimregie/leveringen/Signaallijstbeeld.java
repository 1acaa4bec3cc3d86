package nl.verzuimregie.leveringen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimregie.aanlevering.Exportherkenning;
import nl.verzuimregie.aanlevering.SignaallijstReader;
import nl.verzuimregie.beoordelingen.Signalen;
import nl.verzuimregie.engine.protocol.Regel;
import nl.verzuimregie.engine.protocol.Trede;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.leerlingen.Leerlingen;
import nl.verzuimregie.leveringen.Criteria.Plek;
import nl.verzuimregie.scholen.Scholen;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page that lays the signals of another program beside our own. Worked out anew each time, from the file and from
/// what we have now; nothing of it is kept.
@Component
class Signaallijstbeeld {

    private static final int REGELS_MAX = 200;

    private final Leveringen leveringen;
    private final Criteria criteria;
    private final Signalen signalen;
    private final Leerlingen leerlingen;
    private final Scholen scholen;

    Signaallijstbeeld(Leveringen leveringen, Criteria criteria, Signalen signalen, Leerlingen leerlingen,
            Scholen scholen) {
        this.leveringen = leveringen;
        this.criteria = criteria;
        this.signalen = signalen;
        this.leerlingen = leerlingen;
        this.scholen = scholen;
    }

    /// A criterium of the list.
    ///
    /// @param plek where it belongs, as a form writes it; null: nobody said so yet
    record Criterium(String naam, int aantal, @Nullable String plek) {}

    /// A line of the page.
    ///
    /// @param leerling empty: the school does not know the number
    /// @param andereDag when ours arose, when that is another day than theirs
    record Signaalrij(String nummer, Optional<Leerling> leerling, LocalDate datum, String wat,
            Optional<LocalDate> andereDag) {}

    /// Which of our regels a criterium may belong to, by what a form writes.
    Map<String, String> choices(int school) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        scholen.kader(school).protocol().regels().stream().filter(regel -> regel.niveau() != Regel.Niveau.HANDMATIG)
                .sorted(Comparator.comparing(Regel::titel)).forEach(regel -> {
                    keuzes.put(new Plek(regel.naam(), "").tekst(), regel.titel());
                    if (regel.vorm() instanceof Regel.Meet meet && meet.treden().size() > 1) {
                        meet.treden().forEach(trede -> keuzes.put(new Plek(regel.naam(), trede.naam()).tekst(),
                                title(regel.titel(), trede.naam())));
                    }
                });
        return keuzes;
    }

    private static String title(String regel, String trede) {
        return trede.isEmpty() || trede.equals(Trede.DREMPEL) ? regel : regel + ": " + trede.replace('-', ' ');
    }

    /// How the page is called. Who may not see dossiers reads how many there are, and not who.
    String show(Levering levering, Gebruiker gebruiker, Model model) {
        int school = levering.school();
        List<SignaallijstReader.Regel> hun = read(levering);
        Map<String, Plek> plekken = criteria.ofSchool(school);
        Map<String, String> keuzes = choices(school);
        List<Signalen.Lopend> onze = hun.isEmpty() ? List.of() : ours(school, hun);
        Signaalvergelijking.Uitkomst uitkomst = Signaalvergelijking.compare(hun, plekken, onze.stream().map(een ->
                new Signaalvergelijking.Signaal(een.leerling().nummer(), een.regel(), een.trede(), een.datum()))
                .toList());
        Map<String, Leerling> wie = new HashMap<>(leerlingen.byNummer(school,
                hun.stream().map(SignaallijstReader.Regel::leerling).distinct().toList()));
        onze.forEach(een -> wie.put(een.leerling().nummer(), een.leerling()));
        boolean ziet = gebruiker.allowsAll(Handeling.DOSSIER, school);
        model.addAttribute("zietSignalen", ziet);
        model.addAttribute("heeftBestand", !levering.bestanden().isEmpty());
        model.addAttribute("criteria", names(hun, plekken));
        model.addAttribute("keuzes", keuzes);
        model.addAttribute("aantallen", List.of(uitkomst.alleenHun().size(), uitkomst.alleenEigen().size(),
                uitkomst.zelfde().size(), uitkomst.nietGelegd().size()));
        model.addAttribute("alleenHun", lines(uitkomst.alleenHun(), wie, keuzes, ziet));
        model.addAttribute("alleenEigen", lines(uitkomst.alleenEigen(), wie, keuzes, ziet));
        model.addAttribute("zelfde", lines(uitkomst.zelfde(), wie, keuzes, ziet));
        return "leveringen/signalen";
    }

    private List<SignaallijstReader.Regel> read(Levering levering) {
        return levering.bestanden().isEmpty() ? List.of() : Leesmap.during(leveringen.files(levering.id()), namen -> {
            Path pad = Path.of(namen.keySet().iterator().next());
            return SignaallijstReader.read(pad, Exportherkenning.recognise(pad).scheiding()).regels();
        });
    }

    private List<Signalen.Lopend> ours(int school, List<SignaallijstReader.Regel> hun) {
        List<LocalDate> dagen = hun.stream().map(SignaallijstReader.Regel::datum).sorted().toList();
        return signalen.arose(school, dagen.getFirst().minusDays(Signaalvergelijking.DAGEN_MARGE),
                dagen.getLast().plusDays(Signaalvergelijking.DAGEN_MARGE));
    }

    private static List<Criterium> names(List<SignaallijstReader.Regel> hun, Map<String, Plek> plekken) {
        Map<String, List<SignaallijstReader.Regel>> per = new TreeMap<>();
        hun.forEach(een -> per.computeIfAbsent(Criteria.key(een.criterium()), sleutel -> new ArrayList<>()).add(een));
        return per.entrySet().stream().map(een -> new Criterium(een.getValue().getFirst().criterium(),
                een.getValue().size(), Optional.ofNullable(plekken.get(een.getKey())).map(Plek::tekst).orElse(null)))
                .toList();
    }

    private static List<Signaalrij> lines(List<Signaalvergelijking.Paar> paren, Map<String, Leerling> wie,
            Map<String, String> keuzes, boolean ziet) {
        return !ziet ? List.of() : paren.stream().limit(REGELS_MAX).map(paar -> {
            String wat = paar.hun().map(SignaallijstReader.Regel::criterium).orElseGet(() -> paar.eigen().map(een ->
                    title(keuzes.getOrDefault(een.regel(), een.regel()), een.trede())).orElse(""));
            return new Signaalrij(paar.nummer(), Optional.ofNullable(wie.get(paar.nummer())), paar.datum(), wat,
                    paar.eigen().map(Signaalvergelijking.Signaal::datum).filter(dag -> !dag.equals(paar.datum())));
        }).toList();
    }
}
