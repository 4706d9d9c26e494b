package org.clinic.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The roles {@code portal_owner} and {@code portal_app}, made by the very script that a DBA runs. */
public final class DatabaseRoles {

    public static final String OWNER = "portal_owner";
    public static final String APP = "portal_app";

    private DatabaseRoles() {}

    /** Runs {@code db/roles.sql} on a superuser's connection to the application's database. */
    public static void create(Connection superuser, String ownerPassword, String appPassword) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(script().replace(":'owner_password'", statement.enquoteLiteral(ownerPassword))
                    .replace(":'app_password'", statement.enquoteLiteral(appPassword)));
        }
    }

    /** The script without the lines that only psql understands. */
    private static String script() {
        try {
            return new ClassPathResource("db/roles.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
