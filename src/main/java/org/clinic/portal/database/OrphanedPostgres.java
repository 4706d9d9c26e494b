package org.clinic.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the instance that had started it, as after {@code kill -9}. */
final class OrphanedPostgres {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);

    private OrphanedPostgres() {}

    /** Ends the server of a cluster that no living instance holds, and removes the mark it left. */
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
            log.info("Ending the PostgreSQL that an earlier instance left running");
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
            throw new IOException(
                    "PostgreSQL process " + process.pid() + " of an earlier instance did not end", failed);
        }
    }
}
