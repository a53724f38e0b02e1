package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Of the libraries for browsers everybody may read what pages use, and nothing else they bring along. */
class StaticResourcesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LINK = Pattern.compile("@\\{(/webjars/[^}]+)}");
    private static final String LICENCE = "/webjars/swagger-ui/swagger-ui-bundle.js.LICENSE.txt";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final MockMvcTester FILES = MockMvcTester.from(files());

    @EnableWebMvc
    private static final class Mvc {}

    private static WebApplicationContext files() {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Mvc.class, StaticResources.class);
        context.refresh();
        return context;
    }

    private static Set<String> usedByPages() throws IOException {
        try (var templates = Files.walk(TEMPLATES)) {
            var used = new TreeSet<String>();
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                LINK.matcher(Files.readString(template))
                        .results()
                        .map(link -> link.group(1))
                        .forEach(used::add);
            }
            return used;
        }
    }

    private static int status(String path) {
        return FILES.get().uri(path).exchange().getResponse().getStatus();
    }

    @Test
    void servesWhatPagesUseOfLibraries() throws IOException {
        assertThat(usedByPages())
                .hasSizeGreaterThan(2)
                .allSatisfy(path -> assertThat(status(path)).as(path).isEqualTo(200));
    }

    /** Every file of the library under the path it has there, and under the path without the version. */
    @ParameterizedTest
    @ValueSource(strings = {"bootstrap", "bootstrap-icons", "htmx.org", "swagger-ui"})
    void servesNothingElseOfThem(String library) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + WEBJARS + library + "/**/*");
        var served = new TreeSet<String>();
        for (var file : files) {
            var path = "/webjars/" + pathOf(file);
            var plain = path.replaceFirst("^(/webjars/[^/]+)/[^/]+", "$1");
            if (file.isReadable() && (status(path) == 200 || status(plain) == 200)) {
                served.add(plain);
            }
        }

        assertThat(files).hasSizeGreaterThan(5);
        var used = usedByPages();
        used.add(LICENCE);
        used.removeIf(path -> !path.startsWith("/webjars/" + library + "/"));
        assertThat(served).isEqualTo(used);
    }

    private static String pathOf(Resource file) throws IOException {
        var url = file.getURL().getPath();
        return url.substring(url.lastIndexOf(WEBJARS) + WEBJARS.length());
    }
}
