package org.clinic.portal.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** All versions as they are stored at one moment, some at a time, by topic and number. */
final class StoredVersions implements AutoCloseable {

    /** Of some 50 kB each. */
    private static final int AT_A_TIME = 50;

    private final PreparedStatement statement;
    private final ResultSet rows;

    private StoredVersions(PreparedStatement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Begins a transaction, in which everything that is read is of one moment and nothing can be written. */
    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
        }
    }

    /** Of the transaction that was begun. */
    static StoredVersions in(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(StoredVersion.ALL);
        statement.setFetchSize(AT_A_TIME);
        return new StoredVersions(statement, statement.executeQuery());
    }

    Optional<StoredVersion> next() throws SQLException {
        return rows.next() ? Optional.of(StoredVersion.in(rows)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
