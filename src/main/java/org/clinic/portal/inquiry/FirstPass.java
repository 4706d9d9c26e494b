package org.clinic.portal.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over the inquiries that nobody has decided about: those received that wait for a first answer, or were put off until
 * now, what is due first at the front.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class FirstPass {

    /** For how long one is put off. */
    private static final Duration LATER = Duration.ofMinutes(30);

    private static final String WAITING = """
            from inquiry where status = 'RECEIVED' and (next_step = 'FIRST_ANSWER' or next_step_by <= ?)""";

    private final InquiryActs acts;
    private final NextSteps steps;
    private final JdbcClient jdbc;
    private final SharedCounts shared;
    private final CurrentAccount current;
    private final Clock clock;

    FirstPass(
            InquiryActs acts,
            NextSteps steps,
            JdbcClient jdbc,
            SharedCounts shared,
            CurrentAccount current,
            Clock clock) {
        this.acts = acts;
        this.steps = steps;
        this.jdbc = jdbc;
        this.shared = shared;
        this.current = current;
        this.clock = clock;
    }

    /** How many wait to be decided about. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) " + WAITING)
                .param(now())
                .query(Integer.class)
                .single();
    }

    /** The same for whoever has heard of something, counted once for all windows. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int waitingByNow() {
        return shared.waiting(this::waiting);
    }

    /**
     * The one after another; after the last, the first that was left out.
     *
     * @param before as it was seen, absent at the beginning
     */
    @Transactional(readOnly = true)
    public Optional<InquiryId> next(@Nullable InquiryDetail before) {
        var due = before == null || before.nextStep() == null
                ? Instant.EPOCH
                : before.nextStep().by();
        var id = before == null ? new UUID(0, 0) : before.id().id();
        return jdbc.sql("select id " + WAITING
                        + " and id <> ? order by (next_step_by, id) < (?, ?), next_step_by, id limit 1")
                .param(now())
                .param(id)
                .param(Timestamptz.of(due))
                .param(id)
                .query((row, number) -> new InquiryId(row.getObject("id", UUID.class)))
                .optional();
    }

    /**
     * Closes one that nobody has taken as declined, by whoever does it.
     *
     * @throws IllegalArgumentException without a reason
     */
    public InquiryDetail decline(InquiryId id, int revision, String reason) {
        var me = current.get();
        var inquiry = acts.load(id, revision);
        acts.assign(inquiry, new NamedAccount(me.id(), me.name()));
        var ending = Ending.declined(reason);
        inquiry.close(ending);
        return acts.closed(inquiry, ending);
    }

    /** Puts one off for half an hour, or until its first answer is due if that is sooner and still to come. */
    public InquiryDetail later(InquiryId id, int revision) {
        var inquiry = acts.load(id, revision);
        return steps.plan(
                id, revision, NextStepKind.COME_BACK, until(inquiry.nextStep().orElseThrow()), null);
    }

    /** Until when one that waits for this is put off now. */
    @Transactional(readOnly = true)
    public Instant until(NextStep waits) {
        var now = clock.instant();
        var later = now.plus(LATER);
        return waits.by().isAfter(now) && waits.by().isBefore(later) ? waits.by() : later;
    }

    /**
     * Takes back what was decided about one: it is nobody's again.
     *
     * @throws OptimisticLockingFailureException also if somebody has gone on with it since
     */
    public InquiryDetail takeBack(InquiryId id, int revision) {
        var inquiry = acts.detail(acts.load(id, revision));
        do {
            if (!inquiry.canBeTakenBack()) {
                throw new OptimisticLockingFailureException("Somebody has gone on with inquiry %s".formatted(id));
            }
            inquiry = steps.takeBack(id, inquiry.revision());
        } while (inquiry.status() != InquiryStatus.RECEIVED);
        return inquiry;
    }

    private OffsetDateTime now() {
        return Timestamptz.of(clock.instant());
    }
}
