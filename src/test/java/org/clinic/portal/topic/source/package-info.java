@NullMarked
package org.clinic.portal.topic.source;

import org.jspecify.annotations.NullMarked;
