package io.ziping.identity.access;

import io.ziping.identity.GuessFailed;
import io.ziping.identity.guessing.Client;
import io.ziping.identity.policy.SecurityProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * Failed logins, and wrong check codes, by client address, whichever account they tried: who tries one password on many
 * accounts locks none.
 * Counted in this process; kept small by forgetting the address that was quiet longest.
 */
@Component
@RequiredArgsConstructor
class AddressLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    /** Marks a request of an own browser that was let in although its address has to wait. */
    private static final String OWN_BROWSER = AddressLimits.class.getName() + ".own";

    private final SecurityProperties properties;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    /** What is guessed; who mistypes check codes of printed pages can still log in. */
    enum Kind {
        LOGIN,
        CHECK_CODE
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        add(Kind.LOGIN);
    }

    @EventListener
    void failed(GuessFailed event) {
        add(Kind.CHECK_CODE);
    }

    private void add(Kind kind) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getAttribute(OWN_BROWSER) == null) {
            add(key(kind, attributes.getRequest()));
        }
    }

    private static String key(Kind kind, HttpServletRequest request) {
        return kind + " " + Client.address(request);
    }

    /** How long a client has to wait before another one of a kind; empty when it need not. */
    synchronized Optional<Duration> wait(Kind kind, HttpServletRequest request) {
        return wait(key(kind, request));
    }

    /**
     * Lets a login from a browser of the account's own in, whatever failed at its address; each counts, whatever comes of it,
     * before anything is compared.
     *
     * @return how long it has to wait, when there were too many; empty when it is let in
     */
    synchronized Optional<Duration> enterFromOwnBrowser(HttpServletRequest request) {
        var browser = "own " + Client.device(request).orElseThrow();
        var wait = wait(browser);
        if (wait.isEmpty()) {
            add(browser);
            request.setAttribute(OWN_BROWSER, true);
        }
        return wait;
    }

    private Optional<Duration> wait(String client) {
        var times = failures.get(client);
        if (times == null) {
            return Optional.empty();
        }
        forgetOld(times);
        var tooMany = times.size() - properties.failuresPerAddress();
        return tooMany < 0
                ? Optional.empty()
                : times.stream()
                        .skip(tooMany)
                        .findFirst()
                        .map(last -> Duration.between(clock.instant(), last.plus(WINDOW)));
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
}
