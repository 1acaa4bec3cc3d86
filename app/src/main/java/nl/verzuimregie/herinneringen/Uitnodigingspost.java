package nl.verzuimregie.herinneringen;

import java.util.Locale;
import nl.verzuimregie.toegang.Accounts;
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
            Locale taal = Berichttekst.locale(aan.taal());
            berichten.add(aan.id(), SOORT, SOORT + "-" + wie.uitnodiging(), new Berichttekst.Inhoud(
                    teksten.getMessage(KOP + "onderwerp", new Object[0], taal),
                    teksten.getMessage(KOP + "tekst", new Object[] {aan.naam(), PLEK,
                        Uitnodigingen.GELDIG.toDays()}, taal)));
        });
    }

    /// The text as it goes out; empty: one cannot begin with it any more, and it need not go out.
    java.util.Optional<Verzendingen.Post> fill(Verzendingen.Post post) {
        if (!post.sleutel().startsWith(SOORT + "-")) {
            return java.util.Optional.of(post);
        }
        return uitnodigingen.word(Integer.parseInt(post.sleutel().substring(SOORT.length() + 1)))
                .map(woord -> post.withTekst(post.tekst().replace(PLEK, adres.link("/uitnodiging/" + woord))));
    }

    /// The text as a page shows it.
    static String hidden(String tekst) {
        return tekst.replace(PLEK, "…");
    }
}
