package org.clinic.portal.base.security;

import java.util.List;

/** The names of the roles. An account can hold several. */
public final class Roles {

    /** Writes topics, publishes versions. Sees how many inquiries came, never whose. */
    public static final String MARKETING = "MARKETING";

    /** Reads topics and checks what is medically right. */
    public static final String REVIEWER = "REVIEWER";

    /** Triages inquiries. Sees people, never drafts. */
    public static final String COORDINATOR = "COORDINATOR";

    /** Manages accounts. Sees neither drafts nor inquiries by that role alone. */
    public static final String ADMIN = "ADMIN";

    /** Every role, in the order in which they are offered. */
    public static final List<String> ALL = List.of(MARKETING, REVIEWER, COORDINATOR, ADMIN);

    private Roles() {}
}
