package nl.verzuimregie.schoolinstellingen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimregie.engine.kalender.Eenheid;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.scholen.Besluit;
import nl.verzuimregie.scholen.Besluit.Soort;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Besluitregel;
import nl.verzuimregie.schoolinstellingen.Instellingenblad.Keuzeregel;
import nl.verzuimregie.schoolinstellingen.Instellingenlijst.Kijk;
import nl.verzuimregie.schoolinstellingen.Keuzestand.Stand;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.web.Formulierfouten;
import nl.verzuimregie.web.NietGevondenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of one choice, and of what it would change.
@Component
class Keuzelezer {

    /// What a decision was about that the protocol has no more.
    private static final Stand WEG = new Stand("", "staat niet meer in het protocol", "protocol", Optional.empty(),
            false);

    private final Instellingenlijst lijst;
    private final Besluitgevolg gevolg;
    private final Vandaag vandaag;

    Keuzelezer(Instellingenlijst lijst, Besluitgevolg gevolg, Vandaag vandaag) {
        this.lijst = lijst;
        this.gevolg = gevolg;
        this.vandaag = vandaag;
    }

    /// The form for what an address names.
    ///
    /// @throws NietGevondenException when there is no such thing for this bereik
    Keuzeblad page(Bereik bereik, BesluitForm form, Formulierfouten fouten) {
        Kijk kijk = lijst.look(bereik);
        String adres = form.get("adres");
        Soort soort = form.soort().orElseThrow(() -> new NietGevondenException("soort"));
        String naam = bereik.school().map(een -> een.naam()).orElse(kijk.stand().protocol().titel());
        if (soort == Soort.EINDE) {
            Besluitregel besluit = kijk.stand().own().stream().filter(een -> Integer.toString(een.id()).equals(adres))
                    .map(een -> lijst.describe(kijk, een)).filter(Besluitregel::eindigt).findFirst()
                    .orElseThrow(() -> new NietGevondenException("besluit"));
            return new Keuzeblad(bereik, naam, null, besluit, Map.of(), false, null, List.of(), form, fouten,
                    vandaag.datum());
        }
        Keuzeregel regel = lijst.line(kijk, soort, adres, Instellingenlijst.title(kijk, soort, adres));
        List<Besluitregel> eerder = kijk.stand().own().stream().filter(een -> een.soort() == soort
                && een.adres().equals(adres)).map(een -> lijst.describe(kijk, een)).toList().reversed();
        return new Keuzeblad(bereik, naam, regel, null, options(kijk, soort, adres), isTijd(kijk, adres),
                fixed(kijk, soort, adres), eerder, form, fouten, vandaag.datum());
    }

    /// What a decision that may be taken would change.
    Controleblad preview(Bereik bereik, Besluit besluit) {
        Kijk kijk = lijst.look(bereik);
        Keuzestand stand = kijk.stand();
        Besluit over = stand.about(besluit);
        LocalDate dag = besluit.vanaf();
        Stand eerst = stand.on(dag, over.soort(), over.adres()).orElse(WEG);
        Stand dan = stand.with(besluit).on(dag, over.soort(), over.adres()).orElse(WEG);
        List<Besluitregel> later = stand.own().stream().filter(een -> een.soort() == over.soort()
                        && een.adres().equals(over.adres()) && een.vanaf().isAfter(dag) && een.id() != over.id())
                .map(een -> lijst.describe(kijk, een)).filter(een -> een.stand().equals("straks")).toList();
        return new Controleblad(besluit, eerst, dan, effect(over), later, gevolg.count(stand, besluit));
    }

    private static String effect(Besluit over) {
        return switch (over.soort()) {
            case TREDE -> "signaal";
            case WAARDE -> over.adres().startsWith("regels/") || over.adres().startsWith("maten/") ? "signaal"
                    : "termijn";
            case INSTELLING -> "instelling";
            case NAAM, EINDE -> "naam";
            case FUNCTIE -> "functie";
        };
    }

    private static Map<String, String> options(Kijk kijk, Soort soort, String adres) {
        return switch (soort) {
            case INSTELLING -> kijk.stand().setting(adres).map(een -> een.opties()).orElse(Map.of());
            case TREDE -> words(List.of("aan", "uit"));
            case FUNCTIE -> words(Arrays.stream(Functie.values()).filter(Functie::isBezet)
                    .map(een -> een.name().toLowerCase(Locale.ROOT)).toList());
            case WAARDE, NAAM, EINDE -> Map.of();
        };
    }

    private static Map<String, String> words(List<String> woorden) {
        var alle = new LinkedHashMap<String, String>();
        woorden.forEach(woord -> alle.put(woord, woord));
        return alle;
    }

    private static boolean isTijd(Kijk kijk, String adres) {
        return kijk.stand().adressen().waarde(adres).filter(een -> een.eenheid() == Eenheid.TIJDSTIP).isPresent();
    }

    /// Why nothing can be chosen here.
    private static @Nullable String fixed(Kijk kijk, Soort soort, String adres) {
        Optional<String> waarom = switch (soort) {
            case WAARDE -> kijk.stand().adressen().isWettelijk(adres) ? Optional.of("wet")
                    : kijk.stand().adressen().waarde(adres).filter(een -> een.ruimte().isEmpty())
                            .map(ignored -> "protocol");
            case TREDE -> kijk.stand().adressen().isUitschakelbaar(adres) ? Optional.empty() : Optional.of("protocol");
            case INSTELLING, NAAM, FUNCTIE, EINDE -> Optional.empty();
        };
        return waarom.orElse(null);
    }
}
