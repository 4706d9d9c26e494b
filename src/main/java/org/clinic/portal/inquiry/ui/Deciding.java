package org.clinic.portal.inquiry.ui;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clinic.portal.inquiry.FirstPass;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.SamePerson;

/** One first pass in one window: decides about inquiries one after the other, and takes decisions back in turn. */
class Deciding {

    private final FirstPass pass;
    private final InquiryService inquiries;
    private final MergeDialogs merges;
    private final Acting acting;
    private final PlanTimes times;
    private final Way way;
    private final Deque<Decision> done = new ArrayDeque<>();

    Deciding(FirstPass pass, InquiryService inquiries, MergeDialogs merges, Acting acting, PlanTimes times, Way way) {
        this.pass = pass;
        this.inquiries = inquiries;
        this.merges = merges;
        this.acting = acting;
        this.times = times;
        this.way = way;
    }

    /** Where the pass leads. */
    interface Way {

        /** To the next one, or to the end where nothing is left. */
        void lead(Optional<InquiryId> next);

        /** Back to the list. */
        void leadBack();

        String say(String key, Object... values);
    }

    /** @param undo makes it undecided again */
    record Decision(InquiryId inquiry, String said, Runnable undo) {}

    int decided() {
        return done.size();
    }

    /** How many wait, the one on screen included. */
    int waiting() {
        return pass.waiting();
    }

    Optional<Decision> last() {
        return Optional.ofNullable(done.peek());
    }

    Instant due(InquiryDetail inquiry) {
        return inquiry.nextStep() == null
                ? inquiry.receivedAt()
                : inquiry.nextStep().by();
    }

    Instant laterThan(InquiryDetail inquiry) {
        return inquiry.nextStep() == null ? inquiry.receivedAt() : pass.until(inquiry.nextStep());
    }

    void take(InquiryDetail seen) {
        decide(seen, now -> inquiries.assignToMe(now.id(), now.revision()), "inquiry.pass.taken");
    }

    void later(InquiryDetail seen) {
        decide(seen, now -> pass.later(now.id(), now.revision()), "inquiry.pass.put-off");
    }

    void decline(InquiryDetail seen) {
        new EndingDialog(
                        seen,
                        Outcome.DECLINED,
                        times,
                        ending -> decide(
                                seen,
                                now -> pass.decline(now.id(), now.revision(), String.valueOf(ending.reason())),
                                "inquiry.pass.declined"))
                .open();
    }

    void spam(InquiryDetail seen) {
        decide(seen, now -> inquiries.markAsSpam(now.id(), now.revision()), "inquiry.pass.marked-as-spam");
    }

    void duplicate(InquiryDetail seen, SamePerson other) {
        merges.openDuplicate(seen, other, (gone, kept) -> {
            done.push(new Decision(
                    seen.id(), way.say("inquiry.pass.merged", seen.sender().name()), () -> merges.part(gone, kept)));
            goOn(seen);
        });
    }

    /** What somebody has done since is not undone with it. */
    private void decide(InquiryDetail seen, UnaryOperator<InquiryDetail> decision, String said) {
        act(seen, now -> {
            var decided = decision.apply(now);
            done.push(new Decision(
                    seen.id(),
                    way.say(said, seen.sender().name()),
                    () -> acting.act(decided, last -> pass.takeBack(last.id(), last.revision()), way::say)));
            return decided;
        });
    }

    /** Goes on only if it was done: if somebody was quicker, one sees who. */
    private void act(InquiryDetail seen, UnaryOperator<InquiryDetail> decision) {
        int before = done.size();
        acting.act(seen, decision, way::say);
        if (done.size() > before) {
            goOn(seen);
        }
    }

    /** To the one after this. */
    void goOn(InquiryDetail seen) {
        way.lead(pass.next(seen));
    }

    /** Takes the last decision back, and leads to what it was about. */
    void undo(Decision decision) {
        if (done.remove(decision)) {
            decision.undo().run();
            way.lead(Optional.of(decision.inquiry()));
        }
    }

    void end() {
        done.clear();
        way.leadBack();
    }
}
