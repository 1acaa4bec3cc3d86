package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimregie.engine.protocol.Waarde;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.protocolboek.zinnen.Woorden;
import nl.verzuimregie.protocollen.Bibliotheek;
import nl.verzuimregie.protocollen.fouten.Fout;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.scholen.Besluiten;
import nl.verzuimregie.scholen.Besluitlaag;
import nl.verzuimregie.schoolinstellingen.Keuzestand.Stand;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Whether a decision may be taken. What may be chosen the reader of layers says, as it does of a file; here only that
/// a decision says why, from a day that is still to be judged.
@Component
class Besluitkeuring {

    private static final int REDEN_MAX = 500;
    private static final int JAREN_VOORUIT = 5;
    private static final String KEUZE = BesluitForm.KEUZE;

    private final Bibliotheek bibliotheek;
    private final Vandaag vandaag;
    private final MessageSource teksten;

    Besluitkeuring(Bibliotheek bibliotheek, Vandaag vandaag, MessageSource teksten) {
        this.bibliotheek = bibliotheek;
        this.vandaag = vandaag;
        this.teksten = teksten;
    }

    /// The decision that a form asks for; empty when something is wrong.
    ///
    /// @param door who decides, in words
    Optional<Besluit> check(Keuzestand stand, BesluitForm form, String door, int account, Formulierfouten fouten) {
        Soort soort = form.soort().orElseThrow(() -> new NietGevondenException("soort"));
        boolean isVanSchool = stand.bereik().school().isPresent();
        if (!isVanSchool && (soort == Soort.NAAM || soort == Soort.FUNCTIE)) {
            throw new NietGevondenException("rol");
        }
        Optional<LocalDate> vanaf = form.vanaf();
        var besluit = new Besluit(0, stand.bereik().school().map(een -> een.id()), stand.bereik().protocol(), soort,
                form.get("adres"), soort == Soort.EINDE ? "" : form.keuze(soort), vanaf.orElse(vandaag.datum()),
                soort == Soort.EINDE ? ended(stand, form.get("adres")) : Optional.empty(),
                form.get(BesluitForm.REDEN), door, account, vandaag.nu());
        if (soort != Soort.EINDE) {
            checkChoice(stand, besluit, fouten);
        }
        if (vanaf.isEmpty() || vanaf.get().isAfter(vandaag.datum().plusYears(JAREN_VOORUIT))) {
            fouten.add(BesluitForm.VANAF, text("schoolinstellingen.fout.dag"));
        } else if (vanaf.get().isBefore(vandaag.datum())) {
            fouten.add(BesluitForm.VANAF, text("schoolinstellingen.fout.verleden"));
        }
        if (besluit.reden().isEmpty() || besluit.reden().length() > REDEN_MAX) {
            fouten.add(BesluitForm.REDEN, text("schoolinstellingen.fout.reden", REDEN_MAX));
        }
        if (fouten.isEmpty() && soort != Soort.EINDE) {
            checkChange(stand, besluit, fouten);
        }
        return Optional.of(besluit).filter(ignored -> fouten.isEmpty());
    }

    /// What is chosen, as the reader judges it; of the reason and the day other fields say what is wrong.
    private void checkChoice(Keuzestand stand, Besluit besluit, Formulierfouten fouten) {
        String grenzen = bounds(stand, besluit.soort(), besluit.adres());
        if (besluit.keuze().isEmpty()) {
            fouten.add(KEUZE, text("schoolinstellingen.fout.keuze") + grenzen);
            return;
        }
        var proef = new Besluit(0, besluit.school(), besluit.protocol(), besluit.soort(), besluit.adres(),
                besluit.keuze(), vandaag.datum(), Optional.empty(), KEUZE, besluit.door(), besluit.account(),
                besluit.vastgelegdOp());
        List<Fout> bezwaren = bibliotheek.protocol(besluit.protocol(), Besluiten.lagen(List.of(proef),
                vandaag.datum()), List.of()).fouten();
        if (!bezwaren.isEmpty()) {
            fouten.add(KEUZE, bezwaren.stream().map(fout -> fout.probleem() + (grenzen.isEmpty()
                    ? " " + fout.remedie() : grenzen)).distinct().collect(Collectors.joining(" ")));
        }
    }

    private void checkChange(Keuzestand stand, Besluit besluit, Formulierfouten fouten) {
        Optional<Stand> eerst = stand.on(besluit.vanaf(), besluit.soort(), besluit.adres());
        Optional<Stand> dan = stand.with(besluit).on(besluit.vanaf(), besluit.soort(), besluit.adres());
        if (eerst.map(Stand::keuze).equals(dan.map(Stand::keuze))) {
            fouten.add(KEUZE, text("schoolinstellingen.fout.geldtAl", eerst.map(Stand::tekst).orElse("")));
        }
    }

    /// `Kies van 2 keer tot en met 3 keer.`, after a space; empty for what has no bounds.
    private String bounds(Keuzestand stand, Soort soort, String adres) {
        if (soort != Soort.WAARDE || stand.adressen().isWettelijk(adres)) {
            return "";
        }
        return stand.adressen().waarde(adres).flatMap(waarde -> waarde.ruimte().map(ruimte -> " " + bounds(waarde,
                ruimte))).orElse("");
    }

    private String bounds(Waarde waarde, Waarde.Ruimte ruimte) {
        return text("schoolinstellingen.grenzen", Woorden.amount(waarde.eenheid(), ruimte.minstens()),
                Woorden.amount(waarde.eenheid(), ruimte.hoogstens()));
    }

    /// The decision that is ended: an own one that nothing ended yet.
    private static Optional<Integer> ended(Keuzestand stand, String id) {
        return Optional.of(stand.own().stream().filter(een -> Integer.toString(een.id()).equals(id))
                .filter(een -> een.soort() != Soort.EINDE && Besluitlaag.end(een, stand.own()).isEmpty())
                .findFirst().orElseThrow(() -> new NietGevondenException("besluit")).id());
    }

    private String text(String sleutel, Object... delen) {
        return teksten.getMessage(sleutel, delen, LocaleContextHolder.getLocale());
    }
}
