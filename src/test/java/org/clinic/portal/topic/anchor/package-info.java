@NullMarked
package org.clinic.portal.topic.anchor;

import org.jspecify.annotations.NullMarked;
