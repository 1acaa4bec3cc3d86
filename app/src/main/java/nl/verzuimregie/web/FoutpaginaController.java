package nl.verzuimregie.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page for what goes wrong before a page of ours is reached: an unknown address, a form from elsewhere.
@Controller
class FoutpaginaController implements ErrorController {

    @Openbaar
    @RequestMapping("/error")
    String fout(HttpServletRequest verzoek, HttpServletResponse antwoord, Model model) {
        Object code = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer getal ? getal : HttpServletResponse.SC_NOT_FOUND;
        model.addAttribute("code", status);
        model.addAttribute("soort", switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "verlopen";
            case HttpServletResponse.SC_NOT_FOUND -> "niet-gevonden";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "te-groot";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "onleesbaar" : "storing";
        });
        antwoord.setStatus(status);
        return "gemeen/fout";
    }
}
