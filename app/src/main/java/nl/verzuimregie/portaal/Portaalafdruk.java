package nl.verzuimregie.portaal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The file to print: a PDF that a screen reader can go through, with headings, a language and a title. It loads
/// nothing from anywhere.
@Component
class Portaalafdruk {

    private static final String LETTER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine sjablonen;
    private final String opmaak;

    Portaalafdruk(ITemplateEngine sjablonen) throws IOException {
        this.sjablonen = sjablonen;
        this.opmaak = new ClassPathResource("templates/portaal/afdruk.css").getContentAsString(
                StandardCharsets.UTF_8);
    }

    byte[] make(String titel, String wie, List<Portaalstuk> stukken, Locale taal) {
        String html = sjablonen.process("portaal/afdruk", new Context(taal, Map.of("titel", titel, "wie", wie,
                "stukken", stukken, "taal", taal.getLanguage())))
                .replace("</head>", "<style>" + opmaak + "</style></head>");
        var uit = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().usePdfUaAccessibility(true).useFont(Portaalafdruk::letter, "Letter")
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
