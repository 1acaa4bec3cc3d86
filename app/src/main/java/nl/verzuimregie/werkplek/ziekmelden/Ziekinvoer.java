package nl.verzuimregie.werkplek.ziekmelden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.engine.kalender.Kalender;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;

/// Understands what was typed to report a pupil ill. Whatever cannot be has an answer of its own: nothing is moved to
/// another day.
final class Ziekinvoer {

    private static final int NAAM_TEKENS = 100;

    private final Ziekstand stand;
    private final ZiekForm form;
    private final Formulierfouten fouten;
    private final BiFunction<String, Object[], String> tekst;
    private final Datumtekst datums;

    /// @param tekst the words behind a key, in the language of the page
    Ziekinvoer(Ziekstand stand, ZiekForm form, Formulierfouten fouten, BiFunction<String, Object[], String> tekst,
            Datumtekst datums) {
        this.stand = stand;
        this.form = form;
        this.fouten = fouten;
        this.tekst = tekst;
        this.datums = datums;
    }

    /// What was meant; empty when something is wrong, which is then among the faults.
    Optional<Ziekopgave> read(String kanaal) {
        return read(melder(), kanaal);
    }

    /// The same, whoever calls: to tell what follows while the form is being filled.
    Optional<Ziekopgave> readDays(String kanaal) {
        return read("", kanaal);
    }

    private Optional<Ziekopgave> read(String melder, String kanaal) {
        Optional<LocalDate> van = form.vanaf().equals("dag") ? day("vanafDag", form.vanafDag())
                : Optional.of(stand.vandaag());
        Optional<LocalDate> tot = switch (form.tot()) {
            case "onbekend" -> Optional.empty();
            case "dag" -> day("totDag", form.totDag());
            default -> van;
        };
        int vanLes = lesson("vanLes", form.vanLes(), 1);
        int totLes = lesson("totLes", form.totLes(), Dagvorm.LESUUR_MAX);
        if (!fouten.isEmpty() || van.isEmpty()) {
            return Optional.empty();
        }
        if (tot.filter(van.get()::isAfter).isPresent()) {
            fouten.add("totDag", say("ziek.fout.omgekeerd", datums.kort(van.get())));
        } else if (tot.filter(van.get()::equals).isPresent() && totLes < vanLes) {
            fouten.add("totLes", say("ziek.fout.lesOmgekeerd"));
        } else {
            checkDays(van.get(), tot);
        }
        if (!fouten.isEmpty()) {
            return Optional.empty();
        }
        var opgave = new Ziekopgave(van.get(), new Feit.Bereik(vanLes, tot, totLes), melder, kanaal);
        stand.covering(opgave).ifPresent(al -> fouten.add("vanaf", say("ziek.fout.al", al.rij().door() == null
                ? say("ziek.iemand") : al.rij().door(), datums.moment(al.rij().vastgelegdOp()),
                datums.kort(al.loop().van()), al.loop().tot().equals(LocalDate.MAX) ? say("ziek.totOnbekend")
                        : datums.kort(al.loop().tot()))));
        return fouten.isEmpty() ? Optional.of(opgave) : Optional.empty();
    }

    /// Who calls, in words.
    private String melder() {
        if (form.melder().equals(ZiekForm.ANDERS)) {
            if (form.meldernaam().isEmpty() || form.meldernaam().length() > NAAM_TEKENS) {
                fouten.add("meldernaam", say("ziek.fout.meldernaam"));
            }
            return form.meldernaam();
        }
        Optional<Ziekstand.Beller> beller = stand.familie().stream().filter(een -> een.id().equals(form.melder()))
                .findFirst();
        if (beller.isEmpty()) {
            fouten.add("melder", say("ziek.fout.melder"));
            return "";
        }
        if (!beller.get().reden().isEmpty()) {
            fouten.add("melder", say(beller.get().reden(), beller.get().naam()));
        }
        return "%s (%s)".formatted(beller.get().naam(), say(beller.get().wie()));
    }

    private Optional<LocalDate> day(String veld, String getypt) {
        try {
            return Optional.of(LocalDate.parse(getypt));
        } catch (DateTimeException geenDag) {
            fouten.add(veld, say("ziek.fout.dag"));
            return Optional.empty();
        }
    }

    private int lesson(String veld, String getypt, int anders) {
        if (getypt.isEmpty()) {
            return anders;
        }
        if (!getypt.matches("\\d{1,2}") || Integer.parseInt(getypt) < 1
                || Integer.parseInt(getypt) > Dagvorm.LESUUR_MAX) {
            fouten.add(veld, say("ziek.fout.les", Dagvorm.LESUUR_MAX));
            return anders;
        }
        return Integer.parseInt(getypt);
    }

    /// Only days of this schooljaar on which there is something to miss.
    private void checkDays(LocalDate van, Optional<LocalDate> tot) {
        Kalender kalender = stand.kader().kalender();
        LocalDate begin = Kalender.firstOfSchooljaar(stand.vandaag());
        LocalDate einde = begin.plusYears(1).minusDays(1);
        if (van.isBefore(begin) || van.isAfter(einde) || tot.filter(einde::isBefore).isPresent()) {
            fouten.add(van.isBefore(begin) || van.isAfter(einde) ? "vanafDag" : "totDag",
                    say("ziek.fout.schooljaar", datums.zonderDag(begin), datums.zonderDag(einde)));
            return;
        }
        Optional<LocalDate> eerste = kalender.schooldagVanaf(van);
        if (tot.isPresent() && eerste.filter(dag -> !dag.isAfter(tot.get())).isEmpty()) {
            fouten.add(form.vanaf().equals("dag") ? "vanafDag" : "vanaf", say("ziek.fout.vrij", datums.kort(van),
                    kalender.reasonFree(van), eerste.map(datums::kort).orElse("?")));
        }
    }

    private String say(String sleutel, Object... delen) {
        return tekst.apply(sleutel, delen);
    }
}
