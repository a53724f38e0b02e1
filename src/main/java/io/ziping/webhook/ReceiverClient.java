package io.ziping.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to receivers: to the very addresses that were looked up and found open, where a client that looks them up by itself
 * might be led elsewhere. Of an answer only the status is read; redirects are not followed, a proxy is not used, and ten
 * seconds after it began it is over, however slowly bytes come in; only looking a name up has the limits of the system.
 */
@Component
class ReceiverClient implements DisposableBean {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LONGEST_HEAD = 16_384;
    private static final int FINAL = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: .*)?");

    private final Receivers receivers;
    private final SSLSocketFactory encryption;
    private final Duration whole;
    private final ScheduledThreadPoolExecutor ends = watch();

    @Autowired
    ReceiverClient(Receivers receivers) {
        this(receivers, (SSLSocketFactory) SSLSocketFactory.getDefault(), WHOLE);
    }

    /** @param whole how long an exchange may take from looking the name up to the status */
    ReceiverClient(Receivers receivers, SSLSocketFactory encryption, Duration whole) {
        this.receivers = receivers;
        this.encryption = encryption;
        this.whole = whole;
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "webhook-ends");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    @Override
    public void destroy() {
        ends.shutdownNow();
    }

    /**
     * Posts a body, and returns the status that was answered.
     *
     * @throws DeliveryFailure when there was no answer, or may not be one
     */
    int post(URI uri, Map<String, String> headers, byte[] body) throws DeliveryFailure {
        var end = System.nanoTime() + whole.toNanos();
        var addresses = receivers.addresses(uri);
        try (var socket = connected(addresses, port(uri))) {
            var closing = ends.schedule(() -> close(socket), end - System.nanoTime(), TimeUnit.NANOSECONDS);
            try {
                return exchange(Receivers.isEncrypted(uri) ? encrypted(socket, uri) : socket, uri, headers, body);
            } finally {
                closing.cancel(false);
            }
        } catch (SSLException insecure) {
            throw DeliveryFailure.noAnswer(isOver(end) ? late() : "加密连接没有建成，证书可能不对");
        } catch (IOException broken) {
            throw DeliveryFailure.noAnswer(isOver(end) ? late() : "连不上，或者连接中断");
        }
    }

    private String late() {
        return whole.toSeconds() + "秒内没有应答";
    }

    private static boolean isOver(long end) {
        return System.nanoTime() >= end;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is what was wanted
        }
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : Receivers.isEncrypted(uri) ? HTTPS : HTTP;
    }

    /** A connection to the first address that answers. */
    private static Socket connected(List<InetAddress> addresses, int port) throws IOException {
        var last = new IOException("no address");
        for (var address : addresses.subList(0, Math.min(2, addresses.size()))) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) TO_CONNECT.toMillis());
                socket.setSoTimeout((int) WHOLE.toMillis());
                return socket;
            } catch (IOException failed) {
                close(socket);
                last = failed;
            }
        }
        throw last;
    }

    /** The name is sent, and the certificate has to be that name's, although the address was looked up before. */
    private Socket encrypted(Socket socket, URI uri) throws IOException {
        var wrapped = (SSLSocket) encryption.createSocket(socket, Receivers.host(uri), port(uri), true);
        var parameters = wrapped.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        wrapped.setSSLParameters(parameters);
        wrapped.startHandshake();
        return wrapped;
    }

    private static int exchange(Socket socket, URI uri, Map<String, String> headers, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(head(uri, headers, body.length).getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
        return status(socket.getInputStream());
    }

    private static String head(URI uri, Map<String, String> headers, int length) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var head = new StringBuilder("POST ")
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append(
                        "\r\nUser-Agent: Ziping\r\nConnection: close\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** The status of the answer that counts, behind interim ones. */
    private static int status(InputStream answer) throws IOException {
        int left = LONGEST_HEAD;
        while (left > 0) {
            var line = line(answer, left);
            left -= line.length() + 1;
            var found = STATUS.matcher(line.strip());
            if (!found.matches()) {
                throw new IOException("no answer of HTTP");
            }
            var status = Integer.parseInt(found.group(1));
            if (status >= FINAL) {
                return status;
            }
            while (!line.isBlank() && left > 0) {
                line = line(answer, left);
                left -= line.length() + 1;
            }
        }
        throw new IOException("an answer without end");
    }

    private static String line(InputStream answer, int most) throws IOException {
        var line = new StringBuilder();
        for (int read = answer.read(); read != '\n'; read = answer.read()) {
            if (read < 0 || line.length() >= most) {
                throw new IOException("an answer that breaks off");
            }
            line.append((char) read);
        }
        return line.toString();
    }
}
