package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.FixedTime;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Narrowing;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.SavedViews;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(FixedTime.class)
@SignedInAs(Roles.COORDINATOR)
class LiveInquiriesTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    SavedViews views;

    @Autowired
    PassingMinutes minutes;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    PublishedTopic topic;
    InquiryId harold;

    @BeforeEach
    void receive(@Autowired JdbcClient jdbc) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var reference = desk.receive(Submissions.about(topic.id(), "Harold " + UUID.randomUUID()));
        harold = inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }

    @Test
    void whatBecomesLateSaysSoWithoutAnybodyDoingAnything() {
        UI.getCurrent().navigate("inquiries/" + harold, QueryParameters.fromString("topic=" + topic.id()));
        assertThat(row()).contains("First answer").doesNotContain("late");
        assertThat(step()).doesNotContain("late");
        int late = count("Late");

        clock.move(untilDue().plusMinutes(5));
        minutes.pass();

        await(() -> row().contains("5 min late"));
        assertThat(step()).contains("5 min late");
        assertThat(count("Late")).isGreaterThan(late);
    }

    @Test
    void aColleaguesNewViewOfTheTeamIsThereAndAPrivateOneIsNot() {
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("topic=" + topic.id()));
        var name = "Ours " + UUID.randomUUID();

        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> {
            views.keep("Hers " + name, false, new InquiryFilter(InquiryScope.LATE, ""));
            return views.keep(name, true, new InquiryFilter(InquiryScope.LATE, ""));
        });

        await(() -> kept().stream().anyMatch(view -> view.startsWith(name)));
        assertThat(kept()).noneMatch(view -> view.contains("Hers"));
    }

    @Test
    void thatAColleagueHasSeenItIsInTheRowAndItsOwnReadingInTheNumbers() {
        var topics = Narrowing.NONE.withTopics(Set.of(topic.id()));
        var name = "Unread " + UUID.randomUUID();
        views.keep(name, false, new InquiryFilter(InquiryScope.RECEIVED, topics.withUnread(true), ""));
        desk.receive(Submissions.about(topic.id(), "Ann Lund"));
        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("status=received&topic=" + topic.id()));
        assertThat(find(InquiryRow.class).all())
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(Rows.textOf(row)).contains("New"));
        assertThat(count(name)).isEqualTo(2);

        var ann = find(InquiryRow.class).all().getLast();
        people.as(people.context("Rosa Campos", Roles.COORDINATOR), () -> inquiries.open(ann.id()));

        await(() -> Rows.textOf(find(InquiryRow.class).all().getLast()).contains("Unread"));
        Rows.open(ann);
        assertThat(count(name)).isEqualTo(1);
    }

    @Test
    void aRowSaysInWhichLanguageItIsAndWhatTheSamePersonSentBefore() {
        var email = UUID.randomUUID() + "@mail.example";
        desk.receive(Submissions.of(topic.id(), "Luis Ortega", email, null, "Hola"));
        clock.move(Duration.ofMinutes(1));
        desk.receive(Submissions.in("es", Submissions.of(topic.id(), "Luis Ortega", email, null, "Hola")));

        UI.getCurrent().navigate("inquiries", QueryParameters.fromString("language=es&topic=" + topic.id()));

        assertThat(row()).contains("Spanish");
        await(() -> row().contains("1 earlier"));
    }

    @Test
    void whileTheDatabaseIsAwayNoWindowIsToldThatTimePasses() {
        var told = new AtomicInteger();
        var window = minutes.listen(told::incrementAndGet);
        broadcasts.stop();
        try {
            minutes.pass();
            assertThat(told).hasValue(0);
        } finally {
            broadcasts.start();
        }

        await(broadcasts::isHearing);
        minutes.pass();
        assertThat(told).hasValue(1);
        window.end();
    }

    private Duration untilDue() {
        var step = Objects.requireNonNull(inquiries.open(harold).orElseThrow().nextStep());
        return Duration.between(clock.instant(), step.by());
    }

    private String row() {
        return Rows.textOf(find(InquiryRow.class).single());
    }

    private String step() {
        return find(NextStepPane.class).single().getElement().getTextRecursively();
    }

    private List<String> kept() {
        return find(ViewItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private int count(String view) {
        return find(InquiryLink.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().equals(view))
                .map(link -> Integer.valueOf(link.getElement().getAttribute("data-count")))
                .findFirst()
                .orElseThrow();
    }

    private void await(BooleanSupplier arrived) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return arrived.getAsBoolean();
        });
    }
}
