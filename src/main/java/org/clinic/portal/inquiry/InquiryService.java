package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DueTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators do with inquiries. Whatever changes one takes the revision that was seen, is refused with an
 * {@code OptimisticLockingFailureException} if there is a newer one, and answers the inquiry as it is afterwards.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class InquiryService {

    private static final int LITTLE = 4;
    private static final int MOST_ALIKE = 10;

    private final InquiryRepository inquiries;
    private final InquiryEventRepository events;
    private final InquirySearch search;
    private final InquiryActs acts;
    private final DueTimes due;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    InquiryService(
            InquiryRepository inquiries,
            InquiryEventRepository events,
            InquirySearch search,
            InquiryActs acts,
            DueTimes due,
            ObjectProvider<ActiveAccounts> accounts,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.inquiries = inquiries;
        this.events = events;
        this.search = search;
        this.acts = acts;
        this.due = due;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those that are due first, or the newest where nothing is due, or those that come after the last row of a page before.
     * That somebody has seen them leaves one trace,
     * with what they looked for and which they were shown.
     */
    public List<InquirySummary> search(InquiryFilter filter, @Nullable InquirySummary after, int limit) {
        var found = search.find(filter, current.get().id(), after, limit);
        tellShown(filter, found);
        return found;
    }

    /**
     * Of whom somebody may have thought who found so little by a name; nobody where that was enough. They leave a trace as
     * what is found does.
     */
    public NearNames alike(InquiryFilter filter, int found) {
        if (found > LITTLE) {
            return NearNames.NONE;
        }
        var near = search.near(filter.text(), current.get().id(), MOST_ALIKE);
        if (!near.inquiries().isEmpty()) {
            tellShown(filter, near.inquiries());
        }
        return near;
    }

    private void tellShown(InquiryFilter filter, List<InquirySummary> found) {
        var detail = new TreeMap<String, Object>();
        detail.put("scope", filter.scope());
        if (!filter.text().isBlank()) {
            detail.put("words", filter.text());
        }
        detail.put("shown", found.stream().map(row -> row.id().id()).toList());
        audit.record("inquiry.list", current.get(), detail);
    }

    /** Shows an inquiry, which leaves a trace: each time in the audit, the first time in the timeline too. */
    public Optional<InquiryDetail> open(InquiryId id) {
        return inquiries.findForChangeById(id).map(inquiry -> {
            if (!events.existsByInquiryAndActorAndKind(id, current.get().id(), InquiryEventKind.SEEN)) {
                acts.seen(inquiry);
            }
            audit.record("inquiry.open", "inquiry", id.id(), Map.of());
            return acts.detail(inquiry);
        });
    }

    /** Makes the inquiry the caller's own, also when it is somebody else's, who is notified. */
    public InquiryDetail assignToMe(InquiryId id, int revision) {
        var me = current.get();
        return acts.assign(acts.load(id, revision), new NamedAccount(me.id(), me.name()));
    }

    /** To whom an inquiry can be given, by name: everybody who can sign in and answer. */
    @Transactional(readOnly = true)
    public List<NamedAccount> colleagues() {
        return accounts.stream()
                .flatMap(active -> active.holdingAnyOf(Set.of(Roles.COORDINATOR)).stream())
                .toList();
    }

    /**
     * Gives the inquiry to a coordinator, who is notified, as is whose it was.
     *
     * @throws OptimisticLockingFailureException also if they are none of {@link #colleagues} by now
     */
    public InquiryDetail assign(InquiryId id, int revision, AccountId to) {
        var colleague = colleagues().stream()
                .filter(each -> each.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("%s answers no inquiries".formatted(to)));
        return acts.assign(acts.load(id, revision), colleague);
    }

    /**
     * Adds a note for colleagues, of up to 5000 characters, and notifies whoever of them it mentions. A blank one is refused
     * as an illegal argument.
     */
    public InquiryDetail note(InquiryId id, int revision, String words) {
        var text = InquiryEvent.noteWords(words);
        var inquiry = acts.load(id, revision);
        acts.touch(inquiry);
        acts.mention(inquiry, new Mentions(colleagues()).in(text));
        return acts.done(inquiry, InquiryEventKind.NOTED, text, "inquiry.note");
    }

    /**
     * Settles an inquiry that is somebody's.
     *
     * @throws IllegalArgumentException if it is booked without a visit, or declined without a reason
     */
    public InquiryDetail close(InquiryId id, int revision, Ending ending) {
        var inquiry = acts.load(id, revision);
        inquiry.close(ending);
        return acts.closed(inquiry, ending);
    }

    /** Takes up a closed inquiry again, which is to be looked at as soon as there is business time. */
    public InquiryDetail reopen(InquiryId id, int revision) {
        var inquiry = acts.load(id, revision);
        var next = NextStep.followUp(null, due.next(clock.instant()));
        inquiry.reopen(next);
        return acts.done(inquiry, InquiryEventKind.REOPENED, null, next, "inquiry.reopen");
    }

    public InquiryDetail markAsSpam(InquiryId id, int revision) {
        var inquiry = acts.load(id, revision);
        inquiry.markAsSpam();
        return acts.done(inquiry, InquiryEventKind.MARKED_AS_SPAM, null, "inquiry.mark-as-spam");
    }

    /** Puts it back where it was, with what was to be done, as due as if it had never been away. */
    public InquiryDetail markAsNoSpam(InquiryId id, int revision) {
        var inquiry = acts.load(id, revision);
        var next = acts.stepBefore(acts.timeline(id), 0)
                .map(step -> acts.wanted(inquiry, step))
                .orElseGet(() -> NextStep.firstAnswer(due.firstAnswer(inquiry.priority(), inquiry.receivedAt())));
        inquiry.markAsNoSpam(next);
        return acts.done(
                inquiry,
                InquiryEventKind.MARKED_AS_NO_SPAM,
                null,
                inquiry.nextStep().orElse(null),
                "inquiry.mark-as-no-spam");
    }
}
