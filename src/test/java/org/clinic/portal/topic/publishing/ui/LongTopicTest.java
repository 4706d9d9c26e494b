package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a screen says of many sections may not be many elements on the server: each is described, sent and made one by one. */
@PortalTest
@SignedInAs(Roles.MARKETING)
class LongTopicTest extends SpringBrowserlessTest {

    DraftedTopic drafted;

    @BeforeEach
    void drafted(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare?from=1&to=2", "compare?from=1&to=draft", "publish", "versions/1"})
    void aScreenOfManySectionsIsAsManyElementsAsOneOfFew(String screen) {
        assertThat(elements(changed(24), screen)).isEqualTo(elements(changed(4), screen));
    }

    @Test
    void soIsTheRehearsalOfAFirstVersion() {
        assertThat(elements(written(24), "publish")).isEqualTo(elements(written(4), "publish"));
    }

    /** Published twice, with every second section changed in between and since. */
    private TopicId changed(int sections) {
        var topic = written(sections);
        drafted.publish(topic);
        change(topic, "then");
        drafted.publish(topic);
        change(topic, "now");
        return topic;
    }

    private void change(TopicId topic, String when) {
        var sections = drafted.read(topic).sections();
        for (int at = 0; at < sections.size(); at += 2) {
            var section = sections.get(at);
            drafted.write(section, section.heading(), "About " + section.heading(), "More is known " + when + ".");
        }
    }

    private TopicId written(int sections) {
        return drafted.with(IntStream.range(0, sections)
                .mapToObj(number -> "Section " + number)
                .toArray(String[]::new));
    }

    private static int elements(TopicId topic, String screen) {
        var location = new Location("topics/%s/%s".formatted(topic, screen));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        var count = new AtomicInteger();
        UI.getCurrent().getElement().getNode().visitNodeTree(node -> count.incrementAndGet());
        return count.get();
    }
}
