package org.clinic.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

import static org.awaitility.Awaitility.await;

/** The nginx of the machine, with a part of a configuration that belongs within {@code http}. */
public final class Nginx implements AutoCloseable {

    private final Path folder;
    private final Process server;

    private Nginx(Path folder, Process server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts it, and waits until it listens at that port; without one the test is skipped, or fails where {@code CI} is true. */
    public static Nginx start(String configuration, int port) throws IOException {
        var executable = Program.find(
                "This test needs nginx, and there is none on the PATH",
                List.of("nginx"),
                List.of(Path.of("/usr/sbin/nginx")));
        var folder = Files.createTempDirectory("nginx");
        var file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/pid;
                error_log %1$s/errors;
                events { }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(folder, configuration));
        var server = new ProcessBuilder(executable.toString(), "-e", folder + "/errors", "-c", file.toString())
                .inheritIO()
                .start();
        var nginx = new Nginx(folder, server);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            if (!server.isAlive()) {
                throw new AssertionError("nginx ended: " + Files.readString(folder.resolve("errors")));
            }
            return listens(port);
        });
        return nginx;
    }

    private static boolean listens(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /** A port at which nobody listened just now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }
}
