package org.clinic.portal.website.mirror;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What is read at one address, as a file.
 *
 * @param path below the folder, such as {@code topics/knee.html}
 */
public record SiteFile(String path, byte[] content) {

    /** Names of the site's addresses: none leads out of the folder, and none hides, but for the one of RFC 8615. */
    private static final Pattern NAMES =
            Pattern.compile("(\\.well-known/)?([A-Za-z0-9-]+/)*[A-Za-z0-9-]+(\\.[a-z0-9-]+)+");

    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|ico)");

    public SiteFile {
        if (!NAMES.matcher(path).matches()) {
            throw new IllegalArgumentException("No file of the site is called " + path);
        }
    }

    Path in(Path folder) {
        return folder.resolve(path);
    }

    /** Whether it gets smaller by being compressed, which pictures are already. */
    boolean isText() {
        return !PICTURE.matcher(path).matches();
    }
}
