package org.clinic.portal.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notes that may tell of somebody, as coordinators read them. There is no way from here to marketing. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class NoteDesk {

    private static final boolean PERSONAL = true;

    private final NoteRows notes;
    private final FeedbackNews news;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    NoteDesk(NoteRows notes, FeedbackNews news, AuditTrail audit, CurrentAccount current, Clock clock) {
        this.notes = notes;
        this.news = news;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @param changed is told, on a thread that serves everybody, that more wait or fewer */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Subscription listen(Runnable changed) {
        return news.listenToPersonal(changed);
    }

    /** How many wait, of which nobody sees a word by that. */
    @Transactional(readOnly = true)
    public int count() {
        return notes.countPersonal();
    }

    /**
     * Those that wait, the newest first. That somebody has seen them leaves one trace.
     *
     * @param after the last of the page before, absent for the first
     */
    public List<ReaderNote> waiting(@Nullable ReaderNote after, int limit) {
        var found = notes.personal(after, limit);
        if (!found.isEmpty()) {
            audit.record(
                    "feedback.notes.list",
                    current.get(),
                    Map.of("shown", found.stream().map(ReaderNote::id).toList()));
        }
        return found;
    }

    /** Whether it was still to be done; a colleague may have been quicker. */
    public boolean done(UUID note) {
        return told(notes.done(note, PERSONAL, current.get(), clock.instant()));
    }

    /** Has it wait again; nothing happens where the same words do already. */
    public boolean notDone(UUID note) {
        return told(notes.notDone(note, PERSONAL));
    }

    private boolean told(boolean changed) {
        if (changed) {
            news.personalChanged();
        }
        return changed;
    }
}
