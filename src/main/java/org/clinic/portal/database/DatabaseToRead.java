package org.clinic.portal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The database for a command that only reads it: the configured one, or the embedded one while no portal runs on it. It is
 * neither made nor migrated.
 */
public final class DatabaseToRead implements AutoCloseable {

    private final Connection connection;
    private final @Nullable EmbeddedDatabase embedded;

    private DatabaseToRead(Connection connection, @Nullable EmbeddedDatabase embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    /**
     * Connects to it.
     *
     * @param setting the value of a setting by its name, such as {@code SPRING_DATASOURCE_URL}, if it has one
     * @throws CannotStartException with what there is to say to the person at the console
     */
    public static DatabaseToRead open(Function<String, Optional<String>> setting) throws SQLException, IOException {
        var url = setting.apply("SPRING_DATASOURCE_URL");
        if (url.isEmpty()) {
            return embedded(Path.of(setting.apply("PORTAL_DATA").orElse(".data")));
        }
        var user = required(setting, "SPRING_DATASOURCE_USERNAME");
        var password = required(setting, "SPRING_DATASOURCE_PASSWORD");
        return new DatabaseToRead(DriverManager.getConnection(QuietUrl.of(url.get()), user, password), null);
    }

    private static String required(Function<String, Optional<String>> setting, String name) {
        return setting.apply(name)
                .orElseThrow(
                        () -> new CannotStartException("SPRING_DATASOURCE_URL names a database; set " + name + " too"));
    }

    private static DatabaseToRead embedded(Path folder) throws SQLException, IOException {
        if (!DataDirectory.isUsed(folder)) {
            throw new CannotStartException(
                    "there is no database in " + folder.toAbsolutePath().normalize()
                            + "; name its folder with --portal.data=…, or another database with SPRING_DATASOURCE_URL");
        }
        var embedded = start(folder);
        try {
            return new DatabaseToRead(
                    DriverManager.getConnection(embedded.url(), DatabaseRoles.APP, embedded.appPassword()), embedded);
        } catch (SQLException refused) {
            embedded.close();
            throw refused;
        }
    }

    private static EmbeddedDatabase start(Path folder) {
        try {
            return EmbeddedDatabase.start(folder);
        } catch (FolderInUseException running) {
            throw new CannotStartException(
                    "the portal is running on " + folder.toAbsolutePath().normalize()
                            + "; stop it first, or have an administrator verify the versions in it",
                    running);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
