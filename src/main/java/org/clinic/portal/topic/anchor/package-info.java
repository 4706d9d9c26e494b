/** What remarks on a section are about, and where that is after the text has changed. */
@NullMarked
package org.clinic.portal.topic.anchor;

import org.jspecify.annotations.NullMarked;
