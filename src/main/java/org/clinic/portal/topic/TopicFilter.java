package org.clinic.portal.topic;

import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a list shows.
 *
 * @param text stands in the title, label, summary or slug; empty for any
 * @param status absent for any
 * @param owner absent for anybody's
 * @param archived whether those in the archive are shown, and no others
 */
public record TopicFilter(
        String text, @Nullable TopicStatus status, @Nullable AccountId owner, boolean archived) {

    /** Everything that is not in the archive. */
    public static final TopicFilter ALL = new TopicFilter("", null, null, false);

    public TopicFilter withText(String text) {
        return new TopicFilter(text, status, owner, archived);
    }

    public TopicFilter withOwner(@Nullable AccountId owner) {
        return new TopicFilter(text, status, owner, archived);
    }

    /** Those that stand so, outside the archive. */
    public TopicFilter withStatus(@Nullable TopicStatus status) {
        return new TopicFilter(text, status, owner, false);
    }

    public TopicFilter inArchive() {
        return new TopicFilter(text, null, owner, true);
    }
}
