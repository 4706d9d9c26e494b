/** How the nodes tell each other, through PostgreSQL's NOTIFY, what has just happened. */
@NamedInterface("broadcast")
@NullMarked
package org.clinic.portal.base.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
