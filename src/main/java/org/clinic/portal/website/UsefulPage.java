package org.clinic.portal.website;

import org.jspecify.annotations.Nullable;

/**
 * The page that thanks whoever has said something of what they read.
 *
 * @param title of the topic
 * @param heading of the section that it is about; absent for the page as a whole
 * @param said what was said, as the words for it are named
 * @param back where one had been reading
 */
public record UsefulPage(
        Chrome chrome, String title, @Nullable String heading, String said, String back) {

    public String about() {
        return heading == null ? title : heading;
    }
}
