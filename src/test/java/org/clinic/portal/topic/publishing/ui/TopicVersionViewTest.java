package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Paragraph;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs({Roles.MARKETING, Roles.REVIEWER})
class TopicVersionViewTest extends SpringBrowserlessTest {

    DraftedTopic drafted;

    @BeforeEach
    void author(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void aVersionSaysWhatItSaidWhateverTheDraftSaysNow() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Dangers", "Other words.");

        navigate("topics/%s/versions/1".formatted(topic), TopicVersionView.class);

        var text = DrawnOnScreen.of(find(WholeText.class).single());
        assertThat(text.select("h2").eachText())
                .containsExactly(drafted.read(topic).details().title(), "Risks");
        assertThat(text.select(".reading").html()).isEqualTo("<p>About Risks</p>");
    }

    @Test
    void aWithdrawnVersionSaysWhatPatientsAreTold(@Autowired PublishingService publishing) {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        publishing.withdraw(topic, new Withdrawal(Withdrawal.Cause.OVER, "The study ended", null));

        navigate("topics/%s/versions/1".formatted(topic), TopicVersionView.class);

        assertThat(find(Paragraph.class)
                        .withText("Patients are told that it is over.")
                        .exists())
                .isTrue();
    }
}
