package org.clinic.portal.website;

import org.jspecify.annotations.Nullable;

/**
 * The page that thanks whoever has said something of what they read, and takes what they write about it.
 *
 * @param title of the topic; empty while nothing is known but what was sent
 * @param heading of the section that it is about; absent for the page as a whole
 * @param said what was said, as the words for it are named
 * @param back where one had been reading
 * @param form absent once something was written
 */
public record UsefulPage(
        Chrome chrome,
        String title,
        @Nullable String heading,
        String said,
        String back,
        @Nullable NoteForm form) {

    /**
     * Where one says in words what is wrong or missing.
     *
     * @param section the id of the one that it is about; empty for the page as a whole
     * @param problem what has to be put right before it can be sent
     */
    public record NoteForm(
            String action,
            String token,
            String section,
            String typed,
            @Nullable String problem) {}

    public String about() {
        return heading == null ? title : heading;
    }

    public boolean isReturned() {
        return form != null && form.problem() != null;
    }
}
