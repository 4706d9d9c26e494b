package org.clinic.portal.inquiry.spam;

/**
 * From how many points on a form is doubtful, and from how many it is spam.
 *
 * @param doubtful the sender is asked a plain question; who answers is marked at the desk
 * @param spam kept in quarantine
 */
public record Thresholds(int doubtful, int spam) {

    /** What the points are made for. */
    public static final Thresholds USUAL = new Thresholds(30, 60);

    public static final int LEAST = 10;
    public static final int MOST = 200;

    public Thresholds {
        if (doubtful < LEAST || spam > MOST || doubtful >= spam) {
            throw new IllegalArgumentException("Doubtful comes before spam, both from %d to %d".formatted(LEAST, MOST));
        }
    }

    public Verdict of(Suspicion suspicion) {
        int points = suspicion.points();
        return points >= spam ? Verdict.SPAM : points >= doubtful ? Verdict.DOUBTFUL : Verdict.CLEAN;
    }
}
