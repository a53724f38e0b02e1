package io.ziping.webhook;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;

/** Makes the client that receivers are told by: it does what it is told and nothing that clients otherwise do by themselves. */
final class ReceiverConnections {

    private static final int TO_CONNECT_SECONDS = 3;
    private static final int MOST_AT_ONCE = 32;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private ReceiverConnections() {}

    /** @param silence how long nothing may come in */
    static CloseableHttpClient client(DnsResolver names, SSLSocketFactory encryption, Duration silence) {
        var bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var times = ConnectionConfig.custom()
                .setConnectTimeout(TO_CONNECT_SECONDS, TimeUnit.SECONDS)
                .setSocketTimeout((int) silence.toSeconds(), TimeUnit.SECONDS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(times)
                .setDnsResolver(names)
                .setTlsSocketStrategy(
                        (socket, host, port, attachment, context) -> encrypted(encryption, socket, host, port))
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Ziping")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
    }

    /** The name is sent, and the certificate has to be that name's. */
    private static SSLSocket encrypted(SSLSocketFactory encryption, Socket socket, String host, int port)
            throws IOException {
        var wrapped = (SSLSocket) encryption.createSocket(socket, host, port, true);
        var parameters = wrapped.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        wrapped.setSSLParameters(parameters);
        wrapped.startHandshake();
        return wrapped;
    }

    /** What is left of an answer is of no interest, nor that it breaks off. */
    static void close(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException broken) {
            // it is what was wanted
        }
    }
}
