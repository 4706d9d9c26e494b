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
    private final Clinic clinic;
    private final Clock clock;

    ReaderFeedback(AnswerRows answers, Clinic clinic, Clock clock) {
        this.answers = answers;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Counts an answer on the clinic's day, and keeps nothing else of it. */
    public void count(ReadPart read, ReaderAnswer answer) {
        answers.count(read, LocalDate.ofInstant(clock.instant(), clinic.zone()), answer);
    }
}
