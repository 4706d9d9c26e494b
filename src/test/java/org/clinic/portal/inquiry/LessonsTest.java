package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.spam.Reason;
import org.clinic.portal.inquiry.spam.Screening;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk teaches what is spam by what it says of inquiries, and unteaches it by taking that back. */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class LessonsTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Screening screening;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void afterTwentyOfBothTheDesksWordsCount() {
        var words = List.of("zirkonium", "backlinko", "rankulator");
        for (int number = 0; number < 20; number++) {
            var spam = receive("%s %s %s number%d".formatted(words.get(0), words.get(1), words.get(2), number));
            inquiries.markAsSpam(spam.id(), spam.revision());
            answer(receive("My knee hurts when I climb stairs " + "x".repeat(number + 2)));
        }

        var reasons = screening
                .judge(form("Buy zirkonium backlinko rankulator").texts(), Set.of(), Optional.empty())
                .reasons();

        assertThat(reasons).contains(Reason.WORDS_MUCH_LIKE_SPAM);
    }

    @Test
    void whatIsSaidOnceIsLearnedOnceAndWhatIsTakenBackIsUnlearned() {
        var word = "word" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        var inquiry = receive("Please " + word);

        var spam = inquiries.markAsSpam(inquiry.id(), inquiry.revision());
        assertThat(lesson(inquiry)).containsExactly(true);
        var back = steps.takeBack(spam.id(), spam.revision());
        assertThat(lesson(inquiry)).isEmpty();
        var again = inquiries.markAsSpam(back.id(), back.revision());
        var good = inquiries.markAsNoSpam(again.id(), again.revision());
        assertThat(lesson(inquiry)).containsExactly(false);
        steps.takeBack(good.id(), good.revision());
        assertThat(lesson(inquiry)).containsExactly(true);
    }

    @Test
    void whatIsAnsweredIsNoSpam() {
        var inquiry = receive("Is it safe?");
        answer(inquiry);

        assertThat(lesson(inquiry)).containsExactly(false);
    }

    @Test
    void noWordCanBeRead() {
        var word = "zebrastripes";
        var inquiry = receive("My " + word);
        inquiries.markAsSpam(inquiry.id(), inquiry.revision());

        assertThat(jdbc.sql("select count(*) from spam_word w where w::text like '%zebra%' or length(word) <> 16")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void answer(InquiryDetail inquiry) {
        var mine = inquiries.assignToMe(inquiry.id(), inquiry.revision());
        inquiries.close(mine.id(), mine.revision(), Ending.of(Outcome.ANSWERED));
    }

    private InquiryDetail receive(String message) {
        var reference = desk.receive(Submissions.of(topic.id(), "Harold Whitman", null, null, message));
        var found = inquiries
                .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                .getFirst();
        return inquiries.open(found.id()).orElseThrow();
    }

    private SentForm form(String message) {
        return SentForm.of(Submissions.of(topic.id(), "Sam", null, null, message));
    }

    private List<Boolean> lesson(InquiryDetail inquiry) {
        return jdbc.sql("select spam from spam_lesson where subject_id = ?")
                .param(inquiry.id().id())
                .query((row, number) -> row.getBoolean("spam"))
                .list();
    }
}
