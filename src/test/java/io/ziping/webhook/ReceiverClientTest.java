package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts over real sockets to servers of every kind, good and bad. Two seconds, for a certificate and a server that hangs. */
class ReceiverClientTest {

    private static final char[] WORD = "changeit".toCharArray();
    private static final byte[] BODY = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    private final Receivers receivers = new Receivers(new WebhookProperties(List.of("127.0.0.1", "localhost")));
    private final ReceiverClient client =
            new ReceiverClient(receivers, (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofMillis(600));
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<CompletableFuture<Void>> served = new ArrayList<>();

    @AfterEach
    void stop() {
        client.destroy();
    }

    /** What a server does with a connection. */
    private interface Answer {
        void to(Socket socket) throws IOException, InterruptedException;
    }

    /** A server that serves one connection; what it was sent is noted. */
    private int server(ServerSocket server, Answer answer) {
        served.add(CompletableFuture.runAsync(() -> {
            try (server;
                    var socket = server.accept()) {
                received.add(request(socket.getInputStream()));
                answer.to(socket);
            } catch (IOException | InterruptedException gone) {
                received.add("broken off");
            }
        }));
        return server.getLocalPort();
    }

    private int server(Answer answer) throws IOException {
        return server(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answer);
    }

    private static Answer saying(String words) {
        return socket -> {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        };
    }

    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                return head.toString();
            }
            head.append((char) read);
        }
        return head + new String(in.readNBytes(BODY.length), StandardCharsets.UTF_8);
    }

    private int post(String scheme, int port) throws DeliveryFailure {
        return client.post(
                URI.create(scheme + "://127.0.0.1:" + port + "/hook?key=1"), Map.of("webhook-id", "msg_1"), BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 204 No Content, 204",
        "HTTP/1.1 200, 200",
        "HTTP/1.0 503 Service Unavailable, 503",
        "HTTP/1.1 302 Found, 302",
        "HTTP/1.1 410 Gone, 410"
    })
    void readTheStatus(String line, int status) throws Exception {
        var port = server(saying(line + "\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 9999\r\n\r\nsecret"));

        assertThat(post("http", port)).isEqualTo(status);

        assertThat(received.poll(5, TimeUnit.SECONDS))
                .startsWith("POST /hook?key=1 HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n")
                .contains("Content-Type: application/json\r\n", "Content-Length: 9\r\n", "webhook-id: msg_1\r\n")
                .endsWith("\r\n\r\n{\"名\":1}");
    }

    @Test
    void passOverInterimAnswers() throws Exception {
        assertThat(
                        post(
                                "http",
                                server(
                                        saying(
                                                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.1 202 OK\r\n\r\n"))))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1", "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 999999 x\r\n", "HTTP/2 200\r\n"})
    void takeNothingElseForAnAnswer(String words) throws Exception {
        var port = server(saying(words));
        assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(() -> post("http", port))
                .satisfies(failure -> assertThat(failure.isSilent()).isTrue());
    }

    @Test
    void endInTimeHoweverSlowlyAnAnswerComes() throws Exception {
        var port = server(socket -> {
            for (int i = 0; i < 100; i++) {
                socket.getOutputStream().write('H');
                socket.getOutputStream().flush();
                Thread.sleep(100);
            }
        });
        var begun = System.nanoTime();
        assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(() -> post("http", port))
                .withMessageContaining("没有应答")
                .satisfies(failure -> assertThat(failure.isSilent()).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void readNoAnswerWithoutEnd() throws Exception {
        var port = server(saying("HTTP/1.1 100 Continue\r\n" + "X: y\r\n".repeat(5_000)));
        assertThatExceptionOfType(DeliveryFailure.class).isThrownBy(() -> post("http", port));
    }

    @Test
    void sayWhenNobodyIsThere() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatExceptionOfType(DeliveryFailure.class)
                .isThrownBy(() -> post("http", port))
                .withMessageContaining("连不上");
    }

    /** A name is looked up for the connection itself, and an address that is not open is not connected to. */
    @Test
    void connectToNoAddressThatIsNotOpen() throws Exception {
        var port = server(saying("HTTP/1.1 204 No Content\r\n\r\n"));
        var strict = new ReceiverClient(
                new Receivers(new WebhookProperties(List.of())),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(2));
        try {
            for (var address : List.of("https://localhost:" + port + "/", "https://127.0.0.1:" + port + "/")) {
                assertThatExceptionOfType(DeliveryFailure.class)
                        .isThrownBy(() -> strict.post(URI.create(address), Map.of(), BODY))
                        .withMessageContaining("内部网络")
                        .satisfies(failure -> assertThat(failure.isSilent()).isFalse());
            }
            assertThatExceptionOfType(DeliveryFailure.class)
                    .isThrownBy(() -> strict.post(URI.create("http://example.org/"), Map.of(), BODY))
                    .withMessageContaining("不是 https");
        } finally {
            strict.destroy();
        }
        assertThat(received).isEmpty();
    }

    /** Of an answer that would fill the memory nothing but the status is read, at once. */
    @Test
    void readNoBodyHoweverLong() throws Exception {
        var port = server(socket -> {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1000]);
                Thread.sleep(20);
            }
        });
        var begun = System.nanoTime();

        assertThat(post("http", port)).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
    }

    /** One request, whatever the answer asks for: nothing is sent again, nothing is added, no cookie is kept. */
    @Test
    void sendNothingByThemselves() throws Exception {
        var port = server(saying("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nSet-Cookie: a=b\r\n\r\n"));

        assertThat(post("http", port)).isEqualTo(401);

        var sent = received.poll(5, TimeUnit.SECONDS);
        assertThat(sent)
                .contains("User-Agent: Ziping\r\n", "Connection: close\r\n")
                .doesNotContain("Accept-Encoding", "Cookie", "Authorization", "Expect", "Upgrade");
        assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void takeACertificateOnlyOfTheNameThatWasAsked(@TempDir Path directory) throws Exception {
        var tls = tls(directory.resolve("keys.p12"));
        var trusting = new ReceiverClient(receivers, tls.getSocketFactory(), Duration.ofSeconds(10));
        try {
            assertThat(trusting.post(
                            URI.create("https://localhost:" + secure(tls) + "/"), Map.of("webhook-id", "msg_1"), BODY))
                    .isEqualTo(204);
            var other = URI.create("https://127.0.0.1:" + secure(tls) + "/");
            assertThatExceptionOfType(DeliveryFailure.class)
                    .as("another name")
                    .isThrownBy(() -> trusting.post(other, Map.of(), BODY))
                    .withMessageContaining("证书");
        } finally {
            trusting.destroy();
        }
        var port = secure(tls);
        assertThatExceptionOfType(DeliveryFailure.class)
                .as("nobody vouches for it")
                .isThrownBy(() -> client.post(URI.create("https://localhost:" + port + "/"), Map.of(), BODY));
    }

    private int secure(SSLContext tls) throws IOException {
        return server(
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                saying("HTTP/1.1 204 No Content\r\n\r\n"));
    }

    /** A server's key for {@code localhost}, and trust in it. */
    private static SSLContext tls(Path keys) throws Exception {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance(keys.toFile(), WORD);
        var key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(store, WORD);
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
