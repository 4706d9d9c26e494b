/** Brings together what two people made of the same section, and finds what only a person can decide. */
@NullMarked
package org.clinic.portal.topic.merge;

import org.jspecify.annotations.NullMarked;
