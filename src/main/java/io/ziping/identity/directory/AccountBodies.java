package io.ziping.identity.directory;

import io.ziping.identity.session.AccountSessions;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets accounts follow when the body they belong to is merged into another; what they see changes, so they log in again. */
@Service
@RequiredArgsConstructor
public class AccountBodies {

    private final JdbcClient jdbc;
    private final AccountSessions sessions;

    /** The accounts of one unit become another's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMerged(long from, long into) {
        follow("unit_id", from, into);
    }

    /** The reviewers of one department become another's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void departmentMerged(long from, long into) {
        follow("department_id", from, into);
    }

    private void follow(String column, long from, long into) {
        jdbc.sql("update account set %1$s = :into, version = version + 1 where %1$s = :from returning username"
                        .formatted(column))
                .param("from", from)
                .param("into", into)
                .query(String.class)
                .list()
                .forEach(sessions::end);
    }
}
