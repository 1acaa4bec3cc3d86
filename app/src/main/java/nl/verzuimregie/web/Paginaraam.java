package nl.verzuimregie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimregie.platform.Vandaag;
import nl.verzuimregie.platform.Webapplicatie;
import nl.verzuimregie.toegang.Functie;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Handeling;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the frame around each page needs: who is signed in, the menu of the function, the day.
@ControllerAdvice
class Paginaraam {

    private final Vandaag vandaag;
    private final boolean isDemo;

    Paginaraam(Vandaag vandaag, Webapplicatie.Start start) {
        this.vandaag = vandaag;
        this.isDemo = start.isDemo();
    }

    /// One item of the menu.
    ///
    /// @param tekst key of its text
    public record Menupunt(String adres, String tekst, boolean isHier) {}

    /// The frame of a page.
    ///
    /// @param rol   key of the name of the first function, and for what it is
    /// @param isGezin whether a parent or pupil reads it
    /// @param meer  how many further functions there are
    public record Raam(@Nullable Gebruiker gebruiker, List<Menupunt> menu, boolean magZoeken, boolean isDemo,
            LocalDate vandaag, @Nullable String rol, @Nullable String waarvan, int meer, String pad, boolean isGezin) {}

    @ModelAttribute("raam")
    Raam raam(HttpServletRequest verzoek) {
        Gebruiker gebruiker = Aanvraag.gebruiker(verzoek).orElse(null);
        String pad = verzoek.getRequestURI();
        if (gebruiker == null) {
            return new Raam(null, List.of(), false, isDemo, vandaag.datum(), null, null, 0, pad, false);
        }
        var eerste = gebruiker.aanstellingen().stream().findFirst();
        return new Raam(gebruiker, menu(gebruiker, pad), gebruiker.allows(Handeling.LIJST), isDemo, vandaag.datum(),
                eerste.map(een -> een.functie().sleutel()).orElse(null), eerste.map(een -> een.waarvan()).orElse(null),
                Math.max(0, gebruiker.aanstellingen().size() - 1), pad, isFamily(gebruiker));
    }

    /// Whether somebody comes for the own pupil only.
    static boolean isFamily(Gebruiker gebruiker) {
        return gebruiker.allows(Handeling.PORTAAL) && gebruiker.aanstellingen().stream().allMatch(een ->
                een.functie() == Functie.OUDER || een.functie() == Functie.LEERLING);
    }

    private static List<Menupunt> menu(Gebruiker gebruiker, String pad) {
        var menu = new ArrayList<Menupunt>();
        if (gebruiker.allows(Handeling.TAAK)) {
            menu.add(item("/vandaag", "menu.vandaag", pad));
        }
        if (gebruiker.allows(Handeling.REGISTER)) {
            menu.add(item(gebruiker.aanstellingen().stream().anyMatch(een -> een.functie() == Functie.DOCENT)
                    ? "/register" : "/register/volledig", "menu.register", pad));
        }
        add(menu, gebruiker, Handeling.ZIEKMELDING, item("/ziekmelden", "menu.ziekmelden", pad));
        add(menu, gebruiker, Handeling.VERLOF, item("/verlof", "menu.verlof", pad));
        if (gebruiker.allows(Handeling.LIJST)) {
            menu.add(item("/leerlingen", "menu.leerlingen", pad));
        }
        if (gebruiker.allows(Handeling.DOSSIER)) {
            menu.add(item("/overzicht", "menu.overzicht", pad));
        }
        if (gebruiker.allows(Handeling.LEVERING)) {
            menu.add(item("/leveringen", "menu.leveringen", pad));
        }
        if (gebruiker.allows(Handeling.PERSONEEL)) {
            menu.add(item("/personeel", "menu.personeel", pad));
        }
        if (gebruiker.allows(Handeling.TAAK) || gebruiker.allows(Handeling.POST)) {
            menu.add(item(gebruiker.allows(Handeling.TAAK) ? "/berichten" : "/berichten/verzending", "menu.berichten",
                    pad));
        }
        if (gebruiker.allows(Handeling.PROTOCOL)) {
            menu.add(item("/protocollen", "menu.protocol", pad));
        }
        if (gebruiker.allows(Handeling.TOEZICHT)) {
            menu.add(item("/noodtoegang", "toezicht.titel", pad));
        }
        if (gebruiker.allows(Handeling.INSTELLING)) {
            menu.add(item("/schoolinstellingen", "menu.schoolinstellingen", pad));
        }
        if (gebruiker.allows(Handeling.BEWARING)) {
            menu.add(item("/bewaring", "menu.bewaring", pad));
        }
        if (gebruiker.allows(Handeling.PORTAAL)) {
            menu.add(item("/portaal", "menu.portaal", pad));
        }
        if (menu.isEmpty()) {
            menu.add(item("/functie", "menu.functie", pad));
        }
        return menu;
    }

    private static void add(List<Menupunt> menu, Gebruiker gebruiker, Handeling handeling, Menupunt punt) {
        if (gebruiker.allows(handeling)) {
            menu.add(punt);
        }
    }

    private static Menupunt item(String adres, String tekst, String pad) {
        boolean isLeerling = pad.startsWith("/leerlingen/");
        String waar = isLeerling && pad.endsWith("/ziekmelding") ? "/ziekmelden"
                : isLeerling && pad.contains("/verlof") ? "/verlof" : pad;
        return new Menupunt(adres, tekst, waar.equals(adres) || waar.startsWith(adres + "/"));
    }
}
