package org.clinic.portal.command;

/** A command line has a word in it that none of the commands knows. */
class UnknownWordException extends RuntimeException {

    UnknownWordException(String reason) {
        super(reason);
    }
}
