package org.clinic.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder in which the embedded database keeps everything; only one running instance at a time holds it. */
class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this instance, and makes it, readable by its owner alone, where it is missing. */
    static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            var channel =
                    FileChannel.open(root.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (tryLock(channel) == null) {
                channel.close();
                throw new FolderInUseException(root);
            }
            return new DataDirectory(root, channel);
        } catch (IOException unusable) {
            throw new CannotStartException("its data folder " + root + " cannot be used: " + unusable, unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return cluster(root);
    }

    private static Path cluster(Path root) {
        return root.resolve("postgres");
    }

    /** Whether there is a database in the folder. */
    static boolean isUsed(Path path) {
        return Files.exists(cluster(path));
    }

    /** Where PostgreSQL's programs are unpacked: not in a temporary folder, where others could put theirs first. */
    Path programs() {
        return root.resolve("programs");
    }

    /** What PostgreSQL says, of the present run. */
    Path log() {
        return root.resolve("postgres.log");
    }

    Path password() {
        return root.resolve("password");
    }

    /** The password of a cluster that is being made. As long as this file is there, the making has not ended. */
    Path newPassword() {
        return root.resolve("password.new");
    }

    /** Removes what an interrupted first start left. */
    void removeUnfinishedCluster() throws IOException {
        if (Files.exists(newPassword())) {
            FileSystemUtils.deleteRecursively(cluster());
            Files.delete(newPassword());
        }
    }

    static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        Files.writeString(file, secret);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
