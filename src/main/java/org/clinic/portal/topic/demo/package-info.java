/** The topic that the demonstration shows, with two versions. Absent elsewhere. */
@NamedInterface("demo")
@NullMarked
package org.clinic.portal.topic.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
