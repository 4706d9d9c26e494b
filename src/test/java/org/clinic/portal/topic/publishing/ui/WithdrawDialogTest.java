package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class WithdrawDialogTest extends SpringBrowserlessTest {

    @Autowired
    PublishingService publishing;

    @Autowired
    PlanService plans;

    private DraftedTopic drafted;
    private TopicId topic;
    private TopicId other;

    @BeforeEach
    void twoLiveTopics(@Autowired TopicService topics, @Autowired SectionService sections) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks");
        other = drafted.with("Risks");
        drafted.publish(topic);
        drafted.publish(other);
        EditorAddress.of(topic).open();
        Menus.choose(find(MenuButton.class).withClassName("more").single(), "Withdraw…");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
        click();

        assertThat(causes().getErrorMessage()).isEqualTo("Choose what patients are told.");
        assertThat(note().getErrorMessage()).isEqualTo("Say in a few words why.");
        test(note()).setValue("One is enough");
        test(causes()).selectItem("Another topic says it now");
        assertThat(causes().isInvalid()).isFalse();
        click();

        assertThat(instead().getErrorMessage()).isEqualTo("Choose the topic that says it now.");
        assertThat(note().getValue()).isEqualTo("One is enough");
        assertThat(drafted.read(topic).live()).isNotNull();
    }

    @Test
    void theWordsThatPatientsReadFollowTheCause() {
        assertThat(words()).contains("Once you have chosen");

        test(causes()).selectItem("It is over, such as a study or an event");
        assertThat(words()).contains("What this page told of is over.");

        test(causes()).selectItem("Another topic says it now");
        test(instead()).selectItem(title(other));
        assertThat(words()).contains("is on another page now", title(other));

        test(causes()).selectItem("We no longer offer this");
        assertThat(words()).contains("We no longer offer").doesNotContain(title(other));
    }

    @Test
    void aTopicIsReplacedByAnotherOneThatIsLive() {
        test(causes()).selectItem("Another topic says it now");
        test(instead()).selectItem(title(other));
        test(note()).setValue("One is enough");
        click();

        assertThat(publishing.versions(topic)).singleElement().satisfies(version -> {
            assertThat(version.withdrawnCause()).isEqualTo(Withdrawal.Cause.REPLACED);
            assertThat(version.instead()).isEqualTo(title(other));
        });
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void aTopicThatWasWithdrawnMeanwhileTakesNoPlace() {
        test(causes()).selectItem("Another topic says it now");
        test(instead()).selectItem(title(other));
        test(note()).setValue("One is enough");
        publishing.withdraw(other, Withdrawal.untold("Quicker"));
        click();

        assertThat(instead().getErrorMessage()).startsWith("This topic has just been withdrawn itself.");
        assertThat(note().getValue()).isEqualTo("One is enough");
        assertThat(drafted.read(topic).live()).isNotNull();
    }

    @Test
    void aTopicIsWithdrawnLaterToo() {
        test(find(Button.class).withText("Later…").single()).click();
        test(causes()).selectItem("It is over, such as a study or an event");
        test(note()).setValue("The study ends");
        test(find(Button.class).withText("Plan the withdrawal").single()).click();
        assertThat(find(DateTimePicker.class).single().isInvalid()).isTrue();
        test(find(DateTimePicker.class).single()).setValue(LocalDateTime.of(2027, 2, 1, 18, 0));
        test(find(Button.class).withText("Plan the withdrawal").single()).click();

        assertThat(plans.pending(topic)).singleElement().satisfies(plan -> {
            assertThat(plan.publishes()).isFalse();
            assertThat(plan.at()).isEqualTo(Instant.parse("2027-02-01T23:00:00Z"));
        });
        assertThat(drafted.read(topic).live()).isNotNull();
    }

    private String title(TopicId id) {
        return drafted.read(id).details().title();
    }

    private String words() {
        return find(Section.class)
                .withClassName("words-of-withdrawal")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private RadioButtonGroup<?> causes() {
        return find(RadioButtonGroup.class).all().getFirst();
    }

    private Select<?> instead() {
        return find(Select.class).withLabel("Topic that says it now").single();
    }

    private TextArea note() {
        return find(TextArea.class).withLabel("Note for colleagues").single();
    }

    private void click() {
        test(find(Button.class).withText("Withdraw").last()).click();
    }
}
