package org.clinic.portal.topic;

import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.topic.draft.TopicStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a list shows.
 *
 * @param text stands in the title, label, summary or slug; empty for any
 * @param status absent for any
 * @param owner absent for anybody's and nobody's
 * @param nobodys whether those that nobody owns are shown, and no others
 * @param archived whether those in the archive are shown, and no others
 */
public record TopicFilter(
        String text, @Nullable TopicStatus status, @Nullable AccountId owner, boolean nobodys, boolean archived) {

    /** Everything that is not in the archive. */
    public static final TopicFilter ALL = new TopicFilter("", null, null, false, false);

    public TopicFilter withText(String text) {
        return new TopicFilter(text, status, owner, nobodys, archived);
    }

    public TopicFilter withOwner(@Nullable AccountId owner) {
        return new TopicFilter(text, status, owner, false, archived);
    }

    public TopicFilter ofNobody() {
        return new TopicFilter(text, status, null, true, archived);
    }

    /** Those that stand so, outside the archive. */
    public TopicFilter withStatus(@Nullable TopicStatus status) {
        return new TopicFilter(text, status, owner, nobodys, false);
    }

    public TopicFilter inArchive() {
        return new TopicFilter(text, null, owner, nobodys, true);
    }
}
