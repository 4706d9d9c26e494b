package org.clinic.portal.topic.plan;

/** Why a plan would not happen if its time were now: told as soon as it is so, and again when it did not happen. */
public enum Clash {
    /** Whoever planned it does not publish any more: somebody else has to answer for it. */
    PLANNER_GONE,
    ARCHIVED,
    /** Another topic has been published at its address, or what leads elsewhere stands there. */
    SLUG_TAKEN,
    /** Visitors read, or will read by then, something else than it was planned on: it would undo that unseen. */
    MOVED_ON,
    /** There is nothing to withdraw. */
    NOTHING_LIVE,
    /** Visitors read just that already. */
    NOTHING_CHANGES,
    /** Another one of the same release does not happen, so none does. */
    OTHER_IN_RELEASE
}
