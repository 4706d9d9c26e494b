package org.clinic.portal.website.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.clinic.portal.website.serving.Codings;
import org.jspecify.annotations.Nullable;

/**
 * The whole site in a folder of its own. A file that was the same in the one before is shared with it, so that only what
 * has changed is compressed and takes room.
 */
final class Generation {

    private static final String GZIP = ".gz";
    private static final String BROTLI = ".br";

    private final Path folder;
    private final @Nullable Path before;
    private final Codings codings;
    private int files;
    private int changed;

    /** @param before the one to share files with, if there is one */
    Generation(Path folder, @Nullable Path before, Codings codings) {
        this.folder = folder;
        this.before = before;
        this.codings = codings;
    }

    void add(SiteFile file) throws IOException {
        var path = file.in(folder);
        Files.createDirectories(path.getParent());
        files++;
        if (before != null && isSame(file, file.in(before))) {
            share(file.in(before), path);
            return;
        }
        changed++;
        Files.write(path, file.content());
        if (file.isText()) {
            writeCompressed(file.content(), path);
        }
    }

    private static boolean isSame(SiteFile file, Path known) throws IOException {
        return Files.exists(known)
                && Files.size(known) == file.content().length
                && Arrays.equals(Files.readAllBytes(known), file.content());
    }

    private static void share(Path known, Path path) throws IOException {
        Files.createLink(path, known);
        for (var coding : new String[] {GZIP, BROTLI}) {
            var compressed = beside(known, coding);
            if (Files.exists(compressed)) {
                Files.createLink(beside(path, coding), compressed);
            }
        }
    }

    /** Where Brotli does not run there is gzip alone, as from the portal. */
    private void writeCompressed(byte[] content, Path path) throws IOException {
        Files.write(beside(path, GZIP), codings.gzipped(content));
        var brotli = codings.brotlied(content);
        if (brotli.isPresent()) {
            Files.write(beside(path, BROTLI), brotli.get());
        }
    }

    private static Path beside(Path path, String coding) {
        return path.resolveSibling(path.getFileName() + coding);
    }

    Path folder() {
        return folder;
    }

    @Override
    public String toString() {
        return "%d files, %d of them new".formatted(files, changed);
    }
}
