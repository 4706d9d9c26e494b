/** The screen with all addresses that lead elsewhere. */
@NullMarked
package org.clinic.portal.redirect.ui;

import org.jspecify.annotations.NullMarked;
