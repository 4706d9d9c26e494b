/** The history of a topic on screen. */
@NullMarked
package org.clinic.portal.topic.history.ui;

import org.jspecify.annotations.NullMarked;
