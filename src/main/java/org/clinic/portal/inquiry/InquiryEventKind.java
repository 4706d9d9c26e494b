package org.clinic.portal.inquiry;

/** What can happen to an inquiry. */
public enum InquiryEventKind {
    RECEIVED,
    /** Taken for spam, as the field that people leave empty was filled: before there was a quarantine for that. */
    TRAPPED,
    /** Sent once more by the visitor, and with that no spam after all. */
    SENT_AGAIN,
    /** Words that the visitor sent afterwards. */
    ADDED,
    /** Taken back by the visitor, with which it ended. */
    WITHDRAWN,
    /** Opened by somebody for the first time. */
    SEEN,
    ASSIGNED,
    /** Nobody's again, as whose it was answers no inquiries any more. */
    RELEASED,
    NOTED,
    /** Of a note, by whoever wrote it. */
    CORRECTED,
    CALLED,
    PLANNED,
    PRIORITIZED,
    /** The last of those that can be taken back before it, as it was a mistake. */
    TAKEN_BACK,
    CLOSED,
    REOPENED,
    MARKED_AS_SPAM,
    MARKED_AS_NO_SPAM,
    /** The person asked not to be called. */
    NO_CALLS,
    CALLS_AGAIN,
    /** The person asked not to be written to. */
    NO_MAIL,
    MAIL_AGAIN,
    /** Another one went into it. Stored with the merge, for it leaves no trace here once that is taken back. */
    MERGED;

    /** Whether something of the inquiry is different since, or was added to it: not that it was seen or put in better words. */
    boolean isAct() {
        return this != SEEN && this != CORRECTED;
    }

    /** Whether what it changed can be put back: whose it is, how soon it is due, what is to be done next, or whether anything is. */
    boolean canBeTakenBack() {
        return switch (this) {
            case ASSIGNED, CALLED, PLANNED, PRIORITIZED, CLOSED, REOPENED, MARKED_AS_SPAM, MARKED_AS_NO_SPAM -> true;
            default -> false;
        };
    }
}
