package org.clinic.portal.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * What one run leaves for the next ones: its classes, loaded and linked, and which of its methods are worth compiling.
 * Each is for the jars and the JDK that it was made with, in a folder named after both; for others it does not exist.
 */
final class StartCache {

    /** How far it is. */
    enum State {
        TO_BE_RECORDED,
        BEING_RECORDED,
        RECORDED
    }

    private final Path folder;
    private final boolean hasPredecessor;

    private StartCache(Path folder, boolean hasPredecessor) {
        this.folder = folder;
        this.hasPredecessor = hasPredecessor;
    }

    /** The cache of these classes for this JDK, made ready to be recorded where it is new. */
    static StartCache of(Classes classes) throws IOException, InterruptedException {
        return of(classes, jdk());
    }

    static StartCache of(Classes classes, String jdk) throws IOException, InterruptedException {
        var home = Files.createDirectories(classes.home());
        var folder = home.resolve(digest(classes.identity() + jdk));
        var others = others(folder);
        if (!Files.exists(folder)) {
            // Under another name, until it is whole.
            var unfinished = Files.createTempDirectory(home, "new-");
            try {
                classes.layOut(unfinished);
                moveWhole(unfinished, folder);
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
            // All but the last: it may be another node's, which has not been started anew yet.
            for (var old : others.stream().skip(1).toList()) {
                FileSystemUtils.deleteRecursively(old);
            }
        }
        return new StartCache(folder, !others.isEmpty());
    }

    private static void moveWhole(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            // Another run may have been faster.
            if (!Files.exists(folder)) {
                throw failed;
            }
        }
    }

    private static List<Path> others(Path folder) throws IOException {
        try (var all = Files.list(folder.getParent())) {
            return all.filter(other -> !other.equals(folder))
                    .sorted(Comparator.comparingLong(
                                    (Path other) -> other.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }

    private static String jdk() {
        var words = new ArrayList<String>();
        for (var word : List.of("java.vm.name", "java.vm.version", "java.vendor.version", "os.arch")) {
            words.add(System.getProperty(word));
        }
        return String.join(" ", words);
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Says how far it is, and, where it is to be recorded, that this process does. */
    State take(ProcessHandle process) throws IOException {
        if (Files.exists(file())) {
            return State.RECORDED;
        }
        if (recorder().isPresent()) {
            return State.BEING_RECORDED;
        }
        if (Files.exists(recording()) && Files.exists(cameToBeReady()) && !Files.exists(unfinished())) {
            Files.move(recording(), file(), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(mark());
            return State.RECORDED;
        }
        for (var left : List.of(recording(), unfinished(), cameToBeReady(), mark())) {
            Files.deleteIfExists(left);
        }
        try {
            Files.writeString(mark(), sign(process), StandardOpenOption.CREATE_NEW);
            return State.TO_BE_RECORDED;
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return State.BEING_RECORDED;
        }
    }

    /** The process that said it would record, as long as it runs. */
    private Optional<ProcessHandle> recorder() throws IOException {
        if (!Files.exists(mark())) {
            return Optional.empty();
        }
        var sign = Files.readString(mark());
        return ProcessHandle.of(Long.parseLong(sign.substring(0, sign.indexOf(' '))))
                .filter(process -> sign(process).equals(sign));
    }

    /** With the time, since a number is given again after a reboot. */
    private static String sign(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    Path folder() {
        return folder;
    }

    /** Whether there has been one, of other jars or by another JDK. */
    boolean hasPredecessor() {
        return hasPredecessor;
    }

    Path file() {
        return folder.resolve("portal.aot");
    }

    /** Where the JVM writes, as its last act. */
    Path recording() {
        return folder.resolve("recording.aot");
    }

    /** What the JVM keeps beside it until it is whole. */
    private Path unfinished() {
        return folder.resolve("recording.aot.config");
    }

    /** What a recorded run leaves once it is ready: what one loads that fails to start is no use to another. */
    Path cameToBeReady() {
        return folder.resolve("ready");
    }

    private Path mark() {
        return folder.resolve("recorder");
    }
}
