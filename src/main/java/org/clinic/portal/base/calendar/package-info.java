/** What people's own calendars read by themselves: the secret addresses, and how it is written. */
@NamedInterface("calendar")
@NullMarked
package org.clinic.portal.base.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
