package io.ziping.identity.session;

import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Stored sessions, each looked up once a request: Spring Session asks again whether one was ended from elsewhere, and twice
 * more before it decides not to set a cookie.
 */
@RequiredArgsConstructor
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession> {

    private final FindByIndexNameSessionRepository<S> stored;

    /**
     * What the sessions are stored with.
     *
     * @throws ClassCastException when they are stored with something else
     */
    static <R> R stored(FindByIndexNameSessionRepository<?> sessions, Class<R> type) {
        return type.cast(sessions instanceof SparingSessions<?> sparing ? sparing.stored : sessions);
    }

    @Override
    public SparingSession createSession() {
        return SparingSession.of(stored.createSession(), stored);
    }

    @Override
    public void save(SparingSession session) {
        session.save();
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        return SessionOfRequest.orRead(id, () -> {
            var session = stored.findById(id);
            return session == null ? null : SparingSession.of(session, stored);
        });
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.forget();
        stored.deleteById(id);
    }

    @Override
    public Map<String, SparingSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> SparingSession.of(found.getValue(), stored)));
    }
}
