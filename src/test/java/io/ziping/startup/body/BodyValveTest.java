package io.ziping.startup.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web server of five threads, and bodies that do not come. */
class BodyValveTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** It tells the console of each start and stop. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();

    private static final class Length extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var text = request.getParameter("text");
            response.getWriter().print("got " + (text == null ? "nothing" : text.length()));
        }
    }

    @BeforeAll
    static void quiet() {
        TOMCAT.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        TOMCAT.setLevel(null);
    }

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var protocol = (AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler();
        protocol.setMaxThreads(5);
        protocol.setConnectionTimeout(5_000);
        tomcat.getEngine().getPipeline().addValve(new BodyValve(new BodyGate(4, 1), PATIENCE));
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "length", new Length()).addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    private Socket open(String request) throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        sockets.add(socket);
        socket.setSoTimeout(10_000);
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String method, long length) {
        return method + " / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** Up to the end of the connection. */
    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String get() throws IOException {
        return answer(open("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    private Socket stalled() throws IOException {
        return open(head("POST", 1000) + "text=abcd");
    }

    @Test
    void doNotKeepPagesFromAnybody() throws IOException {
        for (int i = 0; i < 30; i++) {
            stalled();
        }

        assertThat(get()).contains("200", "got nothing");
    }

    @Test
    void areRefusedWithASentenceWhenTooManyAreOnTheirWay() throws Exception {
        for (int i = 0; i < 4; i++) {
            stalled();
        }
        Thread.sleep(100);

        var refused = answer(stalled());

        assertThat(refused)
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 5", "X-Words: yes", "Connection: close", "请过一会儿再试");
        var program = answer(open(head("POST", BodyGate.LARGE).replace(" / ", " /api/v1/evaluations ")));
        assertThat(program)
                .startsWith("HTTP/1.1 503")
                .contains("Content-Type: application/problem+json", "\"status\":503");
    }

    @Test
    void areGivenUpWhenTheyTrickle() throws Exception {
        var trickle = stalled();
        long begun = System.nanoTime();
        var answer = new Thread(() -> {
            try {
                while (true) {
                    send(trickle, "x");
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException closed) {
                // as wanted
            }
        });
        answer.start();

        try {
            assertThat(answer(trickle)).doesNotContain("got 1000");
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        } finally {
            answer.interrupt();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(get()).contains("got nothing");
    }

    @Test
    void leaveTheirPlaceOnceTheyAreThere() throws IOException {
        for (int i = 0; i < 12; i++) {
            var body = "text=" + "y".repeat(3000);
            var socket = open(head("POST", body.length()).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + body);
            assertThat(answer(socket)).contains("got 3000");
        }
    }

    /** A connection is used again after a body as after a page. */
    @Test
    void leaveTheirConnectionToTheNextRequest() throws IOException {
        var socket = open(head("POST", 9) + "text=abcd");
        send(socket, head("POST", 7) + "text=xy");
        send(socket, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer(socket)).contains("got 4", "got 2", "got nothing");
    }

    /** Whoever sends a file that is too large hears so, and one that nobody reads does not hold its thread. */
    @Test
    void areReadToTheirEndInTimeWhenNobodyWantsThem() throws Exception {
        var unwanted = open(head("PUT", 3000).replace("x-www-form-urlencoded", "octet-stream"));
        send(unwanted, "z".repeat(3000));
        send(unwanted, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer(unwanted)).contains("got nothing").contains("HTTP/1.1 200");

        for (int i = 0; i < 6; i++) {
            open(head("PUT", 100_000).replace("x-www-form-urlencoded", "octet-stream") + "z");
            Thread.sleep(20);
        }
        assertThat(get()).contains("got nothing");
    }

    /** One that is not waited for any more has its answer as the application gave it. */
    @Test
    void areAnsweredBeforeTheyAreGivenUp() throws IOException {
        var tooLarge = head("PUT", 82 * 1024 * 1024).replace("x-www-form-urlencoded", "octet-stream");

        assertThat(answer(open(tooLarge + "z"))).startsWith("HTTP/1.1 200").contains("got nothing");
    }

    @Test
    void ofUploadsAreFewer() throws Exception {
        open(head("POST", BodyGate.LARGE + 1) + "text=");
        Thread.sleep(100);

        assertThat(answer(open(head("POST", BodyGate.LARGE + 1) + "text="))).startsWith("HTTP/1.1 503");
        assertThat(answer(open(head("POST", 7).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + "text=xy")))
                .contains("got 2");
    }
}
