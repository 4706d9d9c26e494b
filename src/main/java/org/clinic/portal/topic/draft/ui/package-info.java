/** The editor of a topic's draft: its frame, the outline, and what one writes in. It knows nothing by name of what else stands in it. */
@NullMarked
package org.clinic.portal.topic.draft.ui;

import org.jspecify.annotations.NullMarked;
