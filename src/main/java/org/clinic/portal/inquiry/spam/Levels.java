package org.clinic.portal.inquiry.spam;

import java.util.EnumSet;
import java.util.Set;

/**
 * How full the buckets were when a form came, itself included.
 *
 * @param network of its network address
 * @param words of its message, if that is more than many say
 * @param link of where it leads to, of several the fullest
 */
record Levels(double network, double email, double phone, double words, double link) {

    static final Levels NONE = new Levels(0, 0, 0, 0, 0);

    /** A family sends three or four within the hour. */
    private static final int BUSY = 6;

    /** What the busiest waiting room was thought to send within an hour. */
    private static final int FLOODED = 20;

    /** Somebody who corrects a mistake sends three. */
    private static final int OFTEN = 4;

    private static final int TOO_OFTEN = 8;
    private static final int COPIED = 3;
    private static final int DISTRIBUTED = 6;

    Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        add(reasons, network, BUSY, Reason.NETWORK_BUSY, FLOODED, Reason.NETWORK_FLOODED);
        add(reasons, email, OFTEN, Reason.EMAIL_OFTEN, TOO_OFTEN, Reason.EMAIL_FLOODED);
        add(reasons, phone, OFTEN, Reason.PHONE_OFTEN, TOO_OFTEN, Reason.PHONE_FLOODED);
        add(reasons, words, COPIED, Reason.WORDS_REPEATED, DISTRIBUTED, Reason.WORDS_FLOODED);
        add(reasons, link, COPIED, Reason.LINK_REPEATED, DISTRIBUTED, Reason.LINK_FLOODED);
        return reasons;
    }

    /** Half a form may have drained since the one before. */
    private static void add(Set<Reason> to, double level, int some, Reason little, int many, Reason much) {
        if (level > many - 0.5) {
            to.add(much);
        } else if (level > some - 0.5) {
            to.add(little);
        }
    }
}
