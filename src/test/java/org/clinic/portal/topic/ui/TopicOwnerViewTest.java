package org.clinic.portal.topic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicOwnership;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class TopicOwnerViewTest extends SpringBrowserlessTest {

    @Autowired
    TopicOwnership owners;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private DraftedTopic drafted;
    private TopicId topic;
    private String dana;

    @BeforeEach
    void aTopicAndAColleague(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        dana = "Dana " + UUID.randomUUID();
        staff.hire(dana, Roles.MARKETING);
        topic = drafted.with("Risks");
    }

    @Test
    void aTopicIsHandedOnToAColleague() {
        EditorAddress.of(topic).open();
        handOn();
        assertThat(find(Paragraph.class).withText("It belongs to Mara Klein.").exists())
                .isTrue();
        click("Hand on");
        assertThat(colleague().isInvalid()).isTrue();

        colleague().setValue(named(dana));
        click("Hand on");

        assertThat(drafted.read(topic).owner())
                .isNotNull()
                .matches(owner -> owner.name().equals(dana));
        assertThat(find(Span.class)
                        .withText(dana + " has it now and is notified.")
                        .exists())
                .isTrue();
    }

    @Test
    void whoCannotHaveItAnyMoreIsNotOfferedAgain() {
        EditorAddress.of(topic).open();
        handOn();
        var chosen = named(dana);
        colleague().setValue(chosen);
        jdbc.sql("delete from account_role where account_id = ?")
                .param(chosen.id().id())
                .update();

        click("Hand on");

        assertThat(colleague().getErrorMessage()).startsWith("This colleague cannot have topics any more.");
        assertThat(colleague().getListDataView().contains(chosen)).isFalse();
    }

    @Test
    void aTopicOfNobodySaysSoAndIsFilteredFor() {
        jdbc.sql("update topic set owner_id = null, owner_name = null where id = ?")
                .param(topic.id())
                .update();
        var title = drafted.read(topic).details().title();
        var somebodys = drafted.read(drafted.with("Risks")).details().title();

        TopicFilterAddress.open(TopicFilter.ALL.ofNobody().withText(title));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("owner=nobody");
        assertThat(find(TopicRow.class).single().getElement().getTextRecursively())
                .contains("nobody’s");
        assertThat(test(whose()).getSelected()).hasToString("Whose[account=null, name=Nobody’s]");
        test(find(TextField.class).single()).setValue(somebodys);
        assertThat(find(TopicRow.class).exists()).isFalse();

        EditorAddress.of(topic).open();
        handOn();
        assertThat(find(Paragraph.class).withText("It is nobody’s so far.").exists())
                .isTrue();
    }

    @Test
    void theFilterLeadsToMineToNobodysAndToAnybodys() {
        navigate(TopicListView.class);

        test(whose()).selectItem("Mine");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .matches("topics\\?owner=[0-9a-f-]{36}");
        test(whose()).selectItem("Nobody’s");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("topics?owner=nobody");
    }

    private NamedAccount named(String name) {
        return owners.colleagues().stream()
                .filter(colleague -> colleague.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<NamedAccount> colleague() {
        return find(Select.class).withLabel("To whom").single();
    }

    private Select<?> whose() {
        return find(Select.class).all().stream()
                .filter(select -> select.getAriaLabel().filter("Whose"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void handOn() {
        Menus.choose(find(MenuButton.class).withClassName("more").single(), "Hand it on…");
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}
