package org.clinic.portal.topic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.TextChange;
import org.springframework.stereotype.Component;

/** Keeps open comments on their words, as part of the transaction that changes these, under the topic's lock. */
@Component
class CommentPlaces {

    private final TopicCommentRepository comments;
    private final TopicChanges changes;

    CommentPlaces(TopicCommentRepository comments, TopicChanges changes) {
        this.comments = comments;
        this.changes = changes;
    }

    /** What a change has made of one section's text. */
    record Rewritten(SectionId section, Body before, Body after) {

        boolean isChange() {
            return !before.equals(after);
        }
    }

    /** What has become of sections, wherever they are now, by what they said before. */
    static List<Rewritten> rewritten(Map<SectionId, Body> before, Draft now) {
        return before.entrySet().stream()
                .map(each -> new Rewritten(
                        each.getKey(),
                        each.getValue(),
                        now.section(each.getKey()).content().body()))
                .toList();
    }

    /**
     * Follows the words of comments to where they have gone when text goes from one section to another.
     *
     * @param before what the sections in their places said
     */
    void follow(Map<SectionId, Body> before, Draft now) {
        var after = now.bodies();
        var sections = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(section -> new Rewritten(
                        section, before.getOrDefault(section, Body.EMPTY), after.getOrDefault(section, Body.EMPTY)))
                .toList();
        follow(now.topic().id(), sections);
    }

    /**
     * Follows the words of comments through one change of one or more sections, from one of these to another too. Asks
     * the database for a section without open comments once, and does nothing then.
     */
    void follow(TopicId topic, List<Rewritten> sections) {
        var rewritten = sections.stream().filter(Rewritten::isChange).toList();
        if (rewritten.isEmpty()) {
            return;
        }
        var open = comments.findOpenIn(
                rewritten.stream().map(each -> each.section().id()).toList());
        if (open.isEmpty()) {
            return;
        }
        var texts = rewritten.stream()
                .collect(Collectors.toMap(Rewritten::section, each -> new TextChange(each.before(), each.after())));
        var isNews = texts.values().stream().anyMatch(TextChange::hasMoves);
        for (var comment : open) {
            isNews |= follow(comment, texts);
        }
        if (isNews) {
            changes.comments(topic);
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
