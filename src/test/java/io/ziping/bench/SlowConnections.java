package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Holds hundreds of connections to a running server whose heads or bodies do not come, and some that come byte by byte, and
 * asks it meanwhile for pages and logs in. Each connection that the server ends is opened anew.
 */
public final class SlowConnections {

    private static final int OF_EACH = 300;
    private static final int TRICKLING = 60;
    private static final Duration LASTING = Duration.ofSeconds(40);
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private static final String BODY =
            "POST /login HTTP/1.1\r\nHost: slow\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\nusername=";
    private static final String HEAD = "GET /login HTTP/1.1\r\nHost: sl";

    private final URI server;
    private final List<Slow> slow = new ArrayList<>();

    private SlowConnections(URI server) {
        this.server = server;
    }

    /** One that is kept up. */
    private final class Slow {

        private final String beginning;
        private final boolean trickles;
        private Socket socket;
        private int opened;

        Slow(String beginning, boolean trickles) throws IOException {
            this.beginning = beginning;
            this.trickles = trickles;
            socket = open();
        }

        private Socket open() throws IOException {
            opened++;
            var made = new Socket(server.getHost(), server.getPort());
            made.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            return made;
        }

        void keepUp() throws IOException {
            if (isOver()) {
                socket.close();
                socket = open();
            }
        }

        private boolean isOver() throws IOException {
            try {
                if (trickles) {
                    socket.getOutputStream().write('x');
                }
                socket.setSoTimeout(1);
                return socket.getInputStream().read() < 0;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (IOException reset) {
                return true;
            }
        }
    }

    /** @param arguments the server's address */
    public static void main(String[] arguments) throws Exception {
        new SlowConnections(URI.create(arguments[0])).run(arguments[0]);
    }

    private void run(String base) throws Exception {
        for (int i = 0; i < OF_EACH; i++) {
            slow.add(new Slow(BODY, false));
            slow.add(new Slow(HEAD, false));
            slow.add(new Slow("", false));
        }
        for (int i = 0; i < TRICKLING; i++) {
            slow.add(new Slow(BODY, true));
        }
        System.out.printf(
                "held: %d bodies, %d heads, %d silent, %d that trickle%n", OF_EACH, OF_EACH, OF_EACH, TRICKLING);
        var keeper = new Thread(this::keepUp, "slow");
        keeper.setDaemon(true);
        keeper.start();
        var worst = new Duration[] {Duration.ZERO, Duration.ZERO};
        int asked = 0;
        for (long end = System.nanoTime() + LASTING.toNanos(); System.nanoTime() < end; asked++) {
            worst[0] = longer(worst[0], () -> new Visitor(base).get("/login").statusCode() == 200);
            worst[1] = longer(
                    worst[1], () -> new Visitor(base).login("preparer").get("/").statusCode() == 200);
            Thread.sleep(200);
        }
        System.out.printf(
                "%d rounds: page at most %d ms, login and page at most %d ms; connections opened: %d%n",
                asked,
                worst[0].toMillis(),
                worst[1].toMillis(),
                slow.stream().mapToInt(each -> each.opened).sum());
        if (worst[0].compareTo(SLOWEST) > 0 || worst[1].compareTo(SLOWEST) > 0) {
            throw new IllegalStateException("pages had to wait");
        }
    }

    private void keepUp() {
        try {
            while (true) {
                for (var each : slow) {
                    each.keepUp();
                }
            }
        } catch (IOException refused) {
            System.out.println("no more connections: " + refused.getMessage());
        }
    }

    private static Duration longer(Duration before, Callable<Boolean> right) throws Exception {
        long begun = System.nanoTime();
        if (!right.call()) {
            throw new IllegalStateException("no page");
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return took.compareTo(before) > 0 ? took : before;
    }
}
