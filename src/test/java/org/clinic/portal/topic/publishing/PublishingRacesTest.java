package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody publishes while somebody else writes. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class PublishingRacesTest {

    private static final int SAVES = 200;

    @Autowired
    PublishingService publishing;

    @Autowired
    Author author;

    @Autowired
    People people;

    private final Set<TopicContent> states = ConcurrentHashMap.newKeySet();

    @Test
    void eachVersionIsOneStateThatTheDraftWasIn() throws Exception {
        var topic = author.draft("One", "Two").id();
        states.add(author.read(topic).content());
        var mara = SecurityContextHolder.getContext();
        var numbers = new ArrayList<Integer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> people.as(mara, () -> write(topic)));
            var publishes = threads.submit(() -> people.as(mara, () -> publishUntil(writing, topic, numbers)));
            writing.get();
            publishes.get();
        }

        assertThat(numbers)
                .isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(publishing.versions(topic)).hasSameSizeAs(numbers);
        for (int number : numbers) {
            var version = publishing.version(topic, number).map(PublishedVersion::content);
            assertThat(version)
                    .as("%d", number)
                    .hasValueSatisfying(content -> assertThat(states).contains(content));
        }
        assertThat(publishing.version(topic, numbers.getLast()).map(PublishedVersion::content))
                .contains(author.read(topic).content());
    }

    /** Changes one section and the other in turn. */
    private boolean write(TopicId topic) {
        for (int save = 0; save < SAVES; save++) {
            var section = author.read(topic).sections().get(save % 2);
            author.save(section, new SectionText(section.kind(), "Heading " + save, section.body()));
            states.add(author.read(topic).content());
        }
        return true;
    }

    /** As often as can be while it is written, and once more after that. */
    private boolean publishUntil(Future<?> written, TopicId topic, List<Integer> numbers) {
        boolean isLast;
        do {
            isLast = written.isDone();
            try {
                numbers.add(publishing.publish(author.read(topic), Announcement.content("What there is")));
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                assertThat(isLast).isFalse();
            } catch (PublishingRefusedException nothingNew) {
                assertThat(nothingNew.problems()).containsExactly(new PublishingProblem.NothingChanged());
            }
        } while (!isLast);
        return true;
    }
}
