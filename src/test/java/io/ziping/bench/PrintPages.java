package io.ziping.bench;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The print pages of sheets with their style in them, so that a browser prints them without a server. */
final class PrintPages {

    private static final SheetPdf PDF = new SheetPdf();

    private PrintPages() {}

    static List<String> html(List<Sheet> sheets) throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        var style =
                "<style>" + Files.readString(Path.of("src/main/resources/static/css/sheet.css")) + "</style></head>";
        return sheets.stream()
                .map(sheet -> engine.process("sheet/sheet-print", context(sheet))
                        .replaceAll("<link [^>]*>|<script [^>]*></script>", "")
                        .replace("</head>", style))
                .toList();
    }

    private static WebContext context(Sheet sheet) {
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return new WebContext(
                exchange,
                Locale.SIMPLIFIED_CHINESE,
                Map.of("sheet", sheet, "pages", PDF.pages(sheet), "backHref", "/", "pdfHref", "/sheet.pdf"));
    }
}
