/** The panel that says what it asks, and the screen on which that is set. */
@NullMarked
package org.clinic.portal.topic.form.ui;

import org.jspecify.annotations.NullMarked;
