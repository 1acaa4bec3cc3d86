package nl.verzuimregie.verlof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.engine.feit.Dagvorm;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.verlof.Verlofaanvraag.Wat;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;

/// Reads what somebody typed who asks for leave; what cannot be is told at its field.
final class Verlofinvoer {

    private static final int DAGEN_MAX = 366;
    private static final int TOELICHTING_MAX = 2_000;
    private static final int BEWIJS_MAX = 500;

    private final Verlofstand stand;
    private final VerlofForm form;
    private final Formulierfouten fouten;
    private final Verlofwoorden woorden;
    private final Datumtekst datums;

    Verlofinvoer(Verlofstand stand, VerlofForm form, Formulierfouten fouten, Verlofwoorden woorden,
            Datumtekst datums) {
        this.stand = stand;
        this.form = form;
        this.fouten = fouten;
        this.woorden = woorden;
        this.datums = datums;
    }

    /// @param isThuis somebody of the family asks: then it is about days that did not begin yet
    Optional<Wat> read(boolean isThuis) {
        if (stand.regels().grond(form.grond()).isEmpty()) {
            fouten.add("grond", woorden.text("fout.grond"));
        }
        Optional<Wat> wat = period(form.grond());
        wat.filter(een -> isThuis && een.van().isBefore(stand.nu().vandaag())).ifPresent(ignored ->
                fouten.add("van", woorden.text("fout.voorbij")));
        wat.ifPresent(this::checkDays);
        boolean isMelding = stand.regels().grond(form.grond()).filter(een -> een.kennisgeving()).isPresent();
        if (form.toelichting().isEmpty() && !isMelding) {
            fouten.add("toelichting", woorden.text("fout.toelichting"));
        } else if (form.toelichting().length() > TOELICHTING_MAX) {
            fouten.add("toelichting", woorden.text("fout.lang", TOELICHTING_MAX));
        }
        if (form.bewijs().length() > BEWIJS_MAX) {
            fouten.add("bewijs", woorden.text("fout.lang", BEWIJS_MAX));
        }
        return wat.filter(ignored -> fouten.isEmpty());
    }

    private void checkDays(Wat wat) {
        if (stand.regels().grond(wat.grond()).isPresent() && stand.assess(wat, stand.nu().vandaag())
                .filter(oordeel -> oordeel.dagen() == 0).isPresent()) {
            fouten.add("van", woorden.text("fout.vrij", stand.leerling().naam(), stand.reasonFree(wat)));
        }
        stand.overlapping(wat, 0).ifPresent(ander -> fouten.add("van", woorden.text("fout.overlap",
                datums.kort(ander.geldend().van()), datums.kort(ander.geldend().tot()),
                woorden.any(ander.stand().sleutel()))));
    }

    /// The days and lessons alone.
    ///
    /// @param grond on which ground
    Optional<Wat> period(String grond) {
        Optional<LocalDate> van = day("van", form.van());
        Optional<LocalDate> tot = form.tot().isBlank() ? van : day("tot", form.tot());
        Optional<Integer> eerste = lesson("vanLes", form.vanLes(), 1);
        Optional<Integer> laatste = lesson("totLes", form.totLes(), Dagvorm.LESUUR_MAX);
        if (van.isEmpty() || tot.isEmpty() || eerste.isEmpty() || laatste.isEmpty()) {
            return Optional.empty();
        }
        if (tot.get().isBefore(van.get())) {
            fouten.add("tot", woorden.text("fout.volgorde"));
            return Optional.empty();
        }
        if (tot.get().isAfter(van.get().plusDays(DAGEN_MAX))) {
            fouten.add("tot", woorden.text("fout.jaar"));
            return Optional.empty();
        }
        if (tot.equals(van) && laatste.get() < eerste.get()) {
            fouten.add("totLes", woorden.text("fout.lesvolgorde"));
            return Optional.empty();
        }
        return Optional.of(new Wat(grond, van.get(), new Feit.Bereik(eerste.get(), tot, laatste.get())));
    }

    private Optional<LocalDate> day(String veld, String getypt) {
        try {
            return Optional.of(LocalDate.parse(getypt.strip()));
        } catch (DateTimeException geenDag) {
            fouten.add(veld, woorden.text("fout.dag"));
            return Optional.empty();
        }
    }

    private Optional<Integer> lesson(String veld, String getypt, int anders) {
        if (getypt.isBlank()) {
            return Optional.of(anders);
        }
        Optional<Integer> les = Optional.of(getypt.strip()).filter(tekst -> tekst.matches("[0-9]{1,2}"))
                .map(Integer::valueOf).filter(nummer -> nummer >= 1 && nummer <= Dagvorm.LESUUR_MAX);
        if (les.isEmpty()) {
            fouten.add(veld, woorden.text("fout.les", Dagvorm.LESUUR_MAX));
        }
        return les;
    }
}
