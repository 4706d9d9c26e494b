package org.clinic.portal.redirect.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.RedirectService;
import org.clinic.portal.redirect.Redirects;
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
@SignedInAs(Roles.MARKETING)
class RedirectListViewTest extends SpringBrowserlessTest {

    @Autowired
    RedirectService redirects;

    @Autowired
    Redirects leads;

    @Autowired
    PublishingService publishing;

    private DraftedTopic drafted;
    private TopicId topic;
    private String slug;

    @BeforeEach
    void aLiveTopicAndAnAddressThatNobodyHas(@Autowired TopicService topics, @Autowired SectionService sections) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks", "Recovery");
        drafted.publish(topic);
        slug = "old-" + UUID.randomUUID();
    }

    @Test
    void aRedirectIsAddedAsItsAddressWasPasted() {
        openForm();
        test(address()).setValue("https://clinic.example/topics/" + slug + "?utm=1");
        assertThat(address().getHelperText()).contains("/topics/" + slug + " are led on");
        test(select("Topic it leads to")).selectItem(title());
        test(select("Section")).selectItem("Recovery");
        click("Add the redirect");

        assertThat(rows())
                .singleElement()
                .asString()
                .contains("/topics/" + slug, title(), "at “Recovery”", "this month");
        assertThat(leads.from(slug)).isPresent();
        assertThat(find(TextField.class).withLabel("Old address").exists()).isFalse();
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndStays() {
        openForm();
        click("Add the redirect");
        assertThat(address().getErrorMessage()).startsWith("Write an address below /topics/");

        test(address()).setValue(drafted.read(topic).details().slug());
        assertThat(address().isInvalid()).isFalse();
        click("Add the redirect");
        assertThat(select("Topic it leads to").getErrorMessage()).startsWith("Choose the topic");

        test(select("Topic it leads to")).selectItem(title());
        click("Add the redirect");
        assertThat(address().getErrorMessage()).startsWith("“" + title() + "” has this address");
        assertThat(address().getValue()).isEqualTo(drafted.read(topic).details().slug());

        test(address()).setValue(slug);
        publishing.withdraw(topic, Withdrawal.untold("Quicker"));
        click("Add the redirect");
        assertThat(select("Topic it leads to").getErrorMessage()).startsWith("This topic has just been withdrawn.");
        assertThat(address().getValue()).isEqualTo(slug);
    }

    @Test
    void aRemovedRedirectCanBePutBack() {
        redirects.add(slug, topic, null);
        navigate(RedirectListView.class);

        test(find(Button.class)
                        .withAriaLabel("Remove the redirect from /topics/" + slug)
                        .single())
                .click();
        assertThat(leads.from(slug)).isEmpty();
        assertThat(rows()).isEmpty();
        click("Undo");

        assertThat(leads.from(slug)).isPresent();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whatLeadsToAWithdrawnTopicSaysSo() {
        redirects.add(slug, topic, null);
        publishing.withdraw(topic, Withdrawal.untold("Nobody needs it"));
        navigate(RedirectListView.class);

        assertThat(rows()).singleElement().asString().contains("leads to a withdrawn topic");
    }

    @Test
    void whatLeadsToASectionThatIsGoneSaysSo() {
        var section = drafted.section(topic, "Recovery");
        redirects.add(slug, topic, section.id());
        drafted.remove(section);
        drafted.publish(topic);
        navigate(RedirectListView.class);

        assertThat(rows()).singleElement().asString().contains("section is not on the page any more");
    }

    @Test
    void theListOfTopicsLeadsHere() {
        navigate("topics", com.vaadin.flow.component.Component.class);

        assertThat(find(Anchor.class).withText("Redirects").single().getHref()).isEqualTo("redirects");
    }

    private void openForm() {
        navigate(RedirectListView.class);
        click("Add a redirect");
    }

    /** Of this test's address. */
    private List<String> rows() {
        return find(RedirectRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> row.contains(slug))
                .toList();
    }

    private TextField address() {
        return find(TextField.class).withLabel("Old address").single();
    }

    private Select<?> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private String title() {
        return drafted.read(topic).details().title();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }
}
