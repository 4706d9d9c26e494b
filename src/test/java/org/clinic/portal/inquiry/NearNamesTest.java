package org.clinic.portal.inquiry;

import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class NearNamesTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    JdbcClient jdbc;

    PublishedTopic topic;
    String mark;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aNameThatIsMisspeltIsFoundAndSaidAsItIsWritten() {
        var keller = received("Rosa Kéller-Lund " + mark, null);

        var near = near("Keler rosa " + mark);

        assertThat(near.names()).containsExactly("Kéller");
        assertThat(near.inquiries()).extracting(InquirySummary::id).containsExactly(keller);
    }

    @Test
    void whatIsFoundByWhatWasTypedIsNotSaidAgain() {
        received("Keler " + mark, null);
        var keller = received("Keller " + mark, null);

        assertThat(near("Keler " + mark).inquiries())
                .extracting(InquirySummary::id)
                .containsExactly(keller);
    }

    @Test
    void onlyNamesAreForgivenAndNoneThatAreOtherNames() {
        received("Hanna Kellermann " + mark, "My doctor is called Keller.");

        assertThat(near("Ann " + mark)).isEqualTo(NearNames.NONE);
        assertThat(near("Anna " + mark).inquiries()).isEmpty();
        assertThat(near("Keler " + mark).inquiries()).isEmpty();
        assertThat(near("docter " + mark).inquiries()).isEmpty();
        assertThat(near("Kel% " + mark).inquiries()).isEmpty();
    }

    @Test
    void whereEnoughIsFoundNobodyElseWasMeant() {
        received("Keller " + mark, null);

        assertThat(inquiries.alike(new InquiryFilter(InquiryScope.ALL, "Keler " + mark), 5))
                .isEqualTo(NearNames.NONE);
    }

    @Test
    void whoIsShownLeavesATrace() {
        var id = received("Keller " + mark, null);

        near("Keler " + mark);

        assertThat(jdbc.sql("select detail -> 'shown' ->> 0 from audit_event where detail ->> 'words' = ?")
                        .param("Keler " + mark)
                        .query(String.class)
                        .list())
                .containsExactly(id.toString());
    }

    private NearNames near(String typed) {
        return inquiries.alike(new InquiryFilter(InquiryScope.ALL, typed), 0);
    }

    private InquiryId received(String name, @Nullable String message) {
        var reference = desk.receive(Submissions.of(topic.id(), name, null, null, message));
        return new InquiryId(jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single());
    }
}
