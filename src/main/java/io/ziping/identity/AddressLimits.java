package io.ziping.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Failed logins by client address, whichever account they tried: who tries one password on many accounts locks none.
 * Counted in this process; kept small by forgetting the address that was quiet longest.
 */
@Component
@RequiredArgsConstructor
class AddressLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final SecurityProperties properties;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            add(client(attributes.getRequest()));
        }
    }

    @EventListener
    void failed(GuessFailed event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            add(client(attributes.getRequest()));
        }
    }

    /** How long a client has to wait; empty when it need not. */
    synchronized Optional<Duration> wait(HttpServletRequest request) {
        var times = failures.get(client(request));
        if (times == null) {
            return Optional.empty();
        }
        forgetOld(times);
        return times.size() < properties.failuresPerAddress()
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), times.getFirst().plus(WINDOW)));
    }

    private synchronized void add(String client) {
        var times = failures.computeIfAbsent(client, none -> new ArrayDeque<>());
        forgetOld(times);
        times.addLast(clock.instant());
        if (failures.size() > MOST_ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private void forgetOld(Deque<Instant> times) {
        var since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
    }

    /** An address, of IPv6 the network: one subscriber has all addresses of it. */
    private static String client(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address);
            return bytes instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes.getAddress(), NETWORK_BYTES))
                    : bytes.getHostAddress();
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
