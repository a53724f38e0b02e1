package io.ziping.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The scanner asks as clamd expects it, and takes its word; the other side here speaks the protocol and knows one virus. */
class ClamdScannerTest {

    private static final byte[] VIRUS = "this is a virus".getBytes(StandardCharsets.US_ASCII);

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static ClamdScanner scanner(ServerSocket server) {
        return new ClamdScanner(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    /** Answers one request and gives what it was sent. */
    private static CompletableFuture<byte[]> answerOnce(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var command = new ByteArrayOutputStream();
                for (int next = in.read(); next > 0; next = in.read()) {
                    command.write(next);
                }
                assertThat(command.toString(StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM");
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static Scan scan(ServerSocket server, byte[] content) throws IOException {
        return scanner(server).scan(new ByteArrayInputStream(content));
    }

    @Test
    void sendsTheWholeContentAndHearsThatItIsClean() throws Exception {
        var content = new byte[200_000];
        content[199_999] = 7;
        try (var server = server()) {
            var sent = answerOnce(server, "stream: OK");

            assertThat(scan(server, content)).isEqualTo(Scan.CLEAN);
            assertThat(sent.get()).isEqualTo(content);
        }
    }

    @Test
    void hearsTheNameOfAVirus() throws Exception {
        try (var server = server()) {
            var sent = answerOnce(server, "stream: Eicar-Test-Signature FOUND");

            var scan = scan(server, VIRUS);

            assertThat(scan.isInfected()).isTrue();
            assertThat(scan.virus()).isEqualTo("Eicar-Test-Signature");
            assertThat(sent.get()).isEqualTo(VIRUS);
        }
    }

    @Test
    void passesOverWhatItWouldNotLookAt() throws Exception {
        try (var server = server()) {
            var sent = answerOnce(server, "INSTREAM size limit exceeded. ERROR");

            assertThat(scan(server, VIRUS)).isEqualTo(Scan.PASSED_OVER);
            assertThat(sent.get()).isNotEmpty();
        }
    }

    @Test
    void isAwayWhenNobodyIsThere() throws Exception {
        ClamdScanner away;
        try (var server = server()) {
            away = scanner(server);
        }
        assertThat(away.scan(new ByteArrayInputStream(VIRUS))).isEqualTo(Scan.AWAY);
    }

    @Test
    void passesOverWhatTheOtherSideHangsUpOn() throws Exception {
        try (var server = server()) {
            var hangingUp = CompletableFuture.runAsync(() -> {
                try {
                    server.accept().close();
                } catch (IOException failure) {
                    throw new AssertionError(failure);
                }
            });

            assertThat(scan(server, new byte[5_000_000])).isEqualTo(Scan.PASSED_OVER);
            hangingUp.get();
        }
    }
}
