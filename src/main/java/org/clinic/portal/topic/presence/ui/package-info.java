/** Who has a topic open, on screen. */
@NamedInterface("ui")
@NullMarked
package org.clinic.portal.topic.presence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
