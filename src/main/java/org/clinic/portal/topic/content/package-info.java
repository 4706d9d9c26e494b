/** What a topic consists of, down to the words: sections, blocks and spans, and how they become JSON, HTML and text. */
@NamedInterface("content")
@NullMarked
package org.clinic.portal.topic.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
