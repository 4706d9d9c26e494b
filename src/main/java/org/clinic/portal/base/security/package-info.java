/** Roles, and who is signed in. */
@NamedInterface("security")
@NullMarked
package org.clinic.portal.base.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
