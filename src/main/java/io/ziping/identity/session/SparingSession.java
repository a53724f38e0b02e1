package io.ziping.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A session whose last access is noted a minute after the one before, so that most clicks have nothing to write. What an open
 * page asks by itself is no access: a screen that was forgotten is logged out in its time.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class SparingSession implements Session {

    private static final Duration NOTED_AFTER = Duration.ofMinutes(1);

    private final Session session;
    private final Runnable saving;

    /** A session as its repository has it. */
    static <S extends Session> SparingSession of(S session, SessionRepository<S> repository) {
        return new SparingSession(session, () -> repository.save(session));
    }

    /** Writes what has changed. */
    void save() {
        saving.run();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!SessionOfRequest.isUnattended()
                && !now.isBefore(session.getLastAccessedTime().plus(NOTED_AFTER))) {
            session.setLastAccessedTime(now);
        }
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
