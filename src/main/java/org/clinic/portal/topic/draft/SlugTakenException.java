package org.clinic.portal.topic.draft;

/** Refuses a slug that another topic has, or had when it was published: old links must not lead elsewhere. */
public class SlugTakenException extends RuntimeException {

    SlugTakenException(String slug) {
        super("The slug %s is taken".formatted(slug));
    }
}
