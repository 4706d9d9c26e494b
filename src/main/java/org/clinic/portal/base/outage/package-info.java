/** What is known, and said once, of a database that does not answer. */
@NamedInterface("outage")
@NullMarked
package org.clinic.portal.base.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
