package org.clinic.portal.inquiry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class FirstPassTest {

    @Autowired
    FirstPass pass;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    /** What other tests received is put off for a year. */
    @BeforeEach
    void onlyWhatIsReceivedHereWaits() {
        jdbc.sql("""
                        update inquiry set next_step = 'COME_BACK', next_step_by = now() + interval '1 year',
                               next_step_words = null, next_step_try = null
                        where status = 'RECEIVED'""").update();
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void whatIsDueFirstComesFirstAndEachOnce() {
        var first = received();
        var second = received();
        var urgent = received();
        urgent = steps.prioritize(urgent.id(), urgent.revision(), Priority.HIGH);

        assertThat(pass.waiting()).isEqualTo(3);
        assertThat(pass.next(null)).contains(urgent.id());
        assertThat(pass.next(urgent)).contains(first.id());
        assertThat(pass.next(first)).contains(second.id());
        assertThat(pass.next(second)).as("those left out come again").contains(urgent.id());
    }

    @Test
    void whatIsDecidedAboutWaitsNoMore() {
        var taken = received();
        var declined = received();
        var later = received();
        var spam = received();

        inquiries.assignToMe(taken.id(), taken.revision());
        pass.decline(declined.id(), declined.revision(), "Lives too far away");
        pass.later(later.id(), later.revision());
        inquiries.markAsSpam(spam.id(), spam.revision());

        assertThat(pass.waiting()).isZero();
        assertThat(pass.next(null)).isEmpty();
    }

    @Test
    void theLastOneLeadsToNoOther() {
        assertThat(pass.next(received())).isEmpty();
    }

    @Test
    void whatIsPutOffComesBackHalfAnHourLater() {
        var inquiry = received();

        var later = pass.later(inquiry.id(), inquiry.revision());
        assertThat(later.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(step(later).kind()).isEqualTo(NextStepKind.COME_BACK);

        clock.move(Duration.ofMinutes(31));
        assertThat(pass.next(null)).contains(inquiry.id());
    }

    @Test
    void noneIsPutOffBeyondItsPromise() {
        var soon = clock.instant().plusSeconds(600);
        var half = Duration.ofMinutes(30);

        assertThat(pass.until(NextStep.firstAnswer(soon))).isEqualTo(soon);
        for (var due : List.of(soon.plusSeconds(7200), soon.minusSeconds(660))) {
            var until = pass.until(NextStep.firstAnswer(due));
            assertThat(until)
                    .isBetween(
                            soon.minusSeconds(600).plus(half), clock.instant().plus(half));
        }
    }

    @Test
    void whoeverDeclinesIsWhoseItIsAndSaysWhy() {
        var inquiry = received();

        assertThatIllegalArgumentException().isThrownBy(() -> pass.decline(inquiry.id(), inquiry.revision(), " "));
        var declined = pass.decline(inquiry.id(), inquiry.revision(), "Lives too far away");

        assertThat(declined.status()).isEqualTo(InquiryStatus.CLOSED);
        assertThat(declined.ending()).isEqualTo(Ending.declined("Lives too far away"));
        assertThat(declined.assigneeName()).isEqualTo("Mara Klein");
    }

    @Test
    void everyDecisionIsTakenBackAsIfItHadNotBeen() {
        List<UnaryOperator<InquiryDetail>> decisions = List.of(
                seen -> inquiries.assignToMe(seen.id(), seen.revision()),
                seen -> pass.decline(seen.id(), seen.revision(), "Lives too far away"),
                seen -> pass.later(seen.id(), seen.revision()));
        for (var decision : decisions) {
            var before = received();

            var decided = decision.apply(before);
            var after = pass.takeBack(decided.id(), decided.revision());

            assertThat(after.status()).isEqualTo(InquiryStatus.RECEIVED);
            assertThat(after.assignee()).isNull();
            assertThat(after.ending()).isNull();
            assertThat(after.nextStep()).isEqualTo(before.nextStep());
            assertThat(pass.next(null)).contains(before.id());
            inquiries.markAsSpam(after.id(), after.revision());
        }
    }

    @Test
    void aDecisionWithWhichSomebodyWentOnIsNotTakenBack() {
        var inquiry = received();
        var mine = inquiries.assignToMe(inquiry.id(), inquiry.revision());
        var noted = inquiries.note(mine.id(), mine.revision(), "Called, engaged.");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> pass.takeBack(noted.id(), noted.revision()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> pass.takeBack(mine.id(), mine.revision()));
    }

    private static NextStep step(InquiryDetail inquiry) {
        return Objects.requireNonNull(inquiry.nextStep());
    }

    private InquiryDetail received() {
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
