package org.clinic.portal.topic.comment;

import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.stereotype.Component;

/** Says what has happened to comments, in the words in which those hear of it whom it concerns. */
@Component
class CommentNews {

    private static final int LONGEST_EXCERPT = 160;

    private final TopicEvents events;

    CommentNews(TopicEvents events) {
        this.events = events;
    }

    void changed(TopicComment comment) {
        events.tell(new TopicEvent.CommentsChanged(comment.topic()));
    }

    void resolved(TopicComment comment) {
        events.tell(new TopicEvent.CommentResolved(comment.topic(), comment.id().id()));
    }

    void reopened(TopicComment comment) {
        events.tell(new TopicEvent.CommentReopened(comment.topic(), comment.id().id()));
    }

    CommentThread begun(HeldDrafts.HeldSection section, TopicComment comment, Set<AccountId> mentioned) {
        var thread = comment.asRead();
        tell(section, thread, thread.remarks().getLast(), mentioned, Set.of());
        return thread;
    }

    void edited(HeldDrafts.HeldSection section, TopicComment comment, RemarkId remark, Set<AccountId> mentioned) {
        var thread = comment.asRead();
        tell(section, thread, comment.remark(remark).asRead(), mentioned, Set.of());
    }

    /** Who has said something in it before hears of it as well. */
    CommentThread replied(HeldDrafts.HeldSection section, TopicComment comment, Set<AccountId> mentioned) {
        var thread = comment.asRead();
        var others = thread.remarks().stream()
                .map(Remark::author)
                .filter(author -> !mentioned.contains(author))
                .collect(Collectors.toSet());
        tell(section, thread, thread.remarks().getLast(), mentioned, others);
        return thread;
    }

    private void tell(
            HeldDrafts.HeldSection held,
            CommentThread thread,
            Remark remark,
            Set<AccountId> mentioned,
            Set<AccountId> others) {
        events.tell(new TopicEvent.RemarkMade(
                held.topic(),
                thread.section(),
                thread.id().id(),
                remark.id().id(),
                held.title(),
                held.section().heading(),
                excerpt(remark.text()),
                mentioned,
                others));
    }

    private static String excerpt(String text) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
