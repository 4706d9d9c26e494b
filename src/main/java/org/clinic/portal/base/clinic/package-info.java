/** What the clinic is called, and in which time zone and language it works. */
@NamedInterface("clinic")
@NullMarked
package org.clinic.portal.base.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
