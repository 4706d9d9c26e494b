package org.clinic.portal.topic.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses a slug that another topic has, or had when it was published, or that leads to one: old links must not lead elsewhere. */
public class SlugTakenException extends RuntimeException {

    private final @Nullable String leadsTo;

    SlugTakenException(String slug) {
        super("The slug %s is taken".formatted(slug));
        leadsTo = null;
    }

    SlugTakenException(String slug, String leadsTo) {
        super("The slug %s is a redirect".formatted(slug));
        this.leadsTo = leadsTo;
    }

    /** The title of the topic that a redirect leads to from there, if it is that. */
    public Optional<String> leadsTo() {
        return Optional.ofNullable(leadsTo);
    }
}
