/** A draft as the version that publishing would make of it now: all that others than topics get to see of drafts. */
@NamedInterface("preview")
@NullMarked
package org.clinic.portal.topic.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
