package org.clinic.portal.content;

/** Refuses content that a section cannot hold. The message is for the log, not for people. */
public class InvalidContentException extends RuntimeException {

    public InvalidContentException(String message) {
        super(message);
    }

    public InvalidContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
