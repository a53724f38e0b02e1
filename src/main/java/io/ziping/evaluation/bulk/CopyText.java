package io.ziping.evaluation.bulk;

import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Rows of one table in the text format of PostgreSQL's {@code COPY}. */
final class CopyText {

    private static final int FIRST_SIZE = 1 << 16;

    /** By name, as {@code ValuePlans} has it: the driver is there when the program runs, not when it is compiled. */
    private static final Class<?> DRIVERS = ClassUtils.resolveClassName("org.postgresql.PGConnection", null);

    private static final Method COPIES_OF = ClassUtils.getMethod(DRIVERS, "getCopyAPI");
    private static final Method COPY_IN = ClassUtils.getMethod(
            ClassUtils.resolveClassName("org.postgresql.copy.CopyManager", null), "copyIn", String.class, Reader.class);

    private final String table;
    private final String columns;
    private final StringBuilder rows = new StringBuilder(FIRST_SIZE);

    CopyText(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Adds a row; {@code null} is no value, anything else what its text says. */
    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            var value = values[i];
            if (value == null) {
                rows.append("\\N");
            } else if (value instanceof String text) {
                escaped(text);
            } else {
                rows.append(value);
            }
        }
        rows.append('\n');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(sign);
            }
        }
    }

    /** Sends the rows to the table. */
    void send(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var copies = ReflectionUtils.invokeMethod(COPIES_OF, connection.unwrap(DRIVERS));
        ReflectionUtils.invokeMethod(
                COPY_IN, copies, "copy " + table + " (" + columns + ") from stdin", new StringReader(rows.toString()));
    }
}
