package org.clinic.portal.inquiry.spam;

/** What is done about a form. */
public enum Verdict {
    /** The desk gets it. */
    CLEAN,
    /** The desk gets it once a plain question was answered, with what spoke against it. */
    DOUBTFUL,
    /** It is kept in quarantine, and its sender hears nothing of that. */
    SPAM
}
