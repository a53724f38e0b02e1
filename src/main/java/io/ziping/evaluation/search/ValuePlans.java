package io.ziping.evaluation.search;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements that PostgreSQL plans anew for the values of each call. Which index is right for a list depends on them: a plan
 * for any word or any status, which it would keep after a few calls, is right for few.
 */
final class ValuePlans extends JdbcTemplate {

    private ValuePlans(DataSource source) {
        super(source);
    }

    static JdbcClient of(DataSource source) {
        return JdbcClient.create(new ValuePlans(source));
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
