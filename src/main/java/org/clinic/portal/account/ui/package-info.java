/** What administrators see of accounts, and where everybody gets to after signing in. */
@NullMarked
package org.clinic.portal.account.ui;

import org.jspecify.annotations.NullMarked;
