package org.clinic.portal.topic.publishing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a topic says at some time: in one of its versions, or in its draft as it stands.
 *
 * @param version its number, or 0 for the draft
 */
public record TopicState(int version) {

    public static final TopicState DRAFT = new TopicState(0);

    private static final String DRAFT_NAME = "draft";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The one that an address names, if it is the name of any. */
    public static Optional<TopicState> named(String name) {
        if (name.equals(DRAFT_NAME)) {
            return Optional.of(DRAFT);
        }
        return NUMBER.matcher(name).matches() ? Optional.of(new TopicState(Integer.parseInt(name))) : Optional.empty();
    }

    public boolean isDraft() {
        return version == 0;
    }

    /** As addresses name it. */
    public String name() {
        return isDraft() ? DRAFT_NAME : String.valueOf(version);
    }
}
