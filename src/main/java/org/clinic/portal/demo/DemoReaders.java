package org.clinic.portal.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.ReadPart;
import org.clinic.portal.feedback.ReaderAnswer;
import org.clinic.portal.feedback.ReaderFeedback;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the readers of the demonstration's topic say of it, of the live version and the one before. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoReaders {

    private static final int MOST = 17;

    private final ReaderFeedback feedback;
    private final PublishedTopics topics;

    DemoReaders(ReaderFeedback feedback, PublishedTopics topics) {
        this.feedback = feedback;
        this.topics = topics;
    }

    void speak(TopicId topic) {
        if (topics.find(topic) instanceof Publication.Live(var live)) {
            topics.version(topic, live.number() - 1).ifPresent(before -> answer(before, 2));
            answer(live, 1);
            write(live);
        }
    }

    /** The later a section stands, the fewer say anything of it. */
    private void answer(PublishedVersion version, int critical) {
        var sections = headed(version);
        for (int at = 0; at < sections.size(); at++) {
            var part = new ReadPart(version, sections.get(at));
            count(part, ReaderAnswer.YES, MOST - 2 * at);
            count(part, ReaderAnswer.NO, at % 4 * critical);
            count(part, ReaderAnswer.WRONG, at % 3 == 1 ? critical : 0);
        }
        count(new ReadPart(version, null), ReaderAnswer.YES, MOST);
    }

    private void count(ReadPart part, ReaderAnswer answer, int times) {
        IntStream.range(0, times).forEach(_ -> feedback.count(part, answer));
    }

    /** Two that tell of nobody, and one that does. */
    private void write(PublishedVersion version) {
        var sections = headed(version);
        feedback.note(new ReadPart(version, sections.getFirst()), "It does not say how long it takes.");
        feedback.note(new ReadPart(version, sections.getLast()), "Nothing is said about stairs. Can one climb them?");
        feedback.note(
                new ReadPart(version, sections.getFirst()),
                "I had this done and my left leg is still numb, and the page does not say whether that is normal. Ruth Keller");
    }

    private static List<Section> headed(PublishedVersion version) {
        return version.content().sections().stream()
                .filter(section -> !section.heading().isBlank())
                .toList();
    }
}
