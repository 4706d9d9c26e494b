package org.clinic.portal.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a database must be like before this release touches it. */
final class DatabaseRequirements {

    static final int OLDEST = 15;

    private static final String BEYOND_TABLES = """
            select exists (select from pg_roles
            where rolname in ('pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files', 'pg_write_all_data')
                and pg_has_role(?, oid, 'member'))""";

    /** Of a database that has the table by now. */
    private static final String CHANGES_AUDIT = """
            select exists (select from pg_class
            where oid = to_regclass('audit_event')
                and has_table_privilege(?, oid, 'update, delete, truncate'))""";

    /** Of the role, of the database, and of the server without what it keeps for its administrators. */
    private static final String MOST_CONNECTIONS = """
            select least(nullif((select rolconnlimit from pg_roles where rolname = current_user), -1),
                nullif((select datconnlimit from pg_database where datname = current_database()), -1),
                current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer)""";

    private DatabaseRequirements() {}

    /** Refuses a server that is too old, a database that cannot hold every character, and missing roles. */
    static void checkAsOwner(Connection owner) throws SQLException {
        var server = owner.getMetaData();
        checkVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        var encoding = text(owner, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new CannotStartException("the database is encoded in " + encoding
                    + ", which cannot hold every name; create it with encoding 'UTF8'");
        }
        if (!holds(owner, "select exists (select from pg_roles where rolname = ?)", DatabaseRoles.APP)) {
            throw new CannotStartException(
                    "the database server has no role " + DatabaseRoles.APP + "; db/roles.sql makes it");
        }
    }

    static void checkVersion(int major, String version) {
        if (major < OLDEST) {
            throw new CannotStartException("PostgreSQL " + version + " is too old; it needs " + OLDEST + " or newer");
        }
    }

    /** Refuses a role for the running application that may do more than it has to: least privilege is the last wall. */
    static void checkAsApplication(Connection application, String owner) throws SQLException {
        var role = text(application, "select current_user");
        if (holds(application, "select rolsuper from pg_roles where rolname = ?", role)) {
            throw tooPowerful(role, "is a superuser");
        }
        if (holds(
                application,
                "select rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = ?",
                role)) {
            // Before PostgreSQL 16 whoever makes roles can become any other.
            throw tooPowerful(role, "may make roles or databases, or replicate");
        }
        if (holds(application, "select rolbypassrls from pg_roles where rolname = ?", role)) {
            throw tooPowerful(role, "passes by the rules of rows");
        }
        if (holds(application, BEYOND_TABLES, role)) {
            throw tooPowerful(role, "may run programs or touch files on the server, or write every table");
        }
        if (holds(application, "select pg_has_role(?, 'member')", owner)) {
            throw tooPowerful(role, "owns the tables");
        }
        if (holds(application, "select has_schema_privilege(?, current_schema(), 'create')", role)) {
            throw tooPowerful(role, "may create tables");
        }
        if (holds(application, CHANGES_AUDIT, role)) {
            throw tooPowerful(role, "may change what the audit trail says");
        }
        if (!holds(application, "select pg_has_role(?, 'usage')", DatabaseRoles.APP)) {
            throw new CannotStartException("the application signs in as " + role + ", which has no rights here; "
                    + "SPRING_DATASOURCE_USERNAME should be " + DatabaseRoles.APP);
        }
    }

    /** Refuses a database that would let in only a part of the application, which then waits, or hears nothing. */
    static void checkConnections(Connection application, int needed) throws SQLException {
        var most = Integer.parseInt(text(application, MOST_CONNECTIONS));
        if (most < needed) {
            throw new CannotStartException(
                    "the database allows %d connections, and each instance needs %d; raise the limit"
                                    .formatted(most, needed)
                            + " of the server (max_connections), the database or the role, or lower spring.datasource.hikari.maximum-pool-size");
        }
    }

    private static CannotStartException tooPowerful(String role, String why) {
        return new CannotStartException("the application must not sign in as " + role + ", which " + why
                + "; SPRING_DATASOURCE_USERNAME should be " + DatabaseRoles.APP + ", which db/roles.sql makes");
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean holds(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
