package io.ziping.evaluation.api;

import io.ziping.identity.Viewer;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Carries out a request that names itself with {@code Idempotency-Key} at most once, where its work takes transactions of its
 * own and cannot share one with the key, as {@link IdempotentRequests} does. The key is stored first and the answer
 * afterwards; asked again meanwhile, the request is refused. A request that failed leaves no key.
 */
@Service
@RequiredArgsConstructor
public class KeyedAnswers {

    private final IdempotencyKeys keys;

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
        if (!keys.claim(key, request.digest(), viewer)) {
            return repeated(key, request.digest(), viewer);
        }
        var answer = done(key, action, viewer);
        keys.settle(key, viewer, new IdempotencyKeys.Outcome(null, answer));
        return answer;
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
