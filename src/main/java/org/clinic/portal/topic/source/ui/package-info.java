/** Text from elsewhere, on its way into a topic, on screen. */
@NullMarked
package org.clinic.portal.topic.source.ui;

import org.jspecify.annotations.NullMarked;
