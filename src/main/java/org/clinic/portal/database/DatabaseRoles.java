package org.clinic.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The roles {@code portal_owner} and {@code portal_app}, made by the very script that a DBA runs: this understands as
 * much of psql as {@code db/roles.sql} needs.
 */
public final class DatabaseRoles {

    public static final String OWNER = "portal_owner";
    public static final String APP = "portal_app";

    private static final String RUN_THE_RESULT = "\\gexec";
    private static final Pattern STATEMENT = Pattern.compile("(?s)(.+?)(;\\R|\\\\gexec\\R)");

    private DatabaseRoles() {}

    /** Runs the script on a superuser's connection to the application's database. */
    public static void create(Connection superuser, String ownerPassword, String appPassword) throws SQLException {
        var statements =
                STATEMENT.matcher(script().replace(":'owner_password'", superuserLiteral(superuser, ownerPassword))
                        .replace(":'app_password'", superuserLiteral(superuser, appPassword)));
        while (statements.find()) {
            var sql = statements.group(1).strip();
            if (statements.group(2).startsWith(RUN_THE_RESULT)) {
                for (var made : results(superuser, sql)) {
                    execute(superuser, made);
                }
            } else {
                execute(superuser, sql);
            }
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("db/roles.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?m)^(--|\\\\set).*$", "");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String superuserLiteral(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }

    private static List<String> results(Connection connection, String sql) throws SQLException {
        var results = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                results.add(rows.getString(1));
            }
        }
        return results;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
