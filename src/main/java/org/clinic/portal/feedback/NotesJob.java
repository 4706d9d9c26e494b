package org.clinic.portal.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes what readers wrote once nobody needs it: a year after it was done, and after two years whatever became of it. */
@Configuration(proxyBeanMethods = false)
class NotesJob {

    private static final Period KEPT_ONCE_DONE = Period.ofYears(1);
    private static final Period KEPT = Period.ofYears(2);

    @Bean
    RecurringTask<Void> deletingReaderNotes(NoteRows notes, Clock clock) {
        return Tasks.recurring("reader-notes", FixedDelay.of(Duration.ofHours(12)))
                .execute((job, context) -> delete(notes, clock));
    }

    static int delete(NoteRows notes, Clock clock) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return notes.deleteDoneBefore(
                now.minus(KEPT_ONCE_DONE).toInstant(), now.minus(KEPT).toInstant());
    }
}
