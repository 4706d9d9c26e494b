/** How coordinators see inquiries and work on them. */
@NullMarked
package org.clinic.portal.inquiry.ui;

import org.jspecify.annotations.NullMarked;
