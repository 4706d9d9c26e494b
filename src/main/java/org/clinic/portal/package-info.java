/** The application itself: what starts it, and nothing else. */
@NullMarked
package org.clinic.portal;

import org.jspecify.annotations.NullMarked;
