/** What tests of every module share: a real database, and somebody signed in. */
@NullMarked
package org.clinic.portal.testing;

import org.jspecify.annotations.NullMarked;
