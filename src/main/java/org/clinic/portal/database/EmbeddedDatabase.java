package org.clinic.portal.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The PostgreSQL that comes with the application, for one machine and no administrator. It listens on the loopback
 * address only, and asks everybody for a password.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final String NAME = "portal";
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final DataDirectory data;
    private final EmbeddedPostgres postgres;
    private final String superuserPassword;
    private final String ownerPassword = randomPassword();
    private final String appPassword = randomPassword();

    private EmbeddedDatabase(DataDirectory data, EmbeddedPostgres postgres, String superuserPassword) {
        this.data = data;
        this.postgres = postgres;
        this.superuserPassword = superuserPassword;
    }

    /** Starts the database of that folder, after ending the one that a killed instance left running. */
    static EmbeddedDatabase start(Path folder) {
        var data = DataDirectory.open(folder);
        try {
            PostgresProcess.end(data.cluster());
            data.removeUnfinishedCluster();
            Files.deleteIfExists(data.log());
            var database = Files.exists(data.cluster()) ? startAgain(data) : startFirst(data);
            database.prepare();
            return database;
        } catch (IOException | SQLException | IllegalStateException failed) {
            data.close();
            throw new CannotStartException(
                    "the embedded PostgreSQL did not start; " + data.log() + " may say why: " + failed, failed);
        }
    }

    private static EmbeddedDatabase startAgain(DataDirectory data) throws IOException {
        var password = Files.readString(data.password());
        return new EmbeddedDatabase(data, server(data, password).start(), password);
    }

    private static EmbeddedDatabase startFirst(DataDirectory data) throws IOException {
        var password = randomPassword();
        DataDirectory.writeSecret(data.newPassword(), password);
        var postgres = server(data, password)
                .setLocaleConfig("pwfile", data.newPassword().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        Files.move(data.newPassword(), data.password());
        return new EmbeddedDatabase(data, postgres, password);
    }

    private static EmbeddedPostgres.Builder server(DataDirectory data, String password) {
        // Otherwise the library looks for, and stops, what it takes for old databases in a folder open to everybody.
        System.setProperty("ot.epg.working-dir", data.programs().toString());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.programs().toFile())
                .setDataDirectory(data.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(Redirect.appendTo(data.log().toFile()))
                .setConnectConfig("password", password)
                // Nothing typed may be lost: the library turns both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_checkpoints", "off")
                // No detail: it would repeat what patients wrote.
                .setServerConfig("log_error_verbosity", "terse");
    }

    /** Makes the database and its two roles; the roles' passwords are new with every start and written nowhere. */
    private void prepare() throws IOException, SQLException {
        try {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                createDatabase(connection);
            }
            try (var connection = postgres.getDatabase(SUPERUSER, NAME).getConnection()) {
                DatabaseRoles.create(connection, ownerPassword, appPassword);
            }
        } catch (SQLException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
            // Nobody else uses this cluster, so its roles have nothing to look for in what it comes with.
            statement.execute("revoke connect on database postgres, template1 from public");
        }
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String url() {
        // On the loopback address it is not asked for encryption that it does not have.
        return QuietUrl.of("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME
                + "?sslmode=disable&gssEncMode=disable");
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String appPassword() {
        return appPassword;
    }

    @Override
    public void close() throws IOException {
        try (data) {
            postgres.close();
            // The library waits for five seconds only.
            PostgresProcess.end(data.cluster());
        }
    }
}
