/** What people write as a telephone number, read in one place: for links that dial, and for those who look for it. */
@NamedInterface("phone")
@NullMarked
package org.clinic.portal.base.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
