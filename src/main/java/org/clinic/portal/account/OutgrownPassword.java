package org.clinic.portal.account;

/** Says of a sign-in that its password would be refused today: whoever signed in is asked to choose another. */
enum OutgrownPassword {
    ASKED
}
