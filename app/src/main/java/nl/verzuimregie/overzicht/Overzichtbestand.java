package nl.verzuimregie.overzicht;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.verzuimregie.web.Bladafdruk;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Sends an overview as a file in one of three forms, made of the same words and figures as its page.
@Component
public final class Overzichtbestand {

    private static final Map<String, String> SOORTEN = Map.of("csv", "text/csv; charset=UTF-8", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf", "application/pdf");

    private final Bladafdruk afdruk;

    Overzichtbestand(Bladafdruk afdruk) {
        this.afdruk = afdruk;
    }

    /// The form that an address asks for: what stands behind its last dot.
    public static String vorm(String adres) {
        return adres.substring(adres.lastIndexOf('.') + 1);
    }

    /// What is kept of who took it along.
    public static String taken(Periode periode, String vorm) {
        return "verzuimoverzicht van %s tot en met %s gedownload als %s".formatted(periode.van(), periode.tot(), vorm);
    }

    /// Sends it, row by row where the form allows that.
    public void send(Overzichtstuk stuk, String vorm, HttpServletResponse antwoord) throws IOException {
        antwoord.setContentType(SOORTEN.get(vorm));
        antwoord.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(stuk.naam().replaceAll("[^A-Za-z0-9-]+", "-") + "." + vorm).build().toString());
        switch (vorm) {
            case "csv" -> CsvWriter.write(stuk, antwoord.getOutputStream());
            case "xlsx" -> XlsxWriter.write(stuk, antwoord.getOutputStream());
            default -> antwoord.getOutputStream().write(afdruk.make("overzicht/afdruk", Map.of("stuk", stuk),
                    LocaleContextHolder.getLocale()));
        }
    }
}
