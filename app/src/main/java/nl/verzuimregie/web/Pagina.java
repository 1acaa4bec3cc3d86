package nl.verzuimregie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.verzuimregie.toegang.Gebruiker;
import nl.verzuimregie.toegang.Poort;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/// The first wall before each page: what it is for, whether some function of the user may do that, and what the
/// database may show it. Also hands the user to pages that ask for one.
@Component
final class Pagina implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Poort poort;

    Pagina(Poort poort) {
        this.poort = poort;
    }

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object doel) {
        if (!(doel instanceof HandlerMethod pagina)) {
            return true;
        }
        Voor voor = pagina.getMethodAnnotation(Voor.class);
        if (voor != null) {
            Gebruiker gebruiker = Aanvraag.gebruiker(verzoek).orElseThrow(NietIngelogdException::new);
            poort.pass(gebruiker, voor.value());
            gebruiker.zicht(voor.value()).enter();
        } else if (pagina.getMethodAnnotation(Openbaar.class) == null
                && pagina.getBeanType().getName().startsWith("nl.verzuimregie")) {
            throw new IllegalStateException("%s zegt niet waarvoor hij is: @Voor of @Openbaar".formatted(pagina));
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Gebruiker.class);
    }

    @Override
    public Gebruiker resolveArgument(MethodParameter parameter, @org.jspecify.annotations.Nullable ModelAndViewContainer
            model, NativeWebRequest verzoek, @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
        HttpServletRequest http = verzoek.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new NietIngelogdException();
        }
        return Aanvraag.gebruiker(http).orElseThrow(NietIngelogdException::new);
    }
}
