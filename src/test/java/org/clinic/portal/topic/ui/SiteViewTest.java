package org.clinic.portal.topic.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.version.FrozenTexts;
import org.clinic.portal.version.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.REVIEWER)
class SiteViewTest extends SpringBrowserlessTest {

    private static final Instant FIRST = Instant.parse("2016-03-01T14:00:00Z");
    private static final Instant SECOND = Instant.parse("2016-03-02T14:00:00Z");

    private final String title = "Knees " + UUID.randomUUID();

    private FrozenTexts frozen;
    private TopicId topic;

    @BeforeEach
    void aTopicThatMoved(
            @Autowired Versions versions,
            @Autowired TransactionTemplate transaction,
            @Autowired People people,
            @Autowired JdbcClient jdbc) {
        frozen = new FrozenTexts(versions, transaction, people, jdbc);
        topic = frozen.topic();
        frozen.publish(topic, FIRST, text("old-"));
        frozen.publish(topic, SECOND, text("new-"));
    }

    @AfterEach
    void nobodyElseFindsIt() {
        frozen.withdraw(topic, Instant.parse("2016-12-01T14:00:00Z"));
    }

    @Test
    void theTopicsOfAMomentLeadToWhatTheySaidThen() {
        open(Map.of("at", "2016-03-01T14:30-05:00"));

        test(find(RouterLink.class).withText(title).single()).click();

        assertThat(address()).isEqualTo("/staff/site/2016-03-01T14:30-05:00/topics/old-" + topic);
        assertThat(find(RouterLink.class).withText(title).single().getElement().getAttribute("aria-current"))
                .isEqualTo("page");
        assertThat(find(Anchor.class).withText("In a tab of its own").single().getHref())
                .isEqualTo(address());
    }

    @Test
    void anotherMomentShowsTheSameTopicAtTheSlugThatItHadThen() {
        open(Map.of("at", "2016-03-01T14:30-05:00", "topic", topic.toString()));

        test(find(RouterLink.class).withText("Next change").single()).click();

        assertThat(address()).isEqualTo("/staff/site/2016-03-02T09:00-05:00/topics/new-" + topic);
    }

    @Test
    void aTimeThatIsChosenIsOneOfTheClinic() {
        open(Map.of("at", "2016-03-01T14:30-05:00", "topic", topic.toString()));

        choose("2016-07-01T08:15");

        assertThat(address()).isEqualTo("/staff/site/2016-07-01T08:15-04:00/topics/new-" + topic);
    }

    @Test
    void whereTheClocksArePutForwardTheNextTimeIsOffered() {
        open(Map.of());
        var before = address();

        choose("2016-03-13T02:30");
        assertThat(picker().getErrorMessage())
                .isEqualTo("There is no such time: the clocks are put forward from 2:00 to 3:00.");
        assertThat(address()).isEqualTo(before);

        test(find(Button.class).withText("Take 3:00, the next time there is").single())
                .click();
        assertThat(address()).startsWith("/staff/site/2016-03-13T03:00-04:00/");
        assertThat(picker().isInvalid()).isFalse();
    }

    @Test
    void whereTheClocksShowItTwiceSomebodySaysWhich() {
        open(Map.of());

        choose("2016-11-06T01:30");
        assertThat(picker().getErrorMessage()).isEqualTo("The clocks show that time twice. Which one?");
        assertThat(find(Button.class).withText("The first (UTC−4)").exists()).isTrue();

        test(find(Button.class).withText("The second (UTC−5)").single()).click();
        assertThat(address()).startsWith("/staff/site/2016-11-06T01:30-05:00/");
        assertThat(find(Button.class).withText("The first (UTC−4)").exists()).isFalse();
    }

    @Test
    void beforeAnythingWasPublishedItLeadsToTheFirstPage() {
        open(Map.of("at", "1999-01-01T12:00-05:00"));

        assertThat(find(Paragraph.class).withText("Nothing was live then.").exists())
                .isTrue();
        var begin = find(RouterLink.class).all().stream()
                .filter(link -> link.getText().startsWith("The first page went live on "))
                .findFirst()
                .orElseThrow();
        test(begin).click();
        assertThat(find(Paragraph.class).withText("Nothing was live then.").exists())
                .isFalse();
    }

    @Test
    void ofWhatIsToComeItSaysWhetherAnythingIsPlanned() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

        open(Map.of("at", tomorrow.toString()));

        assertThat(find(Paragraph.class)
                        .withText("Nothing is planned until then: this is the site as it is now.")
                        .exists())
                .isTrue();
    }

    @Test
    void whatIsNoMomentIsNotFound() {
        open(Map.of("at", "yesterday"));
        assertThat(find(SiteFrame.class).exists()).isFalse();

        open(Map.of("at", "release-" + UUID.randomUUID()));
        assertThat(find(SiteFrame.class).exists()).isFalse();
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("topics/site", QueryParameters.simple(query));
    }

    private void choose(String time) {
        test(picker()).setValue(LocalDateTime.parse(time));
    }

    private DateTimePicker picker() {
        return find(DateTimePicker.class).single();
    }

    private String address() {
        return find(SiteFrame.class).single().getElement().getProperty("address");
    }

    private TopicContent text(String slug) {
        return new TopicContent(
                slug + topic, "en", "", title, "", List.of(FrozenTexts.section(new SectionId(), "Risks", "Few.")));
    }
}
