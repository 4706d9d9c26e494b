package org.clinic.portal.account;

import org.springframework.security.authentication.AuthenticationServiceException;

/** So many people sign in at this moment that the next one is better asked to try again. */
class TooManySignInsException extends AuthenticationServiceException {

    TooManySignInsException() {
        super("Too many passwords are being checked at once");
    }
}
