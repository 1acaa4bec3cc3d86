package nl.verzuimregie.herinneringen;

import java.util.Locale;
import java.util.Optional;
import nl.verzuimregie.toegang.Aanstelling;
import nl.verzuimregie.toegang.Accounts;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Toegelaten;
import nl.verzuimregie.toegang.Uitgenodigd;
import nl.verzuimregie.toegang.Uitnodigingen;
import nl.verzuimregie.web.Webadres;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Invitations by mail, in the transaction that invited. The link is put in when it goes out: what is kept of the
/// message opens nothing.
@Component
class Uitnodigingspost {

    /// The kind of such a message.
    static final String SOORT = "uitnodiging";

    private static final String PLEK = "{link}";
    private static final String KOP = "herinneringen.tekst.uitnodiging.";

    private final Berichten berichten;
    private final Accounts accounts;
    private final Uitnodigingen uitnodigingen;
    private final Webadres adres;
    private final MessageSource teksten;

    Uitnodigingspost(Berichten berichten, Accounts accounts, Uitnodigingen uitnodigingen, Webadres adres,
            MessageSource teksten) {
        this.berichten = berichten;
        this.accounts = accounts;
        this.uitnodigingen = uitnodigingen;
        this.adres = adres;
        this.teksten = teksten;
    }

    @EventListener
    void onUitgenodigd(Uitgenodigd wie) {
        accounts.find(wie.account()).ifPresent(aan -> {
            add(aan, SOORT + "-" + wie.uitnodiging(), KOP + "tekst" + family(aan).map(Uitnodigingspost::word)
                    .orElse(""), PLEK);
        });
    }

    @EventListener
    void onToegelaten(Toegelaten wie) {
        accounts.find(wie.account()).ifPresent(aan -> aan.aanstellingen().stream().filter(Uitnodigingspost::isFamily)
                .findFirst().ifPresent(een -> add(aan, wie.sleutel(), KOP + "al" + word(een),
                        adres.link("/portaal"))));
    }

    private void add(Gebruiker aan, String sleutel, String tekst, String link) {
        Locale taal = Berichttekst.locale(aan.taal());
        String waarvan = aan.aanstellingen().stream().filter(Uitnodigingspost::isFamily)
                .map(Aanstelling::waarvan).findFirst().orElse("");
        berichten.add(aan.id(), SOORT, sleutel, new Berichttekst.Inhoud(
                teksten.getMessage(KOP + "onderwerp", new Object[0], taal), teksten.getMessage(tekst, new Object[] {
                    aan.naam(), link, Uitnodigingen.GELDIG.toDays(), waarvan}, taal)));
    }

    /// As what somebody comes who comes for the own pupil only.
    private static Optional<Aanstelling> family(Gebruiker aan) {
        return aan.aanstellingen().stream().findFirst().filter(ignored -> aan.aanstellingen().stream()
                .allMatch(Uitnodigingspost::isFamily));
    }

    private static String word(Aanstelling een) {
        return "." + een.functie().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isFamily(Aanstelling een) {
        return een.functie() == Functie.OUDER || een.functie() == Functie.LEERLING;
    }

    /// The text as it goes out; empty: one cannot begin with it any more, and it need not go out.
    Optional<Verzendingen.Post> fill(Verzendingen.Post post) {
        if (!post.sleutel().startsWith(SOORT + "-")) {
            return Optional.of(post);
        }
        return uitnodigingen.word(Integer.parseInt(post.sleutel().substring(SOORT.length() + 1)))
                .map(woord -> post.withTekst(post.tekst().replace(PLEK, adres.link("/uitnodiging/" + woord))));
    }

    /// The text as a page shows it.
    static String hidden(String tekst) {
        return tekst.replace(PLEK, "…");
    }
}
