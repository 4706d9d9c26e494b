package org.clinic.portal.topic.comment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who write a draft and those who check it say to each other about it. Visitors never see any of it. What
 * somebody else was quicker to settle or to take away is an {@code OptimisticLockingFailureException}.
 */
@Service
@Transactional
@TopicReaders
public class CommentService {

    private static final Set<String> READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    private final TopicCommentRepository comments;
    private final HeldDrafts drafts;
    private final CommentNews news;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final Hands hands;

    CommentService(
            TopicCommentRepository comments,
            HeldDrafts drafts,
            CommentNews news,
            ObjectProvider<ActiveAccounts> accounts,
            Hands hands) {
        this.comments = comments;
        this.drafts = drafts;
        this.news = news;
        this.accounts = accounts;
        this.hands = hands;
    }

    /** Every comment on a topic, settled or not, in the order in which they were begun. */
    @Transactional(readOnly = true)
    public List<CommentThread> of(TopicId topic) {
        return comments.findIn(topic).stream()
                .map(TopicComment::asRead)
                .sorted(Comparator.comparing(
                        thread -> thread.remarks().getFirst().madeAt()))
                .toList();
    }

    /** Whom one can mention, by name. */
    @Transactional(readOnly = true)
    public List<NamedAccount> colleagues() {
        return accounts.stream()
                .flatMap(known -> known.holdingAnyOf(READERS).stream())
                .toList();
    }

    /**
     * Begins a comment.
     *
     * @param about a place in {@code seen}
     * @param seen the text as the person has it before them; what others made of it since is followed
     */
    public CommentThread add(SectionId section, Anchor about, Body seen, RemarkText said) {
        requireReaders(said.mentioned());
        var held = drafts.holdInPlace(section);
        var place = about.follow(seen, held.section().body());
        var comment = comments.saveAndFlush(new TopicComment(held.topic(), section, place, remark(said)));
        return news.begun(held, comment, said.mentioned());
    }

    /** Replies to a comment; everybody who has said something in it hears of that. */
    public CommentThread reply(CommentId id, RemarkText said) {
        requireReaders(said.mentioned());
        var comment = lock(id);
        comment.reply(remark(said));
        comments.saveAndFlush(comment);
        return news.replied(drafts.hold(comment.section()), comment, said.mentioned());
    }

    /** Changes what one has said oneself. Who is mentioned only now hears of it. */
    public void edit(CommentId id, RemarkId remark, RemarkText said) {
        requireReaders(said.mentioned());
        var comment = lock(id);
        var mentioned = comment.remark(remark).edit(said, hands.present());
        comments.saveAndFlush(comment);
        news.edited(drafts.hold(comment.section()), comment, remark, mentioned);
    }

    /** Takes away what one has said oneself: the whole comment, if it was begun with that and nobody has replied. */
    public void remove(CommentId id, RemarkId remark) {
        var comment = lock(id);
        comment.remove(remark, hands.present());
        news.changed(comment);
    }

    /** Takes a removal back. The comment is where its words are by then. */
    public void putBack(CommentId id, RemarkId remark) {
        var comment = lock(id);
        comment.putBack(remark, me());
        seek(comment);
        news.changed(comment);
    }

    public void resolve(CommentId id) {
        var comment = lock(id);
        if (comment.resolve(hands.present())) {
            news.resolved(comment);
        }
    }

    /** Opens a comment that was settled, where its words are by then. */
    public void reopen(CommentId id) {
        var comment = lock(id);
        if (comment.reopen()) {
            seek(comment);
            news.reopened(comment);
        }
    }

    /** Places a comment that has not followed its words for a while. */
    private void seek(TopicComment comment) {
        var section = drafts.hold(comment.section()).section();
        comment.place(section.id(), comment.anchor().soughtIn(section.body()));
    }

    /** A comment for a change; its topic is locked first, as for every change of a text. */
    private TopicComment lock(CommentId id) {
        drafts.keep(comments.findTopicOf(id).orElseThrow());
        return comments.findById(id)
                .filter(comment -> !comment.isRemoved() || comment.isBy(me()))
                .orElseThrow(() -> new OptimisticLockingFailureException("Comment %s has been removed".formatted(id)));
    }

    private TopicRemark remark(RemarkText said) {
        return new TopicRemark(said, hands.present());
    }

    private void requireReaders(Collection<AccountId> mentioned) {
        if (mentioned.isEmpty()) {
            return;
        }
        var readers = colleagues().stream().map(NamedAccount::id).collect(Collectors.toSet());
        if (!readers.containsAll(mentioned)) {
            throw new OptimisticLockingFailureException("Somebody who is mentioned may not read topics any more");
        }
    }

    private AccountId me() {
        return hands.present().id();
    }
}
