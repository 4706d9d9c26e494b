package org.clinic.portal.website.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.clinic.portal.website.serving.Codings;
import org.jspecify.annotations.Nullable;

/**
 * The whole site in a folder of its own. A file that was the same in the one before is shared with it, so that only what
 * has changed is compressed and takes room; and one that is made of the same as then is not even made.
 */
final class Generation {

    private static final String GZIP = ".gz";
    private static final String BROTLI = ".br";

    private final Path folder;
    private final @Nullable Path before;
    private final Map<String, Object> basesBefore;
    private final Codings codings;
    private final Map<String, Object> bases = new HashMap<>();
    private int files;
    private int made;
    private int changed;

    /**
     * @param before the one to share files with, if there is one
     * @param basesBefore what files of that are made of, by their paths, as far as it is known
     */
    Generation(Path folder, @Nullable Path before, Map<String, Object> basesBefore, Codings codings) {
        this.folder = folder;
        this.before = before;
        this.basesBefore = basesBefore;
        this.codings = codings;
    }

    void add(SiteFile file) throws IOException {
        var path = file.in(folder);
        Files.createDirectories(path.getParent());
        files++;
        var basis = file.basis();
        if (basis != null) {
            bases.put(file.path(), basis);
        }
        var known = before == null ? null : file.in(before);
        if (known != null && basis != null && basis.equals(basesBefore.get(file.path())) && Files.exists(known)) {
            share(known, path);
            return;
        }
        made++;
        var content = file.content().get();
        if (known != null && isSame(content, known)) {
            share(known, path);
            return;
        }
        changed++;
        Files.write(path, content);
        if (file.isText()) {
            writeCompressed(content, path);
        }
    }

    private static boolean isSame(byte[] content, Path known) throws IOException {
        return Files.exists(known)
                && Files.size(known) == content.length
                && Arrays.equals(Files.readAllBytes(known), content);
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

    /** What its files are made of, by their paths. */
    Map<String, Object> bases() {
        return bases;
    }

    @Override
    public String toString() {
        return "%d files, %d of them made and %d new".formatted(files, made, changed);
    }
}
