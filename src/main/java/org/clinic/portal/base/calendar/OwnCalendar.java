package org.clinic.portal.base.calendar;

import java.util.Locale;
import java.util.Optional;

/** What one's own calendar can read at a secret address, which is made, renewed and ended by oneself. */
public interface OwnCalendar {

    Optional<CalendarAddress> present();

    /**
     * Makes a new address, with which the one before ends.
     *
     * @param language of what the calendar will say
     * @return the path from the portal's host on, which is known from now on to whoever is told it
     */
    String renew(Locale language);

    /** Ends the address now, if there is one. */
    void revoke();
}
