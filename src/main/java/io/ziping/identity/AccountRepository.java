package io.ziping.identity;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    @Query("select a from Account a left join fetch a.department left join fetch a.unit where a.username = :username")
    Optional<Account> findByUsername(String username);

    @Query("select a.displayName from Account a where a.id = :id")
    Optional<String> findDisplayName(long id);

    boolean existsByRole(Role role);

    Account save(Account account);
}
