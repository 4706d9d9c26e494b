@NullMarked
package org.clinic.portal.topic.check;

import org.jspecify.annotations.NullMarked;
