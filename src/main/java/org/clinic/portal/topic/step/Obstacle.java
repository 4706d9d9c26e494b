package org.clinic.portal.topic.step;

/** Why a step can neither be undone nor done again: somebody has changed what it was about. */
public enum Obstacle {
    /** The section is in the bin. */
    REMOVED,
    /** The section is out of the bin already. */
    BACK,
    /** Somebody has moved, split or merged it since. */
    REARRANGED,
    /** Somebody else has written in it since, and it would go into the bin. */
    WRITTEN,
    /** It has yet another kind. */
    KIND,
    /** The two sections do not follow one another any more. */
    APART,
    /** The text has changed where it would have to be divided. */
    TEXT,
    /** The text of a section would be longer than it can be. */
    LONG,

    /** Others have changed the same words since. */
    WORDS
}
