package nl.verzuimregie.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.verzuimregie.api.sleutels.Sleutelbewijs;
import nl.verzuimregie.api.sleutels.Sleutelrecht;
import nl.verzuimregie.leerlingen.Leerling;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.toegang.Handeling;
import nl.verzuimregie.web.Voor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The rooster for other programs.
@RestController
class RoosterController {

    private static final String PAD = "/api/v1/rooster";
    private static final int DAGEN_MAX = 31;

    private final Roosterwerk werk;
    private final Leerlingtoegang toegang;
    private final Schrijfwerk schrijfwerk;
    private final Vandaag vandaag;

    RoosterController(Roosterwerk werk, Leerlingtoegang toegang, Schrijfwerk schrijfwerk, Vandaag vandaag) {
        this.werk = werk;
        this.toegang = toegang;
        this.schrijfwerk = schrijfwerk;
        this.vandaag = vandaag;
    }

    /// Of a pupil or of a class; without days of today.
    @Voor(Handeling.UITWISSELING)
    @GetMapping(PAD)
    RoosterPage read(Sleutelbewijs bewijs, @RequestParam(required = false) @Nullable String leerlingnummer,
            @RequestParam(required = false) @Nullable String klas,
            @RequestParam(required = false) @Nullable String vanaf,
            @RequestParam(required = false) @Nullable String tot) {
        bewijs.demand(Sleutelrecht.ROOSTER_LEZEN);
        if ((leerlingnummer == null) == (klas == null)) {
            throw Bladwijzer.wrong("leerlingnummer", "Noem een leerlingnummer of een klas, en niet beide.");
        }
        LocalDate eerste = Bladwijzer.day("vanaf", vanaf).orElseGet(vandaag::datum);
        LocalDate laatste = Bladwijzer.day("tot", tot).orElse(eerste);
        if (laatste.isBefore(eerste) || ChronoUnit.DAYS.between(eerste, laatste) >= DAGEN_MAX) {
            throw Bladwijzer.wrong("tot", "Vraag 1 tot en met %d dagen.".formatted(DAGEN_MAX));
        }
        Optional<Leerling> wie = toegang.find(bewijs, leerlingnummer);
        wie.ifPresent(een -> toegang.pass(bewijs, List.of(een.id()), "rooster"));
        return new RoosterPage(werk.read(bewijs.school(), wie, klas, eerste, laatste).stream()
                .map(RoosterPage.Rij::of).toList());
    }

    /// A whole rooster: one that is there for the same days does not hold any more.
    @Voor(Handeling.UITWISSELING)
    @PutMapping(PAD)
    ResponseEntity<byte[]> replace(Sleutelbewijs bewijs, HttpServletRequest verzoek) {
        bewijs.demand(Sleutelrecht.ROOSTER_SCHRIJVEN);
        return schrijfwerk.once(bewijs, verzoek, RoosterForm.class, (form, ignored) ->
                new Schrijfwerk.Antwoord(HttpStatus.OK, werk.record(bewijs, form)));
    }
}
