package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ManyActs.Act;
import org.clinic.portal.inquiry.ManyActs.Close;
import org.clinic.portal.inquiry.ManyActs.Give;
import org.clinic.portal.inquiry.ManyActs.Label;
import org.clinic.portal.inquiry.ManyActs.Left;
import org.clinic.portal.inquiry.ManyActs.MarkAsSpam;
import org.clinic.portal.inquiry.ManyActs.SetAside;
import org.clinic.portal.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same to many inquiries, each in a transaction of its own, so that nobody waits for all of them, and takes all of
 * it back. What cannot be done to one leaves it alone and hinders no other.
 */
@Service
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class ManyInquiries {

    /** So many at once. */
    public static final int MOST = 500;

    private final InquirySearch search;
    private final InquiryStates states;
    private final InquiryService inquiries;
    private final NextSteps steps;
    private final InquiryMarks marks;
    private final InquiryActs acts;
    private final InquiryPresence presence;
    private final AbsenceStore absences;
    private final Notifications notifications;
    private final CurrentAccount current;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManyInquiries(
            InquirySearch search,
            InquiryStates states,
            InquiryService inquiries,
            NextSteps steps,
            InquiryMarks marks,
            InquiryActs acts,
            InquiryPresence presence,
            AbsenceStore absences,
            Notifications notifications,
            CurrentAccount current,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.search = search;
        this.states = states;
        this.inquiries = inquiries;
        this.steps = steps;
        this.marks = marks;
        this.acts = acts;
        this.presence = presence;
        this.absences = absences;
        this.notifications = notifications;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All in a view, in its order, up to {@link #MOST}; without a trace, as nothing of them is shown. */
    public List<InquiryId> in(InquiryFilter filter) {
        return search.ids(filter, current.get().id(), MOST);
    }

    /**
     * What an act would do.
     *
     * @param will to how many
     * @param left how many it would leave alone, and why
     */
    public record Preview(int will, Map<Left, Integer> left) {}

    public Preview preview(Act act, Collection<InquiryId> some) {
        var left = new EnumMap<Left, Integer>(Left.class);
        var written = written(some);
        var standing = standing(some);
        int will = 0;
        for (var id : new LinkedHashSet<>(some)) {
            var why = why(act, standing.get(id), written);
            if (why.isPresent()) {
                left.merge(why.get(), 1, Integer::sum);
            } else {
                will++;
            }
        }
        return new Preview(will, left);
    }

    /**
     * What was done, so that it can be taken back.
     *
     * @param revisions of each to which it was done, as it was then
     */
    public record Done(Act act, Map<InquiryId, Integer> revisions, Map<Left, Integer> left) {}

    /**
     * @param progress is told after each how many are through
     * @throws IllegalArgumentException for more than {@link #MOST}
     * @throws OptimisticLockingFailureException if whom they are given to answers none by now
     */
    public Done perform(Act act, Collection<InquiryId> some, IntConsumer progress) {
        var all = new LinkedHashSet<>(some);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("At most %d at once".formatted(MOST));
        }
        if (act instanceof Give give && !inquiries.colleagues().contains(give.to())) {
            throw new OptimisticLockingFailureException("%s answers no inquiries".formatted(give.to()));
        }
        var written = written(all);
        var standing = standing(all);
        var revisions = new LinkedHashMap<InquiryId, Integer>();
        var left = new EnumMap<Left, Integer>(Left.class);
        int through = 0;
        for (var id : all) {
            var inquiry = standing.get(id);
            var why = why(act, inquiry, written);
            if (inquiry != null && why.isEmpty()) {
                why = unlessChanged(() -> revisions.put(id, perform(act, id, inquiry.revision())));
            }
            why.ifPresent(reason -> left.merge(reason, 1, Integer::sum));
            progress.accept(++through);
        }
        if (act instanceof Give give && !revisions.isEmpty()) {
            tell(give, revisions.size());
        }
        return new Done(act, revisions, left);
    }

    /**
     * Takes it back from all to which nothing else has happened since.
     *
     * @return from how many it could not be taken back
     */
    public int takeBack(Done done, IntConsumer progress) {
        int kept = 0;
        int through = 0;
        for (var entry : done.revisions().entrySet()) {
            if (unlessChanged(() -> takeBack(done.act(), entry.getKey(), entry.getValue()))
                    .isPresent()) {
                kept++;
            }
            progress.accept(++through);
        }
        return kept;
    }

    /** Somebody was quicker, or has done something since that cannot be undone with it. */
    private Optional<Left> unlessChanged(Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
            return Optional.empty();
        } catch (OptimisticLockingFailureException | IllegalStateException | UnwantedContactException changed) {
            return Optional.of(Left.CHANGED);
        }
    }

    private int perform(Act act, InquiryId id, int revision) {
        return switch (act) {
            case Give give -> give(id, revision, give);
            case SetAside aside ->
                steps.plan(id, revision, NextStepKind.COME_BACK, aside.until(), null)
                        .revision();
            case Label label -> {
                marks.label(id, label.name());
                yield revision;
            }
            case Close close -> inquiries.close(id, revision, close.ending()).revision();
            case MarkAsSpam _ -> inquiries.markAsSpam(id, revision).revision();
        };
    }

    /** Whom it is given is told once of all. */
    private int give(InquiryId id, int revision, Give give) {
        if (give.to().id().equals(current.get().id())) {
            return inquiries.assignToMe(id, revision).revision();
        }
        var inquiry = acts.load(id, revision);
        acts.hand(inquiry, give.to());
        return Objects.requireNonNull(acts.revisions(List.of(inquiry)).get(id));
    }

    private void tell(Give give, int count) {
        var me = current.get();
        var told = new ArrayList<>(List.of(give.to().id()));
        absences.at(clock.instant()).standInFor(give.to().id()).ifPresent(standIn -> told.add(standIn.id()));
        told.removeIf(me.id()::equals);
        told.forEach(each -> transaction.executeWithoutResult(status -> notifications.send(
                each,
                Set.of(Roles.COORDINATOR),
                "inquiry.handed",
                List.of(me.name(), String.valueOf(count), ""),
                "my-day")));
    }

    private void takeBack(Act act, InquiryId id, int revision) {
        switch (act) {
            case Label label -> marks.unlabel(id, label.name());
            case Give _, SetAside _, Close _, MarkAsSpam _ -> steps.takeBack(id, revision);
        }
    }

    private Set<InquiryId> written(Collection<InquiryId> some) {
        var written = new LinkedHashSet<InquiryId>();
        presence.colleagues(new PresenceId(), some).forEach((id, colleagues) -> {
            if (colleagues.stream().anyMatch(Someone::writing)) {
                written.add(id);
            }
        });
        return written;
    }

    private Map<InquiryId, InquiryState> standing(Collection<InquiryId> some) {
        return states.of(some, current.get().id()).stream()
                .collect(Collectors.toMap(InquiryState::id, Function.identity()));
    }

    private static Optional<Left> why(Act act, @Nullable InquiryState inquiry, Set<InquiryId> written) {
        if (inquiry == null) {
            return Optional.of(Left.CHANGED);
        }
        var why = ManyActs.left(act, inquiry);
        return why.isPresent() || act instanceof Label || !written.contains(inquiry.id())
                ? why
                : Optional.of(Left.WRITTEN_ON);
    }
}
