@NullMarked
package org.clinic.portal.topic.merge;

import org.jspecify.annotations.NullMarked;
