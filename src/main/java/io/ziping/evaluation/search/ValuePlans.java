package io.ziping.evaluation.search;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * Statements that PostgreSQL plans anew for the values of each call. Which index is right for a list depends on them: a plan
 * for any word or any status, which it would keep after a few calls, is right for few.
 */
final class ValuePlans extends JdbcTemplate {

    /** By name: the driver's classes carry annotations it does not bring along, which the compiler warns of. */
    private static final Class<?> DRIVERS = ClassUtils.resolveClassName("org.postgresql.PGStatement", null);

    private ValuePlans(DataSource source) {
        super(source);
    }

    static JdbcClient of(DataSource source) {
        return JdbcClient.create(new ValuePlans(source));
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(DRIVERS)) {
            PropertyAccessorFactory.forBeanPropertyAccess(statement.unwrap(DRIVERS))
                    .setPropertyValue("prepareThreshold", 0);
        }
    }
}
