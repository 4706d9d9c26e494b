package org.clinic.portal.inquiry;

import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class InquiriesAboutTopicsTest {

    @Autowired
    InquiriesAboutTopics about;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired JdbcClient jdbc, @Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void thoseWhoStillWaitForAnAnswerAboutASectionAreCounted() {
        received(topic.recovery(), "Recovery");
        var mine = received(topic.recovery(), "Recovery");
        inquiries.assignToMe(mine.id(), mine.revision());
        var closed = received(topic.recovery(), "Recovery");
        var held = inquiries.assignToMe(closed.id(), closed.revision());
        inquiries.close(held.id(), held.revision(), Ending.declined("Lives too far away"));
        var spam = received(topic.recovery(), "Recovery");
        inquiries.markAsSpam(spam.id(), spam.revision());
        desk.receive(Submissions.about(topic.id(), "Ann Other"));

        assertThat(openAbout(topic.recovery())).isEqualTo(2);
        assertThat(openAbout(topic.whoItIsFor())).isZero();
        assertThat(about.on("topic", topic.id())).map(Dependant::count).contains(4L);
    }

    private long openAbout(UUID section) {
        assertThat(about.on(Dependants.SECTION_TEXT, section)).isEqualTo(about.on("topic_section", section));
        return about.on("topic_section", section)
                .map(dependant -> {
                    assertThat(dependant.which()).isEmpty();
                    return dependant.count();
                })
                .orElse(0L);
    }

    private InquiryDetail received(UUID section, String heading) {
        var reference =
                desk.receive(Submissions.withSection(Submissions.about(topic.id(), "Ann Other"), section, heading));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
