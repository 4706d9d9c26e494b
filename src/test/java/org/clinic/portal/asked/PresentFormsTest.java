package org.clinic.portal.asked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Wording;
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
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
@SignedInAs(Roles.MARKETING)
class PresentFormsTest {

    @Autowired
    TopicFormService forms;

    @Autowired
    TopicFormRows rows;

    @Autowired
    Broadcasts broadcasts;

    private TopicId topic;

    @BeforeEach
    void draft(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        topic = new DraftedTopic(topics, sections, publishing).with("Recovery");
    }

    @Test
    void whatIsAppliedOnOneNodeIsAskedOnEveryOther() {
        var told = new AtomicInteger();
        var other = node(told);
        assertThat(other.own(topic, null)).isEmpty();
        var before = told.get();

        var chosen = forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(other.own(topic, null)).contains(asking("Who sent you?")));
        await().untilAsserted(() ->
                assertThat(told.get()).as("its pages are made anew").isGreaterThan(before));

        forms.ask(chosen, Optional.empty());

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(other.own(topic, null)).isEmpty());
    }

    @Test
    void aNodeThatStartsLaterAsksItFromTheBeginning() {
        forms.ask(forms.form(topic), Optional.of(asking("Who sent you?")));

        assertThat(node(new AtomicInteger()).own(topic, null)).contains(asking("Who sent you?"));
    }

    /** What the pages of a node of its own ask; counts how often these are told of a change. */
    private TopicForms node(AtomicInteger told) {
        var node = new PresentForms(rows, new Snapshots(broadcasts), event -> told.incrementAndGet());
        node.begin();
        return new TopicForms(node, rows);
    }

    private static AskedFields asking(String question) {
        var all = new ArrayList<>(AskedFields.USUAL.all());
        all.add(new AskedField(
                "q0000000a", Kind.LINE, true, true, new Wording(question, question), Wording.NONE, List.of()));
        return new AskedFields(all);
    }
}
