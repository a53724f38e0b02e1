package io.ziping.identity.federation;

import io.ziping.identity.account.Usernames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapClient;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.ldap.query.SearchScope;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** The directory an operator has named, if any: compares passwords and says who somebody is. It is only read. */
@Slf4j
@Component
public class Directory {

    /** How long after it did not answer the login page says so, if nobody has tried since. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    /** Only the entries, not the thousands of members of each (RFC 4511, 4.5.1.8). */
    private static final String NO_ATTRIBUTES = "1.1";

    private final DirectoryProperties properties;
    private final PersonChecks checks;
    private final Clock clock;
    private final @Nullable LdapContextSource contexts;
    private final @Nullable LdapClient search;
    private volatile @Nullable Instant awayAt;

    /** Whether somebody asks a directory that did not answer last: one login at a time finds out whether it is back. */
    private final AtomicBoolean probed = new AtomicBoolean();

    Directory(DirectoryProperties properties, PersonChecks checks, SslBundles bundles, Clock clock) {
        this.properties = properties;
        this.checks = checks;
        this.clock = clock;
        this.contexts = properties.isOn() ? DirectoryConnections.of(properties, bundles) : null;
        this.search = contexts == null
                ? null
                : LdapClient.withContextSource(contexts)
                        // Active Directory points to its other partitions, which are not asked
                        .ignorePartialResultException(true)
                        .build();
    }

    /** Whether there is one. */
    public boolean isOn() {
        return properties.isOn();
    }

    /** Who may be what of its people. */
    public AdmissionRules rules() {
        return properties.rules();
    }

    /** Whether it did not answer when it was asked last, a short while ago. */
    public boolean isAway() {
        var at = awayAt;
        return at != null && clock.instant().isBefore(at.plus(TOLD));
    }

    /**
     * Whose username and password these are.
     *
     * @throws BadCredentialsException when the directory knows nobody of this name, or it is another password
     * @throws DirectoryAwayException when it does not answer, at once while another login finds out whether it is back
     */
    public Person authenticate(String typed, String password) {
        var username = Usernames.normal(typed);
        // a directory takes no password at all for a login of nobody's, which succeeds
        if (!isOn() || password.isEmpty() || !checks.isUsername(username)) {
            throw wrong();
        }
        if (awayAt == null) {
            return ask(username, password);
        }
        if (!probed.compareAndSet(false, true)) {
            throw new DirectoryAwayException();
        }
        try {
            return ask(username, password);
        } finally {
            probed.set(false);
        }
    }

    private Person ask(String username, String password) {
        try {
            var entry = find(username).orElseThrow(Directory::wrong);
            bind(entry.getNameInNamespace(), password);
            var person = person(username, entry);
            awayAt = null;
            return person;
        } catch (NamingException failed) {
            if (!isAway()) {
                log.warn("the directory does not answer as it should: {}", failed.toString());
            }
            awayAt = clock.instant();
            throw new DirectoryAwayException(failed);
        } catch (BadCredentialsException wrong) {
            awayAt = null;
            throw wrong;
        }
    }

    /** The only entry; of several none, for nobody could say whose the password is. */
    private Optional<DirContextOperations> find(String username) {
        var query = LdapQueryBuilder.query()
                .base(properties.userBase())
                .searchScope(SearchScope.SUBTREE)
                .countLimit(2)
                .attributes(attributes())
                .filter(properties.userFilter(), username);
        List<DirContextOperations> found = client().search().query(query).list();
        if (found.size() > 1) {
            log.warn("the directory has several entries for the username {}: none of them logs in", username);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** By name: OpenLDAP tells {@code memberOf}, which is operational, only to those who ask for it. */
    private String[] attributes() {
        return Stream.of(
                        properties.nameAttribute(),
                        "cn",
                        properties.emailAttribute(),
                        properties.unitAttribute(),
                        properties.departmentAttribute(),
                        properties.groupFilter().isEmpty() ? properties.groupsAttribute() : "")
                .filter(each -> !each.isBlank())
                .distinct()
                .toArray(String[]::new);
    }

    private void bind(String entry, String password) {
        try {
            LdapUtils.closeContext(Objects.requireNonNull(contexts).getContext(entry, password));
        } catch (AuthenticationException refused) {
            throw new BadCredentialsException("not the password of the directory", refused);
        }
    }

    private Person person(String username, DirContextOperations entry) {
        var name = text(entry, properties.nameAttribute());
        return new Person(
                null,
                username,
                name.isEmpty() ? text(entry, "cn") : name,
                text(entry, properties.emailAttribute()),
                groups(entry),
                text(entry, properties.unitAttribute()),
                text(entry, properties.departmentAttribute()));
    }

    private Set<String> groups(DirContextOperations entry) {
        var names = properties.groupFilter().isEmpty()
                ? Stream.ofNullable(entry.getStringAttributes(properties.groupsAttribute()))
                        .flatMap(Stream::of)
                : groupsWith(entry).stream().map(DirContextOperations::getNameInNamespace);
        return names.flatMap(GroupNames::both).collect(Collectors.toSet());
    }

    private List<DirContextOperations> groupsWith(DirContextOperations entry) {
        return client().search()
                .query(LdapQueryBuilder.query()
                        .base(properties.groupBase())
                        .searchScope(SearchScope.SUBTREE)
                        .attributes(NO_ATTRIBUTES)
                        .filter(properties.groupFilter(), entry.getNameInNamespace()))
                .list();
    }

    private static String text(DirContextOperations entry, String attribute) {
        var value = attribute.isBlank() ? null : entry.getStringAttribute(attribute);
        return value == null ? "" : value.strip();
    }

    private LdapClient client() {
        return Objects.requireNonNull(search);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("nobody of the directory");
    }
}
