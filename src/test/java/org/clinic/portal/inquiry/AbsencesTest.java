package org.clinic.portal.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.PersonName;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.AbsenceRefusedException.Reason;
import org.clinic.portal.inquiry.due.DutyRota;
import org.clinic.portal.inquiry.due.Shift;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Somebody is away, somebody hands over, and somebody's account ends: what is theirs is looked after. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class AbsencesTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Absences absences;

    @Autowired
    HandingOver handing;

    @Autowired
    MyDay myDay;

    @Autowired
    DutyRota rota;

    @Autowired
    AccountService accounts;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    Clinic clinic;

    @Autowired
    JdbcClient jdbc;

    private NamedAccount ines;
    private NamedAccount tom;
    private LocalDate today;

    @BeforeEach
    void beInes() {
        ines = staff.hireCoordinator("Ines Duarte");
        tom = staff.hireCoordinator("Tom Reyes");
        today = LocalDate.now(clinic.zone());
        be(ines);
    }

    @Test
    void whatIsDueOfSomebodyAwayIsInTheDayOfWhoStandsInUntilTheyAreBack() {
        var inquiry = dueNow(mine());
        absences.leave(today, today.plusDays(2), tom);

        be(tom);
        assertThat(myDay.read().left()).singleElement().satisfies(due -> {
            assertThat(due.id()).isEqualTo(inquiry.id());
            assertThat(due.standingInFor()).isEqualTo(ines.name());
        });
        be(ines);
        assertThat(myDay.read().left())
                .singleElement()
                .satisfies(due -> assertThat(due.standingInFor()).isNull());

        absences.comeBack();
        assertThat(absences.mine()).isEmpty();
        be(tom);
        assertThat(myDay.read().left()).isEmpty();
        assertThat(notified(tom.id())).containsExactly("inquiry.stand-in");
    }

    @Test
    void whoStandsInIsToldOfWhatIsGivenToSomebodyAway() {
        absences.leave(today, today, tom);
        be(staff.hireCoordinator("Rosa Campos"));
        var inquiry = received();

        inquiries.assign(inquiry.id(), inquiry.revision(), ines.id());

        assertThat(notified(ines.id())).containsExactly("inquiry.assigned");
        assertThat(notified(tom.id())).containsExactly("inquiry.stand-in", "inquiry.assigned.away");
    }

    @Test
    void whoDoesNotLeaveAfterAllIsThereAndMayLeaveThen() {
        var absence = absences.leave(today.plusDays(4), today.plusDays(6), tom);
        assertThat(absences.mine()).contains(absence);
        assertThat(absences.now().of(ines.id())).as("not yet").isEmpty();

        absences.comeBack();

        assertThat(absences.mine()).isEmpty();
        assertThat(jdbc.sql("select count(*) from absence where account_id = ?")
                        .param(ines.id().id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(audited("inquiry.back")).isEqualTo(1);
        assertThat(absences.leave(today.plusDays(5), today.plusDays(5), tom)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"-2, -1, OVER", "3, 2, OVER", "2, 9, OVERLAPS", "5, 5, OVERLAPS", "0, 30, OVERLAPS"})
    void whatCannotBeIsRefused(int first, int last, Reason reason) {
        absences.leave(today.plusDays(4), today.plusDays(6), tom);

        assertThatExceptionOfType(AbsenceRefusedException.class)
                .isThrownBy(() -> absences.leave(today.plusDays(first), today.plusDays(last), tom))
                .returns(reason, AbsenceRefusedException::reason);
        assertThat(absences.leave(today.plusDays(7), today.plusDays(8), tom)).isNotNull();
    }

    @Test
    void nobodyStandsInForThemselvesNorWithoutBeingACoordinator() {
        var mara = people.account("Mara Klein", Roles.MARKETING);
        for (var nobody : List.of(ines, new NamedAccount(mara.id(), mara.name()))) {
            assertThatExceptionOfType(AbsenceRefusedException.class)
                    .isThrownBy(() -> absences.leave(today, today, nobody))
                    .returns(Reason.STAND_IN, AbsenceRefusedException::reason);
        }
    }

    @Test
    void theDatabaseRefusesToHaveSomebodyAwayTwice() {
        absences.leave(today, today.plusDays(2), tom);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into absence (id, account_id, account_name, from_at, until_at)
                                select gen_random_uuid(), account_id, account_name, until_at - interval '1 second',
                                    until_at + interval '1 day'
                                from absence where account_id = ?""").param(ines.id().id()).update())
                .withMessageContaining("absence_is_one_at_a_time");
    }

    @Test
    void allOfOnesOwnIsHandedOverWithAWordAndOneNotice() {
        var one = mine();
        var other = mine();

        var handed = handing.handOver(tom.id(), " On parental leave ");

        assertThat(handed.count()).isEqualTo(2);
        assertThat(handing.mine()).isZero();
        for (var inquiry : List.of(one, other)) {
            var now = stored(inquiry);
            assertThat(now.assignee()).isEqualTo(tom.id());
            assertThat(now.nextStep()).isEqualTo(inquiry.nextStep());
            assertThat(now.timeline())
                    .filteredOn(entry -> entry.kind() != InquiryEventKind.SEEN)
                    .extracting(TimelineEntry::kind, TimelineEntry::text)
                    .endsWith(
                            tuple(InquiryEventKind.NOTED, "On parental leave"),
                            tuple(InquiryEventKind.ASSIGNED, tom.name()));
            assertThat(audited("inquiry.give", inquiry.id())).isEqualTo(1);
        }
        assertThat(notified(tom.id())).containsExactly("inquiry.handed");
        assertThat(jdbc.sql(
                                "select detail ->> 'count' from audit_event where action = 'inquiry.hand-over' and actor_id = ?")
                        .param(ines.id().id())
                        .query(String.class)
                        .list())
                .containsExactly("2");
    }

    @Test
    void whatNobodyHasTouchedSinceIsTakenBackAndTheRestIsCounted() {
        var untouched = mine();
        untouched = steps.logCall(untouched.id(), untouched.revision(), CallOutcome.NO_ANSWER);
        var touched = mine();
        var handed = handing.handOver(tom.id(), "");
        be(tom);
        inquiries.note(touched.id(), stored(touched).revision(), "I am on it");
        be(ines);

        assertThat(handing.takeBack(handed)).isEqualTo(1);

        assertThat(stored(untouched).assignee()).isEqualTo(ines.id());
        assertThat(stored(untouched).nextStep()).isEqualTo(untouched.nextStep());
        assertThat(stored(touched).assignee()).isEqualTo(tom.id());
        assertThat(handing.takeBack(handed)).as("once more").isEqualTo(2);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseHandedOver() {
        var inquiry = mine();
        var handed = handing.handOver(tom.id(), "");
        be(staff.hireCoordinator("Rosa Campos"));

        assertThat(handing.takeBack(handed)).isEqualTo(1);
        assertThat(stored(inquiry).assignee()).isEqualTo(tom.id());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatIsOfAnAccountThatEndsOrIsNoCoordinatorIsNobodysAndTheOthersKnow(boolean deactivated) {
        var inquiry = mine();
        var step = inquiry.nextStep();
        be(tom);
        absences.leave(today, today.plusDays(1), ines);
        staff.hire("Ada Admin " + UUID.randomUUID(), Roles.ADMIN); // One who can sign in has to remain.
        var admin = people.context("Ada Admin", Roles.ADMIN);
        people.as(admin, () -> {
            assertThat(accounts.inHand(ines.id())).isEqualTo(1);
            Shift.week().forEach(shift -> rota.add(shift, ines));
            rota.add(Shift.week().getFirst(), tom);
            if (deactivated) {
                accounts.deactivate(ines.id());
            } else {
                var account = accounts.find(ines.id()).orElseThrow();
                accounts.revise(ines.id(), account.revision(), new PersonName(account.name()), Set.of(Roles.MARKETING));
            }
            return true;
        });

        var now = stored(inquiry);
        assertThat(now.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(now.nextStep()).isEqualTo(step);
        assertThat(now.timeline())
                .filteredOn(entry -> entry.kind() == InquiryEventKind.RELEASED)
                .extracting(TimelineEntry::text)
                .containsExactly(ines.name());
        assertThat(notified(tom.id())).containsExactly("inquiry.released");
        assertThat(absences.now().standInFor(tom.id())).isEmpty();
        people.as(admin, () -> {
            assertThat(rota.rota().values()).noneMatch(onDuty -> onDuty.contains(ines));
            assertThat(rota.rota().get(Shift.week().getFirst())).contains(tom);
            rota.remove(Shift.week().getFirst(), tom);
            return true;
        });

        var mine = inquiries.assignToMe(now.id(), now.revision());
        assertThat(steps.takeBack(mine.id(), mine.revision()).assignee())
                .as("not to whose account has ended")
                .isNull();
    }

    private InquiryDetail received() {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    private InquiryDetail mine() {
        var inquiry = received();
        return inquiries.assignToMe(inquiry.id(), inquiry.revision());
    }

    /** Late, so that it is in today's day at whatever hour. */
    private InquiryDetail dueNow(InquiryDetail inquiry) {
        jdbc.sql("update inquiry set next_step_by = now() - interval '1 minute' where id = ?")
                .param(inquiry.id().id())
                .update();
        return inquiry;
    }

    private InquiryDetail stored(InquiryDetail inquiry) {
        return inquiries.open(inquiry.id()).orElseThrow();
    }

    private void be(NamedAccount account) {
        SecurityContextHolder.setContext(people.context(account, Roles.COORDINATOR));
    }

    private List<String> notified(AccountId account) {
        return jdbc.sql("select kind from notification where account_id = ? order by made_at, id")
                .param(account.id())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    /** Of what Ines did. */
    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_event where action = ? and actor_id = ?")
                .params(action, ines.id().id())
                .query(Integer.class)
                .single();
    }

    private int audited(String action, InquiryId inquiry) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, inquiry.id())
                .query(Integer.class)
                .single();
    }
}
