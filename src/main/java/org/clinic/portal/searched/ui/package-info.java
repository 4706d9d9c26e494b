/** The screen that says what was looked for in vain. */
@NullMarked
package org.clinic.portal.searched.ui;

import org.jspecify.annotations.NullMarked;
