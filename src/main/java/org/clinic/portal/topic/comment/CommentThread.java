package org.clinic.portal.topic.comment;

import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it was when it was read, with what has been said in it.
 *
 * @param remarks in the order in which they were made; at least the one that began it
 * @param resolution absent while it is open
 */
public record CommentThread(
        CommentId id,
        SectionId section,
        Anchor anchor,
        List<Remark> remarks,
        @Nullable Resolution resolution) {

    /** Who has settled it, and when. */
    public record Resolution(Instant at, String by) {}

    public CommentThread {
        remarks = List.copyOf(remarks);
    }

    public boolean isOpen() {
        return resolution == null;
    }

    /** Whether this remark can be taken away: not what others have replied to. */
    public boolean isRemovable(Remark remark) {
        return remarks.size() == 1 || !remark.equals(remarks.getFirst());
    }

    /** Whether the account has said something in it. */
    public boolean isWith(AccountId account) {
        return remarks.stream().anyMatch(remark -> remark.author().equals(account));
    }
}
