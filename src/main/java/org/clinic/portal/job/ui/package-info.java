/** Where administrators see the jobs, and have one done now. */
@NullMarked
package org.clinic.portal.job.ui;

import org.jspecify.annotations.NullMarked;
