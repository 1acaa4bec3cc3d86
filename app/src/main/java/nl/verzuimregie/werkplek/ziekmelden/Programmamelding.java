package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

/// Reporting ill or well by another program: by the rules of the front desk. What the protocol asks at once a program
/// cannot answer, so that stays a task for the school. Within a zicht of the school.
@Service
public class Programmamelding {

    private static final String KANAAL = "api";

    private final ZiekReader reader;
    private final Ziekwerk werk;
    private final Zaakfeiten zaakfeiten;
    private final Datumtekst datums;
    private final MessageSource teksten;

    Programmamelding(ZiekReader reader, Ziekwerk werk, Zaakfeiten zaakfeiten, Datumtekst datums,
            MessageSource teksten) {
        this.reader = reader;
        this.werk = werk;
        this.zaakfeiten = zaakfeiten;
        this.datums = datums;
        this.teksten = teksten;
    }

    /// What a program reports, as it typed it.
    ///
    /// @param melder who reports, in words
    /// @param tot    the last day; empty: not known
    public record Opgave(String melder, String vanaf, String vanLes, Optional<String> tot, String totLes) {

        private ZiekForm form() {
            return new ZiekForm(ZiekForm.ANDERS, melder, "dag", vanaf, tot.isPresent() ? "dag" : "onbekend",
                    tot.orElse(""), vanLes, totLes);
        }
    }

    /// Records that a pupil is ill, in the transaction of who asks; nothing when something is wrong.
    ///
    /// @param sleutel of this request alone
    /// @param fouten  hears what is wrong, without anybody's name
    /// @return the id of its row; empty: something is wrong
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> report(Gebruiker programma, Leerling leerling, Opgave opgave, String sleutel,
            Formulierfouten fouten) {
        Optional<Ziekopgave> gelezen = new Ziekinvoer(reader.read(leerling), opgave.form(), fouten, this::text, datums)
                .read(KANAAL);
        if (gelezen.isEmpty()) {
            return Optional.empty();
        }
        try {
            werk.record(new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), programma.id(), sleutel),
                    new Ziekwerk.Wie(programma, leerling, false), nu -> new Ziekinvoer(nu, opgave.form(), fouten,
                            this::text, datums).read(KANAAL).orElseThrow(() -> new Ziekwerk.GeweigerdException(fouten)),
                    new LinkedMultiValueMap<>(), een -> text("ziek.logboek", een.melder()), this::text);
        } catch (Ziekwerk.GeweigerdException inMiddels) {
            return Optional.empty();
        }
        return zaakfeiten.ofSleutel(sleutel).getOrDefault(leerling.id(), java.util.List.of()).stream().findFirst();
    }

    /// How reporting well went.
    public enum Uitkomst {
        GEMELD,
        /// The ziekmelding was taken back, or the pupil is well by then already.
        LOOPT_NIET,
        /// It is not after the first day of the ziekmelding.
        TE_VROEG
    }

    /// Records that a pupil is well from a day on, in the transaction of who asks.
    ///
    /// @param melding id of the row of the ziekmelding
    @Transactional(propagation = Propagation.MANDATORY)
    public Uitkomst well(Gebruiker programma, Leerling leerling, long melding, LocalDate vanaf, String sleutel) {
        Optional<Ziekbericht.Melding> ziek = reader.read(leerling).meldingen().stream()
                .filter(een -> een.rij().id() == melding).findFirst();
        if (ziek.isPresent() && !vanaf.isAfter(ziek.get().loop().van())) {
            return Uitkomst.TE_VROEG;
        }
        if (ziek.filter(een -> een.loop().contains(vanaf)).isEmpty()) {
            return Uitkomst.LOOPT_NIET;
        }
        werk.well(new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), programma.id(), sleutel), vanaf);
        return Uitkomst.GEMELD;
    }

    /// Who recorded what was there already, a program does not hear.
    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel.equals("ziek.fout.al") ? "ziek.fout.alApi" : sleutel, delen,
                LocaleContextHolder.getLocale());
    }
}
