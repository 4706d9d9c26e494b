package org.clinic.portal.topic.history.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.history.HistoryFilter;
import org.clinic.portal.topic.history.TopicHistory;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
@Import(Author.class)
@SignedInAs({Roles.MARKETING, Roles.REVIEWER})
class HistoryViewTest extends SpringBrowserlessTest {

    @Autowired
    Author author;

    @Autowired
    PublishingService publishing;

    @Autowired
    TopicArchive archive;

    @Autowired
    TopicHistory history;

    @Autowired
    Clinic clinic;

    @Autowired
    JdbcClient jdbc;

    private TopicId topic;

    @BeforeEach
    void aTopicThatWasPublishedTwice() {
        topic = author.draft("Risks", "Recovery").id();
        author.publish(topic);
        author.publishChange(topic);
    }

    @Test
    void itTellsWhoDidWhatTheNewestFirstByDay() {
        open("");

        assertThat(find(H1.class).single().getText()).isEqualTo("History");
        assertThat(find(H2.class, find(HistoryList.class).single()).all())
                .extracting(H2::getText)
                .containsExactly("Today");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("MKMara Kleinpublished version 2 liveAnother version"),
                        row -> assertThat(row).startsWith("MKMara Kleinadded 2 sections"),
                        row -> assertThat(row).startsWith("MKMara Kleinpublished version 1Another version"),
                        row -> assertThat(row).startsWith("MKMara Kleinbegan the topic"));
    }

    @Test
    void aPublicationLeadsToItsVersionAndToWhatItChanged() {
        open("about=publications");

        var published = find(ActRow.class).all().getFirst();
        assertThat(published.getContent().getClassNames()).contains("published");
        assertThat(find(RouterLink.class, published).all())
                .extracting(RouterLink::getText, RouterLink::getHref)
                .contains(
                        tuple("Version 2", "topics/%s/versions/2".formatted(topic)),
                        tuple("What changed since version 1", "topics/%s/compare?from=1&to=2".formatted(topic)));
        assertThat(find(RouterLink.class, find(ActRow.class).all().getLast()).all())
                .extracting(RouterLink::getText)
                .containsExactly("Version 1", "");
    }

    @Test
    void sectionsLeadToWhereTheyAreWritten() {
        open("about=text");

        assertThat(find(RouterLink.class, find(ActRow.class).all().getFirst()).all())
                .extracting(RouterLink::getHref)
                .contains("topics/%s?section=%s"
                        .formatted(
                                topic, author.read(topic).sections().getLast().id()));
    }

    @Test
    void theFiltersAreTheAddress() {
        open("about=text&who=%s&from=2026-01-01&to=2999-01-01"
                .formatted(history.people(topic).getFirst().id()));

        assertThat(find(ActRow.class).all()).hasSize(2);
        assertThat(find(
                                RouterLink.class,
                                find(Nav.class).withClassName("abouts").single())
                        .all())
                .extracting(RouterLink::getText)
                .containsExactly("Everything", "Text", "Publications");
        assertThat(find(RouterLink.class).withText("Text").single().getElement().getAttribute("aria-current"))
                .isEqualTo("true");
        assertThat(find(RouterLink.class).withText("Publications").single().getHref())
                .contains("about=publications", "from=2026-01-01", "to=2999-01-01", "who=");
        assertThat(find(Select.class).single().getValue())
                .isInstanceOfSatisfying(
                        NamedAccount.class, who -> assertThat(who.name()).isEqualTo("Mara Klein"));
        assertThat(find(RouterLink.class).withText("Clear the filters").exists())
                .isTrue();
        assertThat(find(DatePicker.class).all())
                .extracting(DatePicker::getValue)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2999, 1, 1));
    }

    @Test
    void whereNothingMatchesOneIsLedBackToEverything() {
        open("to=2020-01-01");

        assertThat(find(ActRow.class).all()).isEmpty();
        assertThat(find(H2.class).withText("Nothing matches").exists()).isTrue();
        assertThat(find(RouterLink.class).withText("Clear the filters").single().getHref())
                .isEqualTo("topics/%s/history".formatted(topic));
    }

    @Test
    void whatCannotBeReadFiltersNothing() {
        open("about=nonsense&who=me&from=yesterday");

        assertThat(find(ActRow.class).all()).hasSize(4);
    }

    @Test
    void choosingADayOpensItsAddress() {
        open("about=publications");
        test(find(DatePicker.class).withLabel("From").single())
                .setValue(LocalDate.now(clinic.zone()).plusDays(1));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("about=publications", "from=");
        assertThat(find(ActRow.class).all()).isEmpty();
    }

    @Test
    void anActHasAnAddressFromWhichTheNewerOnesAreFound() {
        var acts = history.older(topic, HistoryFilter.NONE, null, 10);
        open("at=" + acts.get(2).id());

        var rows = find(ActRow.class).all();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getContent().getClassNames()).contains("asked");
        assertThat(find(RouterLink.class, rows.getFirst()).all().getLast().getHref())
                .isEqualTo(
                        "topics/%s/history?at=%s".formatted(topic, acts.get(2).id()));

        test(find(Button.class).withText("Show newer").single()).click();
        assertThat(rows()).hasSize(4).first().asString().contains("published version 2");
        assertThat(find(Button.class).withText("Show newer").exists()).isFalse();
    }

    @Test
    void anActThatThereIsNotLeadsNowhere() {
        open("at=" + UUID.randomUUID());
        assertThat(find(HistoryList.class).exists()).isFalse();

        open("at=this");
        assertThat(find(HistoryList.class).exists()).isFalse();
    }

    @Test
    void olderOnesAreLoadedPageByPage() {
        jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, began_at, happened_at)
                        select gen_random_uuid(), ?, 'archived', at, at
                        from generate_series(timestamptz '2026-01-01', '2026-01-01 02:29', '1 minute') at""").param(topic.id()).update();
        open("");

        assertThat(find(ActRow.class).all()).hasSize(100);
        test(find(Button.class).withText("Show older").single()).click();
        assertThat(find(ActRow.class).all()).hasSize(154);
        assertThat(find(Button.class).withText("Show older").exists()).isFalse();
    }

    @Test
    void whatIsDoneMeanwhileComesByItselfAndWhatGrowsStaysOneRow() {
        open("");
        author.write(author.read(topic).sections().getLast(), "Recovery at home");
        arrive();

        assertThat(rows()).hasSize(4).first().asString().contains("added 2 sections", "6 changes", "Recovery at home");

        publishing.withdraw(topic, Withdrawal.untold("A wrong dose"));
        arrive();
        assertThat(rows()).hasSize(5).first().asString().contains("withdrew version 2A wrong dose");
    }

    @Test
    void theHistoryOfATopicInTheArchiveIsReadWithoutLinksIntoItsDraft() {
        publishing.withdraw(topic, Withdrawal.untold("Not offered any more"));
        archive.add(topic);
        open("about=text");

        assertThat(find(RouterLink.class, find(ActRow.class).all().getFirst()).all())
                .extracting(RouterLink::getHref)
                .noneMatch(href -> href.contains("section="));
        UI.getCurrent().navigate("topics/%s/archived".formatted(topic));
        assertThat(find(Anchor.class).withText("History").exists()
                        || find(RouterLink.class).withText("History").exists())
                .isTrue();
    }

    private void arrive() {
        find(HistoryList.class).single().arrive();
    }

    private List<String> rows() {
        return find(ActRow.class).all().stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }

    private void open(String query) {
        UI.getCurrent().navigate("topics/%s/history".formatted(topic), QueryParameters.fromString(query));
    }
}
