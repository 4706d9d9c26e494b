package org.clinic.portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.clinic.portal.database.DatabaseRoles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of one test's own, which forgets nothing, and is killed and started again at the same address. */
public final class KillablePostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "portal";

    private final Path data;
    private final String password;
    private EmbeddedPostgres server;

    private KillablePostgres(Path folder) throws IOException {
        data = folder.resolve("postgres");
        password = Files.readString(folder.resolve("password"));
        server = launch(0);
    }

    /** The one that a portal has left in its folder, with all that it had in it. */
    public static KillablePostgres startAgain(Path folder) throws IOException, SQLException {
        var postgres = new KillablePostgres(folder);
        try (var superuser = postgres.server.getDatabase(SUPERUSER, NAME).getConnection()) {
            DatabaseRoles.create(superuser, "owner", "app");
        }
        return postgres;
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** For a {@link Node}. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME),
                "SPRING_DATASOURCE_USERNAME",
                DatabaseRoles.APP,
                "SPRING_DATASOURCE_PASSWORD",
                "app",
                "SPRING_FLYWAY_USER",
                DatabaseRoles.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                "owner");
    }

    /** As its superuser. */
    public JdbcClient look() {
        return JdbcClient.create(server.getDatabase(SUPERUSER, NAME));
    }

    /** Ends all of its processes at once, as when the machine's memory has run out. */
    public void kill() throws IOException {
        var id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(id)).orElseThrow();
        var all = Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Starts it again after it was killed. */
    public void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = launch(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
