package org.clinic.portal.base.brake;

import java.time.Duration;

/** What may only be tried so often. */
public enum Braked {
    /** Passwords for one account, wherever they come from. */
    ACCOUNT("account", 5, Duration.ofSeconds(5), Duration.ofDays(1)),

    /** Passwords from one network address, behind which a whole clinic may sit. */
    ADDRESS("address", 30, Duration.ofSeconds(5), Duration.ofHours(1)),

    /** Guesses at who sent an inquiry, from one network address. */
    SENDER("sender", 10, Duration.ofSeconds(30), Duration.ofHours(1)),

    /** Guesses at who sent the inquiry of one reference, wherever they come from. */
    REFERENCE("reference", 5, Duration.ofSeconds(30), Duration.ofHours(6)),

    /** Searches of the website from one network address. Forgotten soon, as a clinic's waiting room may sit behind it. */
    SEARCH("search", 60, Duration.ofSeconds(5), Duration.ofMinutes(1)),

    /**
     * Addresses of calendars that are nobody's, from one network address: forgotten before a calendar comes again that reads
     * at one which has ended, or it would keep waiting all calendars beside it.
     */
    CALENDAR("calendar", 60, Duration.ofSeconds(5), Duration.ofMinutes(5)),

    /** What readers say of a page by a button, from one network: a page has some ten sections, a waiting room some readers. */
    ANSWER("answer", 100, Duration.ofSeconds(5), Duration.ofMinutes(10)),

    /** What readers write about a page, from one network. */
    NOTE("note", 10, Duration.ofSeconds(30), Duration.ofHours(1));

    final String kind;
    final int free;
    final Duration firstWait;
    final Duration forgottenAfter;

    /**
     * @param free how many tries go by without a wait; after that each wait is twice as long as the one before
     * @param forgottenAfter how long after the last try all of them are forgotten
     */
    Braked(String kind, int free, Duration firstWait, Duration forgottenAfter) {
        this.kind = kind;
        this.free = free;
        this.firstWait = firstWait;
        this.forgottenAfter = forgottenAfter;
    }

    /** Whether this is the first try after which one has to wait. */
    public boolean beginsToWait(int tries) {
        return tries == free;
    }
}
