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

    CommentThread mentioned(HeldDrafts.HeldSection section, TopicComment comment, Set<AccountId> mentioned) {
        return said(section, comment, mentioned, Set.of());
    }

    /** Who has said something in it before hears of it as well. */
    CommentThread replied(HeldDrafts.HeldSection section, TopicComment comment, Set<AccountId> mentioned) {
        var others = comment.asRead().remarks().stream()
                .map(Remark::author)
                .filter(author -> !mentioned.contains(author))
                .collect(Collectors.toSet());
        return said(section, comment, mentioned, others);
    }

    private CommentThread said(
            HeldDrafts.HeldSection held, TopicComment comment, Set<AccountId> mentioned, Set<AccountId> others) {
        var thread = comment.asRead();
        events.tell(new TopicEvent.RemarkMade(
                held.topic(),
                thread.section(),
                thread.id().id(),
                held.title(),
                held.section().heading(),
                excerpt(thread.remarks().getLast().text()),
                mentioned,
                others));
        return thread;
    }

    private static String excerpt(String text) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
