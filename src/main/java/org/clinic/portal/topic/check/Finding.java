package org.clinic.portal.topic.check;

import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check has found.
 *
 * @param section absent in the topic's own details
 * @param line the whole line that it stands in
 * @param words those that are meant; empty where some are missing
 * @param about the sentence around them, or more where more is meant: what is no more once it is written otherwise
 * @param instead what should be written for the words, if that is known
 * @param hint why, if whoever wants it said so
 */
public record Finding(
        Check check,
        @Nullable SectionId section,
        Place place,
        String line,
        String words,
        String about,
        @Nullable String instead,
        String hint) {

    /**
     * Tells this finding from all others of the section, or of the details, for as long as the text is what it is about: a SHA-256 in
     * hexadecimal digits. The same words in the same sentence again are the same.
     */
    public String key() {
        return Sha256.of(check + "\n" + words + "\n" + about).toString();
    }
}
