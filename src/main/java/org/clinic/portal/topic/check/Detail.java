package org.clinic.portal.topic.check;

/** What visitors read of a topic beside its sections, in the order in which it is written. */
public enum Detail {
    TITLE,
    LABEL,
    SUMMARY
}
