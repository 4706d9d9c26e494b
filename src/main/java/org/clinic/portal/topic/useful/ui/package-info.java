/** The panel that tells what readers say. */
@NullMarked
package org.clinic.portal.topic.useful.ui;

import org.jspecify.annotations.NullMarked;
