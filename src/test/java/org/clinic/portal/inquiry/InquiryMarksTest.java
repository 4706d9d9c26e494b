package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Inquiries carry labels for all, and for each coordinator a star and whether they have read it. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class InquiryMarksTest {

    @Autowired
    InquiryMarks marks;

    @Autowired
    InquiryService inquiries;

    @Autowired
    InquiryNews news;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;
    private SecurityContext rosa;
    private InquiryId inquiry;
    private String label;

    @BeforeEach
    void receive() {
        SecurityContextHolder.setContext(people.context("Ines Duarte " + UUID.randomUUID(), Roles.COORDINATOR));
        rosa = people.context("Rosa Campos " + UUID.randomUUID(), Roles.COORDINATOR);
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        inquiry = received();
        label = "L" + UUID.randomUUID().toString().substring(0, 18);
    }

    @Test
    void aLabelIsSeenByAllAndWrittenInOneWay() {
        assertThat(marks.label(inquiry, "  " + label + " ")).isTrue();
        assertThat(marks.label(inquiry, label.toUpperCase(Locale.ROOT))).isFalse();

        assertThat(people.as(rosa, () -> row(inquiry)).marks().labels()).containsExactly(label);
        assertThat(marks.labels()).contains(label);
        assertThat(inquiries.open(inquiry).orElseThrow().marks().labels()).containsExactly(label);
    }

    @Test
    void aLabelThatIsOnNothingIsNone() {
        var other = received();
        marks.label(inquiry, label);
        marks.label(other, label);

        assertThat(marks.unlabel(inquiry, label)).isTrue();
        assertThat(marks.labels()).contains(label);
        assertThat(marks.unlabel(other, label.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(marks.labels()).doesNotContain(label);
        assertThat(marks.unlabel(other, label)).isFalse();
    }

    @Test
    void whatIsNoLabelIsRefusedHereAndByTheDatabase() {
        for (var none : List.of("", " \u200b ", "x".repeat(31))) {
            assertThatIllegalArgumentException().isThrownBy(() -> marks.label(inquiry, none));
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into inquiry_label values (?)")
                        .param("x".repeat(31))
                        .update());
        marks.label(inquiry, label);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("insert into inquiry_label values (?)")
                        .param(label.toLowerCase(Locale.ROOT))
                        .update())
                .withMessageContaining("inquiry_label_is_written_in_one_way");
    }

    @Test
    void aStarIsOnesOwn() {
        marks.star(inquiry, true);
        marks.star(inquiry, true);

        assertThat(row(inquiry).marks().starred()).isTrue();
        assertThat(people.as(rosa, () -> row(inquiry)).marks().starred()).isFalse();
        assertThat(listed(here().withStarred(true))).containsExactly(inquiry);

        marks.star(inquiry, false);
        assertThat(listed(here().withStarred(true))).isEmpty();
    }

    @Test
    void eachReadsForThemselvesAndAgainWhatAColleagueHasDone() {
        assertThat(row(inquiry).marks().unread()).isTrue();

        var opened = inquiries.open(inquiry).orElseThrow();
        assertThat(row(inquiry).marks().unread()).isFalse();
        assertThat(people.as(rosa, () -> row(inquiry)).marks().unread()).isTrue();

        var mine = inquiries.assignToMe(inquiry, opened.revision());
        assertThat(row(inquiry).marks().unread()).isFalse();

        people.as(rosa, () -> inquiries.note(inquiry, mine.revision(), "She called back"));
        assertThat(row(inquiry).marks().unread()).isTrue();
        assertThat(people.as(rosa, () -> row(inquiry)).marks().unread()).isFalse();
        assertThat(listed(here().withUnread(true))).containsExactly(inquiry);

        inquiries.open(inquiry);
        assertThat(listed(here().withUnread(true))).isEmpty();
        marks.markAsUnread(inquiry);
        assertThat(listed(here().withUnread(true))).containsExactly(inquiry);
    }

    @Test
    void labelsNarrowAListAndAreCounted() {
        var other = received();
        marks.label(inquiry, label);
        var labelled = new InquiryFilter(InquiryScope.TO_ANSWER, here().withLabels(Set.of(label)), "");

        assertThat(listed(labelled.narrowing())).containsExactly(inquiry);
        assertThat(news.counts(List.of(labelled))).containsEntry(labelled, 1);
        marks.label(other, label);
        assertThat(news.counts(List.of(labelled))).containsEntry(labelled, 2);
    }

    @Test
    void aMarkMakesNobodysActStale() {
        var seen = inquiries.open(inquiry).orElseThrow();

        people.as(rosa, () -> marks.label(inquiry, label));
        marks.star(inquiry, true);

        assertThat(inquiries.assignToMe(inquiry, seen.revision()).marks())
                .isEqualTo(new Marks(List.of(label), true, false, List.of()));
    }

    private Narrowing here() {
        return Narrowing.NONE.withTopics(Set.of(topic.id()));
    }

    private List<InquiryId> listed(Narrowing narrowing) {
        return inquiries.search(new InquiryFilter(InquiryScope.ALL, narrowing, ""), null, 100).stream()
                .map(InquirySummary::id)
                .toList();
    }

    private InquirySummary row(InquiryId id) {
        return inquiries.search(new InquiryFilter(InquiryScope.ALL, here(), ""), null, 100).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private InquiryId received() {
        var reference = desk.receive(Submissions.about(topic.id(), "Ann Lund"));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }
}
