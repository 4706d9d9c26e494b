package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@SignedInAs(value = Roles.COORDINATOR, name = "Nora Giver")
class AssigningTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInquiryIsGivenToAColleagueWhoIsNotifiedAsIsWhoseItWas() {
        var tom = staff.hireCoordinator("Tom Reyes");
        var ann = staff.hireCoordinator("Tom Reyes");
        var inquiry = received();

        var toms = inquiries.assign(inquiry.id(), inquiry.revision(), tom.id());
        var anns = inquiries.assign(toms.id(), toms.revision(), ann.id());

        assertThat(anns.assignee()).isEqualTo(ann.id());
        assertThat(anns.timeline().getLast().text()).isEqualTo(ann.name());
        assertThat(notified(tom.id())).containsExactly("inquiry.assigned", "inquiry.taken");
        assertThat(notified(ann.id())).containsExactly("inquiry.assigned");
        var back = steps.takeBack(anns.id(), anns.revision());
        assertThat(back.assignee()).isEqualTo(tom.id());
        assertThat(back.assigneeName()).isEqualTo(tom.name());
    }

    @Test
    void whoTakesItOverIsNotNotifiedButWhoseItWasIs() {
        var tom = staff.hireCoordinator("Tom Reyes");
        var inquiry = received();
        var toms = inquiries.assign(inquiry.id(), inquiry.revision(), tom.id());

        var mine = inquiries.assignToMe(toms.id(), toms.revision());

        assertThat(notified(tom.id())).containsExactly("inquiry.assigned", "inquiry.taken");
        assertThat(notified(Objects.requireNonNull(mine.assignee()))).isEmpty();
    }

    @Test
    void whoIsNoCoordinatorIsGivenNothing() {
        var mara = people.account("Mara Klein", Roles.MARKETING);
        var inquiry = received();

        assertThat(inquiries.colleagues()).extracting(NamedAccount::id).doesNotContain(mara.id());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> inquiries.assign(inquiry.id(), inquiry.revision(), mara.id()));
    }

    @Test
    void whoIsMentionedInANoteIsNotifiedOnceAndNobodyElse() {
        var tom = staff.hireCoordinator("Tom Reyes");
        var ann = staff.hireCoordinator("Tom Reyes");
        var inquiry = received();

        inquiries.note(
                inquiry.id(), inquiry.revision(), "@%s, can you? @%s@ @Nora Giver".formatted(tom.name(), tom.name()));

        assertThat(notified(tom.id())).containsExactly("inquiry.mentioned");
        assertThat(notified(ann.id())).isEmpty();
        assertThat(notified(current.get().id())).isEmpty();
    }

    @Test
    void whoDoesNotWantToHearOfMentionsIsStillNotifiedOfTheRest() {
        var tom = staff.hireCoordinator("Tom Reyes");
        jdbc.sql("insert into notification_refusal (account_id, kind) values (?, 'inquiry.mentioned')")
                .param(tom.id().id())
                .update();
        var inquiry = received();

        var noted = inquiries.note(inquiry.id(), inquiry.revision(), "@%s, can you?".formatted(tom.name()));
        inquiries.assign(noted.id(), noted.revision(), tom.id());

        assertThat(notified(tom.id())).containsExactly("inquiry.assigned");
    }

    private List<String> notified(AccountId account) {
        return jdbc.sql("select kind from notification where account_id = ? order by made_at, id")
                .param(account.id())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private InquiryDetail received() {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
