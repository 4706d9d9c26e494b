package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What many windows ask for when they hear of something is counted once. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class SharedCountsTest {

    @Autowired
    InquiryNews news;

    @Autowired
    InquiryService inquiries;

    @Autowired
    InquirySearch search;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;
    private SecurityContext rosa;
    private InquiryFilter received;
    private InquiryFilter mine;

    @BeforeEach
    void aTopicOfOnesOwn() {
        SecurityContextHolder.setContext(people.context("Ines Duarte " + UUID.randomUUID(), Roles.COORDINATOR));
        rosa = people.context("Rosa Campos " + UUID.randomUUID(), Roles.COORDINATOR);
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var here = Narrowing.NONE.withTopics(Set.of(topic.id()));
        received = new InquiryFilter(InquiryScope.RECEIVED, here, "");
        mine = new InquiryFilter(InquiryScope.MINE, here, "");
    }

    @Test
    void whatIsHeardOfIsCountedAnew() {
        var first = received();
        received();
        becomes(Map.of(received, 2, mine, 0));

        inquiries.assignToMe(first, inquiries.open(first).orElseThrow().revision());

        becomes(Map.of(received, 1, mine, 1));
    }

    @Test
    void whatIsOnesOwnIsNobodyElses() {
        var first = received();
        inquiries.assignToMe(first, inquiries.open(first).orElseThrow().revision());
        becomes(Map.of(received, 0, mine, 1));

        assertThat(people.as(rosa, () -> news.countsByNow(List.of(received, mine))))
                .isEqualTo(Map.of(received, 0, mine, 0));
        assertThat(news.countsByNow(List.of(received, mine))).isEqualTo(Map.of(received, 0, mine, 1));
    }

    @Test
    void untilSomethingHappensOnlyTheFirstCounts() {
        var clock = new MovableClock(Clock.fixed(Instant.parse("2026-10-30T12:00:00Z"), ZoneOffset.UTC));
        // It hears of nothing but what it is told here.
        var shared = new SharedCounts(search, broadcasts, clock);
        assertThat(shared.waiting(() -> 7)).isEqualTo(7);

        assertThat(shared.waiting(() -> 8)).isEqualTo(7);
        shared.heard("seen " + UUID.randomUUID());
        assertThat(shared.waiting(() -> 8)).isEqualTo(7);
        shared.heard("changed " + UUID.randomUUID());
        assertThat(shared.waiting(() -> 9)).isEqualTo(9);
        clock.move(Duration.ofMinutes(1));
        assertThat(shared.waiting(() -> 10)).isEqualTo(10);
    }

    private void becomes(Map<InquiryFilter, Integer> counts) {
        Awaitility.await()
                .pollInSameThread()
                .until(() -> news.countsByNow(List.of(received, mine)).equals(counts));
    }

    private InquiryId received() {
        var reference = desk.receive(Submissions.about(topic.id(), "Harold"));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }
}
