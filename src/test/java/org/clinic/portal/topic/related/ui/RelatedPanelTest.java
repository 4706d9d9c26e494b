package org.clinic.portal.topic.related.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.related.RelatedService;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class RelatedPanelTest extends SpringBrowserlessTest {

    @Autowired
    RelatedService related;

    @Autowired
    PublishingService publishing;

    private DraftedTopic drafted;
    private TopicId topic;
    private TopicId hip;
    private TopicId back;

    @BeforeEach
    void threeTopics(@Autowired TopicService topics, @Autowired SectionService sections) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = live();
        hip = live();
        back = live();
    }

    private TopicId live() {
        var id = drafted.with("Recovery");
        drafted.publish(id);
        return id;
    }

    @Test
    void topicsAreAddedOneAfterTheOtherAndMovedUp() {
        open();
        assertThat(panel()).contains("Readers are shown the topics that use the same words.");

        add(hip);
        add(back);
        assertThat(chosen()).containsExactly(hip, back);
        assertThat(rows()).hasSize(2);

        press("Move “%s” up".formatted(title(back)));
        assertThat(chosen()).containsExactly(back, hip);
        assertThat(rows().getFirst().getElement().getTextRecursively()).contains(title(back));
        assertThat(find(Button.class)
                        .withAriaLabel("Move “%s” up".formatted(title(back)))
                        .exists())
                .isFalse();
    }

    @Test
    void whatWasTakenAwayCanBePutBack() {
        related.choose(related.choice(topic), List.of(hip, back));
        open();

        press("Do not show “%s”".formatted(title(hip)));
        assertThat(chosen()).containsExactly(back);

        test(find(Button.class, find(Notification.class).single()).single()).click();
        assertThat(chosen()).containsExactly(hip, back);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whatCannotBeReadSaysSoAndIsNotOffered() {
        related.choose(related.choice(topic), List.of(hip));
        publishing.withdraw(hip, Withdrawal.untold("Out of date"));
        open();

        assertThat(rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getElement().getTextRecursively()).contains("cannot be read now"));
        assertThat(offered()).contains(back).doesNotContain(hip, topic);
    }

    @Test
    void fourAreEnough() {
        related.choose(related.choice(topic), List.of(hip, back, live(), live()));
        open();

        assertThat(find(Select.class).withLabel("Add a topic").exists()).isFalse();
    }

    @Test
    void whatAColleagueChoseMeanwhileIsShownInsteadOfReplaced() {
        open();
        related.choose(related.choice(topic), List.of(back));

        add(hip);

        assertThat(chosen()).containsExactly(back);
        assertThat(rows()).hasSize(1);
        assertThat(find(Notification.class).all())
                .anySatisfy(notice ->
                        assertThat(notice.getElement().getTextRecursively()).contains("A colleague has just chosen"));
    }

    private void open() {
        EditorAddress.of(topic).open();
        test(find(NativeButton.class).withText("Read next").single()).click();
    }

    private void add(TopicId other) {
        test(select()).selectItem(title(other));
    }

    @SuppressWarnings("unchecked")
    private Select<PublishedTopic> select() {
        return find(Select.class).withLabel("Add a topic").single();
    }

    private List<TopicId> offered() {
        return select().getListDataView().getItems().map(PublishedTopic::id).toList();
    }

    private void press(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }

    private List<TopicId> chosen() {
        return related.choice(topic).others();
    }

    private List<ListItem> rows() {
        return find(ListItem.class, find(RelatedPanel.class).single()).all();
    }

    private String panel() {
        return find(RelatedPanel.class).single().getElement().getTextRecursively();
    }

    private String title(TopicId id) {
        return drafted.read(id).details().title();
    }
}
