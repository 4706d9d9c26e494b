package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Withdrawal;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class OldTextTest extends SpringBrowserlessTest {

    private static final String PUT = "Put the old text into the draft";

    private DraftedTopic drafted;
    private TopicId topic;

    /** A version, and a draft in which one section says something else, one is new and one is gone. */
    @BeforeEach
    void aDraftThatHasGoneOn(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks", "Food", "Recovery");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Dangers", "Other words.");
        drafted.remove(drafted.section(topic, "Food"));
    }

    @Test
    void itStandsInTheDraftAndTheComparisonSaysSo() {
        compare("from=1&to=draft");
        assertThat(buttons()).hasSize(2);

        put("Risks");

        assertThat(drafted.headings(topic)).containsExactly("Risks", "Recovery");
        assertThat(buttons()).hasSize(1);
        put("Food");
        assertThat(drafted.headings(topic)).containsExactly("Risks", "Food", "Recovery");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void theNoticeTakesItBack() {
        compare("from=1&to=draft");
        put("Risks");

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(drafted.headings(topic)).containsExactly("Dangers", "Recovery");
        assertThat(buttons()).hasSize(2);
        assertThat(find(Span.class)
                        .withText("Undone: put the old text of “Dangers” into the draft")
                        .all())
                .hasSize(1);
    }

    @Test
    void whatHasBeenWrittenSinceItWasComparedStays() {
        compare("from=1&to=draft");
        drafted.write(drafted.section(topic, "Dangers"), "Harm", "Words that nobody has seen.");

        put("Risks");

        assertThat(drafted.headings(topic)).containsExactly("Harm", "Recovery");
        assertThat(find(Span.class)
                        .withTextContaining("something else under “Dangers”")
                        .all())
                .hasSize(1);
    }

    @Test
    void fromTheDraftThereIsNothingToPutIntoIt() {
        compare("from=draft&to=1");

        assertThat(buttons()).isEmpty();
    }

    @Test
    void inTheArchiveNothingIsPutBack(@Autowired TopicArchive archive, @Autowired PublishingService publishing) {
        publishing.withdraw(topic, Withdrawal.untold("Nobody needs it"));
        archive.add(topic);

        compare("from=1&to=draft");

        assertThat(buttons()).isEmpty();
    }

    @Test
    void whoOnlyReadsPutsNothingBack(@Autowired People people) {
        var shown = people.as(people.context("Rosa Vidal", Roles.REVIEWER), () -> {
            compare("from=1&to=draft");
            return DrawnOnScreen.of(find(ComparedTopic.class).single()).select("article");
        });

        assertThat(shown).isNotEmpty();
        assertThat(buttons()).isEmpty();
    }

    private Elements buttons() {
        return DrawnOnScreen.of(find(ComparedTopic.class).single()).select("[data-put]:contains(" + PUT + ")");
    }

    private void put(String heading) {
        var button = buttons().stream()
                .filter(each -> each.attr("aria-label").equals(PUT + ": " + heading))
                .findFirst()
                .orElseThrow();
        DrawnOnScreen.click(find(ComparedTopic.class).single(), button);
    }

    private void compare(String parameters) {
        UI.getCurrent().navigate("topics/%s/compare".formatted(topic), QueryParameters.fromString(parameters));
    }
}
