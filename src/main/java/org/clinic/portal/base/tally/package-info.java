/** Counting that nobody waits for. */
@NamedInterface("tally")
@NullMarked
package org.clinic.portal.base.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
