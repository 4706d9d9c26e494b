package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ManyActs.Act;
import org.clinic.portal.inquiry.ManyActs.Close;
import org.clinic.portal.inquiry.ManyActs.Give;
import org.clinic.portal.inquiry.ManyActs.Label;
import org.clinic.portal.inquiry.ManyActs.Left;
import org.clinic.portal.inquiry.ManyActs.MarkAsSpam;
import org.clinic.portal.inquiry.ManyActs.SetAside;
import org.clinic.portal.inquiry.ManyInquiries.Preview;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The same is done to many inquiries at once, and all of it is taken back. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class ManyInquiriesTest {

    @Autowired
    ManyInquiries many;

    @Autowired
    InquiryService inquiries;

    @Autowired
    InquiryPresence presence;

    @Autowired
    ContactDesk desk;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;
    private NamedAccount me;
    private NamedAccount tom;

    @BeforeEach
    void publishAndBeNew() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        tom = staff.hireCoordinator("Tom Reyes");
        me = staff.hireCoordinator("Ines Duarte");
        SecurityContextHolder.setContext(people.context(me, Roles.COORDINATOR));
    }

    @Test
    void allAreGivenToAColleagueWhoIsToldOnceAndAllComeBack() {
        var ids = received(3);
        var before = rows(ids);

        var done = many.perform(new Give(tom), ids, through -> {});

        assertThat(states(ids)).allMatch(inquiry -> tom.name().equals(inquiry.assigneeName()));
        assertThat(done.left()).isEmpty();
        assertThat(notified(tom)).containsExactly("inquiry.handed");

        assertThat(many.takeBack(done, through -> {})).isZero();
        assertThat(rows(ids)).isEqualTo(before);
    }

    static Stream<Act> whatIsDoneToMany() {
        return Stream.of(
                new SetAside(Instant.now().plus(Duration.ofDays(3))),
                new Label("Many " + UUID.randomUUID().toString().substring(0, 8)),
                new Close(Ending.of(Outcome.ANSWERED)),
                new MarkAsSpam());
    }

    @ParameterizedTest
    @MethodSource("whatIsDoneToMany")
    void whateverIsDoneToManyIsTakenBackAsIfItHadNotBeen(Act act) {
        var ids = received(2);
        ids.forEach(this::take);
        var before = rows(ids);

        var done = many.perform(act, ids, through -> {});
        assertThat(done.revisions()).hasSize(2);
        assertThat(rows(ids)).doesNotContainAnyElementsOf(before);

        assertThat(many.takeBack(done, through -> {})).isZero();
        assertThat(rows(ids)).isEqualTo(before);
    }

    /** A label is nobody's turn: it comes off whatever else has happened. */
    static Stream<Act> afterWhichSomebodyGoesOn() {
        return whatIsDoneToMany().filter(act -> !(act instanceof Label));
    }

    @ParameterizedTest
    @MethodSource("afterWhichSomebodyGoesOn")
    void withWhichAColleagueHasGoneOnIsNotTakenBackWithTheRest(Act act) {
        var ids = received(2);
        ids.forEach(this::take);
        var before = rows(ids);
        var done = many.perform(act, ids, through -> {});
        people.as(
                people.context(tom, Roles.COORDINATOR),
                () -> inquiries.note(ids.getLast(), revision(ids.getLast()), "Lives alone."));
        var gone = rows(ids).getLast();

        assertThat(many.takeBack(done, through -> {})).isEqualTo(1);

        assertThat(rows(ids)).containsExactly(before.getFirst(), gone);
    }

    @Test
    void whatAnActWouldLeaveAloneIsKnownBeforeAndIsLeftAlone() {
        var mine = received(2);
        mine.forEach(this::take);
        var closed = received(1).getFirst();
        take(closed);
        inquiries.close(closed, revision(closed), Ending.of(Outcome.ANSWERED));
        var nobodys = received(1).getFirst();
        var all = List.of(mine.getFirst(), mine.getLast(), closed, nobodys);

        var close = new Close(Ending.of(Outcome.ANSWERED));
        assertThat(many.preview(close, all)).isEqualTo(new Preview(2, Map.of(Left.OVER, 1, Left.NOBODYS, 1)));
        assertThat(many.preview(new Give(me), all)).isEqualTo(new Preview(1, Map.of(Left.OVER, 1, Left.SO_ALREADY, 2)));

        var done = many.perform(close, all, through -> {});
        assertThat(done.left())
                .isEqualTo(many.preview(close, List.of(closed, nobodys)).left());
        assertThat(done.revisions().keySet()).containsExactlyElementsOf(mine);
        assertThat(states(List.of(nobodys)).getFirst().status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void onWhatAColleagueIsWritingNothingIsDone() {
        var ids = received(2);
        var window = new PresenceId();
        people.as(people.context(tom, Roles.COORDINATOR), () -> {
            var leave = presence.enter(window, ids.getFirst(), () -> true);
            presence.write(window, ids.getFirst());
            return leave;
        });

        assertThat(many.preview(new MarkAsSpam(), ids)).isEqualTo(new Preview(1, Map.of(Left.WRITTEN_ON, 1)));
        assertThat(many.perform(new MarkAsSpam(), ids, through -> {}).revisions())
                .containsOnlyKeys(ids.getLast());
        assertThat(many.preview(new Label("Written"), ids).left()).isEmpty();
    }

    @Test
    void whatAColleagueHasDoneSinceStays() {
        var ids = received(3);
        var done = many.perform(new Give(me), ids, through -> {});
        people.as(people.context(tom, Roles.COORDINATOR), () -> inquiries.assignToMe(ids.get(1), revision(ids.get(1))));

        assertThat(many.takeBack(done, through -> {})).isEqualTo(1);

        assertThat(states(ids)).extracting(InquirySummary::assigneeName).containsExactly(null, tom.name(), null);
    }

    @Test
    void oneHearsOfEachThatIsThrough() {
        var heard = new ArrayList<Integer>();

        many.perform(new Give(me), received(4), heard::add);

        assertThat(heard).containsExactly(1, 2, 3, 4);
    }

    @Test
    void allInAViewAreMeantInItsOrder() {
        var ids = received(3);
        var filter = new InquiryFilter(InquiryScope.TO_ANSWER, Narrowing.NONE.withTopics(Set.of(topic.id())), "");

        assertThat(many.in(filter)).containsExactlyElementsOf(ids);
    }

    @Test
    void toSomebodyWhoAnswersNoneNothingIsGiven() {
        var gone = new NamedAccount(new AccountId(), "Gone");
        var ids = received(1);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> many.perform(new Give(gone), ids, through -> {}));

        assertThat(states(ids).getFirst().status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void moreThanCanBeLookedOverAreRefused() {
        var tooMany = IntStream.rangeClosed(0, ManyInquiries.MOST)
                .mapToObj(number -> new InquiryId())
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> many.perform(new MarkAsSpam(), tooMany, through -> {}));
    }

    /** Each as it is stored, with its labels, but for how often it was. */
    private List<String> rows(List<InquiryId> ids) {
        return ids.stream()
                .map(id -> jdbc.sql("""
                                select to_jsonb(inquiry) - 'revision'
                                    || jsonb_build_object('labels', array(
                                        select label from inquiry_labelled where inquiry_id = inquiry.id order by 1))
                                from inquiry where id = ?""").param(id.id()).query(String.class).single())
                .toList();
    }

    private void take(InquiryId id) {
        inquiries.assignToMe(id, revision(id));
    }

    private int revision(InquiryId id) {
        return inquiries.open(id).orElseThrow().revision();
    }

    private List<InquirySummary> states(List<InquiryId> ids) {
        return ids.stream()
                .map(id -> inquiries.open(id).orElseThrow().summary())
                .toList();
    }

    private List<String> notified(NamedAccount account) {
        return jdbc.sql("select kind from notification where account_id = ? order by made_at, id")
                .param(account.id().id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<InquiryId> received(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> desk.receive(Submissions.about(topic.id(), "Ann " + number)))
                .map(reference -> inquiries
                        .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                        .getFirst()
                        .id())
                .toList();
    }
}
