package org.clinic.portal.website;

import java.util.List;
import java.util.Objects;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.Withdrawal.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor reads where a topic was.
 *
 * @param since when it was taken away
 * @param instead what says it now
 * @param topics what else there is to read
 */
public record WithdrawnPage(
        Chrome chrome,
        String title,
        String text,
        String since,
        @Nullable PublishedTopic instead,
        List<PublishedTopic> topics) {

    static WithdrawnPage of(Publication.Withdrawn topic, Chrome chrome, List<PublishedTopic> others) {
        var words = chrome.words();
        var cause = told(topic);
        return new WithdrawnPage(
                chrome,
                words.say(title(cause), topic.title()),
                words.say("website.withdrawn.explained." + cause),
                words.say("website.withdrawn.since", words.date(topic.since())),
                topic.instead(),
                others);
    }

    /** Nobody is told of another page that they cannot read. */
    private static Cause told(Publication.Withdrawn topic) {
        return topic.cause() == Cause.REPLACED && topic.instead() == null
                ? Cause.OTHER
                : Objects.requireNonNullElse(topic.cause(), Cause.OTHER);
    }

    private static String title(Cause cause) {
        return switch (cause) {
            case OUTDATED, OTHER -> "website.withdrawn";
            case NO_LONGER_OFFERED, OVER -> "website.withdrawn.ended";
            case REPLACED -> "website.withdrawn.replaced";
        };
    }
}
