/** What administrators see of the audit trail, and who is refused a screen. */
@NullMarked
package org.clinic.portal.audit.ui;

import org.jspecify.annotations.NullMarked;
