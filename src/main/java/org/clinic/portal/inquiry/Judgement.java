package org.clinic.portal.inquiry;

import org.clinic.portal.inquiry.spam.Reason;
import org.clinic.portal.inquiry.spam.Suspicion;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.clinic.portal.inquiry.spam.Verdict;

/** What is thought of a form that came, before anything else is said about it. */
public final class Judgement {

    /** Of what nobody had to look at. */
    static final Judgement NONE = new Judgement(Suspicion.NONE, Thresholds.USUAL);

    private final Suspicion suspicion;
    private final Verdict verdict;

    Judgement(Suspicion suspicion, Thresholds thresholds) {
        this.suspicion = suspicion;
        verdict = thresholds.of(suspicion);
    }

    /** Kept in quarantine, with the same answer as to anybody. */
    public boolean isSpam() {
        return verdict == Verdict.SPAM;
    }

    /** Whether the sender is asked the plain question, which they have not answered yet. */
    public boolean isAsked() {
        return verdict == Verdict.DOUBTFUL && !isAnswered();
    }

    /** Whether the desk is told what speaks against it. */
    public boolean isMarked() {
        return verdict == Verdict.DOUBTFUL || isAnswered();
    }

    boolean isFromFloodedNetwork() {
        return suspicion.reasons().contains(Reason.NETWORK_FLOODED);
    }

    private boolean isAnswered() {
        return suspicion.reasons().contains(Reason.ANSWERED);
    }

    Suspicion suspicion() {
        return suspicion;
    }
}
