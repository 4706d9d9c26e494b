package org.clinic.portal.inquiry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.CorrectionRefusedException.Reason;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(FixedTime.class)
@SignedInAs(Roles.COORDINATOR)
class NotesTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    Notes notes;

    @Autowired
    NextSteps steps;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    InquiryDetail noted;
    String word;

    @BeforeEach
    void note() {
        word = "x" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        noted = noted(received(), "Has an MRI from June " + word);
    }

    @Test
    void aCorrectedNoteStaysWithItsCorrectionBesideIt() {
        clock.move(Duration.ofMinutes(5));

        var corrected = notes.correct(noted.id(), noted.revision(), note(noted), " Has an MRI from July \r\n");

        assertThat(corrected.timeline())
                .filteredOn(entry -> entry.kind() == InquiryEventKind.NOTED)
                .singleElement()
                .extracting(TimelineEntry::text)
                .isEqualTo("Has an MRI from June " + word);
        var correction = corrected.timeline().getLast();
        assertThat(correction.kind()).isEqualTo(InquiryEventKind.CORRECTED);
        assertThat(correction.text()).isEqualTo("Has an MRI from July");
        assertThat(correction.corrects()).isEqualTo(note(noted));
        assertThat(audited(noted.id())).isEqualTo(1);
    }

    @Test
    void fiveMinutesLaterItStaysAsItIs() {
        clock.move(Duration.ofMinutes(5).plusMillis(1));

        assertRefused(Reason.TOO_LATE);
    }

    /** The time counts from when the note was written, not from when it was last corrected. */
    @Test
    void aCorrectionGivesNoMoreTime() {
        clock.move(Duration.ofMinutes(4));
        noted = notes.correct(noted.id(), noted.revision(), note(noted), "Has an MRI");
        clock.move(Duration.ofMinutes(2));

        assertRefused(Reason.TOO_LATE);
    }

    @Test
    void somebodyElsesNoteStaysAsItIs() {
        var tom = people.context("Tom Reyes", Roles.COORDINATOR);

        people.as(tom, () -> assertRefused(Reason.NOT_YOURS));
    }

    @Test
    void nothingButANoteIsCorrected() {
        var received = noted.timeline().getFirst().id();
        var elsewhere = noted(received(), "Another");

        for (var wrong : List.of(received, note(elsewhere), UUID.randomUUID())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> notes.correct(noted.id(), noted.revision(), wrong, "July"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u200b"})
    void aCorrectionSaysSomething(String words) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> notes.correct(noted.id(), noted.revision(), note(noted), words));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> notes.correct(noted.id(), noted.revision(), note(noted), "a".repeat(5001)));
    }

    @Test
    void theSameWordsAreNoCorrection() {
        var same = notes.correct(noted.id(), noted.revision(), note(noted), "Has an MRI from June " + word + " ");

        assertThat(same).isEqualTo(noted);
        assertThat(audited(noted.id())).isZero();
    }

    @Test
    void whoHasNotReadTheCorrectionDoesNotAct() {
        notes.correct(noted.id(), noted.revision(), note(noted), "Has an MRI from July");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> inquiries.assignToMe(noted.id(), noted.revision()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> notes.correct(noted.id(), noted.revision(), note(noted), "From May"));
    }

    @Test
    void onlyWhoIsMentionedForTheFirstTimeIsNotified() {
        var tom = staff.hireCoordinator("Tom Reyes");
        var ann = staff.hireCoordinator("Ann Reyes");
        var eva = staff.hireCoordinator("Eva Reyes");
        var inquiry = noted(received(), "@%s please".formatted(tom.name()));

        inquiry = notes.correct(inquiry.id(), inquiry.revision(), note(inquiry), "@%s or not".formatted(ann.name()));
        notes.correct(
                inquiry.id(),
                inquiry.revision(),
                note(inquiry),
                "@%s @%s @%s".formatted(tom.name(), ann.name(), eva.name()));

        for (var each : List.of(tom, ann, eva)) {
            assertThat(notified(each.id())).as(each.name()).containsExactly("inquiry.mentioned");
        }
    }

    /** As if the note had been written that way. */
    @Test
    void whatWasDoneAfterTheNoteCanStillBeTakenBack() {
        var mine = inquiries.assignToMe(noted.id(), noted.revision());

        var corrected = notes.correct(mine.id(), mine.revision(), note(mine), "Has an MRI from July");

        assertThat(corrected.canBeTakenBack()).isTrue();
        var back = steps.takeBack(corrected.id(), corrected.revision());
        assertThat(back.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(back.timeline())
                .extracting(TimelineEntry::kind)
                .containsSubsequence(InquiryEventKind.CORRECTED, InquiryEventKind.TAKEN_BACK);
    }

    @Test
    void whatWasDoneBeforeTheNoteCannotBeTakenBackByCorrectingIt() {
        var mine = inquiries.assignToMe(noted.id(), noted.revision());
        var again = noted(mine, "Lives alone");

        var corrected = notes.correct(again.id(), again.revision(), note(again), "Lives with her son");

        assertThat(corrected.canBeTakenBack()).isFalse();
    }

    @Test
    void afterATalkOneStillAsksWhatFollows() {
        var mine = inquiries.assignToMe(noted.id(), noted.revision());
        var called = steps.logCall(mine.id(), mine.revision(), CallOutcome.REACHED);

        var corrected = notes.correct(called.id(), called.revision(), note(called), "Has an MRI from July");

        assertThat(corrected.wasReachedJustNow()).isTrue();
    }

    /** Only what a note says by now is found. */
    @Test
    void aSearchFindsTheNewestWords() {
        assertThat(found(word)).containsExactly(noted.id());

        notes.correct(noted.id(), noted.revision(), note(noted), "Has an MRI " + word + "july");
        assertThat(found("june " + word)).isEmpty();
        assertThat(found(word + "july")).containsExactly(noted.id());
    }

    @Test
    void onlyCoordinatorsCorrectNotes() {
        var others = people.context("Joan Becker", Roles.MARKETING, Roles.REVIEWER, Roles.ADMIN);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        people.as(others, () -> notes.correct(noted.id(), noted.revision(), note(noted), "July")));
    }

    private Void assertRefused(Reason reason) {
        assertThatExceptionOfType(CorrectionRefusedException.class)
                .isThrownBy(() -> notes.correct(noted.id(), noted.revision(), note(noted), "Has an MRI from May"))
                .extracting(CorrectionRefusedException::reason)
                .isEqualTo(reason);
        return null;
    }

    private List<InquiryId> found(String text) {
        return inquiries.search(new InquiryFilter(InquiryScope.ALL, text), null, 5).stream()
                .map(InquirySummary::id)
                .toList();
    }

    private int audited(InquiryId inquiry) {
        return jdbc.sql("select count(*) from audit_event where action = 'inquiry.correct-note' and subject_id = ?")
                .param(inquiry.id())
                .query(Integer.class)
                .single();
    }

    private List<String> notified(AccountId account) {
        return jdbc.sql("select kind from notification where account_id = ?")
                .param(account.id())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private InquiryDetail noted(InquiryDetail inquiry, String words) {
        return inquiries.note(inquiry.id(), inquiry.revision(), words);
    }

    /** The last note. */
    private static UUID note(InquiryDetail inquiry) {
        return inquiry.timeline().reversed().stream()
                .filter(entry -> entry.kind() == InquiryEventKind.NOTED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private InquiryDetail received() {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }
}
