package org.clinic.portal.inquiry.due;

/** How soon a first answer is promised. */
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
