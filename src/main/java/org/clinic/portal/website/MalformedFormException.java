package org.clinic.portal.website;

/** Form data that no browser sends. */
class MalformedFormException extends Exception {

    private static final long serialVersionUID = 1L;
}
