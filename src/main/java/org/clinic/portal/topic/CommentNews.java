package org.clinic.portal.topic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells of comments: everybody who has the topic open, and, wherever they are, those whom it concerns. */
@Component
class CommentNews {

    static final String MENTION = "comment.mention";
    static final String REPLY = "comment.reply";

    private static final int LONGEST_EXCERPT = 160;

    private final TopicChanges changes;
    private final Notifications notifications;
    private final CurrentAccount current;

    CommentNews(TopicChanges changes, Notifications notifications, CurrentAccount current) {
        this.changes = changes;
        this.notifications = notifications;
        this.current = current;
    }

    void changed(TopicComment comment) {
        changes.comments(comment.topic());
    }

    CommentThread mentioned(Drafts.HeldSection section, TopicComment comment, Collection<AccountId> mentioned) {
        changed(comment);
        notify(MENTION, mentioned, section, comment.asRead());
        return comment.asRead();
    }

    /** To whom is mentioned it is told as that, to the others in the thread as a reply. */
    CommentThread replied(Drafts.HeldSection section, TopicComment comment, Set<AccountId> mentioned) {
        var thread = mentioned(section, comment, mentioned);
        var others = thread.remarks().stream()
                .map(Remark::author)
                .filter(author -> !mentioned.contains(author))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        notify(REPLY, others, section, thread);
        return thread;
    }

    private void notify(String kind, Collection<AccountId> whom, Drafts.HeldSection section, CommentThread thread) {
        var me = current.get();
        var details = List.of(
                me.name(),
                section.topic().details().title(),
                section.section().text().heading(),
                excerpt(thread.remarks().getLast().text()));
        var link = "topics/%s?section=%s&comment=%s".formatted(section.topic().id(), thread.section(), thread.id());
        whom.stream()
                .filter(account -> !account.equals(me.id()))
                .forEach(account -> notifications.send(account, kind, details, link));
    }

    private static String excerpt(String text) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
