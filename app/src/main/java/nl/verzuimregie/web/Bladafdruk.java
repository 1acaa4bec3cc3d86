package nl.verzuimregie.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes a PDF of a template: one that a screen reader can go through, with headings, a language and a title. It loads
/// nothing from anywhere.
@Component
public final class Bladafdruk {

    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine sjablonen;

    Bladafdruk(ITemplateEngine sjablonen) {
        this.sjablonen = sjablonen;
    }

    /// The file.
    ///
    /// @param sjabloon its template, with the sheet of its style beside it under the same name
    public byte[] make(String sjabloon, Map<String, Object> waarden, Locale taal) {
        var uit = new ByteArrayOutputStream();
        try {
            String opmaak = new ClassPathResource("templates/" + sjabloon + ".css").getContentAsString(
                    StandardCharsets.UTF_8);
            var alles = new HashMap<>(waarden);
            alles.put("taal", taal.getLanguage());
            String html = sjablonen.process(sjabloon, new Context(taal, alles))
                    .replace("</head>", "<style>" + opmaak + "</style></head>");
            new PdfRendererBuilder().usePdfUaAccessibility(true).useFont(Bladafdruk::letter, "Letter")
                    .useUriResolver((ignored, adres) -> null).withHtmlContent(html, null).toStream(uit).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    private static InputStream letter() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTER), LETTER);
    }
}
