/**
 * What has become of a text: what two people made of the same section brought together, with what only a person can
 * decide, and where the words of a comment are after a change.
 */
@NamedInterface("merge")
@NullMarked
package org.clinic.portal.content.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
