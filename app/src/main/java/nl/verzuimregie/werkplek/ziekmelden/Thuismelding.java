package nl.verzuimregie.werkplek.ziekmelden;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimregie.beoordelingen.Zaaklezer;
import nl.verzuimregie.beoordelingen.Ziekbericht;
import nl.verzuimregie.engine.feit.Feit;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.database.Zicht;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.web.Datumtekst;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.werkplek.taak.Meldformulieren;
import nl.verzuimregie.zaken.Zaakfeiten;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Reporting ill from home: a parent, or a pupil of full age, says it in the portal (S-006, S-007). The questions of
/// the protocol are on the same form; who leaves them open is called by the school, as the protocol says. The reader
/// passed the gate.
@Service
public class Thuismelding {

    private static final String KANAAL = "portaal";

    private final ZiekReader reader;
    private final Ziekwerk werk;
    private final Meldformulieren formulieren;
    private final Vandaag vandaag;
    private final Datumtekst datums;
    private final MessageSource teksten;
    private final TransactionOperations transacties;

    Thuismelding(ZiekReader reader, Ziekwerk werk, Meldformulieren formulieren, Vandaag vandaag, Datumtekst datums,
            MessageSource teksten, TransactionOperations transacties) {
        this.reader = reader;
        this.werk = werk;
        this.formulieren = formulieren;
        this.vandaag = vandaag;
        this.datums = datums;
        this.teksten = teksten;
        this.transacties = transacties;
    }

    /// Who reports, and about whom.
    ///
    /// @param melder who it is of the pupil, in words
    public record Melder(Gebruiker gebruiker, Leerling leerling, String melder) {}

    /// The form, with what was typed.
    ///
    /// @param loopt the ziekmelding that runs today
    /// @param vraag what the protocol asks; empty: nothing, or it was answered
    /// @param alsnog what it asked about a ziekmelding that is there already, and nobody answered
    public record Blad(ZiekForm form, LocalDate vandaag, Optional<Ziekbericht.Melding> loopt,
            Optional<Meldformulieren.Vraag> vraag, Optional<Meldformulieren.Vraag> alsnog, Formulierfouten fouten,
            String sleutel) {}

    /// The form as it is first shown.
    public Blad open(Melder melder) {
        return show(melder, new LinkedMultiValueMap<>(), new Formulierfouten(), "thuis-%d-%d-%s".formatted(
                melder.gebruiker().id(), melder.leerling().id(), vandaag.nu()));
    }

    /// The form again, with what was typed and what is wrong.
    public Blad show(Melder melder, MultiValueMap<String, String> getypt, Formulierfouten fouten, String sleutel) {
        ZiekForm form = getypt.isEmpty() ? ZiekForm.leeg(ZiekForm.ANDERS) : ZiekForm.of(getypt);
        return Zicht.school(melder.leerling().school()).during(() -> Objects.requireNonNull(transacties.execute(weg -> {
            Ziekstand stand = reader.read(melder.leerling());
            Ziekopgave opgave = new Ziekinvoer(stand, form, new Formulierfouten(), this::text, datums)
                    .readDays(KANAAL).orElseGet(() -> new Ziekopgave(stand.vandaag(), Feit.Bereik.OPEN, "", KANAAL));
            Zaaklezer.Gelezen straks = werk.tryOut(melder.leerling(), opgave, melder.gebruiker());
            Optional<Meldformulieren.Vraag> alsnog = werk.unanswered(home(melder), stand, getypt, fouten);
            return new Blad(form, stand.vandaag(), stand.running(stand.vandaag()),
                    alsnog.isPresent() ? Optional.empty()
                            : formulieren.ask(new Meldformulieren.Melding(melder.gebruiker(), melder.leerling(), straks,
                            Ziekwerk.PROEF, true), getypt, fouten), alsnog, fouten, sleutel);
        })));
    }

    /// Records it; what is wrong is added to the faults.
    ///
    /// @param sleutel of the form as it was shown, so that sending it twice records it once
    /// @return from which day; empty: something is wrong
    public Optional<LocalDate> report(Melder melder, MultiValueMap<String, String> getypt, Formulierfouten fouten,
            String sleutel) {
        Leerling leerling = melder.leerling();
        var wie = new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), melder.gebruiker().id(), sleutel);
        Ziekwerk.Wie door = home(melder);
        try {
            Optional<Ziekopgave> gemeld = Zicht.school(leerling.school()).during(() -> werk.record(wie, door,
                    nu -> read(nu, getypt, fouten, melder.melder()), getypt, een -> text("ziek.logboek", een.melder()),
                    this::text));
            return Optional.of(gemeld.map(Ziekopgave::van).orElseGet(vandaag::datum));
        } catch (Ziekwerk.GeweigerdException geweigerd) {
            geweigerd.fouten().forEach(fout -> fouten.add(fout.veld(), fout.tekst()));
            return Optional.empty();
        }
    }

    private static Ziekwerk.Wie home(Melder melder) {
        return new Ziekwerk.Wie(melder.gebruiker(), melder.leerling(), true);
    }

    /// Records answers about a ziekmelding that is there already, as from the link of a mail.
    ///
    /// @return whether they were recorded; with faults they were not
    public boolean answer(Melder melder, MultiValueMap<String, String> getypt, Formulierfouten fouten,
            String sleutel) {
        if (getypt.entrySet().stream().noneMatch(een -> een.getKey().startsWith("veld.")
                && een.getValue().stream().anyMatch(tekst -> !tekst.isBlank()))) {
            fouten.add("alsnog", text("ziek.alsnog.leeg"));
            return false;
        }
        Leerling leerling = melder.leerling();
        var wie = new Zaakfeiten.Vastlegger(leerling.school(), leerling.id(), melder.gebruiker().id(), sleutel
                + "-alsnog");
        try {
            return Zicht.school(leerling.school()).during(() -> werk.answer(wie, home(melder), getypt,
                    text("ziek.logboek", melder.melder()), this::text));
        } catch (Ziekwerk.GeweigerdException geweigerd) {
            geweigerd.fouten().forEach(fout -> fouten.add(fout.veld(), fout.tekst()));
            return false;
        }
    }

    private Ziekopgave read(Ziekstand nu, MultiValueMap<String, String> getypt, Formulierfouten fouten,
            String melder) {
        Ziekopgave dagen = new Ziekinvoer(nu, ZiekForm.of(getypt), fouten, this::text, datums).readDays(KANAAL)
                .orElseThrow(() -> new Ziekwerk.GeweigerdException(fouten));
        return new Ziekopgave(dagen.van(), dagen.bereik(), melder, KANAAL);
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
