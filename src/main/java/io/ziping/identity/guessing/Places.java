package io.ziping.identity.guessing;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an account has been logged in from: its browsers and its addresses of the last half year. Whoever guesses from
 * elsewhere is counted apart from them.
 */
@Component
@RequiredArgsConstructor
public class Places {

    /** One place for everywhere that is not known, or many addresses would have many guesses. */
    static final String ELSEWHERE = "elsewhere";

    private static final int MOST_OF_AN_ACCOUNT = 50;
    private static final int MOST_NOTED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What was written down today: the API logs in with every request. */
    private final Map<String, Instant> noted = new LinkedHashMap<>(16, 0.75f, true);

    /** The place this request comes from, as the account knows it: the browser before the address. */
    String here(long accountId) {
        return current()
                .flatMap(attributes -> known(accountId, attributes.getRequest()))
                .orElse(ELSEWHERE);
    }

    private Optional<String> known(long accountId, HttpServletRequest request) {
        return jdbc.sql("""
                        select place from known_place
                        where account_id = :account and place in (:device, :address) and seen_at > :since
                        order by place = :device desc limit 1
                        """)
                .param("account", accountId)
                .param("device", Client.device(request).map(Places::device).orElse(""))
                .param("address", address(request))
                .param("since", Timestamp.from(clock.instant().minus(Client.REMEMBERED)))
                .query(String.class)
                .optional();
    }

    /** Whether an account of this name has been logged in in the browser that asks. */
    public boolean isOwnBrowser(String username, HttpServletRequest request) {
        return Client.device(request)
                .map(device -> jdbc.sql("""
                                select exists (
                                    select from known_place p join account a on a.id = p.account_id
                                    where a.username = :username and p.place = :device and p.seen_at > :since)
                                """)
                        .param("username", username)
                        .param("device", device(device))
                        .param("since", Timestamp.from(clock.instant().minus(Client.REMEMBERED)))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** Somebody has logged in on a page. */
    public void rememberBrowser(long accountId) {
        current().ifPresent(attributes -> {
            var response = attributes.getResponse();
            if (response != null) {
                note(accountId, device(Client.device(attributes.getRequest(), response)));
            }
            note(accountId, address(attributes.getRequest()));
        });
    }

    /** Somebody has logged in at the API; written down once a day. */
    public void rememberAddress(long accountId) {
        current().ifPresent(attributes -> {
            var place = address(attributes.getRequest());
            if (isNew(accountId + " " + place)) {
                note(accountId, place);
            }
        });
    }

    private synchronized boolean isNew(String seen) {
        var now = clock.instant();
        var before = noted.put(seen, now);
        if (noted.size() > MOST_NOTED) {
            noted.remove(noted.keySet().iterator().next());
        }
        if (before != null && now.isBefore(before.plus(Guesses.FORGOTTEN))) {
            noted.put(seen, before);
            return false;
        }
        return true;
    }

    private void note(long accountId, String place) {
        jdbc.sql("""
                        insert into known_place (account_id, place, seen_at) values (:account, :place, :now)
                        on conflict (account_id, place) do update set seen_at = excluded.seen_at
                        """)
                .param("account", accountId)
                .param("place", place)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from known_place where account_id = :account and place in (
                            select place from known_place where account_id = :account
                            order by seen_at desc offset :most)
                        """)
                .param("account", accountId)
                .param("most", MOST_OF_AN_ACCOUNT)
                .update();
    }

    private static String device(String device) {
        return "device " + device;
    }

    private static String address(HttpServletRequest request) {
        return "address " + Client.address(request);
    }

    private static Optional<ServletRequestAttributes> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes)
                : Optional.empty();
    }
}
