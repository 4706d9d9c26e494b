package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is answered to a clinic's own questions goes wherever the message goes. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class AnswersTest {

    private static final Answer CANE = new Answer("q0000000a", "Do you walk with a cane?", "Yes, <b>always</b>");
    private static final Answer DAYS = new Answer("q0000000b", "On which days?", "Monday\nFriday");

    private static final Arrival BAD =
            new Arrival(Token.MISSING, Trap.FILLED, Optional.empty(), Optional.empty(), false);

    @Autowired
    ContactDesk desk;

    @Autowired
    QuarantineService quarantine;

    @Autowired
    InquiryService inquiries;

    @Autowired
    JdbcClient jdbc;

    private Submission plain;

    @BeforeEach
    void write(@Autowired People people) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        plain = Submissions.about(topic.id(), "Harold Whitman");
    }

    @Test
    void theyAreKeptBesideTheQuestionsAsTheyWereRead() {
        var reference = desk.receive(Submissions.answering(plain, CANE, DAYS));

        assertThat(answers(reference).all()).containsExactly(CANE, DAYS);
    }

    @Test
    void withoutAnyNothingIsKept() {
        var reference = desk.receive(plain);

        assertThat(answers(reference)).isEqualTo(Answers.NONE);
        assertThat(jdbc.sql("select answers is null from inquiry where reference = ?")
                        .param(reference.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theSameAnswersAreTheSameInquiryAndOthersAreNot() {
        var first = desk.receive(Submissions.answering(plain, CANE));

        assertThat(desk.receive(Submissions.answering(plain, CANE))).isEqualTo(first);
        assertThat(desk.receive(Submissions.answering(plain, new Answer(CANE.question(), CANE.asked(), "No"))))
                .isNotEqualTo(first);
        assertThat(SubmissionHash.ofWords(SentForm.of(Submissions.answering(plain, CANE))))
                .isNotEqualTo(SubmissionHash.ofWords(SentForm.of(plain)));
    }

    @Test
    void theyComeOutOfQuarantineWithTheRest() {
        var form = SentForm.of(Submissions.answering(plain, CANE, DAYS));
        var reference = desk.quarantine(form, desk.judge(form, BAD));
        var waiting = quarantine.waiting(null, 100).stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.answers().all()).containsExactly(CANE, DAYS);

        assertThat(quarantine.release(waiting.id(), "").answers().all()).containsExactly(CANE, DAYS);
    }

    @Test
    void inQuarantineTheyAreFoundByWhatWasSaid() {
        var form = SentForm.of(
                Submissions.answering(plain, new Answer("q0000000a", "Who sent you?", "Doctor Quittenböck")));
        var reference = desk.quarantine(form, desk.judge(form, BAD));

        assertThat(quarantine.search("quittenbock", null, 10))
                .extracting(QuarantinedForm::reference)
                .containsExactly(reference);
    }

    @Test
    void whatBotsWriteIntoThemIsJudgedAsAMessageIs() {
        var answer = new Answer("q0000000a", "Anything else?", "http://a.example http://b.example");

        assertThat(SentForm.of(Submissions.answering(plain, answer)).texts().message())
                .startsWith(String.valueOf(plain.message()))
                .contains("http://a.example");
    }

    @Test
    void theyAreFoundByWhatWasSaid() {
        var said = new Answer("q0000000a", "Who sent you?", "Doctor Zwetschgenbaum");
        var reference = desk.receive(Submissions.answering(plain, said));

        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, "zwetschgen"), null, 10);

        assertThat(found).extracting(InquirySummary::id).containsExactly(id(reference));
        assertThat(Optional.ofNullable(found.getFirst().finding()).orElseThrow().elsewhere())
                .containsExactly(new Finding.Elsewhere(Finding.Part.ANSWER, said.said()));
    }

    @Test
    void theDatabaseKeepsThemAsTheyWereSent() {
        var reference = desk.receive(Submissions.answering(plain, CANE));

        for (var changed : List.of("null", "'[]'", "'{}'")) {
            assertThatThrownBy(() -> jdbc.sql("update inquiry set answers = %s where reference = ?".formatted(changed))
                            .param(reference.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anAnswerIsToAQuestionAndSaysSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer("q0000000a", "Why?", " \n "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer("q0000000a", " ", "Because"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer("1'", "Why?", "Because"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer("q0000000a", "Why?", "x".repeat(2501)));
        assertThat(new Answer("q0000000a", "Why?", "\ud83d\ude42".repeat(2500)).said())
                .hasSize(5000);
    }

    private Answers answers(Reference reference) {
        return inquiries.open(id(reference)).orElseThrow().answers();
    }

    private InquiryId id(Reference reference) {
        return new InquiryId(jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single());
    }
}
