package org.clinic.portal.website;

/** Where a version is shown, and what it is by then. */
enum Standing {
    /** On the topic's page, with the contact form. */
    READ,
    /** On its permanent page, being the live one. */
    LIVE,
    /** On its permanent page, another one being live. */
    REPLACED,
    /** On its permanent page, none being live. */
    WITHDRAWN
}
