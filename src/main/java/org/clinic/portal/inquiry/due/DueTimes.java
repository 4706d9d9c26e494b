package org.clinic.portal.inquiry.due;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decides when what has to be done for an inquiry is due, by the rules as they are at that moment; nobody else does. What
 * was decided stays when they change.
 */
@Component
public class DueTimes {

    private final PresentDesk desk;

    DueTimes(PresentDesk desk) {
        this.desk = desk;
    }

    /** By when somebody gets a first answer whose inquiry was received then. */
    public Instant firstAnswer(Priority priority, Instant receivedAt) {
        return desk.calendar().firstAnswer(priority, receivedAt);
    }

    /** When others are told of what was due then: all, or first whoever is on duty. */
    public Instant escalates(Instant by, boolean toAll) {
        return desk.calendar().escalates(by, toAll);
    }

    /** How often somebody is called before they count as out of reach. */
    public int tries() {
        return desk.calendar().rules().cadence().tries();
    }

    /**
     * When somebody is called again who did not answer: in business time, in the parts of the day they asked for if there is
     * any in these, and at another time of day than before.
     *
     * @param tries how many there have been, from 1; beyond the last, it takes as long as to the last
     * @param parts none if they asked for no particular ones
     */
    public Instant nextCall(int tries, Instant last, List<PartOfDay> parts) {
        return desk.calendar().nextCall(tries, last, parts);
    }

    /** Whether there is ever business time in these parts of the day, also if there are none. */
    public boolean meets(List<PartOfDay> parts) {
        return desk.calendar().meets(parts);
    }

    /** The next moment in business time that is so many business days away, today's with none. */
    public Instant inDays(int days, Instant from) {
        return desk.calendar().inDays(days, from);
    }

    /** When the clinic opens so many business days later. */
    public Instant opening(int days, Instant from) {
        return desk.calendar().opening(days, from);
    }

    /** A moment as it is, if it is in business time, or the next one that is. */
    public Instant next(Instant from) {
        return desk.calendar().next(from);
    }
}
