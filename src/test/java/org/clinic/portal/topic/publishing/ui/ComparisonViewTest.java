package org.clinic.portal.topic.publishing.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs({Roles.MARKETING, Roles.REVIEWER})
class ComparisonViewTest extends SpringBrowserlessTest {

    @Autowired
    PublishedTopics published;

    DraftedTopic drafted;
    TopicId topic;

    @BeforeEach
    void publishTwice(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = drafted.with("Risks", "Recovery");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "About Risks and more");
        drafted.publish(topic);
    }

    @Test
    void whatChangedFromOneVersionToTheNextIsMarked() {
        compare("from=1&to=2");

        assertThat(find(Paragraph.class).withClassName("summary").single().getText())
                .isEqualTo("1 of 2 sections differs: 1 with changed text.");
        var risks = shown("article").getFirst();
        assertThat(risks.select("h2").text()).isEqualTo("Risks");
        assertThat(sides(risks))
                .containsExactly(
                        "<p>About Risks</p>",
                        "<p>About Risks <ins>and more</ins></p>",
                        "<p>About Risks <ins>and more</ins></p>");
        var recovery = shown("article").getLast();
        assertThat(recovery.classNames()).contains("same");
        assertThat(recovery.select(".pair.same > *").eachText())
                .containsExactly("About Recovery", "About Recovery", "About Recovery");
        assertThat(shown(".equal").text()).isEqualTo("Recovery: the same in both.");
    }

    @Test
    void theOutlineSaysOfEachSectionWhatBecameOfIt() {
        compare("from=1&to=2");

        var outlines = find(ComparisonOutline.class).all().stream()
                .map(DrawnOnScreen::of)
                .map(outline -> outline.select("a"))
                .toList();
        assertThat(outlines.getFirst().eachText()).containsExactly("~Risks1 paragraph reworded", "=Recoverythe same");
        assertThat(outlines.getFirst().attr("href"))
                .isEqualTo("topics/%s/compare?from=1&to=2#s-%s"
                        .formatted(topic, drafted.section(topic, "Risks").id()));
        assertThat(outlines.getLast().eachText()).containsExactly("~Risks1 paragraph reworded");
    }

    @Test
    void whatThePublisherSaidHadChangedIsRead() {
        compare("from=1&to=2");
        assertThat(find(Paragraph.class)
                        .withText("The note of version 2 says: “First version”")
                        .all())
                .hasSize(1);

        compare("from=2&to=draft");
        assertThat(find(Paragraph.class).withTextContaining("The note of").all())
                .isEmpty();
    }

    @Test
    void whatTheTopicSaysOfItselfStandsAboveTheSections(@Autowired TopicService topics) {
        var draft = drafted.read(topic);
        var old = draft.details();
        topics.revise(
                topic, draft.revision(), new TopicDetails(old.slug(), "es", old.label(), old.title(), "In short."));

        compare("from=2&to=draft");

        assertThat(find(Paragraph.class).withClassName("summary").single().getText())
                .isEqualTo("All sections say the same. What the topic says of itself differs: summary, language.");
        var details = shown("#s-details").getFirst();
        assertThat(sides(details)).contains("<p><ins>In short.</ins></p>");
        assertThat(details.select(".note").text()).isEqualTo("It was in English and is in Spanish now.");
        assertThat(DrawnOnScreen.of(find(ComparisonOutline.class).all().getFirst())
                        .select("a")
                        .getFirst()
                        .text())
                .isEqualTo("~What the topic says of itselfsummary, language");
    }

    @Test
    void whatItSaidAtATimeIsComparedWithWhatIsChosen(@Autowired Clinic clinic) {
        compare("from=2&to=draft");
        var field = find(DateTimePicker.class).withLabel("or what it said on").single();

        field.setValue(LocalDateTime.parse("2019-06-03T14:00"));
        assertThat(field.getErrorMessage()).startsWith("Nothing could be read then");
        field.setValue(LocalDateTime.parse("2026-03-08T02:30"));
        assertThat(field.getErrorMessage())
                .isEqualTo("There was no such time: the clocks were put forward from 2:00 to 3:00.");
        assertThat(field.isInvalid()).isTrue();
        var second = published.version(topic, 2).orElseThrow().publishedAt();
        field.setValue(LocalDateTime.ofInstant(second.minusMillis(1), clinic.zone()));

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters())
                .isEqualTo(QueryParameters.fromString("from=1&to=draft"));
        assertThat(find(Span.class).withText("Version 1 was live then.").all()).hasSize(1);
        assertThat(find(Anchor.class).withText("The whole site then").single().getHref())
                .startsWith("/staff/topics/site?topic=" + topic + "&at=");
    }

    @Test
    void theFootHasTheHashesOfWhatWasPublished() {
        var hashes = Stream.of(1, 2)
                .map(number -> published.version(topic, number).orElseThrow().sha256())
                .map(hash -> hash.substring(0, 4) + "…" + hash.substring(60))
                .toList();

        compare("from=1&to=2");
        assertThat(find(Paragraph.class).withClassName("as-published").single().getText())
                .isEqualTo("Both texts are as published: %s and %s".formatted(hashes.getFirst(), hashes.getLast()));
        compare("from=draft&to=2");
        assertThat(find(Paragraph.class).withClassName("as-published").single().getText())
                .isEqualTo("Version 2 is as published: " + hashes.getLast());
        compare("from=draft&to=draft");
        assertThat(find(Paragraph.class).withClassName("as-published").all()).isEmpty();
    }

    @Test
    void theAddressIsThereToBeCopied() {
        compare("");

        assertThat(find(Button.class)
                        .withText("Copy the address of this comparison")
                        .all())
                .hasSize(1);
    }

    @Test
    void withoutAnAddressTheDraftIsComparedWithWhatWasPublishedLast() {
        drafted.write(drafted.section(topic, "Recovery"), "Afterwards", "About Recovery");

        compare("");

        assertThat(find(Select.class).all())
                .extracting(Select::getValue)
                .containsExactly(new TopicState(2), TopicState.DRAFT);
        var recovery = shown("article").getLast();
        assertThat(recovery.select("h2").text()).isEqualTo("Afterwards");
        assertThat(sides(recovery)).contains("<p><del>Recovery</del></p>", "<p><ins>Afterwards</ins></p>");
    }

    @Test
    void bothAreSwappedAndTheAddressSaysSo() {
        compare("from=1&to=2");

        var swap = find(Button.class).withText("Swap").single();
        assertThat(swap.getElement().getAttribute("data-does")).isEqualTo("swap");
        test(swap).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters())
                .isEqualTo(QueryParameters.fromString("from=2&to=1"));
        assertThat(sides(shown("article").getFirst())).contains("<p>About Risks <del>and more</del></p>");
    }

    @Test
    void whoeverComparesOneWithItselfIsToldThatBothSayTheSame() {
        compare("from=2&to=2");

        assertThat(find(Paragraph.class).all().getFirst().getText()).isEqualTo("Both say the same.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=9&to=2", "from=1&to=3", "from=1&to=latest", "from=0&to=1"})
    void whatThereIsNotIsNotFound(String address) {
        compare(address);

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing here");
    }

    @Test
    void aTopicThatWasNeverPublishedHasNothingToCompare() {
        topic = drafted.with("Risks");

        compare("");

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing here");
    }

    @Test
    void aVersionLeadsToWhatChangedInIt() {
        UI.getCurrent().navigate("topics/%s/versions/2".formatted(topic));

        assertThat(find(RouterLink.class).withText("What changed").single().getHref())
                .isEqualTo("topics/%s/compare?from=1&to=2".formatted(topic));
    }

    private void compare(String parameters) {
        UI.getCurrent().navigate("topics/%s/compare".formatted(topic), QueryParameters.fromString(parameters));
    }

    private Elements shown(String what) {
        return DrawnOnScreen.of(find(ComparedTopic.class).single()).select(what);
    }

    /** What is shown of rows that are not the same, without what is only heard. */
    private static List<String> sides(Element article) {
        return article.select(".pair:not(.same) > *").stream()
                .map(Element::html)
                .map(html -> html.replaceAll("<span class=\"unseen\">[^<]*</span>", ""))
                .toList();
    }
}
