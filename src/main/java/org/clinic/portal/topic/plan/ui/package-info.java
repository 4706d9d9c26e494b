/** Everything that is planned, and the form that says when. */
@NamedInterface("ui")
@NullMarked
package org.clinic.portal.topic.plan.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
