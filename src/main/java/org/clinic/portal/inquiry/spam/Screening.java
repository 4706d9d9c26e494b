package org.clinic.portal.inquiry.spam;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges what comes through the contact form, before anything else is said about it. */
@Component
public class Screening {

    /** Twice what the busiest waiting room was thought to send within an hour; it drains by six an hour. */
    private static final int OVERRUN = 40;

    private final Buckets buckets;
    private final Lessons lessons;
    private final PresentThresholds thresholds;

    Screening(Buckets buckets, Lessons lessons, PresentThresholds thresholds) {
        this.buckets = buckets;
        this.lessons = lessons;
        this.thresholds = thresholds;
    }

    /**
     * Counts it, once, however often the very same is sent on one day.
     *
     * @param known what its form and its delivery say
     * @param network the address that it comes from, if there is one; it is not kept
     */
    @Transactional
    public Suspicion judge(SentTexts texts, Set<Reason> known, Optional<String> network) {
        var reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(known);
        reasons.addAll(Wording.reasons(texts));
        reasons.addAll(buckets.count(texts, network).reasons());
        lessons.reason(texts.said()).ifPresent(reasons::add);
        return Suspicion.NONE.with(reasons);
    }

    /** What can be told without counting anything, or asking the database. */
    public Suspicion atSight(SentTexts texts, Set<Reason> known) {
        return Suspicion.NONE.with(known).with(Wording.reasons(texts));
    }

    /** Whether more comes from a network than anybody could read: who is there has to wait, and may call. */
    @Transactional(readOnly = true)
    public boolean isOverrun(String network) {
        return buckets.level(network) > OVERRUN;
    }

    /** Forgets what was counted on days before. */
    @Transactional
    public void forget() {
        buckets.forget();
    }

    /** What holds at present. */
    public Thresholds thresholds() {
        return thresholds.get();
    }
}
