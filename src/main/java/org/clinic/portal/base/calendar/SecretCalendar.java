package org.clinic.portal.base.calendar;

import java.util.Optional;
import org.clinic.portal.base.security.LinkToken;

/** What calendars read at secret addresses, each of whoever has made it. */
public interface SecretCalendar {

    /**
     * Nothing unless the address is somebody's who may read that now.
     *
     * @param site scheme and host of the portal, to which each entry leads
     */
    Optional<CalendarFile> read(LinkToken token, String site);
}
