/** Where topics are listed, written and published, and where their versions are read. */
@NullMarked
package org.clinic.portal.topic.ui;

import org.jspecify.annotations.NullMarked;
