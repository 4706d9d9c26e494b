/** Where administrators set what the clinic is and says on every page, look at it first, and go back to what it was. */
@NullMarked
package org.clinic.portal.clinic.ui;

import org.jspecify.annotations.NullMarked;
