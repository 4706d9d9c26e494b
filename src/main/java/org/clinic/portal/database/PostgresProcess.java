package org.clinic.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of a cluster as a process, found by the mark that it leaves in its folder while it runs. */
final class PostgresProcess {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);

    private PostgresProcess() {}

    /**
     * Sees to it that no server runs on a cluster which this instance holds alone: neither one that takes long to end,
     * nor one that outlived an instance which was killed.
     */
    static void end(Path cluster) throws IOException {
        var mark = cluster.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        var lines = Files.readAllLines(mark);
        var process = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (process != null && isPostgres(process)) {
            log.info("Waiting for a PostgreSQL to end that still runs on {}", cluster);
            end(process);
        }
        // PostgreSQL would take any living process of that number, such as one after a reboot, for its predecessor.
        Files.deleteIfExists(mark);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException("PostgreSQL process " + process.pid() + " did not end", failed);
        }
    }
}
