package org.clinic.portal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The line to the database, which can be cut, or freeze as when a firewall forgets it. */
public final class DatabaseLine implements AutoCloseable {

    private enum State {
        WELL,
        CUT,
        FROZEN
    }

    private final ServerSocket server;
    private final URI database;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WELL;

    /** To the database that a {@code jdbc:} address names. */
    public DatabaseLine(String url) throws IOException {
        database = URI.create(url.substring("jdbc:".length()));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The database's address by this line. */
    public String url() {
        var query = database.getQuery() == null ? "" : "?" + database.getQuery();
        return "jdbc:postgresql://localhost:" + server.getLocalPort() + database.getPath() + query;
    }

    /** The same database and user, by this line. */
    public JdbcConnectionDetails insteadOf(JdbcConnectionDetails details) {
        return new ByLine(details, this);
    }

    public void cut() {
        become(State.CUT);
        sockets.forEach(DatabaseLine::end);
    }

    public void freeze() {
        become(State.FROZEN);
    }

    /** As before: what was lost stays lost, and what is frozen goes on. */
    public void mend() {
        become(State.WELL);
    }

    private synchronized void become(State now) {
        state = now;
        notifyAll();
    }

    private void accept() {
        try (server) {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException closed) {
            sockets.forEach(DatabaseLine::end);
        }
    }

    private void join(Socket client) {
        sockets.add(client);
        try (client;
                var target = new Socket(database.getHost(), database.getPort())) {
            sockets.add(target);
            if (awaitFlow()) {
                var there = Thread.ofVirtual().start(() -> pass(client, target));
                pass(target, client);
                there.join();
            }
        } catch (IOException | InterruptedException gone) {
            end(client);
        }
    }

    private void pass(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            InputStream said = from.getInputStream();
            for (int length = said.read(bytes); length >= 0 && awaitFlow(); length = said.read(bytes)) {
                to.getOutputStream().write(bytes, 0, length);
                to.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException gone) {
            // The other end learns of it below.
        }
        end(from);
        end(to);
    }

    /** Waits while the line is frozen; whether anything may pass then. */
    private synchronized boolean awaitFlow() throws InterruptedException {
        while (state == State.FROZEN) {
            wait();
        }
        return state == State.WELL;
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // Then it has.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        become(State.CUT);
        sockets.forEach(DatabaseLine::end);
    }

    private record ByLine(JdbcConnectionDetails details, DatabaseLine line) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return line.url();
        }

        @Override
        public @Nullable String getUsername() {
            return details.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return details.getPassword();
        }
    }
}
