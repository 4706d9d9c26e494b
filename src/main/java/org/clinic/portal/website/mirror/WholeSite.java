package org.clinic.portal.website.mirror;

import java.util.stream.Stream;

/** Everything that visitors can read, as they would be given it now. */
@FunctionalInterface
public interface WholeSite {

    /** One after the other, as each is taken: all at once they need not fit into memory. */
    Stream<SiteFile> files();
}
