/** A draft's versions on screen: publishing, withdrawing, reading them and restoring them. */
@NullMarked
package org.clinic.portal.topic.publishing.ui;

import org.jspecify.annotations.NullMarked;
