package io.ziping.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to receivers: to addresses that were found open when the name was looked up, which is once, for the connection itself. Of an
 * answer only the status is read; redirects are not followed, a proxy is not used, and ten seconds after it began it is over,
 * however slowly bytes come in; only looking a name up has the limits of the system.
 */
@Component
class ReceiverClient implements DisposableBean {

    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final ContentType JSON = ContentType.create("application/json");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST = 999;

    private final Receivers receivers;
    private final CloseableHttpClient client;
    private final Duration whole;
    private final ScheduledThreadPoolExecutor ends = watch();

    @Autowired
    ReceiverClient(Receivers receivers) {
        this(receivers, (SSLSocketFactory) SSLSocketFactory.getDefault(), WHOLE);
    }

    /** @param whole how long an exchange may take from looking the name up to the status */
    ReceiverClient(Receivers receivers, SSLSocketFactory encryption, Duration whole) {
        this.receivers = receivers;
        this.client = ReceiverConnections.client(new OpenAddresses(receivers), encryption, WHOLE);
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
        client.close(CloseMode.IMMEDIATE);
    }

    /**
     * Posts a body, and returns the status that was answered.
     *
     * @throws DeliveryFailure when there was no answer, or may not be one
     */
    int post(URI uri, Map<String, String> headers, byte[] body) throws DeliveryFailure {
        receivers.requireSpoken(uri);
        var end = System.nanoTime() + whole.toNanos();
        var request = request(uri, headers, body);
        var closing = ends.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return status(uri, request);
        } catch (OpenAddresses.Closed closed) {
            throw closed.failure();
        } catch (SSLException insecure) {
            throw DeliveryFailure.noAnswer(isOver(end) ? late() : "加密连接没有建成，证书可能不对");
        } catch (IOException broken) {
            throw DeliveryFailure.noAnswer(isOver(end) ? late() : "连不上，或者连接中断");
        } finally {
            closing.cancel(false);
        }
    }

    private String late() {
        return whole.toSeconds() + "秒内没有应答";
    }

    private static boolean isOver(long end) {
        return System.nanoTime() >= end;
    }

    private static HttpPost request(URI uri, Map<String, String> headers, byte[] body) throws DeliveryFailure {
        try {
            var request = new HttpPost(uri);
            request.setHeader(HttpHeaders.HOST, uri.getRawAuthority());
            request.setHeader(HttpHeaders.CONNECTION, "close");
            request.setHeader(HttpHeaders.ACCEPT, "*/*");
            headers.forEach(request::setHeader);
            request.setEntity(new ByteArrayEntity(body, JSON));
            return request;
        } catch (IllegalArgumentException path) {
            throw DeliveryFailure.lasting("地址的路径不能以 // 开头");
        }
    }

    /** Nothing of an answer but its status is read: the connection is broken off, not read to its end. */
    private int status(URI uri, HttpPost request) throws IOException {
        var target = new HttpHost(uri.getScheme(), Receivers.host(uri), port(uri));
        ClassicHttpResponse answer = client.executeOpen(target, request, null);
        try {
            if (answer.getCode() > HIGHEST) {
                throw new IOException("no answer of HTTP");
            }
            return answer.getCode();
        } finally {
            request.cancel();
            ReceiverConnections.close(answer);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : Receivers.isEncrypted(uri) ? HTTPS : HTTP;
    }
}
