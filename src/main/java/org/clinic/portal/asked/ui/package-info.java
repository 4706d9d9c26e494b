/** The fields in which it is set what a form asks, for every screen that sets one. */
@NamedInterface("ui")
@NullMarked
package org.clinic.portal.asked.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
