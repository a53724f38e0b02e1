package io.ziping.identity.directory;

import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.Usernames;
import io.ziping.identity.policy.SecurityProperties;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts there are. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SecurityProperties properties;
    private final Clock clock;

    /**
     * The viewer of a username, whatever its case, width and blanks.
     *
     * @throws UsernameNotFoundException when there is no such account
     */
    @Override
    public Viewer loadUserByUsername(String username) {
        return accounts.findByUsername(Usernames.normal(username))
                .map(account -> account.toViewer(properties, clock))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The viewer of an account; empty when there is none or it is a program's. */
    public Optional<Viewer> find(long accountId) {
        return accounts.findById(accountId).map(account -> account.toViewer(properties, clock));
    }

    /** The name an account shows to others. */
    public Optional<String> displayName(long accountId) {
        return accounts.findDisplayName(accountId);
    }

    /** Whether somebody administers this installation. */
    public boolean hasAdministrator() {
        return accounts.existsByRole(Role.ADMIN);
    }

    /** Makes an account and returns its identity. */
    @Transactional
    public Viewer create(NewAccount account) {
        return save(account, hash(account.password()));
    }

    /** Makes accounts that have one password, which everybody knows anyway: it is hashed once. */
    @Transactional
    public List<Viewer> createWithOnePassword(String password, List<NewAccount> alike) {
        var hash = hash(password);
        return alike.stream().map(account -> save(account, hash)).toList();
    }

    private Viewer save(NewAccount account, String hash) {
        return accounts.save(new Account(account, hash, clock.instant())).toViewer(properties, clock);
    }

    private String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("an account needs a password");
        }
        return hash;
    }
}
