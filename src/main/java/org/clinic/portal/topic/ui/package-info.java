/** Topics as wholes, on screen: their list, whose they are, the archive, and drafts as visitors would read them. */
@NullMarked
package org.clinic.portal.topic.ui;

import org.jspecify.annotations.NullMarked;
