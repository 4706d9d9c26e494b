package org.clinic.portal.account;

/** The one-time link was used, has run out, was replaced by a newer one, or never was one. */
class LinkEndedException extends RuntimeException {

    LinkEndedException() {
        super("The link does not hold");
    }
}
