package io.ziping.identity.login;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.federation.Directory;
import io.ziping.identity.federation.DirectoryAwayException;
import io.ziping.identity.federation.FederatedAccounts;
import io.ziping.identity.federation.NotAdmittedException;
import io.ziping.identity.federation.Person;
import io.ziping.identity.guessing.GuessKind;
import io.ziping.identity.guessing.Guesses;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Compares passwords at the directory, where there is one. Whose account is kept here is asked for the password here and
 * never there, so that a directory opens no administrator's account and a directory that is away keeps nobody else out.
 */
@Component
@RequiredArgsConstructor
class DirectoryLogin {

    /** How many names nobody has here may be asked for at once, so that a directory that hangs holds few requests. */
    private static final int STRANGERS = 16;

    private static final long PATIENCE_SECONDS = 2;

    private final Semaphore strangers = new Semaphore(STRANGERS);
    private final Accounts accounts;
    private final Directory directory;
    private final FederatedAccounts federated;
    private final Guesses guesses;
    private final ApplicationEventPublisher events;

    /** Whether the directory is asked for a password of this name: its own accounts', and names nobody has here. */
    boolean isAskedFor(String username) {
        return directory.isOn()
                && account(username)
                        .filter(viewer -> viewer.source() != AccountSource.LDAP)
                        .isEmpty();
    }

    /**
     * Takes a step of a login at the directory when it is its turn.
     *
     * @throws DirectoryAwayException when too many whom nobody knows here wait for the directory
     */
    <T> T inTurn(String username, GuessKind way, Supplier<T> step) {
        if (account(username).isPresent()) {
            return guesses.inTurnElsewhere(username, way, step);
        }
        try {
            if (!strangers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DirectoryAwayException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DirectoryAwayException();
        }
        try {
            return guesses.inTurnElsewhere(username, way, step);
        } finally {
            strangers.release();
        }
    }

    /** Who has given the right password, inside a turn of {@link Guesses}. */
    Viewer login(String username, String password, GuessKind way) {
        var person = new AtomicReference<Person>();
        account(username)
                .ifPresentOrElse(
                        viewer -> guesses.compare(
                                viewer.accountId(),
                                viewer.isGuessed(),
                                way,
                                () -> person.set(directory.authenticate(username, password))),
                        () -> person.set(directory.authenticate(username, password)));
        try {
            return federated.admit(Objects.requireNonNull(person.get()), directory.rules());
        } catch (NotAdmittedException refused) {
            events.publishEvent(new AuthenticationFailureServiceExceptionEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(username, ""), refused));
            throw refused;
        }
    }

    private Optional<Viewer> account(String username) {
        try {
            return Optional.of(accounts.loadUserByUsername(username));
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }
}
