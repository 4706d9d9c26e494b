/** The bell in the shell, and the list behind it. */
@NullMarked
package org.clinic.portal.notification.ui;

import org.jspecify.annotations.NullMarked;
