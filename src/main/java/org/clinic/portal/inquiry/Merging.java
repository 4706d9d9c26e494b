package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person sent besides, and making one inquiry of two, as long as nobody wants them apart again. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class Merging {

    private final InquiryRepository inquiries;
    private final InquiryMergeRepository merges;
    private final InquiryActs acts;
    private final PersonSearch people;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcasts broadcasts;
    private final Clock clock;

    Merging(
            InquiryRepository inquiries,
            InquiryMergeRepository merges,
            InquiryActs acts,
            PersonSearch people,
            CurrentAccount current,
            AuditTrail audit,
            Broadcasts broadcasts,
            Clock clock) {
        this.inquiries = inquiries;
        this.merges = merges;
        this.acts = acts;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /**
     * What the same person sent besides, the newest first, but spam and what is merged into this one. That somebody has
     * seen them leaves a trace.
     */
    public List<SamePerson> others(InquiryDetail inquiry) {
        var others = people.find(inquiry.id(), inquiry.sender()).stream()
                .filter(other -> inquiry.merged().stream()
                        .noneMatch(merged -> merged.id().equals(other.id())))
                .toList();
        if (!others.isEmpty()) {
            var shown = new TreeMap<String, Object>();
            shown.put("shown", others.stream().map(other -> other.id().id()).toList());
            audit.record("inquiry.person", "inquiry", inquiry.id().id(), shown);
        }
        return others;
    }

    /** One of two that are to be merged, with the revision that was seen. */
    public record Seen(InquiryId id, int revision) {}

    /**
     * Lets one inquiry go into another one, which stands for both from then on.
     *
     * @param takes in what the person is called and reached as they said in the one that goes
     * @return the one that stays
     * @throws IllegalStateException if the one that goes is open and the other is not, or either is spam or merged, or
     *     something is merged into the one that goes
     */
    public InquiryDetail merge(Seen goes, Seen stays, Set<SenderPart> takes) {
        lock(goes.id(), stays.id());
        var gone = acts.load(goes.id(), goes.revision());
        var kept = acts.load(stays.id(), stays.revision());
        if (!merges.findByIntoAndTakenBackAtIsNullOrderByMergedAtAscIdAsc(gone.id())
                .isEmpty()) {
            throw new IllegalStateException("Something is merged into inquiry %s".formatted(gone.id()));
        }
        merges.save(new InquiryMerge(gone, kept, takes, current.get(), clock.instant()));
        if (gone.unwanted().containsKey(ContactWay.CALLS)) {
            kept.replaceCall();
        }
        acts.touch(kept);
        tell("inquiry.merge", gone, kept);
        return acts.detail(kept);
    }

    /**
     * Parts two inquiries again, at any time: both are as they were, but for what was done since.
     *
     * @param revision of the one that went
     * @return the one that went
     */
    public InquiryDetail takeBack(InquiryId id, int revision) {
        var merge = merges.findByMergedAndTakenBackAtIsNull(id)
                .orElseThrow(() -> new IllegalStateException("Inquiry %s is not merged".formatted(id)));
        lock(id, merge.into());
        var gone = acts.load(id, revision);
        var kept = inquiries.findForChangeById(merge.into()).orElseThrow();
        merge.takeBack(gone, clock.instant());
        callAgain(gone);
        callAgain(kept);
        acts.touch(kept);
        tell("inquiry.part", gone, kept);
        return acts.detail(gone);
    }

    /** Unless there never was a call, something has taken its place since, or none is wanted still. */
    private void callAgain(Inquiry inquiry) {
        acts.replacedCall(inquiry)
                .filter(call -> acts.wanted(inquiry, call).equals(call))
                .ifPresent(inquiry::plan);
    }

    /** In the order of their ids, so that two people who merge them the other way round wait for each other. */
    private void lock(InquiryId one, InquiryId other) {
        Stream.of(one, other).sorted(Comparator.comparing(InquiryId::id)).forEach(inquiries::findForChangeById);
    }

    private void tell(String action, Inquiry gone, Inquiry kept) {
        InquiryNews.tellChanged(broadcasts, gone.id());
        InquiryNews.tellChanged(broadcasts, kept.id());
        audit.record(
                action,
                "inquiry",
                gone.id().id(),
                Map.of("into", kept.reference().value()));
    }
}
