package io.ziping.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    @Query("select a from Account a left join fetch a.department left join fetch a.unit where a.username = :username")
    Optional<Account> findByUsername(String username);

    @Query("select a from Account a left join fetch a.department left join fetch a.unit where a.id = :id")
    Optional<Account> findById(long id);

    /** Accounts whose username, name or body contains a text, by username. */
    @Query(value = """
                    select a from Account a left join fetch a.department d left join fetch a.unit u
                    where a.username like :part escape '\\' or lower(a.displayName) like :part escape '\\'
                    or lower(coalesce(u.name, d.name, '')) like :part escape '\\' order by a.username
                    """, countQuery = """
                    select count(a) from Account a left join a.department d left join a.unit u
                    where a.username like :part escape '\\' or lower(a.displayName) like :part escape '\\'
                    or lower(coalesce(u.name, d.name, '')) like :part escape '\\'
                    """)
    Page<Account> search(String part, Pageable page);

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
