package org.clinic.portal.topic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.TopicStatus;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class TopicListViewTest extends SpringBrowserlessTest {

    DraftedTopic drafted;

    @Autowired
    TopicArchive archive;

    @BeforeEach
    void author(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void aRowSaysTheTitleAndHowItStands() {
        var topic = drafted.read(drafted.with("Risks"));
        drafted.publish(topic.id());

        search(topic.details().slug());

        assertThat(find(TopicRow.class).single().getElement().getTextRecursively())
                .contains(topic.details().title(), "live: version 1", "Mara Klein");
    }

    @Test
    void aTitleOpensTheEditor() {
        var topic = drafted.read(drafted.with("Risks"));
        search(topic.details().slug());

        test(find(RouterLink.class).withText(topic.details().title()).single()).click();

        assertThat(find(TextArea.class).withAriaLabel("Heading").single().getValue())
                .isEqualTo("Risks");
    }

    @Test
    void whatIsSearchedStandsInTheAddress() {
        var nothing = UUID.randomUUID().toString();

        search(nothing);

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("topics?q=" + nothing);
        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing found for “%s”".formatted(nothing));
    }

    @Test
    void whatIsFilteredStandsInTheAddressAndIsShown() {
        var draft = drafted.read(drafted.with("Risks"));
        var live = drafted.read(drafted.with("Risks"));
        drafted.publish(live.id());

        TopicFilterAddress.open(TopicFilter.ALL
                .withStatus(TopicStatus.LIVE)
                .withText(live.details().slug()));
        assertThat(find(TopicRow.class).all()).hasSize(1);
        assertThat(find(RouterLink.class).withText("Live").single().getElement().getAttribute("aria-current"))
                .isEqualTo("true");
        test(find(RouterLink.class).withText("Never published").single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("status=draft", "q=" + live.details().slug());
        assertThat(find(TopicRow.class).exists()).isFalse();
        TopicFilterAddress.open(TopicFilter.ALL
                .withStatus(TopicStatus.DRAFT)
                .withText(draft.details().slug()));
        assertThat(find(TopicRow.class).all()).hasSize(1);
    }

    @Test
    void anArchivedTopicIsFoundInTheArchiveAndTakenOutFromThere() {
        var draft = drafted.read(drafted.with("Risks"));
        archive.add(draft.id());
        search(draft.details().slug());
        assertThat(find(TopicRow.class).exists()).isFalse();

        TopicFilterAddress.open(
                TopicFilter.ALL.inArchive().withText(draft.details().slug()));
        test(find(RouterLink.class).withText(draft.details().title()).single()).click();
        assertThat(find(H2.class).single().getText()).isEqualTo("This topic is in the archive");
        click("Take it out of the archive");

        assertThat(find(TextArea.class).withAriaLabel("Heading").single().getValue())
                .isEqualTo("Risks");
    }

    @Test
    void aNewTopicIsOpenedAtItsDetails() {
        navigate(TopicListView.class);
        var title = "New " + UUID.randomUUID();

        click("New topic");
        click("Create");
        assertThat(find(TextField.class).withLabel("Title").single().isInvalid())
                .isTrue();
        test(find(TextField.class).withLabel("Title").single()).setValue(title);
        click("Create");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("TopicEditorView");
        assertThat(find(TextField.class).withLabel("Title").single().getValue()).isEqualTo(title);
    }

    @Test
    @SignedInAs(Roles.REVIEWER)
    void aReviewerBeginsNoTopics() {
        navigate(TopicListView.class);

        assertThat(find(Button.class).withText("New topic").exists()).isFalse();
    }

    private void search(String text) {
        navigate(TopicListView.class);
        test(find(TextField.class).single()).setValue(text);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}
