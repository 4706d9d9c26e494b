package org.clinic.portal.feedback;

import java.time.Clock;
import java.time.LocalDate;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what readers say. It is not told who they are. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ReaderFeedback {

    private final AnswerRows answers;
    private final NoteRows notes;
    private final PersonalWords personal;
    private final FeedbackNews news;
    private final Clinic clinic;
    private final Clock clock;

    ReaderFeedback(
            AnswerRows answers, NoteRows notes, PersonalWords personal, FeedbackNews news, Clinic clinic, Clock clock) {
        this.answers = answers;
        this.notes = notes;
        this.personal = personal;
        this.news = news;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Counts an answer on the clinic's day, and keeps nothing else of it. */
    public void count(ReadPart read, ReaderAnswer answer) {
        answers.count(read, LocalDate.ofInstant(clock.instant(), clinic.zone()), answer);
        news.answered(read.version().topic());
    }

    /**
     * Keeps what somebody wrote, once however often it is sent. Whose it is to read is decided now, for good.
     *
     * @param words tidied, and no longer than a note may be
     */
    public void note(ReadPart read, String words) {
        var page = PageWords.of(read.version().content());
        var mayTellOfSomebody = personal.mayBeIn(words, page);
        if (notes.insert(read, words, mayTellOfSomebody, clock.instant())) {
            news.noted(read.version().topic(), mayTellOfSomebody);
        }
    }
}
