package io.ziping.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections for transactions that only read: to the replica inside a read that may lag, to the primary otherwise. */
@RequiredArgsConstructor
final class ReadOnlyConnections extends AbstractDataSource {

    private final DataSource primary;
    private final Replica replica;

    @Override
    public Connection getConnection() throws SQLException {
        var reads = LaggingReads.ofRequest();
        if (reads != null && reads.isMarked() && replica.isUsable()) {
            try {
                var connection = replica.connect();
                reads.use();
                replica.countRead();
                return connection;
            } catch (SQLException failure) {
                if (!isBusy(failure)) {
                    replica.isAway(String.valueOf(failure.getMessage()));
                }
                replica.countAskedAgain();
            }
        }
        var connection = primary.getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    /** All connections are in use: the pool names no failure of the server, and the next read may find one free. */
    private static boolean isBusy(SQLException failure) {
        return failure instanceof SQLTransientConnectionException && failure.getCause() == null;
    }

    /** Accounts are those of the settings. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("a connection of another account was asked for");
    }
}
