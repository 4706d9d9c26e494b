/** Where administrators say when the coordinators' desk is open, and how soon it answers. */
@NullMarked
package org.clinic.portal.inquiry.due.ui;

import org.jspecify.annotations.NullMarked;
