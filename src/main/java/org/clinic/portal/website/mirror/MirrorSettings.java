package org.clinic.portal.website.mirror;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the mirror is.
 *
 * @param url as for the portal: what is written before anybody asks for it has to know where it is read
 * @param mirror absent where there is none
 */
@ConfigurationProperties("portal")
record MirrorSettings(@Nullable URI url, @Nullable Place mirror) {

    /** @param directory that the portal may write to; what is in it is the portal's */
    record Place(Path directory) {}

    MirrorSettings {
        if (mirror != null && url == null) {
            throw new IllegalArgumentException(
                    "portal.mirror.directory needs portal.url, which the pages of the mirror name as their address");
        }
    }
}
