package io.ziping.identity;

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

    @Query("select count(a) from Account a where a.role = :role and a.enabled")
    long countEnabled(Role role);

    Account save(Account account);

    void flush();
}
