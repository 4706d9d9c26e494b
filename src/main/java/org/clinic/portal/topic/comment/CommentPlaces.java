package org.clinic.portal.topic.comment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.TextChange;
import org.clinic.portal.topic.draft.FollowsText;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.stereotype.Component;

/** Keeps open comments on their words, as part of the transaction that changes these, under the topic's lock. */
@Component
class CommentPlaces implements FollowsText {

    private final TopicCommentRepository comments;
    private final TopicEvents events;

    CommentPlaces(TopicCommentRepository comments, TopicEvents events) {
        this.comments = comments;
        this.events = events;
    }

    /** Asks the database for sections without open comments once, and does nothing then. */
    @Override
    public void follow(TopicId topic, List<Rewritten> sections) {
        var open = comments.findOpenIn(
                sections.stream().map(each -> each.section().id()).toList());
        if (open.isEmpty()) {
            return;
        }
        var texts = sections.stream()
                .collect(Collectors.toMap(Rewritten::section, each -> new TextChange(each.before(), each.after())));
        var isNews = texts.values().stream().anyMatch(TextChange::hasMoves);
        for (var comment : open) {
            isNews |= follow(comment, texts);
        }
        if (isNews) {
            events.tell(new TopicEvent.CommentsChanged(topic));
        }
    }

    /** Answers whether an editor that was told of the text alone would not find the comment. */
    private static boolean follow(TopicComment comment, Map<SectionId, TextChange> texts) {
        var section = comment.section();
        var before = comment.anchor();
        var text = Objects.requireNonNull(texts.get(section));
        var now = before.follow(text);
        if (now.isLost()) {
            for (var elsewhere : texts.entrySet()) {
                var found = now.foundAgain(elsewhere.getValue());
                if (found.isPresent() && !elsewhere.getKey().equals(section)) {
                    comment.place(elsewhere.getKey(), found.get());
                    return true;
                }
            }
        }
        comment.place(section, now);
        return now.isLost() != before.isLost() || text.tearsOff(before);
    }
}
