package org.clinic.portal.topic;

/** A step that cannot be reversed any more. Nothing has been changed. */
class StepObstructedException extends RuntimeException {

    private final Obstacle obstacle;

    StepObstructedException(Obstacle obstacle) {
        super("The step cannot be reversed: " + obstacle);
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
