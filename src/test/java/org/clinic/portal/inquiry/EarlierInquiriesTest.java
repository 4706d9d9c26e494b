package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How many somebody had sent before, as a row says it. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class EarlierInquiriesTest {

    @Autowired
    InquiryNews news;

    @Autowired
    InquiryService inquiries;

    @Autowired
    OtherPersons others;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;
    private String email;
    private String phone;

    @BeforeEach
    void somebodyWhomNobodyKnows() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        email = UUID.randomUUID() + "@mail.example";
        phone = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    @Test
    void eachCountsThoseBeforeItByAddressOrNumberOnce() {
        var first = received(email, "(212) " + phone);
        var second = received(email.toUpperCase(Locale.ROOT), null);
        var third = received(email, "+1 212 " + phone);

        assertThat(news.earlier(List.of(first, second, third))).containsOnly(Map.entry(second, 1), Map.entry(third, 2));
    }

    @Test
    void aNumberThatOnlyEndsAlikeIsAnother() {
        received(null, "(212) " + phone);
        var other = received(null, "(773) " + phone);

        assertThat(news.earlier(List.of(other))).isEmpty();
    }

    @Test
    void spamAndWhatIsSomebodyElsesDoesNotCount() {
        var spam = received(email, null);
        var other = received(email, null);
        var mine = received(email, null);
        inquiries.markAsSpam(spam, inquiries.open(spam).orElseThrow().revision());
        assertThat(news.earlier(List.of(mine))).containsEntry(mine, 1);

        others.say(mine, other);

        assertThat(news.earlier(List.of(mine))).isEmpty();
    }

    private InquiryId received(@Nullable String email, @Nullable String phone) {
        var reference = desk.receive(Submissions.of(topic.id(), "Zoe " + UUID.randomUUID(), email, phone, "Hello"));
        return inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst()
                .id();
    }
}
