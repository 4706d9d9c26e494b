/** What of one module depends on a thing of another, told without the two knowing each other. */
@NamedInterface("dependants")
@NullMarked
package org.clinic.portal.base.dependants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
