package org.clinic.portal.version;

import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a version: part of it, never to be changed.
 *
 * @param note what has changed, in up to {@value #LONGEST_NOTE} characters; absent for a minor change, and only then
 */
public record Announcement(ChangeKind kind, @Nullable String note) {

    public static final int LONGEST_NOTE = 1000;

    /** @throws InvalidContentException if the note is missing, too long, or too much */
    public Announcement {
        if ((kind == ChangeKind.MINOR) != (note == null) || note != null && Line.isBlank(note)) {
            throw new InvalidContentException("A change of the kind %s with the note %s".formatted(kind, note));
        }
        note = note == null ? null : Line.of(note, LONGEST_NOTE);
    }

    public static Announcement minor() {
        return new Announcement(ChangeKind.MINOR, null);
    }

    public static Announcement content(String note) {
        return new Announcement(ChangeKind.CONTENT, note);
    }

    public static Announcement correction(String note) {
        return new Announcement(ChangeKind.CORRECTION, note);
    }
}
