/** The topics that the demonstration shows: one with three versions, and what is planned. Absent elsewhere. */
@NamedInterface("demo")
@NullMarked
package org.clinic.portal.topic.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
