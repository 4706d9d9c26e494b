/** What people type: tidied once, before it is checked, kept or looked for. */
@NamedInterface("text")
@NullMarked
package org.clinic.portal.base.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
