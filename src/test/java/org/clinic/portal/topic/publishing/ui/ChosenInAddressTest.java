package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.ui.WhenForm.Way;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.ChangeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What was chosen before a reload stands in the address, and is chosen again. */
@PortalTest
@SignedInAs(Roles.MARKETING)
class ChosenInAddressTest extends SpringBrowserlessTest {

    @Autowired
    PlanService plans;

    @Autowired
    Clock clock;

    private TopicId topic;

    @BeforeEach
    void aTopicThatHasChanged(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        var drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "Few.");
    }

    @Test
    void aRehearsalIsForTheKindAndTheTimeThatTheAddressSays() {
        var at = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        open("publish", Map.of("kind", "CORRECTION", "when", "AT", "at", at.toString()));

        assertThat(choices(0).getValue()).isEqualTo(ChangeKind.CORRECTION);
        test(find(TextArea.class).single()).setValue("The dose was wrong");
        test(find(Button.class).withText("Plan 1 change for then").single()).click();

        assertThat(plans.pending(topic))
                .singleElement()
                .satisfies(plan -> assertThat(plan.at()).isEqualTo(at));
    }

    @Test
    void whatIsNotToBeChosenIsNotChosen() {
        open(
                "publish",
                Map.of(
                        "kind", "HARMLESS",
                        "when", "SOON",
                        "at", "tomorrow",
                        "release", topic.toString()));

        assertThat(choices(0).getValue()).isEqualTo(ChangeKind.CONTENT);
        assertThat(choices(1).getValue()).isEqualTo(Way.NOW);
    }

    private void open(String screen, Map<String, String> address) {
        UI.getCurrent().navigate("topics/%s/%s".formatted(topic, screen), QueryParameters.simple(address));
    }

    private RadioButtonGroup<?> choices(int number) {
        return find(RadioButtonGroup.class).all().get(number);
    }
}
