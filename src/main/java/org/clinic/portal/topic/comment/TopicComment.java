package org.clinic.portal.topic.comment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.content.merge.Stretch;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What people say to each other about a place in a draft, until one of them calls it settled. */
@Entity
@DynamicUpdate // Which topic it belongs to cannot be written again.
class TopicComment {

    @EmbeddedId
    private CommentId id;

    @Version
    private @Nullable Integer revision;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "topic_id", updatable = false))
    private TopicId topic;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "section_id"))
    private SectionId section;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Anchor.About about;

    private @Nullable Integer placeFrom;
    private @Nullable Integer placeTo;
    private String quote;
    private @Nullable String lostFrom;

    private @Nullable Instant resolvedAt;
    private @Nullable UUID resolvedBy;
    private @Nullable String resolverName;
    private @Nullable Instant removedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "comment_id", nullable = false, updatable = false)
    @OrderBy("madeAt, id")
    @Fetch(FetchMode.SUBSELECT)
    private List<TopicRemark> remarks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    TopicComment() {}

    @SuppressWarnings("NullAway.Init")
    TopicComment(TopicId topic, SectionId section, Anchor anchor, TopicRemark first) {
        id = new CommentId();
        this.topic = topic;
        about = anchor.about();
        place(section, anchor);
        remarks.add(first);
    }

    /** Puts it where its words are now. */
    void place(SectionId where, Anchor anchor) {
        section = where;
        placeFrom = anchor.place() == null ? null : anchor.place().from();
        placeTo = anchor.place() == null ? null : anchor.place().to();
        quote = anchor.quote();
        lostFrom = anchor.lostFrom();
    }

    /** Adds what somebody replies, unless somebody else has just settled it, or taken it away. */
    void reply(TopicRemark remark) {
        if (removedAt != null || resolvedAt != null) {
            throw new OptimisticLockingFailureException("Comment %s takes no reply any more".formatted(id));
        }
        remarks.add(remark);
    }

    /** Settles it; one that is settled stays as it is. Answers whether that changed anything. */
    boolean resolve(Hand hand) {
        if (resolvedAt != null) {
            return false;
        }
        resolvedAt = hand.at();
        resolvedBy = hand.id().id();
        resolverName = hand.name();
        return true;
    }

    /** Answers whether it was settled. */
    boolean reopen() {
        var wasResolved = resolvedAt != null;
        resolvedAt = null;
        resolvedBy = null;
        resolverName = null;
        return wasResolved;
    }

    /** Takes away what its author said. What somebody has replied to stays. */
    void remove(RemarkId said, Hand remover) {
        var remark = remark(said);
        if (remark == remarks.getFirst()) {
            if (shown().size() > 1) {
                throw new OptimisticLockingFailureException("Somebody has replied to comment %s".formatted(id));
            }
            remark.remove(remover);
            removedAt = remover.at();
        } else {
            remark.remove(remover);
        }
    }

    void putBack(RemarkId said, AccountId remover) {
        var remark = remark(said);
        remark.putBack(remover);
        if (remark == remarks.getFirst()) {
            removedAt = null;
        }
    }

    TopicRemark remark(RemarkId said) {
        return remarks.stream()
                .filter(remark -> remark.id().equals(said))
                .findFirst()
                .orElseThrow();
    }

    CommentId id() {
        return id;
    }

    TopicId topic() {
        return topic;
    }

    SectionId section() {
        return section;
    }

    boolean isBy(AccountId account) {
        return remarks.getFirst().author().equals(account);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    Anchor anchor() {
        var place = placeFrom == null || placeTo == null ? null : new Stretch(placeFrom, placeTo);
        return new Anchor(about, place, quote, lostFrom);
    }

    private List<TopicRemark> shown() {
        return remarks.stream().filter(remark -> !remark.isRemoved()).toList();
    }

    CommentThread asRead() {
        var resolution = resolvedAt == null || resolverName == null
                ? null
                : new CommentThread.Resolution(resolvedAt, resolverName);
        return new CommentThread(
                id, section, anchor(), shown().stream().map(TopicRemark::asRead).toList(), resolution);
    }
}
