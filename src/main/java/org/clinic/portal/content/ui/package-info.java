/** How a text, and what became of it, is drawn on the portal's screens. */
@NamedInterface("ui")
@NullMarked
package org.clinic.portal.content.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
