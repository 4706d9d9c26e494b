package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the notes that coordinators wrote. As with {@link InquiryService}, whatever changes an inquiry takes the revision
 * that was seen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class Notes {

    private final InquiryEventRepository events;
    private final InquiryActs acts;
    private final InquiryService inquiries;
    private final CurrentAccount current;
    private final Clock clock;

    Notes(
            InquiryEventRepository events,
            InquiryActs acts,
            InquiryService inquiries,
            CurrentAccount current,
            Clock clock) {
        this.events = events;
        this.acts = acts;
        this.inquiries = inquiries;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Corrects a note of one's own, for five minutes after it was written. Its former words stay in the timeline; whoever is
     * mentioned for the first time is notified. The same words change nothing.
     *
     * @param note the note's entry in the timeline
     * @param words as those of a new note
     * @throws CorrectionRefusedException if it is somebody else's, or was written longer ago
     */
    public InquiryDetail correct(InquiryId id, int revision, UUID note, String words) {
        var text = InquiryEvent.noteWords(words);
        var inquiry = acts.load(id, revision);
        var timeline = events.findByInquiryOrderByOccurredAtAscIdAsc(id);
        var written = timeline.stream()
                .filter(event -> note.equals(event.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Inquiry %s has no note %s".formatted(id, note)));
        var correction = written.corrected(clock.instant(), current.get(), text);
        var former = timeline.stream()
                .filter(event -> event == written || event.isCorrectionOf(written))
                .map(InquiryEvent::words)
                .toList();
        if (former.getLast().equals(text)) {
            return acts.detail(inquiry);
        }
        acts.touch(inquiry);
        var colleagues = new Mentions(inquiries.colleagues());
        var mentioned = new HashSet<>(colleagues.in(text));
        former.forEach(said -> mentioned.removeAll(colleagues.in(said)));
        acts.mention(inquiry, mentioned);
        return acts.corrected(inquiry, correction);
    }
}
