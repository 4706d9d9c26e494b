/** The words people read, in every language. */
@NamedInterface("i18n")
@NullMarked
package org.clinic.portal.base.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
