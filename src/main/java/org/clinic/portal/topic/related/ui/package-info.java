/** The panel in which it is chosen. */
@NullMarked
package org.clinic.portal.topic.related.ui;

import org.jspecify.annotations.NullMarked;
