package org.clinic.portal.content;

/** What a section is about, so that topics can be compared section by section. */
public enum SectionKind {
    /** Opens the topic; the only kind that needs no heading. */
    INTRODUCTION,
    WHAT_IT_IS,
    WHO_IT_IS_FOR,
    WHAT_TO_DISCUSS,
    HOW_TO_PREPARE,
    WHAT_HAPPENS,
    RECOVERY,
    BENEFITS,
    RISKS,
    DECISION,
    QUESTIONS,
    CLOSING,
    OTHER
}
