package org.clinic.portal.inquiry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.notification.Notifications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each act on an inquiry begins and ends: with the revision that was seen, and with its traces. */
@Component
class InquiryActs {

    /** After these the timeline says what is to be done, though nobody has planned anything. */
    private static final Set<InquiryEventKind> KEEPS_THE_STEP =
            EnumSet.of(InquiryEventKind.NO_CALLS, InquiryEventKind.PRIORITIZED, InquiryEventKind.MARKED_AS_NO_SPAM);

    private final InquiryRepository inquiries;
    private final InquiryEventRepository events;
    private final InquiryMergeRepository merges;
    private final AbsenceStore absences;
    private final MarkStore marks;
    private final SpamTeaching teaching;
    private final EntityManager entities;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Notifications notifications;
    private final Broadcasts broadcasts;
    private final Clock clock;

    InquiryActs(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            InquiryMergeRepository merges,
            AbsenceStore absences,
            MarkStore marks,
            SpamTeaching teaching,
            EntityManager entities,
            CurrentAccount current,
            AuditTrail audit,
            Notifications notifications,
            Broadcasts broadcasts,
            Clock clock) {
        this.inquiries = inquiries;
        this.events = events;
        this.merges = merges;
        this.absences = absences;
        this.marks = marks;
        this.teaching = teaching;
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.notifications = notifications;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    Inquiry load(InquiryId id, int revision) {
        var inquiry = inquiries
                .findForChangeById(id)
                .orElseThrow(() -> new IllegalStateException("There is no inquiry %s".formatted(id)));
        inquiry.requireRevision(revision);
        return inquiry;
    }

    /** Counts a new revision although nothing of the inquiry itself changes, so that who acts next has seen what was added. */
    void touch(Inquiry inquiry) {
        entities.lock(inquiry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    InquiryDetail done(Inquiry inquiry, InquiryEventKind kind, @Nullable String text, String action) {
        return done(inquiry, kind, text, null, action);
    }

    /** @param nextStep what follows from it, where it changes that */
    InquiryDetail done(
            Inquiry inquiry, InquiryEventKind kind, @Nullable String text, @Nullable NextStep nextStep, String action) {
        happened(inquiry, kind, text, nextStep);
        audit.record(action, "inquiry", inquiry.id().id(), Map.of());
        return detail(inquiry);
    }

    /** Gives it to somebody as one of many, of which they are told once. */
    void hand(Inquiry inquiry, NamedAccount to) {
        inquiry.assignTo(to.id(), to.name());
        events.save(InquiryEvent.assigned(inquiry.id(), clock.instant(), current.get(), to));
        audit.record("inquiry.give", "inquiry", inquiry.id().id(), Map.of("to", to.name()));
        InquiryNews.tellChanged(broadcasts, inquiry.id());
    }

    /** Whose it was is told, and to whom it is given; neither if it is they who do it. */
    InquiryDetail assign(Inquiry inquiry, NamedAccount to) {
        var me = current.get();
        var before = inquiry.assignee();
        inquiry.assignTo(to.id(), to.name());
        if (to.id().equals(me.id())) {
            events.save(InquiryEvent.of(inquiry.id(), clock.instant(), InquiryEventKind.ASSIGNED, me, null, null));
            audit.record("inquiry.assign", "inquiry", inquiry.id().id(), Map.of());
        } else {
            events.save(InquiryEvent.assigned(inquiry.id(), clock.instant(), me, to));
            audit.record("inquiry.give", "inquiry", inquiry.id().id(), Map.of("to", to.name()));
            notify(to.id(), "inquiry.assigned", inquiry);
            absences.at(clock.instant())
                    .standInFor(to.id())
                    .filter(standIn -> !standIn.id().equals(me.id()))
                    .ifPresent(standIn -> notify(standIn.id(), "inquiry.assigned.away", inquiry, to.name()));
        }
        if (before != null && !before.equals(me.id())) {
            notify(before, "inquiry.taken", inquiry);
        }
        InquiryNews.tellChanged(broadcasts, inquiry.id());
        return detail(inquiry);
    }

    /** Notifies whom a note mentions, unless it is who wrote it. */
    void mention(Inquiry inquiry, Set<AccountId> mentioned) {
        var me = current.get().id();
        mentioned.stream().filter(each -> !each.equals(me)).forEach(each -> notify(each, "inquiry.mentioned", inquiry));
    }

    /** By its reference: what is notified of stands on screens that others see. */
    private void notify(AccountId whom, String kind, Inquiry inquiry, String... more) {
        notifications.send(
                whom,
                Set.of(Roles.COORDINATOR),
                kind,
                Stream.concat(
                                Stream.of(
                                        current.get().name(),
                                        inquiry.reference().value()),
                                Stream.of(more))
                        .toList(),
                "inquiries/" + inquiry.id());
    }

    InquiryDetail closed(Inquiry inquiry, Ending ending) {
        events.save(InquiryEvent.closed(inquiry.id(), clock.instant(), current.get(), ending));
        teaching.after(InquiryEventKind.CLOSED, inquiry);
        InquiryNews.tellChanged(broadcasts, inquiry.id());
        audit.record("inquiry.close", "inquiry", inquiry.id().id(), Map.of());
        return detail(inquiry);
    }

    InquiryDetail corrected(Inquiry inquiry, InquiryEvent correction) {
        events.save(correction);
        InquiryNews.tellChanged(broadcasts, inquiry.id());
        audit.record("inquiry.correct-note", "inquiry", inquiry.id().id(), Map.of());
        return detail(inquiry);
    }

    void happened(Inquiry inquiry, InquiryEventKind kind, @Nullable String text, @Nullable NextStep nextStep) {
        events.save(InquiryEvent.of(inquiry.id(), clock.instant(), kind, current.get(), text, nextStep));
        teaching.after(kind, inquiry);
        InquiryNews.tellChanged(broadcasts, inquiry.id());
    }

    /** That somebody has opened it for the first time. */
    void seen(Inquiry inquiry) {
        events.save(InquiryEvent.of(inquiry.id(), clock.instant(), InquiryEventKind.SEEN, current.get(), null, null));
        InquiryNews.tellSeen(broadcasts, inquiry.id());
    }

    /** The revision of each as it is stored now. */
    Map<InquiryId, Integer> revisions(List<Inquiry> some) {
        entities.flush();
        return some.stream().collect(Collectors.toMap(Inquiry::id, Inquiry::revision));
    }

    /** Whether the last that anybody did to it is that they gave it to somebody else. */
    boolean wasGivenBy(InquiryId id, AccountId giver) {
        return events.findByInquiryOrderByOccurredAtAscIdAsc(id).reversed().stream()
                .filter(event -> event.kind().isAct())
                .findFirst()
                .filter(event -> event.kind() == InquiryEventKind.ASSIGNED && event.wasGivenBy(giver))
                .isPresent();
    }

    InquiryDetail detail(Inquiry inquiry) {
        entities.flush(); // The revision counts on only then.
        var unwanted = new EnumMap<ContactWay, Unwanted>(ContactWay.class);
        withMerged(inquiry).forEach(each -> each.unwanted().forEach(unwanted::putIfAbsent));
        var merged = new ArrayList<MergedInquiry>();
        var timeline = new ArrayList<>(timeline(inquiry.id()));
        for (var merge : merges(inquiry)) {
            var gone = gone(merge);
            merged.add(MergedInquiry.of(gone));
            timeline(gone.id()).stream()
                    .map(entry -> entry.of(gone.reference()))
                    .forEach(timeline::add);
            timeline.add(merge.toEntry(gone.reference()));
        }
        timeline.sort(Comparator.comparing(TimelineEntry::occurredAt));
        var me = current.get().id();
        marks.read(me, inquiry.id(), inquiry.revision());
        return inquiry.detail(reached(inquiry), unwanted, merged, marks.of(inquiry.id(), me), timeline);
    }

    /** How the person is reached by now, also by what went into it. */
    Sender reached(Inquiry inquiry) {
        var reached = inquiry.sent().sender();
        for (var merge : merges(inquiry)) {
            reached = merge.over(reached, gone(merge).sent().sender());
        }
        return reached;
    }

    /** This one, and those that went into it. */
    List<Inquiry> withMerged(Inquiry inquiry) {
        return Stream.concat(Stream.of(inquiry), merges(inquiry).stream().map(this::gone))
                .toList();
    }

    /** That the person asked not to be reached in that way, also in what went into it. */
    Optional<Unwanted> unwanted(Inquiry inquiry, ContactWay way) {
        return withMerged(inquiry).stream()
                .flatMap(each -> Optional.ofNullable(each.unwanted().get(way)).stream())
                .findFirst();
    }

    /** The same, or a follow-up in place of a call that is not wanted. */
    NextStep wanted(Inquiry inquiry, NextStep step) {
        return unwanted(inquiry, ContactWay.CALLS).isPresent() ? step.withoutCall() : step;
    }

    /** The call that would be next if the person had not asked to have none. */
    Optional<NextStep> replacedCall(Inquiry inquiry) {
        return Standing.of(timeline(inquiry.id())).reversed().stream()
                .filter(entry -> !KEEPS_THE_STEP.contains(entry.kind()))
                .flatMap(entry -> Optional.ofNullable(entry.nextStep()).stream())
                .findFirst()
                .filter(last -> last.kind() == NextStepKind.CALL)
                .filter(last ->
                        inquiry.nextStep().filter(last.withoutCall()::equals).isPresent());
    }

    private List<InquiryMerge> merges(Inquiry into) {
        return merges.findByIntoAndTakenBackAtIsNullOrderByMergedAtAscIdAsc(into.id());
    }

    private Inquiry gone(InquiryMerge merge) {
        return inquiries.findById(merge.merged()).orElseThrow();
    }

    List<TimelineEntry> timeline(InquiryId id) {
        return events.findByInquiryOrderByOccurredAtAscIdAsc(id).stream()
                .map(InquiryEvent::toEntry)
                .toList();
    }

    /** Who took it last before it was taken by whose it is now, unless that was taken back. */
    Optional<InquiryEvent> takenBefore(InquiryId id) {
        return Standing.of(events.findByInquiryOrderByOccurredAtAscIdAsc(id), InquiryEvent::kind).reversed().stream()
                .takeWhile(event -> event.kind() != InquiryEventKind.RELEASED)
                .filter(event -> event.kind() == InquiryEventKind.ASSIGNED)
                .skip(1)
                .findFirst();
    }

    /** How soon it was due before the last entries, so many of which are left out. */
    Priority priorityBefore(List<TimelineEntry> timeline, int leftOut) {
        return timeline.subList(0, timeline.size() - leftOut).reversed().stream()
                .filter(entry -> entry.kind() == InquiryEventKind.PRIORITIZED)
                .findFirst()
                .map(entry -> Priority.valueOf(String.valueOf(entry.text())))
                .orElse(Priority.NORMAL);
    }

    /** What was to be done before the last entries, so many of which are left out. */
    Optional<NextStep> stepBefore(List<TimelineEntry> timeline, int leftOut) {
        return timeline.subList(0, timeline.size() - leftOut).reversed().stream()
                .flatMap(entry -> Optional.ofNullable(entry.nextStep()).stream())
                .findFirst();
    }
}
