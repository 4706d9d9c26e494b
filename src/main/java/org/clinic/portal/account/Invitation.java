package org.clinic.portal.account;

import org.clinic.portal.base.security.AccountId;

/** Who is asked to choose a password. */
record Invitation(AccountId account, String name, String email) {}
