package org.clinic.portal.inquiry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.database.DatabaseRoles;
import org.springframework.core.io.ClassPathResource;

/**
 * A database of as many inquiries as a desk has after years, on a server of its own which keeps what it holds between two
 * runs. It is set up as a small one is in use, and not for tests: with a gigabyte of buffers, and what is committed is on
 * the disk.
 */
final class DeskDatabase {

    private static final String URL = "jdbc:postgresql://localhost:%d/portal";

    private final EmbeddedPostgres server;
    private final int rows;

    private DeskDatabase(EmbeddedPostgres server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    /** Starts the server and lets the application that starts next in this JVM use it. */
    static DeskDatabase start(int rows) {
        var data = Path.of("target", "bench-desk", String.valueOf(rows));
        boolean isNew = !Files.exists(data.resolve("PG_VERSION"));
        try {
            Files.createDirectories(data);
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_wal_size", "8GB")
                    .start();
            var desk = new DeskDatabase(server, rows);
            if (isNew) {
                desk.create();
            }
            System.setProperty("spring.datasource.url", URL.formatted(server.getPort()));
            System.setProperty("spring.datasource.username", DatabaseRoles.APP);
            System.setProperty("spring.datasource.password", "app");
            System.setProperty("spring.flyway.user", DatabaseRoles.OWNER);
            System.setProperty("spring.flyway.password", "owner");
            return desk;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The database of the bench does not start", failed);
        }
    }

    private void create() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database portal");
        }
        try (var superuser = superuser()) {
            DatabaseRoles.create(superuser, "owner", "app");
        }
    }

    /** Whether there are inquiries already. */
    boolean isFilled() throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement();
                var answer = statement.executeQuery("select exists (select from inquiry)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Makes the inquiries, of the coordinators and about the topics that there are. */
    void fill() throws Exception {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute("set desk.rows = " + rows);
            statement.execute(script("desk.sql"));
            fillWords();
            statement.execute(script("desk-words.sql"));
            statement.execute("create extension if not exists fuzzystrmatch");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** Two at a time, as folding takes long. */
    private void fillWords() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var parts = IntStream.range(0, 2)
                    .<Callable<Integer>>mapToObj(part -> () -> fillWords(part))
                    .toList();
            for (var part : threads.invokeAll(parts)) {
                part.get();
            }
        }
    }

    private int fillWords(int part) throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            return statement.executeUpdate("""
                    insert into inquiry_words
                    select words.* from (select inquiry from inquiry where get_byte(submission_sha256, 0) %% 2 = %d) half,
                        inquiry_words_of(half.inquiry) words""".formatted(part));
        }
    }

    /** How many there are of what. */
    String description() throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement();
                var answer = statement.executeQuery("""
                        select format('%s inquiries, of which %s are open and %s are spam; %s events; %s names', count(*),
                            count(*) filter (where next_step is not null), count(*) filter (where status = 'SPAM'),
                            (select count(*) from inquiry_event), (select count(*) from inquiry_name))
                        from inquiry""")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** As the application is, for statements by hand: each is planned for its values, and may take five seconds. */
    Connection byHand() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", DatabaseRoles.APP);
        properties.setProperty("password", "app");
        properties.setProperty("prepareThreshold", "0");
        properties.setProperty("options", "-c statement_timeout=5s");
        return DriverManager.getConnection(URL.formatted(server.getPort()), properties);
    }

    private Connection superuser() throws SQLException {
        return server.getDatabase("postgres", "portal").getConnection();
    }

    private static String script(String name) {
        try {
            return new ClassPathResource(name, DeskDatabase.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
