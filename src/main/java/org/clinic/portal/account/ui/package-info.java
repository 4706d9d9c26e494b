/** What administrators see of accounts. */
@NullMarked
package org.clinic.portal.account.ui;

import org.jspecify.annotations.NullMarked;
