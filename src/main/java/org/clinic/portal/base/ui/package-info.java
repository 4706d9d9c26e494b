/** The shell around every view, the error view, and the few components that views share. */
@NamedInterface("ui")
@NullMarked
package org.clinic.portal.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
