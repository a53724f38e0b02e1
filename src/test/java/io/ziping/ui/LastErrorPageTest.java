package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the web server says when nobody else does. A web server without an application: half a second. */
class LastErrorPageTest {

    /** It tells the console of each start and stop. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();

    private static final class Failing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("on purpose");
        }
    }

    @BeforeEach
    void start() throws Exception {
        TOMCAT.setLevel(Level.OFF);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(LastErrorPage.class.getName());
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "failing", new Failing()).addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        TOMCAT.setLevel(null);
    }

    private HttpResponse<String> get(String accepted) throws Exception {
        var address = URI.create(
                "http://127.0.0.1:%d/".formatted(tomcat.getConnector().getLocalPort()));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", accepted)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aScriptKnowsItsWordsFromThoseOfAGateway() throws Exception {
        var answer = get("*/*");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Words")).contains("yes");
        assertThat(answer.body()).startsWith("服务器出了问题。").doesNotContain("on purpose");
    }

    @Test
    void aPersonGetsAPage() throws Exception {
        var answer = get("text/html");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>系统出了问题</h1>").doesNotContain("on purpose");
    }
}
