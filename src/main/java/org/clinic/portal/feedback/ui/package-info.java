/** The screen on which coordinators read the notes that may tell of somebody. */
@NullMarked
package org.clinic.portal.feedback.ui;

import org.jspecify.annotations.NullMarked;
