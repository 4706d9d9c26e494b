package org.clinic.portal.topic.step;

/** A step that cannot be reversed any more. Nothing has been changed. */
public class StepObstructedException extends RuntimeException {

    private final Obstacle obstacle;

    public StepObstructedException(Obstacle obstacle) {
        super("The step cannot be reversed: " + obstacle);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
