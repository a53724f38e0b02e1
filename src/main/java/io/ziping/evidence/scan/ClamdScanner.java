package io.ziping.evidence.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/**
 * Asks ClamAV's clamd by its command INSTREAM: the content goes over the connection in chunks, each with its length before
 * it, and an empty one ends it. The answer is {@code stream: OK} or {@code stream: <virus> FOUND}; any other one means that it
 * could not look at this content. Of one larger than its StreamMaxLength clamd says so and hangs up while it is still being
 * sent, which may be all that is seen here: only who does not let itself be connected to is away.
 */
@RequiredArgsConstructor
@Slf4j
public final class ClamdScanner implements VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String BEFORE = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Scan scan(InputStream content) throws IOException {
        var buffer = new byte[CHUNK];
        // what cannot be read here is no fault of the scanner
        int read = content.read(buffer);
        try (var socket = new Socket()) {
            if (!isConnected(socket)) {
                return Scan.AWAY;
            }
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            for (; read >= 0; read = content.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return said(answer(socket.getInputStream()));
        } catch (SocketTimeoutException silent) {
            log.warn("{}:{} did not answer within {}", host, port, TO_ANSWER);
            return Scan.AWAY;
        } catch (IOException brokenOff) {
            log.warn("{}:{} did not scan a file, which waits: {}", host, port, brokenOff.toString());
            return Scan.PASSED_OVER;
        }
    }

    private boolean isConnected(Socket socket) throws IOException {
        socket.setSoTimeout((int) TO_ANSWER.toMillis());
        try {
            socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
            return true;
        } catch (IOException away) {
            log.warn("{}:{} is away, so files wait: {}", host, port, away.toString());
            return false;
        }
    }

    private Scan said(String answer) {
        if (answer.equals(BEFORE + "OK")) {
            return Scan.CLEAN;
        }
        if (answer.startsWith(BEFORE) && answer.endsWith(FOUND)) {
            return Scan.infected(answer.substring(BEFORE.length(), answer.length() - FOUND.length()));
        }
        log.warn("{}:{} did not scan a file, which waits: {}", host, port, answer);
        return Scan.PASSED_OVER;
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        int end = answer.indexOf('\0');
        return (end < 0 ? answer : answer.substring(0, end)).strip();
    }
}
