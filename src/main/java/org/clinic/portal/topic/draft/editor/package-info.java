/** The editor as other rooms know it: what it shows, where its places are, and what can be added to it. */
@NamedInterface("editor")
@NullMarked
package org.clinic.portal.topic.draft.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
