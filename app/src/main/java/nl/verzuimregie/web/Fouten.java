package nl.verzuimregie.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.verzuimregie.toegang.GeenToegangException;
import nl.verzuimregie.toegang.Noodtoegangen;
import nl.verzuimregie.toegang.RedenNodigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// What went wrong, in words, with a way on. Never the inside of the program.
@ControllerAdvice
class Fouten {

    private static final Logger LOG = LoggerFactory.getLogger(Fouten.class);

    private final Paginaraam paginaraam;
    private final Noodtoegangen noodtoegangen;

    Fouten(Paginaraam paginaraam, Noodtoegangen noodtoegangen) {
        this.paginaraam = paginaraam;
        this.noodtoegangen = noodtoegangen;
    }

    @ExceptionHandler(GeenToegangException.class)
    ModelAndView onGeenToegang(GeenToegangException fout, HttpServletRequest verzoek) {
        return page(HttpStatus.FORBIDDEN, "geen-toegang", verzoek).addObject("handeling", fout.handeling().sleutel())
                .addObject("wieWel", fout.wieWel())
                .addObject("nood", fout.leerling().filter(leerling -> Aanvraag.gebruiker(verzoek)
                        .flatMap(wie -> noodtoegangen.possible(wie, leerling)).isPresent()).orElse(null));
    }

    /// The gate opens for who says why: first that page.
    @ExceptionHandler(RedenNodigException.class)
    String onRedenNodig(RedenNodigException fout) {
        return "redirect:/leerlingen/" + fout.leerling() + "/reden";
    }

    @ExceptionHandler(NietGevondenException.class)
    ModelAndView onNietGevonden(HttpServletRequest verzoek) {
        return page(HttpStatus.NOT_FOUND, "niet-gevonden", verzoek);
    }

    @ExceptionHandler(NietIngelogdException.class)
    String onNietIngelogd(HttpServletRequest verzoek) {
        verzoek.getSession().invalidate();
        return "redirect:/inloggen";
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class,
        HttpMessageNotReadableException.class})
    ModelAndView onOnleesbaar(HttpServletRequest verzoek) {
        return page(HttpStatus.BAD_REQUEST, "onleesbaar", verzoek);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView onTeGroot(HttpServletRequest verzoek) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "te-groot", verzoek);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView onFout(Exception fout, HttpServletRequest verzoek) {
        if (fout instanceof ErrorResponse bekend && bekend.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(bekend.getStatusCode().value()),
                    bekend.getStatusCode().value() == HttpStatus.NOT_FOUND.value() ? "niet-gevonden" : "onleesbaar",
                    verzoek);
        }
        LOG.error("{} {} mislukte", verzoek.getMethod(), verzoek.getRequestURI(), fout);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "storing", verzoek);
    }

    private ModelAndView page(HttpStatus status, String soort, HttpServletRequest verzoek) {
        var pagina = new ModelAndView("gemeen/fout", status);
        return pagina.addObject("soort", soort).addObject("code", status.value())
                .addObject("raam", paginaraam.raam(verzoek));
    }
}
