package org.clinic.portal.audit.ui;

import java.util.List;

/** What the audit trail is about: the first words of its actions, in the order in which one can choose them. */
final class AuditKinds {

    static final List<String> ALL = List.of(
            "inquiry",
            "topic",
            "version",
            "redirect",
            "term",
            "glossary",
            "desk",
            "clinic",
            "job",
            "account",
            "access",
            "audit");

    private AuditKinds() {}
}
