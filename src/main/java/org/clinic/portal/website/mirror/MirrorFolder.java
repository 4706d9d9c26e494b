package org.clinic.portal.website.mirror;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.website.serving.Codings;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the mirror. {@code current} in it is a link to the site that is served; one that is being written is beside
 * it, so that whoever reads finds the whole of one or the whole of the other. One that is replaced stays for a while: whoever
 * copies it to elsewhere may be in the middle of it. Several instances may have the folder in common, and write in turn.
 */
final class MirrorFolder {

    static final String CURRENT = "current";

    private static final String GENERATIONS = "generations";

    /** As long as copying a large site to elsewhere may take. */
    static final Duration STAYS = Duration.ofMinutes(10);

    private final Path root;
    private final Codings codings;
    private @Nullable Written last;

    /** What this instance wrote last. Of what another has written, be it of another release, it does not know what it is made of. */
    private record Written(Path folder, Map<String, Object> bases) {}

    MirrorFolder(Path root, Codings codings) {
        this.root = root.toAbsolutePath().normalize();
        this.codings = codings;
    }

    /**
     * Puts these files in the place of those that are there.
     *
     * @param overtaken whether they are out of date by now: then all is left as it was
     * @return what is there now, if that has changed
     */
    Optional<Generation> renew(Iterator<SiteFile> files, BooleanSupplier overtaken) throws IOException {
        Files.createDirectories(root.resolve(GENERATIONS));
        try (var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var before = current();
            removeOld(before);
            var generation = new Generation(
                    root.resolve(GENERATIONS, TimeOrderedId.next().toString()), before, basesOf(before), codings);
            while (files.hasNext()) {
                if (overtaken.getAsBoolean()) {
                    return Optional.empty();
                }
                generation.add(files.next());
            }
            return overtaken.getAsBoolean() ? Optional.empty() : Optional.of(lead(generation, before));
        }
    }

    private Map<String, Object> basesOf(@Nullable Path before) {
        return last != null && last.folder().equals(before) ? last.bases() : Map.of();
    }

    private @Nullable Path current() throws IOException {
        try {
            return root.resolve(CURRENT).toRealPath();
        } catch (NoSuchFileException firstTime) {
            return null;
        }
    }

    /** By renaming a link over the former one, which is one step. */
    private Generation lead(Generation generation, @Nullable Path before) throws IOException {
        var next = root.resolve("next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, root.relativize(generation.folder()));
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (before != null) {
            // From now on it is old.
            Files.setLastModifiedTime(before, FileTime.from(Instant.now()));
        }
        last = new Written(generation.folder().toRealPath(), generation.bases());
        return generation;
    }

    /** Those that were replaced a while ago, and what an interrupted writing has left. */
    private void removeOld(@Nullable Path current) throws IOException {
        var longAgo = FileTime.from(Instant.now().minus(STAYS));
        try (var all = Files.newDirectoryStream(
                root.resolve(GENERATIONS),
                each -> !each.equals(current) && Files.getLastModifiedTime(each).compareTo(longAgo) < 0)) {
            for (var old : all) {
                FileSystemUtils.deleteRecursively(old);
            }
        }
    }
}
