/** Where administrators have all versions verified. */
@NullMarked
package org.clinic.portal.version.proof.ui;

import org.jspecify.annotations.NullMarked;
