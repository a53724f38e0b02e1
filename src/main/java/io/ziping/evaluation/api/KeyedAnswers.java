package io.ziping.evaluation.api;

import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Carries out a request that names itself with {@code Idempotency-Key} at most once, where its work takes transactions of its
 * own and cannot share one with the key, as {@link IdempotentRequests} does. The key is stored first and the answer
 * afterwards; asked again meanwhile, the request is refused. A request that failed leaves no key; one whose process died leaves it for ten minutes.
 */
@Service
@RequiredArgsConstructor
public class KeyedAnswers {

    /** No request takes as long: a claim that is older and unsettled is a dead process's. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final IdempotencyKeys keys;
    private final Clock clock;

    /**
     * Carries a request out, or finds what it answered the first time.
     *
     * @param action does it and returns its answer
     * @throws ApiProblemException when it is still being carried out
     * @throws IdempotencyKeys.KeyReusedException when the account used the key for another request
     */
    public String once(KeyedRequest request, Viewer viewer, Supplier<String> action) {
        var key = request.key();
        if (key == null) {
            return action.get();
        }
        keys.forgetAbandoned(key, viewer, clock.instant().minus(LONGEST));
        if (!keys.claim(key, request.digest(), viewer)) {
            return repeated(key, request.digest(), viewer);
        }
        var answer = done(key, action, viewer);
        keys.settle(key, viewer, new IdempotencyKeys.Outcome(null, answer));
        return answer;
    }

    /**
     * The same where an answer of the first time may have lost its meaning: the request is then carried out anew.
     *
     * @param stands whether an answer still means something
     */
    public String once(KeyedRequest request, Viewer viewer, Predicate<String> stands, Supplier<String> action) {
        var answer = once(request, viewer, action);
        var key = request.key();
        if (key == null || stands.test(answer)) {
            return answer;
        }
        keys.forgetAnswer(key, viewer, answer);
        return once(request, viewer, action);
    }

    /** An answer has become another one, which is what the same request answers from now on. */
    public void replace(Viewer viewer, String answer, String by) {
        keys.replaceAnswer(viewer, answer, by);
    }

    /** What failed leaves no key; what was done keeps it, so that it is not done twice. */
    private String done(String key, Supplier<String> action, Viewer viewer) {
        var done = false;
        try {
            var answer = action.get();
            done = true;
            return answer;
        } finally {
            if (!done) {
                keys.forget(key, viewer);
            }
        }
    }

    private String repeated(String key, String digest, Viewer viewer) {
        var answer = keys.outcome(key, digest, viewer).answer();
        if (answer == null) {
            throw ApiProblemException.conflict("request-under-way", "同一个请求还在办，请稍后再问");
        }
        return answer;
    }
}
