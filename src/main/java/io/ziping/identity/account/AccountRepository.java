package io.ziping.identity.account;

import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts of people; those of programs, which nobody logs in with, are found by their name for others only. */
public interface AccountRepository extends Repository<Account, Long> {

    /** A text in username, name or body; a role; a state by its name in {@link AccountFilter.State}. */
    String FILTER = """
             where not a.service and (a.username like :part escape '\\' or lower(a.displayName) like :part escape '\\'
                 or coalesce(u.nameKey, d.nameKey, '') like :part escape '\\')
             and (:role is null or a.role = :role)
             and (:state = 'ANY'
                 or :state = 'ENABLED' and a.enabled
                 or :state = 'DISABLED' and not a.enabled
                 or :state = 'LOCKED' and a.lockedUntil > :now
                 or :state = 'INITIAL' and a.enabled and a.mustChangePassword
                 or :state = 'NEVER' and a.lastLoginAt is null)
            """;

    @Query(
            "select a from Account a left join fetch a.department left join fetch a.unit where a.username = :username and not a.service")
    Optional<Account> findByUsername(String username);

    /** The account of whom a provider means. */
    @Query(
            "select a from Account a left join fetch a.department left join fetch a.unit where a.subject = :subject and not a.service")
    Optional<Account> findBySubject(String subject);

    @Query(
            "select a from Account a left join fetch a.department left join fetch a.unit where a.id = :id and not a.service")
    Optional<Account> findById(long id);

    /** Accounts that pass a filter, by username. */
    @Query(
            value = "select a from Account a left join fetch a.department d left join fetch a.unit u" + FILTER
                    + " order by a.username",
            countQuery = "select count(a) from Account a left join a.department d left join a.unit u" + FILTER)
    Page<Account> search(String part, @Nullable Role role, String state, Instant now, Pageable page);

    @Query("select a.displayName from Account a where a.id = :id")
    Optional<String> findDisplayName(long id);

    boolean existsByRole(Role role);

    boolean existsByUsername(String username);

    /** How many enabled administrators have a duty. */
    @Query(
            value = "select count(*) from account where enabled and :duty = any(string_to_array(duties, ','))",
            nativeQuery = true)
    long countEnabled(String duty);

    /** The usernames of administrators with more than one duty. */
    @Query(value = "select username from account where duties like '%,%' order by username", nativeQuery = true)
    List<String> findWithSeveralDuties();

    Account save(Account account);

    void flush();
}
