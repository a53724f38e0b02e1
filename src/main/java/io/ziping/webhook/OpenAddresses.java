package io.ziping.webhook;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import lombok.RequiredArgsConstructor;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for connections, and gives them no address that receivers may not have: what a name means a moment before may be
 * something else when it is connected to.
 */
@RequiredArgsConstructor
final class OpenAddresses implements DnsResolver {

    /** The first that answers is taken; each may take its time. */
    private static final int MOST = 2;

    private final Receivers receivers;

    /** There is none, or one that is not open. */
    static final class Closed extends UnknownHostException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final DeliveryFailure failure;

        Closed(DeliveryFailure failure) {
            super(failure.words());
            this.failure = failure;
        }

        DeliveryFailure failure() {
            return failure;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return receivers.addresses(host).stream().limit(MOST).toArray(InetAddress[]::new);
        } catch (DeliveryFailure closed) {
            throw new Closed(closed);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
