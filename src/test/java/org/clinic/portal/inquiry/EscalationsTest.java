package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.due.DutyRota;
import org.clinic.portal.inquiry.due.DutyStore;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Who is on duty hears of what comes and of what is late; all hear of what stays late. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
@Import(MovableTime.class)
class EscalationsTest {

    private static final Arrival BY_A_PROGRAM =
            new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false);

    @Autowired
    Escalations escalations;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Absences absences;

    @Autowired
    MyDuty myDuty;

    @Autowired
    DutyRota rota;

    @Autowired
    DutyStore shifts;

    @Autowired
    DueTimes due;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private NamedAccount tom;
    private NamedAccount rosa;

    /** Nobody else is on duty, and what others left late is told to nobody here. */
    @BeforeEach
    void hire() {
        jdbc.sql("delete from duty_shift").update();
        clock.move(Duration.between(clock.instant(), due.opening(1, clock.instant())));
        jdbc.sql("""
                        insert into inquiry_escalation (inquiry_id, due_by, level, escalated_at)
                        select id, next_step_by, level, now()
                        from inquiry cross join (values ('DUTY'), ('ALL')) levels (level)
                        where next_step is not null on conflict do nothing""").update();
        tom = staff.hireCoordinator("Tom Reyes");
        rosa = staff.hireCoordinator("Rosa Campos");
    }

    @AfterEach
    void endDuty() {
        jdbc.sql("delete from duty_shift").update();
    }

    @Test
    void whoIsOnDutyIsToldOfNewInquiriesAndNobodyOfSpam() {
        onDuty(tom);
        var topic = topic();

        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var spam = SentForm.of(Submissions.about(topic.id(), "Best Offers"));
        desk.quarantine(spam, desk.judge(spam, BY_A_PROGRAM));

        assertThat(told(tom)).containsExactly("inquiry.received");
        assertThat(told(rosa)).isEmpty();
        assertThat(jdbc.sql("select details ->> 0 from notification where account_id = ?")
                        .param(tom.id().id())
                        .query(String.class)
                        .single())
                .isEqualTo(reference.value());
        be(tom);
        assertThat(myDuty.now()).isPresent();
        be(rosa);
        assertThat(myDuty.now()).isEmpty();
    }

    @Test
    void whoStandsInIsOnDuty() {
        onDuty(tom);
        be(tom);
        var today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        absences.leave(today, today, rosa);

        desk.receive(Submissions.about(topic().id(), "Harold Whitman"));

        assertThat(told(tom)).isEmpty();
        assertThat(told(rosa)).containsExactly("inquiry.stand-in", "inquiry.received");
        be(rosa);
        assertThat(myDuty.now()).isPresent();
    }

    @Test
    void whatIsLateIsToldToDutyThenToAllAndOnceEach() {
        var inquiry = received();
        var by = due.opening(1, clock.instant());
        steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.WAIT, by, null);

        itIs(due.escalates(by, false).minusSeconds(1));
        onDuty(tom);
        escalations.tell();
        assertThat(told(tom)).isEmpty();

        itIs(due.escalates(by, false));
        escalations.tell();
        escalations.tell();
        assertThat(told(tom)).containsExactly("inquiry.late.nobodys");
        assertThat(told(rosa)).isEmpty();

        itIs(due.escalates(by, true));
        escalations.tell();
        escalations.tell();
        assertThat(told(tom)).containsExactly("inquiry.late.nobodys", "inquiry.late.nobodys");
        assertThat(told(rosa)).containsExactly("inquiry.late.nobodys");
    }

    @Test
    void whoDoesSomethingAboutItBeginsAnew() {
        var inquiry = received();
        inquiry = inquiries.assign(inquiry.id(), inquiry.revision(), rosa.id());
        var by = due.opening(1, clock.instant());
        inquiry = steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.WAIT, by, null);
        itIs(due.escalates(by, false));
        onDuty(tom);
        escalations.tell();

        var later = due.opening(2, clock.instant());
        steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.WAIT, later, null);
        escalations.tell();
        assertThat(told(tom)).containsExactly("inquiry.late");

        itIs(due.escalates(later, false));
        onDuty(tom);
        escalations.tell();
        assertThat(told(tom)).containsExactly("inquiry.late", "inquiry.late");
    }

    @Test
    void manyNodesTellOnce() throws Exception {
        var inquiry = received();
        var by = due.opening(1, clock.instant());
        steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.WAIT, by, null);
        itIs(due.escalates(by, true));
        onDuty(tom);
        var together = new CountDownLatch(1);

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(node -> nodes.submit(() -> {
                        together.await();
                        escalations.tell();
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var each : all) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(told(tom)).as("as on duty, and as one of all").hasSize(2);
        assertThat(told(rosa)).hasSize(1);
    }

    @Test
    void onlyWhoAnswersInquiriesIsOnDuty() {
        var mara = people.account("Mara Klein", Roles.MARKETING);
        var shift = shifts.shift(clock.instant());
        SecurityContextHolder.setContext(people.context("Ada Admin", Roles.ADMIN));

        assertThatIllegalStateException().isThrownBy(() -> rota.add(shift, new NamedAccount(mara.id(), mara.name())));
        rota.add(shift, tom);
        rota.add(shift, tom);
        rota.add(shift, rosa);
        rota.remove(shift, rosa);
        assertThat(rota.rota().get(shift)).containsExactly(tom);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'desk.duty.add' and detail ->> 'who' = ?")
                        .param(tom.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void onDuty(NamedAccount account) {
        var shift = shifts.shift(clock.instant());
        people.as(people.context("Ada Admin", Roles.ADMIN), () -> {
            rota.add(shift, account);
            return true;
        });
    }

    private void itIs(Instant moment) {
        clock.move(Duration.between(clock.instant(), moment));
    }

    private void be(NamedAccount account) {
        SecurityContextHolder.setContext(people.context(account, Roles.COORDINATOR));
    }

    private PublishedTopic topic() {
        return PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    private InquiryDetail received() {
        var reference = desk.receive(Submissions.about(topic().id(), "Harold Whitman"));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    /** But that one was given something, which is another matter. */
    private List<String> told(NamedAccount account) {
        return told(account.id()).stream()
                .filter(kind -> !Set.of("inquiry.assigned", "inquiry.taken").contains(kind))
                .toList();
    }

    private List<String> told(AccountId account) {
        return jdbc.sql("select kind from notification where account_id = ? order by made_at, id")
                .param(account.id())
                .query((row, number) -> row.getString("kind"))
                .list();
    }
}
