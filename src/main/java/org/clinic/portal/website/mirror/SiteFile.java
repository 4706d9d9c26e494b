package org.clinic.portal.website.mirror;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is read at one address, as a file.
 *
 * @param path below the folder, such as {@code topics/knee.html}
 * @param basis all that the content is made of and that may change: while it is equal to what it was, so is the content, and
 *     nobody asks for it; absent of what is made anew each time
 */
public record SiteFile(String path, @Nullable Object basis, Supplier<byte[]> content) {

    /** Names of the site's addresses: none leads out of the folder, and none hides, but for the one of RFC 8615. */
    private static final Pattern NAMES =
            Pattern.compile("(\\.well-known/)?([A-Za-z0-9-]+/)*[A-Za-z0-9-]+(\\.[a-z0-9-]+)+");

    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|ico)");

    public SiteFile {
        if (!NAMES.matcher(path).matches()) {
            throw new IllegalArgumentException("No file of the site is called " + path);
        }
    }

    public SiteFile(String path, byte[] content) {
        this(path, null, () -> content);
    }

    Path in(Path folder) {
        return folder.resolve(path);
    }

    /** Whether it gets smaller by being compressed, which pictures are already. */
    boolean isText() {
        return !PICTURE.matcher(path).matches();
    }
}
